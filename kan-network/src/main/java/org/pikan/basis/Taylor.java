package org.pikan.basis;

import java.util.Arrays;

/** Derivatives 0, 1, ... of elementary functions at a point, as many as the array holds; every entry is overwritten. */
final class Taylor {

    private Taylor() {}

    /** z^exponent: (z^a)^(q) = a (a-1) .. (a-q+1) z^(a-q), 0 once a factor is 0. */
    static void power(double z, double exponent, double[] out) {
        double factor = 1;
        for (int q = 0; q < out.length; q++) {
            out[q] = factor == 0 ? 0 : factor * power(z, exponent - q);
            factor *= exponent - q;
        }
    }

    /** z^exponent, by multiplication where few are enough. */
    private static double power(double z, double exponent) {
        if (exponent != Math.rint(exponent) || Math.abs(exponent) > 16) {
            return StrictMath.pow(z, exponent);
        }
        double product = 1;
        for (int i = 0; i < Math.abs(exponent); i++) {
            product *= z;
        }
        return exponent < 0 ? 1 / product : product;
    }

    static void exp(double z, double[] out) {
        Arrays.fill(out, StrictMath.exp(z));
    }

    /** log' = 1/z. */
    static void log(double z, double[] out) {
        out[0] = StrictMath.log(z);
        double factor = 1;
        for (int q = 1; q < out.length; q++) {
            out[q] = z < 0 ? Double.NaN : factor * StrictMath.pow(z, -q);
            factor *= -q;
        }
    }

    /** sin z; {@code quarters} turns it a quarter period on for each, so that 1 gives cos z. */
    static void sin(double z, int quarters, double[] out) {
        double sin = StrictMath.sin(z);
        double cos = StrictMath.cos(z);
        for (int q = 0; q < out.length; q++) {
            out[q] = switch ((q + quarters) % 4) {
                case 0 -> sin;
                case 1 -> cos;
                case 2 -> -sin;
                default -> -cos;
            };
        }
    }

    /** By t' = 1 - t^2 for the Taylor coefficients. */
    static void tanh(double z, double[] out) {
        out[0] = StrictMath.tanh(z);
        for (int k = 0; k < out.length - 1; k++) {
            double sum = k == 0 ? 1 : 0;
            for (int i = 0; i <= k; i++) {
                sum -= out[i] * out[k - i];
            }
            out[k + 1] = sum / (k + 1);
        }
        toDerivatives(out);
    }

    /** Taylor coefficients to derivatives: times q!. */
    static void toDerivatives(double[] taylor) {
        double factorial = 1;
        for (int q = 1; q < taylor.length; q++) {
            factorial *= q;
            taylor[q] *= factorial;
        }
    }
}
