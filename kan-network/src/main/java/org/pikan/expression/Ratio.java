package org.pikan.expression;

/**
 * A coefficient {@code numerator/denominator}: a reduced fraction of integers where that is exact, else a float64 over 1.
 *
 * <p>So {@code x/3 + x/3 + x/3} simplifies to {@code x}, and {@code x/3} is not rounded to {@code 0.333...*x}.
 *
 * @param numerator finite
 * @param denominator a positive integer
 */
record Ratio(double numerator, double denominator) {

    static final Ratio ZERO = new Ratio(0, 1);
    static final Ratio ONE = new Ratio(1, 1);

    private static final double EXACT = 0x1p53;

    static Ratio of(double value) {
        return new Ratio(value, 1);
    }

    /** The quotient; infinite or NaN if the denominator is 0. */
    static Ratio of(double numerator, double denominator) {
        if (!isExact(numerator) || !isExact(denominator) || denominator == 0) {
            return new Ratio(numerator / denominator, 1);
        }
        double divisor = gcd(Math.abs(numerator), Math.abs(denominator)) * Math.signum(denominator);
        return new Ratio(numerator / divisor, denominator / divisor);
    }

    Ratio times(Ratio other) {
        return of(numerator * other.numerator, denominator * other.denominator);
    }

    Ratio plus(Ratio other) {
        double a = numerator * other.denominator;
        double b = other.numerator * denominator;
        double common = denominator * other.denominator;
        return isExact(a) && isExact(b) && isExact(common) ? of(a + b, common) : of(value() + other.value());
    }

    Ratio inverse() {
        return of(denominator, numerator);
    }

    Ratio power(int exponent) {
        if (exponent < 0) {
            return inverse().power(-exponent);
        }
        double n = StrictMath.pow(numerator, exponent);
        double d = StrictMath.pow(denominator, exponent);
        return isExact(n) && isExact(d) ? of(n, d) : of(StrictMath.pow(value(), exponent));
    }

    Ratio negate() {
        return new Ratio(-numerator, denominator);
    }

    double value() {
        return numerator / denominator;
    }

    private static boolean isExact(double value) {
        return value == Math.rint(value) && Math.abs(value) <= EXACT;
    }

    private static double gcd(double a, double b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
