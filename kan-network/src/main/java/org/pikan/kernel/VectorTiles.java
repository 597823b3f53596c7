package org.pikan.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * What the large tiles leave of a product {@code out[i][c] (+)= sum_k a(i, k) * b[k][c]}, where a(i, k) is
 * {@code a[aAt + i*aRow + k*aTerm]}.
 */
final class VectorTiles {

    private static final VectorSpecies<Double> SPECIES = Lanes.SPECIES;
    private static final int LANES = Lanes.COUNT;

    private VectorTiles() {}

    /** The first value of a sum in registers. */
    static DoubleVector start(boolean accumulate, double[] out, int at) {
        return accumulate ? DoubleVector.fromArray(SPECIES, out, at) : DoubleVector.zero(SPECIES);
    }

    /** One row of whole vectors. */
    static void row(int terms, int columns, double[] a, int aAt, int aTerm, double[] b, int bAt, int bStride,
            double[] out, int outAt, boolean accumulate) {
        int c = 0;
        for (; c + 8 * LANES <= columns; c += 8 * LANES) {
            tile1x8(terms, a, aAt, aTerm, b, bAt + c, bStride, out, outAt + c, accumulate);
        }
        for (; c < columns; c += LANES) {
            tile1x1(terms, a, aAt, aTerm, b, bAt + c, bStride, out, outAt + c, accumulate);
        }
    }

    /** All rows of fewer than four vectors: one vector at a time, then one column at a time. */
    static void rest(int height, int terms, int columns, double[] a, int aAt, int aRow, int aTerm, double[] b, int bAt,
            int bStride, double[] out, int outAt, int outStride, boolean accumulate) {
        int whole = columns - columns % LANES;
        for (int i = 0; i < height && columns > 0; i++) {
            int aStart = aAt + i * aRow;
            int outStart = outAt + i * outStride;
            for (int c = 0; c < whole; c += LANES) {
                tile1x1(terms, a, aStart, aTerm, b, bAt + c, bStride, out, outStart + c, accumulate);
            }
            for (int c = whole; c < columns; c++) {
                double sum = accumulate ? out[outStart + c] : 0;
                for (int k = 0; k < terms; k++) {
                    sum = Math.fma(a[aStart + k * aTerm], b[bAt + k * bStride + c], sum);
                }
                out[outStart + c] = sum;
            }
        }
    }

    static void tile2x4(int depth, double[] a, int aAt, int aRow, int aTerm, double[] b, int bAt, int bStride,
            double[] out, int outAt, int outStride, boolean accumulate) {
        int out1 = outAt + outStride;
        DoubleVector c00 = start(accumulate, out, outAt);
        DoubleVector c01 = start(accumulate, out, outAt + LANES);
        DoubleVector c02 = start(accumulate, out, outAt + 2 * LANES);
        DoubleVector c03 = start(accumulate, out, outAt + 3 * LANES);
        DoubleVector c10 = start(accumulate, out, out1);
        DoubleVector c11 = start(accumulate, out, out1 + LANES);
        DoubleVector c12 = start(accumulate, out, out1 + 2 * LANES);
        DoubleVector c13 = start(accumulate, out, out1 + 3 * LANES);
        int aIndex = aAt;
        int bIndex = bAt;
        for (int k = 0; k < depth; k++) {
            DoubleVector a0 = DoubleVector.broadcast(SPECIES, a[aIndex]);
            DoubleVector a1 = DoubleVector.broadcast(SPECIES, a[aIndex + aRow]);
            DoubleVector column = DoubleVector.fromArray(SPECIES, b, bIndex);
            c00 = a0.fma(column, c00);
            c10 = a1.fma(column, c10);
            column = DoubleVector.fromArray(SPECIES, b, bIndex + LANES);
            c01 = a0.fma(column, c01);
            c11 = a1.fma(column, c11);
            column = DoubleVector.fromArray(SPECIES, b, bIndex + 2 * LANES);
            c02 = a0.fma(column, c02);
            c12 = a1.fma(column, c12);
            column = DoubleVector.fromArray(SPECIES, b, bIndex + 3 * LANES);
            c03 = a0.fma(column, c03);
            c13 = a1.fma(column, c13);
            aIndex += aTerm;
            bIndex += bStride;
        }
        c00.intoArray(out, outAt);
        c01.intoArray(out, outAt + LANES);
        c02.intoArray(out, outAt + 2 * LANES);
        c03.intoArray(out, outAt + 3 * LANES);
        c10.intoArray(out, out1);
        c11.intoArray(out, out1 + LANES);
        c12.intoArray(out, out1 + 2 * LANES);
        c13.intoArray(out, out1 + 3 * LANES);
    }

    private static void tile1x8(int depth, double[] a, int aAt, int aTerm, double[] b, int bAt, int bStride,
            double[] out, int outAt, boolean accumulate) {
        DoubleVector c0 = start(accumulate, out, outAt);
        DoubleVector c1 = start(accumulate, out, outAt + LANES);
        DoubleVector c2 = start(accumulate, out, outAt + 2 * LANES);
        DoubleVector c3 = start(accumulate, out, outAt + 3 * LANES);
        DoubleVector c4 = start(accumulate, out, outAt + 4 * LANES);
        DoubleVector c5 = start(accumulate, out, outAt + 5 * LANES);
        DoubleVector c6 = start(accumulate, out, outAt + 6 * LANES);
        DoubleVector c7 = start(accumulate, out, outAt + 7 * LANES);
        int aIndex = aAt;
        int bIndex = bAt;
        for (int k = 0; k < depth; k++) {
            DoubleVector a0 = DoubleVector.broadcast(SPECIES, a[aIndex]);
            c0 = DoubleVector.fromArray(SPECIES, b, bIndex).fma(a0, c0);
            c1 = DoubleVector.fromArray(SPECIES, b, bIndex + LANES).fma(a0, c1);
            c2 = DoubleVector.fromArray(SPECIES, b, bIndex + 2 * LANES).fma(a0, c2);
            c3 = DoubleVector.fromArray(SPECIES, b, bIndex + 3 * LANES).fma(a0, c3);
            c4 = DoubleVector.fromArray(SPECIES, b, bIndex + 4 * LANES).fma(a0, c4);
            c5 = DoubleVector.fromArray(SPECIES, b, bIndex + 5 * LANES).fma(a0, c5);
            c6 = DoubleVector.fromArray(SPECIES, b, bIndex + 6 * LANES).fma(a0, c6);
            c7 = DoubleVector.fromArray(SPECIES, b, bIndex + 7 * LANES).fma(a0, c7);
            aIndex += aTerm;
            bIndex += bStride;
        }
        c0.intoArray(out, outAt);
        c1.intoArray(out, outAt + LANES);
        c2.intoArray(out, outAt + 2 * LANES);
        c3.intoArray(out, outAt + 3 * LANES);
        c4.intoArray(out, outAt + 4 * LANES);
        c5.intoArray(out, outAt + 5 * LANES);
        c6.intoArray(out, outAt + 6 * LANES);
        c7.intoArray(out, outAt + 7 * LANES);
    }

    private static void tile1x1(int depth, double[] a, int aAt, int aTerm, double[] b, int bAt, int bStride,
            double[] out, int outAt, boolean accumulate) {
        DoubleVector c00 = start(accumulate, out, outAt);
        int aIndex = aAt;
        int bIndex = bAt;
        for (int k = 0; k < depth; k++) {
            DoubleVector b0 = DoubleVector.fromArray(SPECIES, b, bIndex);
            DoubleVector row = DoubleVector.broadcast(SPECIES, a[aIndex]);
            c00 = row.fma(b0, c00);
            aIndex += aTerm;
            bIndex += bStride;
        }
        c00.intoArray(out, outAt);
    }
}
