package org.pikan.kernel;

/** The kernels in plain Java; the loops over columns and points are of the kind that the JIT compiler vectorises. */
final class ScalarKernels implements Kernels {

    static final ScalarKernels INSTANCE = new ScalarKernels();

    private ScalarKernels() {}

    @Override
    public String name() {
        return "scalar";
    }

    @Override
    public int lanes() {
        return 1;
    }

    @Override
    public void contract(int rows, int depth, int columns, double[] a, int aOffset, int aStride, double[] b,
            int bOffset, int bStride, double[] out, int outOffset, int outStride, boolean accumulate) {
        for (int r = 0; r < rows; r++) {
            combineRows(depth, columns, a, aOffset + r, aStride, b, bOffset, bStride, out, outOffset + r * outStride,
                    accumulate);
        }
    }

    @Override
    public void contractAdjoint(int rows, int depth, int columns, double[] a, int aOffset, int aStride, double[] b,
            int bOffset, int bStride, double[] out, int outOffset, int outStride, boolean accumulate) {
        for (int k = 0; k < depth; k++) {
            combineRows(rows, columns, a, aOffset + k * aStride, 1, b, bOffset, bStride, out, outOffset + k * outStride,
                    accumulate);
        }
    }

    /** out[c] (+)= sum_k a[k*aStep] * b[k][c], four rows of b in each pass over the columns. */
    private static void combineRows(int depth, int columns, double[] a, int aOffset, int aStep, double[] b, int bOffset,
            int bStride, double[] out, int outOffset, boolean accumulate) {
        if (!accumulate) {
            for (int c = 0; c < columns; c++) {
                out[outOffset + c] = 0;
            }
        }
        int k = 0;
        for (; k + 4 <= depth; k += 4) {
            int aIndex = aOffset + k * aStep;
            addFourRows(columns, a[aIndex], a[aIndex + aStep], a[aIndex + 2 * aStep], a[aIndex + 3 * aStep], b,
                    bOffset + k * bStride, bStride, out, outOffset);
        }
        for (; k < depth; k++) {
            addRow(columns, a[aOffset + k * aStep], b, bOffset + k * bStride, out, outOffset);
        }
    }

    private static void addFourRows(int columns, double a0, double a1, double a2, double a3, double[] b, int b0,
            int bStride, double[] out, int outOffset) {
        int b1 = b0 + bStride;
        int b2 = b1 + bStride;
        int b3 = b2 + bStride;
        for (int c = 0; c < columns; c++) {
            double sum = Math.fma(a1, b[b1 + c], Math.fma(a0, b[b0 + c], out[outOffset + c]));
            out[outOffset + c] = Math.fma(a3, b[b3 + c], Math.fma(a2, b[b2 + c], sum));
        }
    }

    private static void addRow(int columns, double a, double[] b, int bOffset, double[] out, int outOffset) {
        for (int c = 0; c < columns; c++) {
            out[outOffset + c] = Math.fma(a, b[bOffset + c], out[outOffset + c]);
        }
    }

    @Override
    public void coefficientAdjoint(int rows, int depth, int columns, double[] a, int aOffset, int aStride, double[] b,
            int bOffset, int bStride, double[] out, int outOffset, int outStride) {
        for (int k = 0; k < depth; k++) {
            for (int r = 0; r < rows; r++) {
                out[outOffset + k * outStride + r] += dot(columns, a, aOffset + k * aStride, b, bOffset + r * bStride);
            }
        }
    }

    /** The sum in eight parts that {@link Kernels#coefficientAdjoint} describes. */
    static double dot(int n, double[] a, int aOffset, double[] b, int bOffset) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        int c = 0;
        for (; c + 8 <= n; c += 8) {
            int i = aOffset + c;
            int j = bOffset + c;
            s0 = Math.fma(a[i], b[j], s0);
            s1 = Math.fma(a[i + 1], b[j + 1], s1);
            s2 = Math.fma(a[i + 2], b[j + 2], s2);
            s3 = Math.fma(a[i + 3], b[j + 3], s3);
            s4 = Math.fma(a[i + 4], b[j + 4], s4);
            s5 = Math.fma(a[i + 5], b[j + 5], s5);
            s6 = Math.fma(a[i + 6], b[j + 6], s6);
            s7 = Math.fma(a[i + 7], b[j + 7], s7);
        }
        int left = n - c;
        int i = aOffset + c;
        int j = bOffset + c;
        s0 = left > 0 ? Math.fma(a[i], b[j], s0) : s0;
        s1 = left > 1 ? Math.fma(a[i + 1], b[j + 1], s1) : s1;
        s2 = left > 2 ? Math.fma(a[i + 2], b[j + 2], s2) : s2;
        s3 = left > 3 ? Math.fma(a[i + 3], b[j + 3], s3) : s3;
        s4 = left > 4 ? Math.fma(a[i + 4], b[j + 4], s4) : s4;
        s5 = left > 5 ? Math.fma(a[i + 5], b[j + 5], s5) : s5;
        s6 = left > 6 ? Math.fma(a[i + 6], b[j + 6], s6) : s6;
        return ((((((s0 + s1) + s2) + s3) + s4) + s5) + s6) + s7;
    }

    @Override
    public void jacobianRows(int rows, int depth, int components, int points, double[] w, int wOffset, int wStride,
            double[] bar, int barOffset, int barStride, double[] jt, int jtOffset, int jtStride) {
        for (int k = 0; k < depth; k++) {
            for (int r = 0; r < rows; r++) {
                jacobianRow(components, points, w, wOffset + k * wStride, bar, barOffset + r * barStride, jt,
                        jtOffset + (k * rows + r) * jtStride);
            }
        }
    }

    private static void jacobianRow(int components, int points, double[] w, int wOffset, double[] bar, int barOffset,
            double[] jt, int jtOffset) {
        for (int p = 0; p < points; p++) {
            jt[jtOffset + p] = 0;
        }
        for (int alpha = 0; alpha < components; alpha++) {
            int wRow = wOffset + alpha * points;
            int barRow = barOffset + alpha * points;
            for (int p = 0; p < points; p++) {
                jt[jtOffset + p] = Math.fma(w[wRow + p], bar[barRow + p], jt[jtOffset + p]);
            }
        }
    }

    @Override
    public void exp(double[] x, int xOffset, double[] y, int yOffset, int n) {
        for (int i = 0; i < n; i++) {
            y[yOffset + i] = Elementary.exp(x[xOffset + i]);
        }
    }

    @Override
    public void tanh(double[] x, int xOffset, double[] y, int yOffset, int n) {
        for (int i = 0; i < n; i++) {
            y[yOffset + i] = Elementary.tanh(x[xOffset + i]);
        }
    }

    @Override
    public void tanhDerivatives(int order, double[] x, int xOffset, double[] out, int outOffset, int n) {
        tanh(x, xOffset, out, outOffset, n);
        TanhPolynomials.derivatives(ScalarRowKernels.INSTANCE, order, out, outOffset, n);
    }

    @Override
    public void sin(double[] x, int xOffset, double[] y, int yOffset, int n) {
        for (int i = 0; i < n; i++) {
            y[yOffset + i] = Elementary.sin(x[xOffset + i]);
        }
    }

    @Override
    public void cos(double[] x, int xOffset, double[] y, int yOffset, int n) {
        for (int i = 0; i < n; i++) {
            y[yOffset + i] = Elementary.cos(x[xOffset + i]);
        }
    }
}
