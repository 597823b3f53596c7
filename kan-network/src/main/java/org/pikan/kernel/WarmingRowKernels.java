package org.pikan.kernel;

/** The vector loops over rows from the moment they are compiled; till then the scalar ones. */
final class WarmingRowKernels implements RowKernels {

    static final WarmingRowKernels INSTANCE = new WarmingRowKernels();

    private final WarmUp rows = new WarmUp("rows", 2, new Exercise());

    private WarmingRowKernels() {}

    private RowKernels way(long work) {
        return way(rows.isOpen(work));
    }

    private static RowKernels way(boolean vector) {
        return vector ? VectorRowKernels.INSTANCE : ScalarRowKernels.INSTANCE;
    }

    @Override
    public void multiply(double factor, double[] a, int aOffset, double[] b, int bOffset, double[] out, int outOffset,
            int n, boolean accumulate) {
        way(n).multiply(factor, a, aOffset, b, bOffset, out, outOffset, n, accumulate);
    }

    @Override
    public void sumOfProducts(int terms, double[] a, int aOffset, int aStride, double[] b, int bOffset, int bStride,
            double[] out, int outOffset, int n, boolean accumulate) {
        way((long) terms * n).sumOfProducts(terms, a, aOffset, aStride, b, bOffset, bStride, out, outOffset, n,
                accumulate);
    }

    @Override
    public void sumsOfProducts(int sums, int terms, double[] a, int aOffset, int aStride, double[] b, int bOffset,
            int bStride, int bStep, double[] out, int outOffset, int outStride, int n) {
        way((long) sums * terms * n).sumsOfProducts(sums, terms, a, aOffset, aStride, b, bOffset, bStride, bStep, out,
                outOffset, outStride, n);
    }

    @Override
    public void composeSecondOrder(int functions, int firsts, int[] starts, int[] partners, double[] weights,
            boolean top, double[] f, int fOffset, int fStride, double[] z, int zOffset, double[] out, int outOffset,
            int outStride, int n, boolean accumulate) {
        way((long) functions * (firsts + 2) * n).composeSecondOrder(functions, firsts, starts, partners, weights, top,
                f, fOffset, fStride, z, zOffset, out, outOffset, outStride, n, accumulate);
    }

    @Override
    public void secondOrderDerivativeAdjoint(int functions, int firsts, int[] starts, int[] partners, double[] weights,
            boolean top, double[] z, int zOffset, double[] g, int gOffset, int gStride, double[] fBar, int fBarOffset,
            int fBarStride, int n) {
        way((long) functions * (firsts + 2) * n).secondOrderDerivativeAdjoint(functions, firsts, starts, partners,
                weights, top, z, zOffset, g, gOffset, gStride, fBar, fBarOffset, fBarStride, n);
    }

    @Override
    public void secondOrderAdjoint(int functions, int firsts, int[] starts, int[] partners, double[] weights,
            boolean top, double[] f, int fOffset, int fStride, double[] z, int zOffset, double[] g, int gOffset,
            int gStride, double[] zBar, int zBarOffset, int n, boolean accumulate) {
        way((long) functions * (firsts + 2) * n).secondOrderAdjoint(functions, firsts, starts, partners, weights, top,
                f, fOffset, fStride, z, zOffset, g, gOffset, gStride, zBar, zBarOffset, n, accumulate);
    }

    @Override
    public void add(double[] a, int aOffset, double[] out, int outOffset, int n) {
        way(n).add(a, aOffset, out, outOffset, n);
    }

    @Override
    public void affine(double factor, double[] a, int aOffset, double shift, double[] out, int outOffset, int n) {
        way(n).affine(factor, a, aOffset, shift, out, outOffset, n);
    }

    @Override
    public void recurrence(double factor, double[] z, int zOffset, double shift, double[] x, int xOffset,
            double yFactor, double[] y, int yOffset, double wFactor, double[] w, int wOffset, double[] out,
            int outOffset, int n) {
        way(3L * n).recurrence(factor, z, zOffset, shift, x, xOffset, yFactor, y, yOffset, wFactor, w, wOffset, out,
                outOffset, n);
    }

    @Override
    public void derivativeRecurrence(int order, double factor, double[] z, int zOffset, double shift, double[] rows,
            int last, double beforeFactor, int before, int next, int n) {
        way(3L * (order + 1) * n).derivativeRecurrence(order, factor, z, zOffset, shift, rows, last, beforeFactor,
                before, next, n);
    }

    @Override
    public void polynomial(double[] coefficients, double[] a, int aOffset, double[] out, int outOffset, int n) {
        way((long) coefficients.length * n).polynomial(coefficients, a, aOffset, out, outOffset, n);
    }

    @Override
    public void polynomials(int degree, double[] c, int cStride, int[] first, double[] t, int n, double[] out,
            int lanes) {
        way((long) n * lanes * (degree + 1)).polynomials(degree, c, cStride, first, t, n, out, lanes);
    }

    /** Every loop once, for two first derivatives and a product of second order. */
    private static final class Exercise implements WarmUp.Exercise {
        private static final int N = 72;
        private static final int FUNCTIONS = 2;
        private static final int FIRSTS = 2;
        private static final int STRIDE = 4 * N;
        private static final int[] STARTS = {0, 1, 2};
        private static final int[] PARTNERS = {1, 2};
        private static final double[] WEIGHTS = {1, 1};
        private static final int[] FIRST = new int[16];
        private final double[] a = new double[FUNCTIONS * STRIDE];
        private final double[] b = new double[STRIDE];
        private final double[] out = new double[FUNCTIONS * STRIDE];

        @Override
        public void run(boolean vector) {
            RowKernels way = way(vector);
            way.multiply(1, a, 0, b, 0, out, 0, N, true);
            way.sumOfProducts(4, a, 0, N, b, 0, N, out, 0, N, false);
            way.sumsOfProducts(3, 2, a, 0, N, b, 0, N, N, out, 0, N, N);
            for (int functions = 1; functions <= FUNCTIONS; functions++) { // one has loops of its own
                way.composeSecondOrder(functions, FIRSTS, STARTS, PARTNERS, WEIGHTS, true, a, 0, STRIDE, b, 0, out, 0,
                        STRIDE, N, false);
                way.secondOrderAdjoint(functions, FIRSTS, STARTS, PARTNERS, WEIGHTS, true, a, 0, STRIDE, b, 0, out, 0,
                        STRIDE, b, 0, N, false);
            }
            way.secondOrderDerivativeAdjoint(FUNCTIONS, FIRSTS, STARTS, PARTNERS, WEIGHTS, true, b, 0, a, 0, STRIDE,
                    out, 0, STRIDE, N);
            way.add(a, 0, out, 0, N);
            way.affine(1, a, 0, 0, out, 0, N);
            way.recurrence(1, a, 0, 0, a, N, 1, a, 2 * N, 1, a, 3 * N, out, 0, N);
            way.derivativeRecurrence(1, 1, b, 0, 0, a, 0, 1, 2 * N, 4 * N, N);
            way.polynomial(WEIGHTS, a, 0, out, 0, N);
            way.polynomials(3, a, 24, FIRST, b, FIRST.length, out, 24);
        }
    }
}
