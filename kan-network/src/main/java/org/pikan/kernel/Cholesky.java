package org.pikan.kernel;

/**
 * Cholesky factorisation A = L L' of a dense symmetric positive definite matrix, in place on the lower triangle of a
 * row-major array: {@code a[i*n + j]} for j &lt;= i. The upper triangle is neither read nor written.
 *
 * <p>Every element is computed by the same operations in the same order on any number of threads and with any kernels.
 * Holds work buffers: not for two threads at once.
 */
public final class Cholesky {

    private final Kernels kernels;

    /** A factorisation with the given kernels; its buffers grow with the matrices it is given. */
    public Cholesky(Kernels kernels) {
        this.kernels = kernels;
    }

    /**
     * Replaces the lower triangle of A by L.
     *
     * @param a matrix (n x n)
     * @return false if a pivot is not positive (A is not positive definite to working precision, or holds a NaN); then
     *         {@code a} is left half done
     */
    public boolean factor(double[] a, int n, Workers workers) {
        for (int j = 0; j < n; j++) {
            double pivot = a[j * n + j] - ScalarKernels.dot(j, a, j * n, a, j * n);
            if (!(pivot > 0)) {
                return false;
            }
            double root = Math.sqrt(pivot);
            a[j * n + j] = root;
            for (int i = j + 1; i < n; i++) {
                a[i * n + j] = (a[i * n + j] - ScalarKernels.dot(j, a, i * n, a, j * n)) / root;
            }
        }
        return true;
    }

    /**
     * Solves L L' x = b in place.
     *
     * @param factor L as {@link #factor} leaves it (n x n)
     * @param b right-hand side, then the solution (n)
     */
    public void solve(double[] factor, int n, double[] b) {
        for (int i = 0; i < n; i++) {
            b[i] = (b[i] - ScalarKernels.dot(i, factor, i * n, b, 0)) / factor[i * n + i];
        }
        for (int i = n - 1; i >= 0; i--) {
            double x = b[i] / factor[i * n + i];
            b[i] = x;
            kernels.contract(1, 1, i, new double[] {-x}, 0, 1, factor, i * n, n, b, 0, n, true);
        }
    }
}
