package org.pikan.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Transposed Jacobian rows {@code jt[k*rows + r][p] = sum_alpha w[k][alpha*points + p] * bar[r][alpha*points + p]}, with
 * lanes over p and tiles of two k by two r.
 */
final class VectorJacobian {

    private static final VectorSpecies<Double> SPECIES = Lanes.SPECIES;
    private static final int LANES = Lanes.COUNT;

    private VectorJacobian() {}

    static void jacobianRows(int rows, int depth, int components, int points, double[] w, int wOffset, int wStride,
            double[] bar, int barOffset, int barStride, double[] jt, int jtOffset, int jtStride) {
        for (int k = 0; k < depth; k++) {
            int wAt = wOffset + k * wStride;
            int jtAt = jtOffset + k * rows * jtStride;
            boolean pair = k + 1 < depth;
            int r = 0;
            for (; pair && r + 2 <= rows; r += 2) {
                tile2x2(components, points, w, wAt, wStride, bar, barOffset + r * barStride, barStride, jt,
                        jtAt + r * jtStride, jtStride, rows * jtStride);
            }
            for (; r < rows; r++) {
                int barAt = barOffset + r * barStride;
                row(components, points, w, wAt, bar, barAt, jt, jtAt + r * jtStride);
                if (pair) {
                    row(components, points, w, wAt + wStride, bar, barAt, jt, jtAt + (rows + r) * jtStride);
                }
            }
            k += pair ? 1 : 0;
        }
    }

    private static void tile2x2(int components, int points, double[] w, int wAt, int wStride, double[] bar, int barAt,
            int barStride, double[] jt, int jtAt, int jtStride, int jtStep) {
        DoubleVector zero = DoubleVector.zero(SPECIES);
        int whole = points - points % LANES;
        for (int p = 0; p < whole; p += LANES) {
            DoubleVector s00 = zero;
            DoubleVector s01 = zero;
            DoubleVector s10 = zero;
            DoubleVector s11 = zero;
            int i = wAt + p;
            int j = barAt + p;
            for (int alpha = 0; alpha < components; alpha++) {
                DoubleVector w0 = DoubleVector.fromArray(SPECIES, w, i);
                DoubleVector w1 = DoubleVector.fromArray(SPECIES, w, i + wStride);
                DoubleVector bar0 = DoubleVector.fromArray(SPECIES, bar, j);
                DoubleVector bar1 = DoubleVector.fromArray(SPECIES, bar, j + barStride);
                s00 = w0.fma(bar0, s00);
                s01 = w0.fma(bar1, s01);
                s10 = w1.fma(bar0, s10);
                s11 = w1.fma(bar1, s11);
                i += points;
                j += points;
            }
            int at = jtAt + p;
            s00.intoArray(jt, at);
            s01.intoArray(jt, at + jtStride);
            s10.intoArray(jt, at + jtStep);
            s11.intoArray(jt, at + jtStep + jtStride);
        }
        if (whole < points) {
            tail(components, points, whole, w, wAt, bar, barAt, jt, jtAt);
            tail(components, points, whole, w, wAt, bar, barAt + barStride, jt, jtAt + jtStride);
            tail(components, points, whole, w, wAt + wStride, bar, barAt, jt, jtAt + jtStep);
            tail(components, points, whole, w, wAt + wStride, bar, barAt + barStride, jt, jtAt + jtStep + jtStride);
        }
    }

    private static void row(int components, int points, double[] w, int wAt, double[] bar, int barAt, double[] jt,
            int jtAt) {
        int whole = points - points % LANES;
        for (int p = 0; p < whole; p += LANES) {
            DoubleVector sum = DoubleVector.zero(SPECIES);
            int i = p;
            for (int alpha = 0; alpha < components; alpha++) {
                sum = DoubleVector.fromArray(SPECIES, w, wAt + i)
                        .fma(DoubleVector.fromArray(SPECIES, bar, barAt + i), sum);
                i += points;
            }
            sum.intoArray(jt, jtAt + p);
        }
        tail(components, points, whole, w, wAt, bar, barAt, jt, jtAt);
    }

    private static void tail(int components, int points, int from, double[] w, int wAt, double[] bar, int barAt,
            double[] jt, int jtAt) {
        for (int p = from; p < points; p++) {
            double sum = 0;
            for (int i = p; i < components * points; i += points) {
                sum = Math.fma(w[wAt + i], bar[barAt + i], sum);
            }
            jt[jtAt + p] = sum;
        }
    }
}
