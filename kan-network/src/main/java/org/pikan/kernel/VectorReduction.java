package org.pikan.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The adjoint of the contraction for its coefficients, {@code out[k][r] += sum_c a[k][c] * b[r][c]}: tiles of dot
 * products with lanes over c, each in eight partial sums whatever the lane count. The sums are stored and added in order,
 * because adding up the lanes of a register changes its order when the JIT compiler takes over.
 */
final class VectorReduction {

    private static final VectorSpecies<Double> SPECIES = Lanes.SPECIES;
    private static final boolean EIGHT = Lanes.COUNT == 8;

    /** Rows of a in a tile. */
    private static final int DEEP = 4;

    /** Rows of b in a tile. */
    private static final int WIDE = EIGHT ? 4 : 2;

    /** Numbers of b that stay in a first-level cache, beside a tile's rows of a, while all of a passes by. */
    private static final int CACHED = 3072;

    /** Rows of a in a tile with one row of b. */
    private static final int TALL = EIGHT ? 8 : 4;

    private VectorReduction() {}

    static void coefficientAdjoint(int rows, int depth, int columns, double[] a, int aOffset, int aStride, double[] b,
            int bOffset, int bStride, double[] out, int outOffset, int outStride) {
        if (Lanes.COUNT != 8 && Lanes.COUNT != 4) {
            ScalarKernels.INSTANCE.coefficientAdjoint(rows, depth, columns, a, aOffset, aStride, b, bOffset, bStride,
                    out, outOffset, outStride);
            return;
        }
        double[] sums = new double[8 * DEEP * 4];
        int tileRows = rows - rows % WIDE;
        int tileDepth = depth - depth % DEEP;
        int block = Math.max(WIDE, CACHED / Math.max(columns, 1) / WIDE * WIDE);
        for (int from = 0; from < tileRows; from += block) {
            int to = Math.min(from + block, tileRows);
            for (int k = 0; k < tileDepth; k += DEEP) {
                int aAt = aOffset + k * aStride;
                int outAt = outOffset + k * outStride;
                for (int r = from; r < to; r += WIDE) {
                    tile(columns, a, aAt, aStride, b, bOffset + r * bStride, bStride, sums, out, outAt + r,
                            outStride);
                }
            }
        }
        for (int r = tileRows; r < rows; r++) {
            row(tileDepth, columns, a, aOffset, aStride, b, bOffset + r * bStride, sums, out, outOffset + r,
                    outStride);
        }
        for (int k = tileDepth; k < depth; k++) {
            row(rows, columns, b, bOffset, bStride, a, aOffset + k * aStride, sums, out, outOffset + k * outStride, 1);
        }
    }

    private static void tile(int columns, double[] a, int aAt, int aStride, double[] b, int bAt, int bStride,
            double[] sums, double[] out, int outAt, int outStride) {
        int whole = columns & -8;
        if (EIGHT) {
            tile4x4(whole, a, aAt, aStride, b, bAt, bStride, sums);
        } else {
            tile4x2(whole, a, aAt, aStride, b, bAt, bStride, sums, 0);
            tile4x2(whole, a, aAt + 4, aStride, b, bAt + 4, bStride, sums, 4);
        }
        for (int i = 0; i < DEEP; i++) {
            for (int j = 0; j < WIDE; j++) {
                int at = 8 * (i * WIDE + j);
                addTail(columns - whole, a, aAt + i * aStride + whole, b, bAt + j * bStride + whole, sums, at);
                out[outAt + i * outStride + j] += total(sums, at);
            }
        }
    }

    /** out[i] += a[i] . b for n rows of a and one row of b. */
    private static void row(int n, int columns, double[] a, int aOffset, int aStride, double[] b, int bAt,
            double[] sums, double[] out, int outAt, int outStep) {
        int whole = columns & -8;
        int i = 0;
        for (; i + TALL <= n; i += TALL) {
            int aAt = aOffset + i * aStride;
            if (EIGHT) {
                tall8(whole, a, aAt, aStride, b, bAt, sums);
            } else {
                tall4(whole, a, aAt, aStride, b, bAt, sums);
            }
            for (int j = 0; j < TALL; j++) {
                addTail(columns - whole, a, aAt + j * aStride + whole, b, bAt + whole, sums, 8 * j);
                out[outAt + (i + j) * outStep] += total(sums, 8 * j);
            }
        }
        for (; i < n; i++) {
            int aAt = aOffset + i * aStride;
            if (EIGHT) {
                single(whole, a, aAt, b, bAt, sums);
                addTail(columns - whole, a, aAt + whole, b, bAt + whole, sums, 0);
                out[outAt + i * outStep] += total(sums, 0);
            } else {
                out[outAt + i * outStep] += ScalarKernels.dot(columns, a, aAt, b, bAt);
            }
        }
    }

    /** The last columns, fewer than eight, into their partial sums. */
    private static void addTail(int columns, double[] a, int aAt, double[] b, int bAt, double[] sums, int at) {
        for (int c = 0; c < columns; c++) {
            sums[at + c] = Math.fma(a[aAt + c], b[bAt + c], sums[at + c]);
        }
    }

    private static double total(double[] s, int at) {
        return ((((((s[at] + s[at + 1]) + s[at + 2]) + s[at + 3]) + s[at + 4]) + s[at + 5]) + s[at + 6]) + s[at + 7];
    }

    private static void tile4x4(int columns, double[] a, int aAt, int aStride, double[] b, int bAt, int bStride,
            double[] sums) {
        int a1At = aAt + aStride;
        int a2At = a1At + aStride;
        int a3At = a2At + aStride;
        int b1At = bAt + bStride;
        int b2At = b1At + bStride;
        int b3At = b2At + bStride;
        DoubleVector zero = DoubleVector.zero(SPECIES);
        DoubleVector s00 = zero;
        DoubleVector s01 = zero;
        DoubleVector s02 = zero;
        DoubleVector s03 = zero;
        DoubleVector s10 = zero;
        DoubleVector s11 = zero;
        DoubleVector s12 = zero;
        DoubleVector s13 = zero;
        DoubleVector s20 = zero;
        DoubleVector s21 = zero;
        DoubleVector s22 = zero;
        DoubleVector s23 = zero;
        DoubleVector s30 = zero;
        DoubleVector s31 = zero;
        DoubleVector s32 = zero;
        DoubleVector s33 = zero;
        for (int c = 0; c < columns; c += 8) {
            DoubleVector a0 = DoubleVector.fromArray(SPECIES, a, aAt + c);
            DoubleVector a1 = DoubleVector.fromArray(SPECIES, a, a1At + c);
            DoubleVector a2 = DoubleVector.fromArray(SPECIES, a, a2At + c);
            DoubleVector a3 = DoubleVector.fromArray(SPECIES, a, a3At + c);
            DoubleVector row = DoubleVector.fromArray(SPECIES, b, bAt + c);
            s00 = a0.fma(row, s00);
            s10 = a1.fma(row, s10);
            s20 = a2.fma(row, s20);
            s30 = a3.fma(row, s30);
            row = DoubleVector.fromArray(SPECIES, b, b1At + c);
            s01 = a0.fma(row, s01);
            s11 = a1.fma(row, s11);
            s21 = a2.fma(row, s21);
            s31 = a3.fma(row, s31);
            row = DoubleVector.fromArray(SPECIES, b, b2At + c);
            s02 = a0.fma(row, s02);
            s12 = a1.fma(row, s12);
            s22 = a2.fma(row, s22);
            s32 = a3.fma(row, s32);
            row = DoubleVector.fromArray(SPECIES, b, b3At + c);
            s03 = a0.fma(row, s03);
            s13 = a1.fma(row, s13);
            s23 = a2.fma(row, s23);
            s33 = a3.fma(row, s33);
        }
        s00.intoArray(sums, 0);
        s01.intoArray(sums, 8);
        s02.intoArray(sums, 16);
        s03.intoArray(sums, 24);
        s10.intoArray(sums, 32);
        s11.intoArray(sums, 40);
        s12.intoArray(sums, 48);
        s13.intoArray(sums, 56);
        s20.intoArray(sums, 64);
        s21.intoArray(sums, 72);
        s22.intoArray(sums, 80);
        s23.intoArray(sums, 88);
        s30.intoArray(sums, 96);
        s31.intoArray(sums, 104);
        s32.intoArray(sums, 112);
        s33.intoArray(sums, 120);
    }

    /** Every second vector of four columns; its partial sums are the first or the last four. */
    private static void tile4x2(int columns, double[] a, int aAt, int aStride, double[] b, int bAt, int bStride,
            double[] sums, int at) {
        int a1At = aAt + aStride;
        int a2At = a1At + aStride;
        int a3At = a2At + aStride;
        int b1At = bAt + bStride;
        DoubleVector zero = DoubleVector.zero(SPECIES);
        DoubleVector s00 = zero;
        DoubleVector s01 = zero;
        DoubleVector s10 = zero;
        DoubleVector s11 = zero;
        DoubleVector s20 = zero;
        DoubleVector s21 = zero;
        DoubleVector s30 = zero;
        DoubleVector s31 = zero;
        for (int c = 0; c < columns; c += 8) {
            DoubleVector b0 = DoubleVector.fromArray(SPECIES, b, bAt + c);
            DoubleVector b1 = DoubleVector.fromArray(SPECIES, b, b1At + c);
            DoubleVector row = DoubleVector.fromArray(SPECIES, a, aAt + c);
            s00 = row.fma(b0, s00);
            s01 = row.fma(b1, s01);
            row = DoubleVector.fromArray(SPECIES, a, a1At + c);
            s10 = row.fma(b0, s10);
            s11 = row.fma(b1, s11);
            row = DoubleVector.fromArray(SPECIES, a, a2At + c);
            s20 = row.fma(b0, s20);
            s21 = row.fma(b1, s21);
            row = DoubleVector.fromArray(SPECIES, a, a3At + c);
            s30 = row.fma(b0, s30);
            s31 = row.fma(b1, s31);
        }
        s00.intoArray(sums, at);
        s01.intoArray(sums, at + 8);
        s10.intoArray(sums, at + 16);
        s11.intoArray(sums, at + 24);
        s20.intoArray(sums, at + 32);
        s21.intoArray(sums, at + 40);
        s30.intoArray(sums, at + 48);
        s31.intoArray(sums, at + 56);
    }

    private static void tall8(int columns, double[] a, int aAt, int aStride, double[] b, int bAt, double[] sums) {
        int a1At = aAt + aStride;
        int a2At = a1At + aStride;
        int a3At = a2At + aStride;
        int a4At = a3At + aStride;
        int a5At = a4At + aStride;
        int a6At = a5At + aStride;
        int a7At = a6At + aStride;
        DoubleVector zero = DoubleVector.zero(SPECIES);
        DoubleVector s00 = zero;
        DoubleVector s10 = zero;
        DoubleVector s20 = zero;
        DoubleVector s30 = zero;
        DoubleVector s40 = zero;
        DoubleVector s50 = zero;
        DoubleVector s60 = zero;
        DoubleVector s70 = zero;
        for (int c = 0; c < columns; c += 8) {
            DoubleVector row = DoubleVector.fromArray(SPECIES, b, bAt + c);
            s00 = DoubleVector.fromArray(SPECIES, a, aAt + c).fma(row, s00);
            s10 = DoubleVector.fromArray(SPECIES, a, a1At + c).fma(row, s10);
            s20 = DoubleVector.fromArray(SPECIES, a, a2At + c).fma(row, s20);
            s30 = DoubleVector.fromArray(SPECIES, a, a3At + c).fma(row, s30);
            s40 = DoubleVector.fromArray(SPECIES, a, a4At + c).fma(row, s40);
            s50 = DoubleVector.fromArray(SPECIES, a, a5At + c).fma(row, s50);
            s60 = DoubleVector.fromArray(SPECIES, a, a6At + c).fma(row, s60);
            s70 = DoubleVector.fromArray(SPECIES, a, a7At + c).fma(row, s70);
        }
        s00.intoArray(sums, 0);
        s10.intoArray(sums, 8);
        s20.intoArray(sums, 16);
        s30.intoArray(sums, 24);
        s40.intoArray(sums, 32);
        s50.intoArray(sums, 40);
        s60.intoArray(sums, 48);
        s70.intoArray(sums, 56);
    }

    private static void single(int columns, double[] a, int aAt, double[] b, int bAt, double[] sums) {
        DoubleVector sum = DoubleVector.zero(SPECIES);
        for (int c = 0; c < columns; c += 8) {
            sum = DoubleVector.fromArray(SPECIES, a, aAt + c).fma(DoubleVector.fromArray(SPECIES, b, bAt + c), sum);
        }
        sum.intoArray(sums, 0);
    }

    private static void tall4(int columns, double[] a, int aAt, int aStride, double[] b, int bAt, double[] sums) {
        int a1At = aAt + aStride;
        int a2At = a1At + aStride;
        int a3At = a2At + aStride;
        DoubleVector zero = DoubleVector.zero(SPECIES);
        DoubleVector low00 = zero;
        DoubleVector low10 = zero;
        DoubleVector low20 = zero;
        DoubleVector low30 = zero;
        DoubleVector high00 = zero;
        DoubleVector high10 = zero;
        DoubleVector high20 = zero;
        DoubleVector high30 = zero;
        for (int c = 0; c < columns; c += 8) {
            DoubleVector row = DoubleVector.fromArray(SPECIES, b, bAt + c);
            low00 = DoubleVector.fromArray(SPECIES, a, aAt + c).fma(row, low00);
            low10 = DoubleVector.fromArray(SPECIES, a, a1At + c).fma(row, low10);
            low20 = DoubleVector.fromArray(SPECIES, a, a2At + c).fma(row, low20);
            low30 = DoubleVector.fromArray(SPECIES, a, a3At + c).fma(row, low30);
            row = DoubleVector.fromArray(SPECIES, b, bAt + c + 4);
            high00 = DoubleVector.fromArray(SPECIES, a, aAt + c + 4).fma(row, high00);
            high10 = DoubleVector.fromArray(SPECIES, a, a1At + c + 4).fma(row, high10);
            high20 = DoubleVector.fromArray(SPECIES, a, a2At + c + 4).fma(row, high20);
            high30 = DoubleVector.fromArray(SPECIES, a, a3At + c + 4).fma(row, high30);
        }
        low00.intoArray(sums, 0);
        high00.intoArray(sums, 4);
        low10.intoArray(sums, 8);
        high10.intoArray(sums, 12);
        low20.intoArray(sums, 16);
        high20.intoArray(sums, 20);
        low30.intoArray(sums, 24);
        high30.intoArray(sums, 28);
    }
}
