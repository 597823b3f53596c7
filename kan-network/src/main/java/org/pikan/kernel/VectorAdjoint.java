package org.pikan.kernel;

import static org.pikan.kernel.VectorTiles.start;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The adjoint of the contraction for its inputs, {@code out[k][c] (+)= sum_r a[k][r] * b[r][c]}.
 */
final class VectorAdjoint {

    private static final VectorSpecies<Double> SPECIES = Lanes.SPECIES;
    private static final int LANES = Lanes.COUNT;

    private VectorAdjoint() {}

    static void contractAdjoint(int rows, int depth, int columns, double[] a, int aOffset, int aStride, double[] b,
            int bOffset, int bStride, double[] out, int outOffset, int outStride, boolean accumulate) {
        int wide = columns - columns % (4 * LANES);
        for (int c = 0; c < wide; c += 4 * LANES) {
            if (Lanes.MANY_REGISTERS) {
                VectorTiles.strip(depth, rows, a, aOffset, aStride, 1, b, bOffset + c, bStride, out, outOffset + c,
                        outStride, accumulate);
            } else {
                strip(rows, depth, a, aOffset, aStride, b, bOffset + c, bStride, out, outOffset + c, outStride,
                        accumulate);
            }
        }
        if (VectorTiles.leavesRow(depth)) {
            int last = depth - 1;
            VectorTiles.row(rows, wide, a, aOffset + last * aStride, 1, b, bOffset, bStride, out,
                    outOffset + last * outStride, accumulate);
        }
        VectorTiles.rest(depth, rows, columns - wide, a, aOffset, aStride, 1, b, bOffset + wide, bStride, out,
                outOffset + wide, outStride, accumulate);
    }

    /** The rows of four vectors of columns, but an odd last one, on 16 registers: four rows by two vectors. */
    private static void strip(int terms, int depth, double[] a, int aOffset, int aStride, double[] b, int bAt,
            int bStride, double[] out, int outOffset, int outStride, boolean accumulate) {
        int k = 0;
        for (; k + 4 <= depth; k += 4) {
            int aAt = aOffset + k * aStride;
            int outAt = outOffset + k * outStride;
            tile4x2(terms, a, aAt, aStride, b, bAt, bStride, out, outAt, outStride, accumulate);
            tile4x2(terms, a, aAt, aStride, b, bAt + 2 * LANES, bStride, out, outAt + 2 * LANES, outStride,
                    accumulate);
        }
        if (k + 2 <= depth) {
            VectorTiles.tile2x4(terms, a, aOffset + k * aStride, aStride, 1, b, bAt, bStride, out,
                    outOffset + k * outStride, outStride, accumulate);
        }
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
        int a1At = aAt + aStride;
        int a2At = a1At + aStride;
        int a3At = a2At + aStride;
        int bIndex = bAt;
        for (int k = 0; k < depth; k++) {
            DoubleVector b0 = DoubleVector.fromArray(SPECIES, b, bIndex);
            DoubleVector b1 = DoubleVector.fromArray(SPECIES, b, bIndex + LANES);
            DoubleVector row = DoubleVector.broadcast(SPECIES, a[aAt + k]);
            c00 = row.fma(b0, c00);
            c01 = row.fma(b1, c01);
            row = DoubleVector.broadcast(SPECIES, a[a1At + k]);
            c10 = row.fma(b0, c10);
            c11 = row.fma(b1, c11);
            row = DoubleVector.broadcast(SPECIES, a[a2At + k]);
            c20 = row.fma(b0, c20);
            c21 = row.fma(b1, c21);
            row = DoubleVector.broadcast(SPECIES, a[a3At + k]);
            c30 = row.fma(b0, c30);
            c31 = row.fma(b1, c31);
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
