package org.pikan.solve;

import org.pikan.basis.Basis;
import org.pikan.basis.Embedding;

/**
 * What the network's part N of a solution is on a slab of time:
 *
 * <pre>{@code N_k(x, t) = sum_j B_j(tau) sum_m c[j][m K + k] X_m(x),   tau = 2 (t - start) / (end - start) - 1}</pre>
 *
 * <p>with K outputs, the functions X_m and B_j of {@link SlabSpace}, the last X_m and the first B_j being 1.
 *
 * @param start
 *            first moment
 * @param end
 *            last moment
 * @param across
 *            the functions X_m but the constant
 * @param coefficients
 *            c
 */
public record Slab(double start, double end, Basis across, double[][] coefficients) {

    /** The coefficients of X_m at a moment, or of a derivative in time. */
    double[] at(double t, int derivative) {
        double half = 0.5 * (end - start);
        double[] functions = SlabSpace.timeFunctions(coefficients.length - 1, (t - start) / half - 1, derivative);
        double[] result = new double[coefficients[0].length];
        double factor = Math.pow(half, -derivative);
        for (int j = 0; j < functions.length; j++) {
            for (int i = 0; i < result.length; i++) {
                result[i] = Math.fma(factor * functions[j], coefficients[j][i], result[i]);
            }
        }
        return result;
    }

    /** The same function in a larger basis. */
    Slab widened(Basis next) {
        if (next.equals(across)) {
            return this;
        }
        Embedding embedding = across.embedding(next);
        int outputs = coefficients[0].length / (across.size() + 1);
        double[][] wide = new double[coefficients.length][];
        for (int j = 0; j < wide.length; j++) {
            wide[j] = widened(coefficients[j], embedding, outputs);
        }
        return new Slab(start, end, next, wide);
    }

    private static double[] widened(double[] old, Embedding embedding, int outputs) {
        int last = embedding.matrix()[0].length;
        double[] wide = new double[(last + 1) * outputs];
        for (int k = 0; k < outputs; k++) {
            double[] column = new double[embedding.matrix().length];
            for (int m = 0; m < column.length; m++) {
                column[m] = old[m * outputs + k];
            }
            double[] coefficients = embedding.coefficients(column);
            for (int m = 0; m < last; m++) {
                wide[m * outputs + k] = coefficients[m];
            }
            wide[last * outputs + k] = old[column.length * outputs + k] + embedding.bias(column);
        }
        return wide;
    }
}
