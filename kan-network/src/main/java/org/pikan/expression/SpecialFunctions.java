package org.pikan.expression;

import org.hipparchus.special.BesselJ;
import org.hipparchus.special.Erf;

/** Functions that {@link StrictMath} lacks, from what gives the same bits on every machine. */
final class SpecialFunctions {

    /** Above this {@code x*x + 1} is {@code x*x} in float64. */
    private static final double LARGE = 0x1p28;
    /** Hipparchus computes Bessel functions up to 10,000. */
    private static final double BESSEL_LIMIT = 1e4;

    private SpecialFunctions() {}

    static double asinh(double x) {
        double a = StrictMath.abs(x);
        double value = a > LARGE ? StrictMath.log(a) + StrictMath.log(2)
                : StrictMath.log1p(a + a * a / (1 + StrictMath.sqrt(1 + a * a)));
        return StrictMath.copySign(value, x);
    }

    static double acosh(double x) {
        double t = x - 1;
        return x > LARGE ? StrictMath.log(x) + StrictMath.log(2)
                : StrictMath.log1p(t + StrictMath.sqrt(t) * StrictMath.sqrt(x + 1));
    }

    static double atanh(double x) {
        double a = StrictMath.abs(x);
        return StrictMath.copySign(0.5 * StrictMath.log1p(2 * a / (1 - a)), x);
    }

    static double erf(double x) {
        return Erf.erf(x);
    }

    static double erfc(double x) {
        return Erf.erfc(x);
    }

    /**
     * Bessel function of the first kind of integer order: {@code J_n(-x) = J_(-n)(x) = (-1)^n J_n(x)}; NaN for another
     * order.
     *
     * <p>Hipparchus fails to converge for small arguments: there the power series, whose terms fall by 4 or more
     * (Abramowitz and Stegun, 9.1.10). Beyond 10,000, where Hipparchus stops, Hankel's expansion (9.2.5), for orders to 60.
     */
    static double besselJ(double order, double x) {
        double n = StrictMath.abs(order);
        double a = StrictMath.abs(x);
        if (order != StrictMath.rint(order) || Double.isNaN(x) || (a > BESSEL_LIMIT && n > 60)) {
            return Double.NaN;
        }
        double value = a * a <= n + 1 ? series(n, a) : a > BESSEL_LIMIT ? hankel(n, a) : BesselJ.value(n, a);
        boolean odd = n % 2 != 0;
        return odd && (order < 0) != (x < 0) ? -value : value;
    }

    private static double series(double n, double x) {
        double term = 1;
        for (int k = 1; k <= n && term != 0; k++) {
            term *= x / 2 / k;
        }
        double sum = 0;
        for (int k = 1; sum + term != sum; k++) {
            sum += term;
            term *= -x * x / 4 / (k * (n + k));
        }
        return sum;
    }

    private static double hankel(double n, double x) {
        if (Double.isInfinite(x)) {
            return 0;
        }
        double p = 1;
        double q = 0;
        double term = 1;
        for (int k = 1; k <= 20; k++) {
            term *= (4 * n * n - (2.0 * k - 1) * (2.0 * k - 1)) / (k * 8 * x);
            switch (k % 4) {
                case 0 -> p += term;
                case 1 -> q += term;
                case 2 -> p -= term;
                default -> q -= term;
            }
        }
        // cos and sin of x - n*pi/2 - pi/4, without rounding the phase
        double c = StrictMath.cos(x);
        double s = StrictMath.sin(x);
        double cosine = (c + s) * StrictMath.sqrt(0.5);
        double sine = (s - c) * StrictMath.sqrt(0.5);
        return StrictMath.sqrt(2 / (Math.PI * x)) * switch ((int) (n % 4)) {
            case 0 -> p * cosine - q * sine;
            case 1 -> p * sine + q * cosine;
            case 2 -> -p * cosine + q * sine;
            default -> -p * sine - q * cosine;
        };
    }
}
