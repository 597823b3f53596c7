package org.pikan.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Panel loops on the Vector API. The tile of a product has eight rows by three vectors of eight doubles where there are
 * 32 registers, and four rows by two vectors where there are 16.
 */
final class VectorPanels implements PanelKernels {

    static final VectorPanels INSTANCE = new VectorPanels();

    private static final VectorSpecies<Double> SPECIES = Lanes.SPECIES;
    private static final int LANES = Lanes.COUNT;

    private VectorPanels() {}

    @Override
    public void addProduct(int depth, double[] packed, int aAt, int bAt, int bStride, int count, double sign,
            double[] out, int outAt, int outRow, int outPanel) {
        if (Lanes.MANY_REGISTERS) {
            if (count == GROUP) {
                tile8x3(depth, packed, aAt, bAt, bStride, sign, out, outAt, outRow, outPanel);
                return;
            }
            for (int q = 0; q < count; q++) {
                tile8x1(depth, packed, aAt, bAt + q * bStride, sign, out, outAt + q * outPanel, outRow);
            }
            return;
        }
        for (int q = 0; q < count; q++) {
            for (int j = 0; j < ROWS; j += 2 * LANES) {
                int b = bAt + q * bStride + j;
                int at = outAt + q * outPanel + j;
                tile4x2(depth, packed, aAt, b, sign, out, at, outRow);
                tile4x2(depth, packed, aAt + 4, b, sign, out, at + 4 * outRow, outRow);
            }
        }
    }

    @Override
    public void solveLower(double[] packed, int lAt, int xAt, double[] inverse, int inverseAt) {
        for (int i = 0; i < ROWS; i += LANES) {
            solveLanes(packed, lAt, xAt + i, inverse, inverseAt);
        }
    }

    private static void solveLanes(double[] packed, int lAt, int xAt, double[] inverse, int inverseAt) {
        DoubleVector x0 = DoubleVector.fromArray(SPECIES, packed, xAt);
        DoubleVector x1 = DoubleVector.fromArray(SPECIES, packed, xAt + 8);
        DoubleVector x2 = DoubleVector.fromArray(SPECIES, packed, xAt + 16);
        DoubleVector x3 = DoubleVector.fromArray(SPECIES, packed, xAt + 24);
        DoubleVector x4 = DoubleVector.fromArray(SPECIES, packed, xAt + 32);
        DoubleVector x5 = DoubleVector.fromArray(SPECIES, packed, xAt + 40);
        DoubleVector x6 = DoubleVector.fromArray(SPECIES, packed, xAt + 48);
        DoubleVector x7 = DoubleVector.fromArray(SPECIES, packed, xAt + 56);
        x0 = x0.mul(inverse[inverseAt]);
        x1 = minus(packed[lAt + 1], x0, x1);
        x2 = minus(packed[lAt + 2], x0, x2);
        x3 = minus(packed[lAt + 3], x0, x3);
        x4 = minus(packed[lAt + 4], x0, x4);
        x5 = minus(packed[lAt + 5], x0, x5);
        x6 = minus(packed[lAt + 6], x0, x6);
        x7 = minus(packed[lAt + 7], x0, x7);
        x1 = x1.mul(inverse[inverseAt + 1]);
        x2 = minus(packed[lAt + 10], x1, x2);
        x3 = minus(packed[lAt + 11], x1, x3);
        x4 = minus(packed[lAt + 12], x1, x4);
        x5 = minus(packed[lAt + 13], x1, x5);
        x6 = minus(packed[lAt + 14], x1, x6);
        x7 = minus(packed[lAt + 15], x1, x7);
        x2 = x2.mul(inverse[inverseAt + 2]);
        x3 = minus(packed[lAt + 19], x2, x3);
        x4 = minus(packed[lAt + 20], x2, x4);
        x5 = minus(packed[lAt + 21], x2, x5);
        x6 = minus(packed[lAt + 22], x2, x6);
        x7 = minus(packed[lAt + 23], x2, x7);
        x3 = x3.mul(inverse[inverseAt + 3]);
        x4 = minus(packed[lAt + 28], x3, x4);
        x5 = minus(packed[lAt + 29], x3, x5);
        x6 = minus(packed[lAt + 30], x3, x6);
        x7 = minus(packed[lAt + 31], x3, x7);
        x4 = x4.mul(inverse[inverseAt + 4]);
        x5 = minus(packed[lAt + 37], x4, x5);
        x6 = minus(packed[lAt + 38], x4, x6);
        x7 = minus(packed[lAt + 39], x4, x7);
        x5 = x5.mul(inverse[inverseAt + 5]);
        x6 = minus(packed[lAt + 46], x5, x6);
        x7 = minus(packed[lAt + 47], x5, x7);
        x6 = x6.mul(inverse[inverseAt + 6]);
        x7 = minus(packed[lAt + 55], x6, x7);
        x7 = x7.mul(inverse[inverseAt + 7]);
        x0.intoArray(packed, xAt);
        x1.intoArray(packed, xAt + 8);
        x2.intoArray(packed, xAt + 16);
        x3.intoArray(packed, xAt + 24);
        x4.intoArray(packed, xAt + 32);
        x5.intoArray(packed, xAt + 40);
        x6.intoArray(packed, xAt + 48);
        x7.intoArray(packed, xAt + 56);
    }

    private static DoubleVector minus(double l, DoubleVector x, DoubleVector from) {
        return DoubleVector.broadcast(SPECIES, -l).fma(x, from);
    }

    private static void tile4x2(int depth, double[] packed, int aAt, int bAt, double sign, double[] out, int outAt,
            int outRow) {
        DoubleVector zero = DoubleVector.zero(SPECIES);
        DoubleVector s00 = zero;
        DoubleVector s01 = zero;
        DoubleVector s10 = zero;
        DoubleVector s11 = zero;
        DoubleVector s20 = zero;
        DoubleVector s21 = zero;
        DoubleVector s30 = zero;
        DoubleVector s31 = zero;
        for (int k = 0; k < ROWS * depth; k += ROWS) {
            DoubleVector b0 = DoubleVector.fromArray(SPECIES, packed, bAt + k);
            DoubleVector b1 = DoubleVector.fromArray(SPECIES, packed, bAt + k + LANES);
            DoubleVector a = DoubleVector.broadcast(SPECIES, packed[aAt + k]);
            s00 = a.fma(b0, s00);
            s01 = a.fma(b1, s01);
            a = DoubleVector.broadcast(SPECIES, packed[aAt + k + 1]);
            s10 = a.fma(b0, s10);
            s11 = a.fma(b1, s11);
            a = DoubleVector.broadcast(SPECIES, packed[aAt + k + 2]);
            s20 = a.fma(b0, s20);
            s21 = a.fma(b1, s21);
            a = DoubleVector.broadcast(SPECIES, packed[aAt + k + 3]);
            s30 = a.fma(b0, s30);
            s31 = a.fma(b1, s31);
        }
        DoubleVector factor = DoubleVector.broadcast(SPECIES, sign);
        int at = outAt;
        add(s00, factor, out, at);
        add(s01, factor, out, at + LANES);
        at += outRow;
        add(s10, factor, out, at);
        add(s11, factor, out, at + LANES);
        at += outRow;
        add(s20, factor, out, at);
        add(s21, factor, out, at + LANES);
        at += outRow;
        add(s30, factor, out, at);
        add(s31, factor, out, at + LANES);
    }

    private static void tile8x1(int depth, double[] packed, int aAt, int bAt, double sign, double[] out, int outAt,
            int outRow) {
        DoubleVector zero = DoubleVector.zero(SPECIES);
        DoubleVector s00 = zero;
        DoubleVector s10 = zero;
        DoubleVector s20 = zero;
        DoubleVector s30 = zero;
        DoubleVector s40 = zero;
        DoubleVector s50 = zero;
        DoubleVector s60 = zero;
        DoubleVector s70 = zero;
        for (int k = 0; k < ROWS * depth; k += ROWS) {
            DoubleVector b0 = DoubleVector.fromArray(SPECIES, packed, bAt + k);
            DoubleVector a = DoubleVector.broadcast(SPECIES, packed[aAt + k]);
            s00 = a.fma(b0, s00);
            a = DoubleVector.broadcast(SPECIES, packed[aAt + k + 1]);
            s10 = a.fma(b0, s10);
            a = DoubleVector.broadcast(SPECIES, packed[aAt + k + 2]);
            s20 = a.fma(b0, s20);
            a = DoubleVector.broadcast(SPECIES, packed[aAt + k + 3]);
            s30 = a.fma(b0, s30);
            a = DoubleVector.broadcast(SPECIES, packed[aAt + k + 4]);
            s40 = a.fma(b0, s40);
            a = DoubleVector.broadcast(SPECIES, packed[aAt + k + 5]);
            s50 = a.fma(b0, s50);
            a = DoubleVector.broadcast(SPECIES, packed[aAt + k + 6]);
            s60 = a.fma(b0, s60);
            a = DoubleVector.broadcast(SPECIES, packed[aAt + k + 7]);
            s70 = a.fma(b0, s70);
        }
        DoubleVector factor = DoubleVector.broadcast(SPECIES, sign);
        int at = outAt;
        add(s00, factor, out, at);
        at += outRow;
        add(s10, factor, out, at);
        at += outRow;
        add(s20, factor, out, at);
        at += outRow;
        add(s30, factor, out, at);
        at += outRow;
        add(s40, factor, out, at);
        at += outRow;
        add(s50, factor, out, at);
        at += outRow;
        add(s60, factor, out, at);
        at += outRow;
        add(s70, factor, out, at);
    }

    private static void tile8x3(int depth, double[] packed, int aAt, int bAt, int bStride, double sign, double[] out,
            int outAt, int outRow, int outPanel) {
        DoubleVector zero = DoubleVector.zero(SPECIES);
        DoubleVector s00 = zero;
        DoubleVector s01 = zero;
        DoubleVector s02 = zero;
        DoubleVector s10 = zero;
        DoubleVector s11 = zero;
        DoubleVector s12 = zero;
        DoubleVector s20 = zero;
        DoubleVector s21 = zero;
        DoubleVector s22 = zero;
        DoubleVector s30 = zero;
        DoubleVector s31 = zero;
        DoubleVector s32 = zero;
        DoubleVector s40 = zero;
        DoubleVector s41 = zero;
        DoubleVector s42 = zero;
        DoubleVector s50 = zero;
        DoubleVector s51 = zero;
        DoubleVector s52 = zero;
        DoubleVector s60 = zero;
        DoubleVector s61 = zero;
        DoubleVector s62 = zero;
        DoubleVector s70 = zero;
        DoubleVector s71 = zero;
        DoubleVector s72 = zero;
        int b1At = bAt + bStride;
        int b2At = b1At + bStride;
        for (int k = 0; k < ROWS * depth; k += ROWS) {
            DoubleVector b0 = DoubleVector.fromArray(SPECIES, packed, bAt + k);
            DoubleVector b1 = DoubleVector.fromArray(SPECIES, packed, b1At + k);
            DoubleVector b2 = DoubleVector.fromArray(SPECIES, packed, b2At + k);
            DoubleVector a = DoubleVector.broadcast(SPECIES, packed[aAt + k]);
            s00 = a.fma(b0, s00);
            s01 = a.fma(b1, s01);
            s02 = a.fma(b2, s02);
            a = DoubleVector.broadcast(SPECIES, packed[aAt + k + 1]);
            s10 = a.fma(b0, s10);
            s11 = a.fma(b1, s11);
            s12 = a.fma(b2, s12);
            a = DoubleVector.broadcast(SPECIES, packed[aAt + k + 2]);
            s20 = a.fma(b0, s20);
            s21 = a.fma(b1, s21);
            s22 = a.fma(b2, s22);
            a = DoubleVector.broadcast(SPECIES, packed[aAt + k + 3]);
            s30 = a.fma(b0, s30);
            s31 = a.fma(b1, s31);
            s32 = a.fma(b2, s32);
            a = DoubleVector.broadcast(SPECIES, packed[aAt + k + 4]);
            s40 = a.fma(b0, s40);
            s41 = a.fma(b1, s41);
            s42 = a.fma(b2, s42);
            a = DoubleVector.broadcast(SPECIES, packed[aAt + k + 5]);
            s50 = a.fma(b0, s50);
            s51 = a.fma(b1, s51);
            s52 = a.fma(b2, s52);
            a = DoubleVector.broadcast(SPECIES, packed[aAt + k + 6]);
            s60 = a.fma(b0, s60);
            s61 = a.fma(b1, s61);
            s62 = a.fma(b2, s62);
            a = DoubleVector.broadcast(SPECIES, packed[aAt + k + 7]);
            s70 = a.fma(b0, s70);
            s71 = a.fma(b1, s71);
            s72 = a.fma(b2, s72);
        }
        DoubleVector factor = DoubleVector.broadcast(SPECIES, sign);
        int at = outAt;
        add(s00, factor, out, at);
        add(s01, factor, out, at + outPanel);
        add(s02, factor, out, at + 2 * outPanel);
        at += outRow;
        add(s10, factor, out, at);
        add(s11, factor, out, at + outPanel);
        add(s12, factor, out, at + 2 * outPanel);
        at += outRow;
        add(s20, factor, out, at);
        add(s21, factor, out, at + outPanel);
        add(s22, factor, out, at + 2 * outPanel);
        at += outRow;
        add(s30, factor, out, at);
        add(s31, factor, out, at + outPanel);
        add(s32, factor, out, at + 2 * outPanel);
        at += outRow;
        add(s40, factor, out, at);
        add(s41, factor, out, at + outPanel);
        add(s42, factor, out, at + 2 * outPanel);
        at += outRow;
        add(s50, factor, out, at);
        add(s51, factor, out, at + outPanel);
        add(s52, factor, out, at + 2 * outPanel);
        at += outRow;
        add(s60, factor, out, at);
        add(s61, factor, out, at + outPanel);
        add(s62, factor, out, at + 2 * outPanel);
        at += outRow;
        add(s70, factor, out, at);
        add(s71, factor, out, at + outPanel);
        add(s72, factor, out, at + 2 * outPanel);
    }

    /** Small enough to be inlined where it is called rarely, too: a vector that is passed on becomes an object. */
    private static void add(DoubleVector sum, DoubleVector factor, double[] out, int at) {
        sum.fma(factor, DoubleVector.fromArray(SPECIES, out, at)).intoArray(out, at);
    }
}
