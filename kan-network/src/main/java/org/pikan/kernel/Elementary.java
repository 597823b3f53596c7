package org.pikan.kernel;

/**
 * Elementary functions as polynomials in fused multiply-adds, one value at a time. The vector kernels do the
 * same operations in the same order on vectors, so both return the same bits.
 *
 * <p>Reduction of the argument: Cody and Waite, "Software Manual for the Elementary Functions" (1980), with fused
 * multiply-adds; the polynomials are minimax fits (Remez) made for these intervals.
 */
final class Elementary {

    /** Adding it rounds a double below 2^51 to an integer, which then stands in the low bits: 1.5 * 2^52. */
    static final double SHIFTER = 0x1.8p52;

    static final int MANTISSA_BITS = 52;

    /** SHIFTER and the bias of the exponent: what it leaves in the low bits, shifted up, is a power of two. */
    static final double EXPONENT_SHIFTER = SHIFTER + 1023;

    static final double LOG2_E = 1.4426950408889634;
    /** ln 2 in two parts. */
    static final double LN2_HIGH = 0x1.62e42fefa39efp-1;
    static final double LN2_LOW = 0x1.abc9e3b39803fp-56;

    /** Beyond these exp is infinite or zero. */
    static final double EXP_MAX = 710;
    static final double EXP_MIN = -750;

    /** Beyond it tanh is one. */
    static final double TANH_MAX = 20;

    /** (exp(r) - 1 - r) / r^2 for |r| up to ln(2)/2, relative to exp within 2e-17. */
    static final double E0 = 0x1.0000000000001p-1;
    static final double E1 = 0x1.5555555555558p-3;
    static final double E2 = 0x1.5555555553d4fp-5;
    static final double E3 = 0x1.111111110f7eep-7;
    static final double E4 = 0x1.6c16c17893b3ap-10;
    static final double E5 = 0x1.a01a01b0162b5p-13;
    static final double E6 = 0x1.a019b8eec7f68p-16;
    static final double E7 = 0x1.71ddf697c2e58p-19;
    static final double E8 = 0x1.2891a96769863p-22;
    static final double E9 = 0x1.af635fd115a1ap-26;

    static final double TWO_OVER_PI = 0.6366197723675814;
    /** pi/2 in three positive parts, so that the reduction keeps -0. */
    static final double HALF_PI_HIGH = 0x1.921fb54442d18p+0;
    static final double HALF_PI_MIDDLE = 0x1.1a62633145c06p-54;
    static final double HALF_PI_LOW = 0x1.c1cd129024e09p-107;
    /** Above it the three parts of pi/2 are not enough, and StrictMath takes over. */
    static final double ANGLE_MAX = 1e5;

    /** (sin(r) - r) / r^3 as a polynomial in r^2 for |r| up to pi/4, relative to sin within 4e-18. */
    static final double S0 = -0.16666666666666632;
    static final double S1 = 0.00833333333332237;
    static final double S2 = -0.00019841269829771178;
    static final double S3 = 2.7557313678668934e-06;
    static final double S4 = -2.5050755961799968e-08;
    static final double S5 = 1.589666652394639e-10;

    /** (cos(r) - 1 + r^2/2) / r^4 as a polynomial in r^2 for |r| up to pi/4, within 5e-20. */
    static final double C0 = 0.0416666666666666;
    static final double C1 = -0.0013888888888874064;
    static final double C2 = 2.4801587289443444e-05;
    static final double C3 = -2.755731434065016e-07;
    static final double C4 = 2.087572162253917e-09;
    static final double C5 = -1.1359559272188282e-11;

    private Elementary() {}

    static double exp(double x) {
        double clamped = Math.max(Math.min(x, EXP_MAX), EXP_MIN);
        double k = Math.fma(clamped, LOG2_E, SHIFTER) - SHIFTER;
        double r = reduceByLn2(clamped, k);
        double y = 1 + Math.fma(r * r, expTail(r), r);
        // Two factors, because 2^k alone may overflow or be subnormal where the result is not.
        double half = Math.fma(k, 0.5, EXPONENT_SHIFTER);
        double rest = (k - (half - EXPONENT_SHIFTER)) + EXPONENT_SHIFTER;
        return y * powerOfTwo(half) * powerOfTwo(rest);
    }

    static double tanh(double x) {
        // With e = exp(2|x|) - 1, tanh|x| = e / (e + 2), free of cancellation. What rounding loses on the way is kept
        // and corrects the quotient.
        double clamped = Math.min(Math.abs(x), TANH_MAX);
        double twice = clamped + clamped;
        double shifted = Math.fma(twice, LOG2_E, EXPONENT_SHIFTER);
        double r = reduceByLn2(twice, shifted - EXPONENT_SHIFTER);
        double square = r * r;
        double tail = expTail(r);
        double p = Math.fma(square, tail, r);
        double pLost = Math.fma(square, tail, r - p);
        double scale = powerOfTwo(shifted);
        double below = scale - 1;
        double e = Math.fma(scale, p, below);
        double eLost = Math.fma(scale, pLost, Math.fma(scale, p, below - e));
        double denominator = e + 2;
        double denominatorLost = (e - (denominator - 2)) + eLost;
        double reciprocal = 1 / denominator;
        double quotient = e * reciprocal;
        double remainder = Math.fma(-quotient, denominatorLost, Math.fma(-quotient, denominator, e) + eLost);
        return Math.copySign(Math.fma(remainder, reciprocal, quotient), x);
    }

    static double sin(double x) {
        return Math.abs(x) <= ANGLE_MAX ? sinOfQuadrant(x, 0) : StrictMath.sin(x);
    }

    static double cos(double x) {
        return Math.abs(x) <= ANGLE_MAX ? sinOfQuadrant(x, 1) : StrictMath.cos(x);
    }

    /** sin(x + shift*pi/2) for moderate x. */
    private static double sinOfQuadrant(double x, int shift) {
        double shifted = Math.fma(x, TWO_OVER_PI, SHIFTER);
        double k = shifted - SHIFTER;
        double r = Math.fma(-k, HALF_PI_LOW,
                Math.fma(-k, HALF_PI_MIDDLE, Math.fma(-k, HALF_PI_HIGH, x)));
        long quadrant = Double.doubleToRawLongBits(shifted) + shift;
        double z = r * r;
        double y = (quadrant & 1) == 0 ? sinPolynomial(r, z) : cosPolynomial(z);
        long sign = (quadrant & 2) << 62;
        return Double.longBitsToDouble(Double.doubleToRawLongBits(y) ^ sign);
    }

    private static double sinPolynomial(double r, double z) {
        double p = Math.fma(Math.fma(Math.fma(Math.fma(Math.fma(S5, z, S4), z, S3), z, S2), z, S1), z, S0);
        // The sign matters for -0 alone.
        return Math.copySign(Math.fma(r * z, p, r), r);
    }

    private static double cosPolynomial(double z) {
        double p = Math.fma(Math.fma(Math.fma(Math.fma(Math.fma(C5, z, C4), z, C3), z, C2), z, C1), z, C0);
        // 1 - z/2 rounded, and what the rounding lost.
        double head = Math.fma(z, -0.5, 1);
        double lost = Math.fma(z, -0.5, 1 - head);
        return head + Math.fma(z * z, p, lost);
    }

    private static double reduceByLn2(double x, double k) {
        return Math.fma(-k, LN2_LOW, Math.fma(-k, LN2_HIGH, x));
    }

    /** (exp(r) - 1 - r) / r^2 for |r| up to ln(2)/2. */
    private static double expTail(double r) {
        double p = Math.fma(Math.fma(Math.fma(Math.fma(E9, r, E8), r, E7), r, E6), r, E5);
        return Math.fma(Math.fma(Math.fma(Math.fma(Math.fma(p, r, E4), r, E3), r, E2), r, E1), r, E0);
    }

    /** 2^k where {@code shifted} is k + EXPONENT_SHIFTER and k a normal exponent. */
    private static double powerOfTwo(double shifted) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(shifted) << MANTISSA_BITS);
    }
}
