package org.pikan.autodiff;

import java.util.Arrays;

/** Derivatives 0..order of elementary functions at a point, by {@link StrictMath} and exact recurrences. */
final class ElementaryDerivatives {

    private ElementaryDerivatives() {}

    static double[] exp(double z, int order) {
        double[] result = new double[order + 1];
        Arrays.fill(result, StrictMath.exp(z));
        return result;
    }

    /** sin z; {@code quarters} turns it a quarter period on for each, so that 1 gives cos z. */
    static double[] sin(double z, int quarters, int order) {
        double sin = StrictMath.sin(z);
        double cos = StrictMath.cos(z);
        double[] cycle = {sin, cos, -sin, -cos};
        double[] result = new double[order + 1];
        for (int q = 0; q <= order; q++) {
            result[q] = cycle[(q + quarters) % 4];
        }
        return result;
    }

    /** By t' = 1 - t^2 for the Taylor coefficients. */
    static double[] tanh(double z, int order) {
        double[] taylor = new double[order + 1];
        taylor[0] = StrictMath.tanh(z);
        for (int k = 0; k < order; k++) {
            double sum = k == 0 ? 1 : 0;
            for (int i = 0; i <= k; i++) {
                sum -= taylor[i] * taylor[k - i];
            }
            taylor[k + 1] = sum / (k + 1);
        }
        double factorial = 1;
        for (int k = 1; k <= order; k++) {
            factorial *= k;
            taylor[k] *= factorial;
        }
        return taylor;
    }

    /** z^exponent: (z^a)^(q) = a (a-1) .. (a-q+1) z^(a-q), 0 once a factor is 0. */
    static double[] power(double z, double exponent, int order) {
        double[] result = new double[order + 1];
        double factor = 1;
        for (int q = 0; q <= order && factor != 0; q++) {
            result[q] = factor * StrictMath.pow(z, exponent - q);
            factor *= exponent - q;
        }
        return result;
    }

    static double[] log(double z, int order) {
        double[] result = new double[order + 1];
        if (order > 0) {
            System.arraycopy(power(z, -1, order - 1), 0, result, 1, order);
        }
        result[0] = StrictMath.log(z);
        return result;
    }
}
