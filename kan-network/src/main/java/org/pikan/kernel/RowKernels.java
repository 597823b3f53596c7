package org.pikan.kernel;

/**
 * Elementwise products and sums over rows of {@code n} contiguous numbers, one per point of a block.
 *
 * <p>Implementations round alike (the same fused multiply-adds in the same order), so that the choice never shows in a
 * result. All arrays belong to the caller; the row of {@code out} may be the same as that of an operand, but must not
 * overlap it otherwise. Stateless.
 */
public sealed interface RowKernels permits ScalarRowKernels, VectorRowKernels {

    /** The implementation that goes with {@link Kernels#best()}. */
    static RowKernels best() {
        return RowKernelSelection.BEST;
    }

    /** The plain Java implementation, which runs everywhere. */
    static RowKernels scalar() {
        return ScalarRowKernels.INSTANCE;
    }

    /** out[p] (+)= (factor * a[p]) * b[p]; without {@code accumulate} the row is overwritten. */
    void multiply(double factor, double[] a, int aOffset, double[] b, int bOffset, double[] out, int outOffset, int n,
            boolean accumulate);

    /** out[p] (+)= sum over t of a[t*aStride + p] * b[t*bStride + p]; without {@code accumulate} the row is overwritten. */
    void sumOfProducts(int terms, double[] a, int aOffset, int aStride, double[] b, int bOffset, int bStride,
            double[] out, int outOffset, int n, boolean accumulate);

    /**
     * Several sums that share a factor, which is loaded once for all:
     * out[s*outStride + p] = sum over t of a[t*aStride + p] * b[t*bStride + s*bStep + p].
     */
    void sumsOfProducts(int sums, int terms, double[] a, int aOffset, int aStride, double[] b, int bOffset, int bStride,
            int bStep, double[] out, int outOffset, int outStride, int n);

    /** out[p] += a[p]. */
    void add(double[] a, int aOffset, double[] out, int outOffset, int n);

    /** out[p] = factor * a[p] + shift. */
    void affine(double factor, double[] a, int aOffset, double shift, double[] out, int outOffset, int n);

    /** out[p] = (factor * z[p] + shift) * x[p] + (yFactor * y[p] + wFactor * w[p]), one step of a recurrence. */
    void recurrence(double factor, double[] z, int zOffset, double shift, double[] x, int xOffset, double yFactor,
            double[] y, int yOffset, double wFactor, double[] w, int wOffset, double[] out, int outOffset, int n);

    /** out[p] = coefficients[0] + coefficients[1] * a[p] + ..., by Horner's rule. */
    void polynomial(double[] coefficients, double[] a, int aOffset, double[] out, int outOffset, int n);

    /**
     * Values and derivatives of several polynomials at one point, each by Horner's rule.
     *
     * <pre>out[q*stride + j] = scale^q * sum over k = q..degree of k!/(k-q)! * c[k*stride + j] * t^(k-q)</pre>
     *
     * @param count number of polynomials j
     * @param c coefficients (degree + 1 x stride)
     * @param out (order + 1 x stride), overwritten; columns past {@code count} get anything
     * @param stride at least {@code count} rounded up to a multiple of 8
     */
    void polynomials(int count, int degree, double[] c, int cOffset, int stride, double t, double scale, int order,
            double[] out, int outOffset);
}
