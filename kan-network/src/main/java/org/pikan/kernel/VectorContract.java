package org.pikan.kernel;

import static org.pikan.kernel.VectorTiles.start;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The forward contraction {@code out[r][c] (+)= sum_k a[k][r] * b[k][c]} with lanes over c. Where there
 * are 32 registers, eight rows at a time take tiles of two vectors, and the others go to {@link VectorTiles}; where there are 16, four
 * rows take two vectors.
 */
final class VectorContract {

    private static final VectorSpecies<Double> SPECIES = Lanes.SPECIES;
    private static final int LANES = Lanes.COUNT;

    private VectorContract() {}

    static void contract(int rows, int depth, int columns, double[] a, int aOffset, int aStride, double[] b,
            int bOffset, int bStride, double[] out, int outOffset, int outStride, boolean accumulate) {
        int wide = columns - columns % (4 * LANES);
        for (int c = 0; c < wide; c += 4 * LANES) {
            strip(rows, depth, a, aOffset, aStride, b, bOffset + c, bStride, out, outOffset + c, outStride, accumulate);
        }
        if (VectorTiles.leavesRow(Lanes.MANY_REGISTERS ? rows % 8 : rows)) {
            int last = rows - 1;
            VectorTiles.row(depth, wide, a, aOffset + last, aStride, b, bOffset, bStride, out,
                    outOffset + last * outStride, accumulate);
        }
        VectorTiles.rest(rows, depth, columns - wide, a, aOffset, 1, aStride, b, bOffset + wide, bStride, out,
                outOffset + wide, outStride, accumulate);
    }

    /** The rows of four vectors of columns, but perhaps the last. */
    private static void strip(int rows, int depth, double[] a, int aOffset, int aStride, double[] b, int bAt,
            int bStride, double[] out, int outOffset, int outStride, boolean accumulate) {
        int r = 0;
        for (; Lanes.MANY_REGISTERS && r + 8 <= rows; r += 8) {
            int outAt = outOffset + r * outStride;
            tile8x2(depth, a, aOffset + r, aStride, b, bAt, bStride, out, outAt, outStride, accumulate);
            tile8x2(depth, a, aOffset + r, aStride, b, bAt + 2 * LANES, bStride, out, outAt + 2 * LANES, outStride,
                    accumulate);
        }
        if (Lanes.MANY_REGISTERS) {
            VectorTiles.strip(rows - r, depth, a, aOffset + r, 1, aStride, b, bAt, bStride, out,
                    outOffset + r * outStride, outStride, accumulate);
            return;
        }
        for (; r + 4 <= rows; r += 4) {
            int outAt = outOffset + r * outStride;
            tile4x2(depth, a, aOffset + r, aStride, b, bAt, bStride, out, outAt, outStride, accumulate);
            tile4x2(depth, a, aOffset + r, aStride, b, bAt + 2 * LANES, bStride, out, outAt + 2 * LANES, outStride,
                    accumulate);
        }
        if (r + 2 <= rows) {
            VectorTiles.tile2x4(depth, a, aOffset + r, 1, aStride, b, bAt, bStride, out, outOffset + r * outStride,
                    outStride, accumulate);
        }
    }

    private static void tile8x2(int depth, double[] a, int aAt, int aStride, double[] b, int bAt, int bStride,
            double[] out, int outAt, int outStride, boolean accumulate) {
        int out1 = outAt + outStride;
        int out2 = out1 + outStride;
        int out3 = out2 + outStride;
        int out4 = out3 + outStride;
        int out5 = out4 + outStride;
        int out6 = out5 + outStride;
        int out7 = out6 + outStride;
        DoubleVector c00 = start(accumulate, out, outAt);
        DoubleVector c01 = start(accumulate, out, outAt + LANES);
        DoubleVector c10 = start(accumulate, out, out1);
        DoubleVector c11 = start(accumulate, out, out1 + LANES);
        DoubleVector c20 = start(accumulate, out, out2);
        DoubleVector c21 = start(accumulate, out, out2 + LANES);
        DoubleVector c30 = start(accumulate, out, out3);
        DoubleVector c31 = start(accumulate, out, out3 + LANES);
        DoubleVector c40 = start(accumulate, out, out4);
        DoubleVector c41 = start(accumulate, out, out4 + LANES);
        DoubleVector c50 = start(accumulate, out, out5);
        DoubleVector c51 = start(accumulate, out, out5 + LANES);
        DoubleVector c60 = start(accumulate, out, out6);
        DoubleVector c61 = start(accumulate, out, out6 + LANES);
        DoubleVector c70 = start(accumulate, out, out7);
        DoubleVector c71 = start(accumulate, out, out7 + LANES);
        int aIndex = aAt;
        int bIndex = bAt;
        for (int k = 0; k < depth; k++) {
            DoubleVector b0 = DoubleVector.fromArray(SPECIES, b, bIndex);
            DoubleVector b1 = DoubleVector.fromArray(SPECIES, b, bIndex + LANES);
            DoubleVector row = DoubleVector.broadcast(SPECIES, a[aIndex]);
            c00 = row.fma(b0, c00);
            c01 = row.fma(b1, c01);
            row = DoubleVector.broadcast(SPECIES, a[aIndex + 1]);
            c10 = row.fma(b0, c10);
            c11 = row.fma(b1, c11);
            row = DoubleVector.broadcast(SPECIES, a[aIndex + 2]);
            c20 = row.fma(b0, c20);
            c21 = row.fma(b1, c21);
            row = DoubleVector.broadcast(SPECIES, a[aIndex + 3]);
            c30 = row.fma(b0, c30);
            c31 = row.fma(b1, c31);
            row = DoubleVector.broadcast(SPECIES, a[aIndex + 4]);
            c40 = row.fma(b0, c40);
            c41 = row.fma(b1, c41);
            row = DoubleVector.broadcast(SPECIES, a[aIndex + 5]);
            c50 = row.fma(b0, c50);
            c51 = row.fma(b1, c51);
            row = DoubleVector.broadcast(SPECIES, a[aIndex + 6]);
            c60 = row.fma(b0, c60);
            c61 = row.fma(b1, c61);
            row = DoubleVector.broadcast(SPECIES, a[aIndex + 7]);
            c70 = row.fma(b0, c70);
            c71 = row.fma(b1, c71);
            aIndex += aStride;
            bIndex += bStride;
        }
        c00.intoArray(out, outAt);
        c01.intoArray(out, outAt + LANES);
        c10.intoArray(out, out1);
        c11.intoArray(out, out1 + LANES);
        c20.intoArray(out, out2);
        c21.intoArray(out, out2 + LANES);
        c30.intoArray(out, out3);
        c31.intoArray(out, out3 + LANES);
        c40.intoArray(out, out4);
        c41.intoArray(out, out4 + LANES);
        c50.intoArray(out, out5);
        c51.intoArray(out, out5 + LANES);
        c60.intoArray(out, out6);
        c61.intoArray(out, out6 + LANES);
        c70.intoArray(out, out7);
        c71.intoArray(out, out7 + LANES);
    }

    private static void tile4x2(int depth, double[] a, int aAt, int aStride, double[] b, int bAt, int bStride,
            double[] out, int outAt, int outStride, boolean accumulate) {
        int out1 = outAt + outStride;
        int out2 = out1 + outStride;
        int out3 = out2 + outStride;
        DoubleVector c00 = start(accumulate, out, outAt);
        DoubleVector c01 = start(accumulate, out, outAt + LANES);
        DoubleVector c10 = start(accumulate, out, out1);
        DoubleVector c11 = start(accumulate, out, out1 + LANES);
        DoubleVector c20 = start(accumulate, out, out2);
        DoubleVector c21 = start(accumulate, out, out2 + LANES);
        DoubleVector c30 = start(accumulate, out, out3);
        DoubleVector c31 = start(accumulate, out, out3 + LANES);
        int aIndex = aAt;
        int bIndex = bAt;
        for (int k = 0; k < depth; k++) {
            DoubleVector b0 = DoubleVector.fromArray(SPECIES, b, bIndex);
            DoubleVector b1 = DoubleVector.fromArray(SPECIES, b, bIndex + LANES);
            DoubleVector row = DoubleVector.broadcast(SPECIES, a[aIndex]);
            c00 = row.fma(b0, c00);
            c01 = row.fma(b1, c01);
            row = DoubleVector.broadcast(SPECIES, a[aIndex + 1]);
            c10 = row.fma(b0, c10);
            c11 = row.fma(b1, c11);
            row = DoubleVector.broadcast(SPECIES, a[aIndex + 2]);
            c20 = row.fma(b0, c20);
            c21 = row.fma(b1, c21);
            row = DoubleVector.broadcast(SPECIES, a[aIndex + 3]);
            c30 = row.fma(b0, c30);
            c31 = row.fma(b1, c31);
            aIndex += aStride;
            bIndex += bStride;
        }
        c00.intoArray(out, outAt);
        c01.intoArray(out, outAt + LANES);
        c10.intoArray(out, out1);
        c11.intoArray(out, out1 + LANES);
        c20.intoArray(out, out2);
        c21.intoArray(out, out2 + LANES);
        c30.intoArray(out, out3);
        c31.intoArray(out, out3 + LANES);
    }
}
