package org.pikan.basis;

import java.util.Arrays;
import org.pikan.expression.Function;

/**
 * Derivatives of elementary and special functions by recurrences, each with its equation (Abramowitz and Stegun, 1964).
 *
 * <p>Every method fills {@code out} with f(u), f'(u), f''(u), ....
 */
final class Recurrences {

    private static final double TWO_OVER_SQRT_PI = 1.1283791670955126;

    private Recurrences() {}

    static void abs(double u, double[] out) {
        Arrays.fill(out, 0);
        out[0] = Math.abs(u);
        if (out.length > 1) {
            out[1] = Math.signum(u);
        }
    }

    static void sign(double u, double[] out) {
        Arrays.fill(out, 0);
        out[0] = Math.signum(u);
    }

    static void sinh(double u, double[] out) {
        hyperbolic(StrictMath.sinh(u), StrictMath.cosh(u), out);
    }

    static void cosh(double u, double[] out) {
        hyperbolic(StrictMath.cosh(u), StrictMath.sinh(u), out);
    }

    private static void hyperbolic(double even, double odd, double[] out) {
        for (int q = 0; q < out.length; q++) {
            out[q] = q % 2 == 0 ? even : odd;
        }
    }

    /** t' = 1 + t^2, so t^(n+1) = sum over i of binomial(n, i) t^(i) t^(n-i), and 1 more for n = 0. */
    static void tan(double u, double[] out) {
        out[0] = StrictMath.tan(u);
        for (int n = 0; n + 1 < out.length; n++) {
            double sum = n == 0 ? 1 : 0;
            double binomial = 1;
            for (int i = 0; i <= n; i++) {
                sum += binomial * out[i] * out[n - i];
                binomial = binomial * (n - i) / (i + 1);
            }
            out[n + 1] = sum;
        }
    }

    /** (1 - u^2) y'' = u y', so (1 - u^2) y^(n+2) = (2n+1) u y^(n+1) + n^2 y^(n). */
    static void asin(double u, double[] out) {
        out[0] = StrictMath.asin(u);
        double slope = (1 - u) * (1 + u);
        if (out.length > 1) {
            out[1] = 1 / StrictMath.sqrt(slope);
        }
        for (int n = 0; n + 2 < out.length; n++) {
            out[n + 2] = ((2 * n + 1) * u * out[n + 1] + (double) n * n * out[n]) / slope;
        }
    }

    static void acos(double u, double[] out) {
        asin(u, out);
        out[0] = StrictMath.acos(u);
        for (int q = 1; q < out.length; q++) {
            out[q] = -out[q];
        }
    }

    /** (1 + u^2) y' = 1. */
    static void atan(double u, double[] out) {
        reciprocal(StrictMath.atan(u), u, 1, 1 + u * u, out);
    }

    /** (1 - u^2) y' = 1. */
    static void atanh(double u, double[] out) {
        reciprocal(Function.ATANH.evaluate(u), u, -1, (1 - u) * (1 + u), out);
    }

    /** (1 + sign u^2) y' = 1, so (1 + sign u^2) y^(n+1) = -sign (2 n u y^(n) + n (n-1) y^(n-1)). */
    private static void reciprocal(double value, double u, int sign, double weight, double[] out) {
        out[0] = value;
        if (out.length > 1) {
            out[1] = 1 / weight;
        }
        for (int n = 1; n + 1 < out.length; n++) {
            out[n + 1] = -sign * (2 * n * u * out[n] + (n < 2 ? 0 : n * (n - 1.0) * out[n - 1])) / weight;
        }
    }

    /** y' = -2 u y. */
    static void gaussian(double u, double[] out) {
        gaussian(StrictMath.exp(-u * u), u, out, 0);
    }

    private static void gaussian(double value, double u, double[] out, int offset) {
        if (offset < out.length) {
            out[offset] = value;
        }
        for (int n = 0; offset + n + 1 < out.length; n++) {
            out[offset + n + 1] = -2 * u * out[offset + n] - (n == 0 ? 0 : 2 * n * out[offset + n - 1]);
        }
    }

    /** y' = 2 / sqrt(pi) exp(-u^2). */
    static void erf(double u, double[] out) {
        gaussian(TWO_OVER_SQRT_PI * StrictMath.exp(-u * u), u, out, 1);
        out[0] = Function.ERF.evaluate(u);
    }

    /** J_n^(k) = 2^-k sum over j of (-1)^j binomial(k, j) J_(n-k+2j) (9.1.31). */
    static void bessel(int n, double u, double[] out) {
        double[] j = new double[out.length + n];
        for (int i = 0; i < j.length; i++) {
            j[i] = Function.BESSELJ.evaluate(i, u);
        }
        for (int k = 0; k < out.length; k++) {
            double sum = 0;
            double binomial = 1;
            for (int i = 0; i <= k; i++) {
                int index = n - k + 2 * i;
                double value = index < 0 && index % 2 != 0 ? -j[-index] : j[Math.abs(index)];
                sum += (i % 2 == 0 ? binomial : -binomial) * value;
                binomial = binomial * (k - i) / (i + 1);
            }
            out[k] = sum / (1L << k);
        }
    }
}
