package org.pikan.kernel;

/** Panel loops in plain Java. */
final class ScalarPanels implements PanelKernels {

    static final ScalarPanels INSTANCE = new ScalarPanels();

    private ScalarPanels() {}

    @Override
    public void addProduct(int depth, double[] packed, int aAt, int bAt, int bStride, int count, double sign,
            double[] out, int outAt, int outRow, int outPanel) {
        for (int q = 0; q < count; q++) {
            for (int i = 0; i < ROWS; i++) {
                addRow(depth, packed, aAt + i, bAt + q * bStride, sign, out, outAt + i * outRow + q * outPanel);
            }
        }
    }

    private static void addRow(int depth, double[] packed, int aAt, int bAt, double sign, double[] out, int outAt) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        for (int k = 0; k < ROWS * depth; k += ROWS) {
            double a = packed[aAt + k];
            int b = bAt + k;
            s0 = Math.fma(a, packed[b], s0);
            s1 = Math.fma(a, packed[b + 1], s1);
            s2 = Math.fma(a, packed[b + 2], s2);
            s3 = Math.fma(a, packed[b + 3], s3);
            s4 = Math.fma(a, packed[b + 4], s4);
            s5 = Math.fma(a, packed[b + 5], s5);
            s6 = Math.fma(a, packed[b + 6], s6);
            s7 = Math.fma(a, packed[b + 7], s7);
        }
        out[outAt] += sign * s0;
        out[outAt + 1] += sign * s1;
        out[outAt + 2] += sign * s2;
        out[outAt + 3] += sign * s3;
        out[outAt + 4] += sign * s4;
        out[outAt + 5] += sign * s5;
        out[outAt + 6] += sign * s6;
        out[outAt + 7] += sign * s7;
    }

    @Override
    public void solveLower(double[] packed, int lAt, int xAt, double[] inverse, int inverseAt) {
        for (int k = 0; k < ROWS; k++) {
            for (int i = 0; i < ROWS; i++) {
                double sum = packed[xAt + ROWS * k + i];
                for (int l = 0; l < k; l++) {
                    sum = Math.fma(-packed[lAt + ROWS * l + k], packed[xAt + ROWS * l + i], sum);
                }
                packed[xAt + ROWS * k + i] = sum * inverse[inverseAt + k];
            }
        }
    }
}
