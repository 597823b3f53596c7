package org.pikan.kernel;

/** Row kernels in plain Java. */
final class ScalarRowKernels implements RowKernels {

    static final ScalarRowKernels INSTANCE = new ScalarRowKernels();

    private ScalarRowKernels() {}

    @Override
    public void multiply(double factor, double[] a, int aOffset, double[] b, int bOffset, double[] out, int outOffset,
            int n, boolean accumulate) {
        if (accumulate) {
            for (int p = 0; p < n; p++) {
                out[outOffset + p] = Math.fma(factor * a[aOffset + p], b[bOffset + p], out[outOffset + p]);
            }
        } else {
            for (int p = 0; p < n; p++) {
                out[outOffset + p] = factor * a[aOffset + p] * b[bOffset + p];
            }
        }
    }

    @Override
    public void sumOfProducts(int terms, double[] a, int aOffset, int aStride, double[] b, int bOffset, int bStride,
            double[] out, int outOffset, int n, boolean accumulate) {
        for (int p = 0; p < n; p++) {
            double sum = accumulate ? out[outOffset + p] : 0;
            for (int t = 0; t < terms; t++) {
                sum = Math.fma(a[aOffset + t * aStride + p], b[bOffset + t * bStride + p], sum);
            }
            out[outOffset + p] = sum;
        }
    }

    @Override
    public void sumsOfProducts(int sums, int terms, double[] a, int aOffset, int aStride, double[] b, int bOffset,
            int bStride, int bStep, double[] out, int outOffset, int outStride, int n) {
        for (int s = 0; s < sums; s++) {
            sumOfProducts(terms, a, aOffset, aStride, b, bOffset + s * bStep, bStride, out, outOffset + s * outStride,
                    n, false);
        }
    }

    @Override
    public void composeSecondOrder(int functions, int firsts, int[] starts, int[] partners, double[] weights,
            boolean top, double[] f,
            int fOffset, int fStride, double[] z, int zOffset, double[] out, int outOffset, int outStride, int n,
            boolean accumulate) {
        ScalarSecondOrder.compose(functions, firsts, starts, partners, weights, top, f, fOffset, fStride, z, zOffset,
                out, outOffset, outStride, n, 0, accumulate);
    }

    @Override
    public void secondOrderDerivativeAdjoint(int functions, int firsts, int[] starts, int[] partners, double[] weights,
            boolean top, double[] z, int zOffset, double[] g, int gOffset, int gStride, double[] fBar, int fBarOffset,
            int fBarStride, int n) {
        ScalarSecondOrder.derivativeAdjoint(functions, firsts, starts, partners, weights, top, z, zOffset, g, gOffset,
                gStride, fBar, fBarOffset, fBarStride, n, 0);
    }

    @Override
    public void secondOrderAdjoint(int functions, int firsts, int[] starts, int[] partners, double[] weights,
            boolean top, double[] f,
            int fOffset, int fStride, double[] z, int zOffset, double[] g, int gOffset, int gStride, double[] zBar,
            int zBarOffset, int n, boolean accumulate) {
        ScalarSecondOrder.adjoint(functions, firsts, starts, partners, weights, top, f, fOffset, fStride, z, zOffset, g,
                gOffset, gStride,
                zBar, zBarOffset, n, 0, accumulate);
    }

    @Override
    public void add(double[] a, int aOffset, double[] out, int outOffset, int n) {
        for (int p = 0; p < n; p++) {
            out[outOffset + p] += a[aOffset + p];
        }
    }

    @Override
    public void affine(double factor, double[] a, int aOffset, double shift, double[] out, int outOffset, int n) {
        for (int p = 0; p < n; p++) {
            out[outOffset + p] = Math.fma(factor, a[aOffset + p], shift);
        }
    }

    @Override
    public void recurrence(double factor, double[] z, int zOffset, double shift, double[] x, int xOffset,
            double yFactor, double[] y, int yOffset, double wFactor, double[] w, int wOffset, double[] out,
            int outOffset, int n) {
        for (int p = 0; p < n; p++) {
            double rest = Math.fma(yFactor, y[yOffset + p], wFactor * w[wOffset + p]);
            out[outOffset + p] = Math.fma(Math.fma(factor, z[zOffset + p], shift), x[xOffset + p], rest);
        }
    }

    @Override
    public void derivativeRecurrence(int order, double factor, double[] z, int zOffset, double shift, double[] rows,
            int last, double beforeFactor, int before, int next, int n) {
        derivativeRecurrence(order, factor, z, zOffset, shift, rows, last, beforeFactor, before, next, n, 0);
    }

    /** The points from {@code start} on. */
    static void derivativeRecurrence(int order, double factor, double[] z, int zOffset, double shift, double[] rows,
            int last, double beforeFactor, int before, int next, int n, int start) {
        for (int p = start; p < n; p++) {
            double slope = Math.fma(factor, z[zOffset + p], shift);
            double lower = 0;
            for (int q = 0; q <= order; q++) {
                int at = q * n + p;
                double rest = Math.fma(q * factor, lower, beforeFactor * rows[before + at]);
                lower = rows[last + at];
                rows[next + at] = Math.fma(slope, lower, rest);
            }
        }
    }

    @Override
    public void polynomial(double[] coefficients, double[] a, int aOffset, double[] out, int outOffset, int n) {
        int degree = coefficients.length - 1;
        for (int p = 0; p < n; p++) {
            double sum = coefficients[degree];
            for (int k = degree - 1; k >= 0; k--) {
                sum = Math.fma(sum, a[aOffset + p], coefficients[k]);
            }
            out[outOffset + p] = sum;
        }
    }

    @Override
    public void polynomials(int degree, double[] c, int cStride, int[] first, double[] t, int n, double[] out,
            int lanes) {
        for (int p = 0; p < n; p++) {
            for (int j = 0; j < lanes; j++) {
                double sum = c[first[p] + j];
                for (int k = 1; k <= degree; k++) {
                    sum = Math.fma(sum, t[p], c[first[p] + k * cStride + j]);
                }
                out[p * lanes + j] = sum;
            }
        }
    }
}
