package org.pikan.kernel;

/**
 * Elementwise products and sums over rows of {@code n} contiguous numbers, one per point of a block.
 *
 * <p>Implementations round alike (the same fused multiply-adds in the same order), so that the choice never shows in a
 * result. All arrays belong to the caller; the row of {@code out} may be the same as that of an operand, but must not
 * overlap it otherwise. Stateless.
 */
public sealed interface RowKernels permits ScalarRowKernels, VectorRowKernels, WarmingRowKernels {

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

    /**
     * Jets of f_m(z) with one component of second order, L = sum over i, k of w_ik/2 D_i D_k + lower order, w_ik = w_ki: the
     * loop for all functions of one z at once. With {@code n} points a row, component 0 the value, 1..firsts the first derivatives,
     * firsts + 1 the operator L:
     *
     * <pre>
     * out[m][0] = f[m][0],   out[m][i] = f[m][1] * z[i],   out[m][L] = f[m][2] * B + f[m][1] * z[L]
     * B = sum over i of z[i]/2 * (sum over t from starts[i - 1] below starts[i] of weights[t] * z[partners[t]])
     * </pre>
     *
     * @param starts where the weights of each first derivative begin, and where the last ones end
     * @param partners the component k of each weight
     * @param weights w_ik
     * @param top whether z has the component L; it is 0 otherwise
     * @param f function m, derivative q at {@code fOffset + m*fStride + q*n}
     * @param out function m, component at {@code outOffset + m*outStride + component*n}; added to or overwritten
     */
    void composeSecondOrder(int functions, int firsts, int[] starts, int[] partners, double[] weights, boolean top,
            double[] f, int fOffset,
            int fStride, double[] z, int zOffset, double[] out, int outOffset, int outStride, int n,
            boolean accumulate);

    /**
     * Adjoint of {@link #composeSecondOrder} in the derivatives of f:
     *
     * <pre>
     * fBar[m][0] = g[m][0],   fBar[m][1] = sum over i of g[m][i] * z[i] + g[m][L] * z[L],   fBar[m][2] = g[m][L] * B
     * </pre>
     *
     * @param g adjoints of {@code out}, function m at {@code gOffset + m*gStride}
     * @param fBar function m, derivative q at {@code fBarOffset + m*fBarStride + q*n}; overwritten
     */
    void secondOrderDerivativeAdjoint(int functions, int firsts, int[] starts, int[] partners, double[] weights,
            boolean top, double[] z, int zOffset, double[] g, int gOffset, int gStride, double[] fBar, int fBarOffset,
            int fBarStride, int n);

    /**
     * Adjoint of {@link #composeSecondOrder} in z, which needs a third derivative of f; added to {@code zBar} or written there.
     *
     * @param g adjoints of {@code out}, function m at {@code gOffset + m*gStride}
     */
    void secondOrderAdjoint(int functions, int firsts, int[] starts, int[] partners, double[] weights, boolean top,
            double[] f, int fOffset,
            int fStride, double[] z, int zOffset, double[] g, int gOffset, int gStride, double[] zBar, int zBarOffset,
            int n, boolean accumulate);

    /** out[p] += a[p]. */
    void add(double[] a, int aOffset, double[] out, int outOffset, int n);

    /** out[p] = factor * a[p] + shift. */
    void affine(double factor, double[] a, int aOffset, double shift, double[] out, int outOffset, int n);

    /** out[p] = (factor * z[p] + shift) * x[p] + (yFactor * y[p] + wFactor * w[p]), one step of a recurrence. */
    void recurrence(double factor, double[] z, int zOffset, double shift, double[] x, int xOffset, double yFactor,
            double[] y, int yOffset, double wFactor, double[] w, int wOffset, double[] out, int outOffset, int n);

    /**
     * One step of a three-term recurrence for functions of z and their derivatives, q = 0..order, each in a row of its own:
     * {@code rows[next + q*n + p] = (factor * z[p] + shift) * rows[last + q*n + p] + (q * factor * rows[last + (q - 1)*n + p] + beforeFactor * rows[before + q*n + p])}.
     */
    void derivativeRecurrence(int order, double factor, double[] z, int zOffset, double shift, double[] rows, int last,
            double beforeFactor, int before, int next, int n);

    /** out[p] = coefficients[0] + coefficients[1] * a[p] + ..., by Horner's rule. */
    void polynomial(double[] coefficients, double[] a, int aOffset, double[] out, int outOffset, int n);

    /**
     * Several polynomials at each of many points, which may have polynomials of their own; each by Horner's rule:
     * {@code out[p*lanes + j] = sum over k = 0..degree of c[first[p] + (degree - k)*cStride + j] * t[p]^k}.
     *
     * @param c coefficients, the highest power first
     * @param cStride from one power to the next
     * @param first per point where its coefficients begin
     * @param t the points
     * @param n number of points
     * @param out (n x lanes), overwritten
     * @param lanes number of polynomials j, a multiple of 8
     */
    void polynomials(int degree, double[] c, int cStride, int[] first, double[] t, int n, double[] out, int lanes);
}
