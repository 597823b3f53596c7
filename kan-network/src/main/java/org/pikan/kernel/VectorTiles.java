package org.pikan.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Tiles of a product {@code out[i][c] (+)= sum_k a(i, k) * b[k][c]}, where a(i, k) is {@code a[aAt + i*aRow + k*aTerm]}, with
 * lanes over c. A tile stays in registers over all k. With 16 registers these general indices spill, so the products keep tiles
 * of their own there.
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

    /**
     * Rows of four vectors of columns each, where there are 32 registers: four at a time, then three or two.
     * {@link #leavesRow} says whether the last row stays undone.
     */
    static void strip(int height, int terms, double[] a, int aAt, int aRow, int aTerm, double[] b, int bAt,
            int bStride, double[] out, int outAt, int outStride, boolean accumulate) {
        int fours = height - height % 4 - (height > 4 && height % 4 == 1 ? 4 : 0);
        int i = 0;
        for (; i < fours; i += 4) {
            tile4x4(terms, a, aAt + i * aRow, aRow, aTerm, b, bAt, bStride, out, outAt + i * outStride, outStride,
                    accumulate);
        }
        if (i + 3 <= height) {
            tile3x4(terms, a, aAt + i * aRow, aRow, aTerm, b, bAt, bStride, out, outAt + i * outStride, outStride,
                    accumulate);
            i += 3;
        }
        if (i + 2 <= height) {
            tile2x4(terms, a, aAt + i * aRow, aRow, aTerm, b, bAt, bStride, out, outAt + i * outStride, outStride,
                    accumulate);
        }
    }

    /** Whether the last row is left to {@link #row}. */
    static boolean leavesRow(int height) {
        return Lanes.MANY_REGISTERS ? height == 1 : height % 2 == 1;
    }

    private static void tile4x4(int terms, double[] a, int aAt, int aRow, int aTerm, double[] b, int bAt, int bStride,
            double[] out, int outAt, int outStride, boolean accumulate) {
        int out1 = outAt + outStride;
        int out2 = out1 + outStride;
        int out3 = out2 + outStride;
        DoubleVector c00 = start(accumulate, out, outAt);
        DoubleVector c01 = start(accumulate, out, outAt + LANES);
        DoubleVector c02 = start(accumulate, out, outAt + 2 * LANES);
        DoubleVector c03 = start(accumulate, out, outAt + 3 * LANES);
        DoubleVector c10 = start(accumulate, out, out1);
        DoubleVector c11 = start(accumulate, out, out1 + LANES);
        DoubleVector c12 = start(accumulate, out, out1 + 2 * LANES);
        DoubleVector c13 = start(accumulate, out, out1 + 3 * LANES);
        DoubleVector c20 = start(accumulate, out, out2);
        DoubleVector c21 = start(accumulate, out, out2 + LANES);
        DoubleVector c22 = start(accumulate, out, out2 + 2 * LANES);
        DoubleVector c23 = start(accumulate, out, out2 + 3 * LANES);
        DoubleVector c30 = start(accumulate, out, out3);
        DoubleVector c31 = start(accumulate, out, out3 + LANES);
        DoubleVector c32 = start(accumulate, out, out3 + 2 * LANES);
        DoubleVector c33 = start(accumulate, out, out3 + 3 * LANES);
        int a1At = aAt + aRow;
        int a2At = a1At + aRow;
        int a3At = a2At + aRow;
        int term = 0;
        int bIndex = bAt;
        for (int k = 0; k < terms; k++) {
            DoubleVector a0 = DoubleVector.broadcast(SPECIES, a[aAt + term]);
            DoubleVector a1 = DoubleVector.broadcast(SPECIES, a[a1At + term]);
            DoubleVector a2 = DoubleVector.broadcast(SPECIES, a[a2At + term]);
            DoubleVector a3 = DoubleVector.broadcast(SPECIES, a[a3At + term]);
            DoubleVector column = DoubleVector.fromArray(SPECIES, b, bIndex);
            c00 = a0.fma(column, c00);
            c10 = a1.fma(column, c10);
            c20 = a2.fma(column, c20);
            c30 = a3.fma(column, c30);
            column = DoubleVector.fromArray(SPECIES, b, bIndex + LANES);
            c01 = a0.fma(column, c01);
            c11 = a1.fma(column, c11);
            c21 = a2.fma(column, c21);
            c31 = a3.fma(column, c31);
            column = DoubleVector.fromArray(SPECIES, b, bIndex + 2 * LANES);
            c02 = a0.fma(column, c02);
            c12 = a1.fma(column, c12);
            c22 = a2.fma(column, c22);
            c32 = a3.fma(column, c32);
            column = DoubleVector.fromArray(SPECIES, b, bIndex + 3 * LANES);
            c03 = a0.fma(column, c03);
            c13 = a1.fma(column, c13);
            c23 = a2.fma(column, c23);
            c33 = a3.fma(column, c33);
            term += aTerm;
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
        c20.intoArray(out, out2);
        c21.intoArray(out, out2 + LANES);
        c22.intoArray(out, out2 + 2 * LANES);
        c23.intoArray(out, out2 + 3 * LANES);
        c30.intoArray(out, out3);
        c31.intoArray(out, out3 + LANES);
        c32.intoArray(out, out3 + 2 * LANES);
        c33.intoArray(out, out3 + 3 * LANES);
    }

    private static void tile3x4(int terms, double[] a, int aAt, int aRow, int aTerm, double[] b, int bAt, int bStride,
            double[] out, int outAt, int outStride, boolean accumulate) {
        int out1 = outAt + outStride;
        int out2 = out1 + outStride;
        DoubleVector c00 = start(accumulate, out, outAt);
        DoubleVector c01 = start(accumulate, out, outAt + LANES);
        DoubleVector c02 = start(accumulate, out, outAt + 2 * LANES);
        DoubleVector c03 = start(accumulate, out, outAt + 3 * LANES);
        DoubleVector c10 = start(accumulate, out, out1);
        DoubleVector c11 = start(accumulate, out, out1 + LANES);
        DoubleVector c12 = start(accumulate, out, out1 + 2 * LANES);
        DoubleVector c13 = start(accumulate, out, out1 + 3 * LANES);
        DoubleVector c20 = start(accumulate, out, out2);
        DoubleVector c21 = start(accumulate, out, out2 + LANES);
        DoubleVector c22 = start(accumulate, out, out2 + 2 * LANES);
        DoubleVector c23 = start(accumulate, out, out2 + 3 * LANES);
        int a1At = aAt + aRow;
        int a2At = a1At + aRow;
        int term = 0;
        int bIndex = bAt;
        for (int k = 0; k < terms; k++) {
            DoubleVector a0 = DoubleVector.broadcast(SPECIES, a[aAt + term]);
            DoubleVector a1 = DoubleVector.broadcast(SPECIES, a[a1At + term]);
            DoubleVector a2 = DoubleVector.broadcast(SPECIES, a[a2At + term]);
            DoubleVector column = DoubleVector.fromArray(SPECIES, b, bIndex);
            c00 = a0.fma(column, c00);
            c10 = a1.fma(column, c10);
            c20 = a2.fma(column, c20);
            column = DoubleVector.fromArray(SPECIES, b, bIndex + LANES);
            c01 = a0.fma(column, c01);
            c11 = a1.fma(column, c11);
            c21 = a2.fma(column, c21);
            column = DoubleVector.fromArray(SPECIES, b, bIndex + 2 * LANES);
            c02 = a0.fma(column, c02);
            c12 = a1.fma(column, c12);
            c22 = a2.fma(column, c22);
            column = DoubleVector.fromArray(SPECIES, b, bIndex + 3 * LANES);
            c03 = a0.fma(column, c03);
            c13 = a1.fma(column, c13);
            c23 = a2.fma(column, c23);
            term += aTerm;
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
        c20.intoArray(out, out2);
        c21.intoArray(out, out2 + LANES);
        c22.intoArray(out, out2 + 2 * LANES);
        c23.intoArray(out, out2 + 3 * LANES);
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
