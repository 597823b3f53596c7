package org.pikan.kernel;

/**
 * The hot loops of a network on jets, and elementary functions over arrays.
 *
 * <p>All matrices are row-major parts of {@code double[]}: element (i, j) of {@code a} is
 * {@code a[aOffset + i*aStride + j]}. Nothing is allocated for the caller, nothing is kept. Arrays must not overlap
 * unless a method says so. Sizes may be zero; a negative size counts as zero. An index outside an array throws
 * {@link IndexOutOfBoundsException}, possibly after part of the output was written.
 *
 * <p><b>Bits.</b> Every element of a result is one fixed chain of fused multiply-adds, stated at each method, so the
 * scalar and the vector implementation return the same bits at every vector width, interpreted or compiled.
 *
 * <p>Implementations are stateless and may be shared by threads.
 */
public sealed interface Kernels permits ScalarKernels, VectorKernels, WarmingKernels {

    /**
     * The kernels for this virtual machine, chosen once: {@code vector} when the module {@code jdk.incubator.vector} is
     * readable, the machine compiles and has vectors of more than one double; else {@code scalar}. The system property
     * {@code pikan.kernels} ({@code scalar} or {@code vector}) forces a choice.
     *
     * <p>Unless forced, each vector loop comes into use some tenths of a second after its first call, when the JIT
     * compiler has made it faster than the scalar one that stands in for it.
     *
     * @throws IllegalStateException if the property asks for kernels that cannot run here or has another value
     */
    static Kernels best() {
        return KernelSelection.chosen().kernels();
    }

    /** The plain Java implementation, which runs everywhere. */
    static Kernels scalar() {
        return ScalarKernels.INSTANCE;
    }

    /** Why {@link #best()} is what it is, in one line for people. */
    static String selectionReason() {
        return KernelSelection.chosen().reason();
    }

    /** {@code "vector"} or {@code "scalar"}. */
    String name();

    /** Doubles in one vector; 1 for scalar kernels. */
    int lanes();

    /**
     * Forward contraction {@code out[r][c] (+)= sum_k a[k][r] * b[k][c]}, summed by fused multiply-adds in the order of
     * k, starting from 0 or from {@code out[r][c]}.
     *
     * @param rows outputs r
     * @param depth terms k of the sum
     * @param columns components times points c
     * @param a coefficients (depth x rows)
     * @param b basis rows (depth x columns)
     * @param out result (rows x columns)
     * @param accumulate whether to add to {@code out} or to overwrite it
     */
    void contract(int rows, int depth, int columns, double[] a, int aOffset, int aStride, double[] b, int bOffset,
            int bStride, double[] out, int outOffset, int outStride, boolean accumulate);

    /**
     * Adjoint of {@link #contract} for its inputs, {@code out[k][c] (+)= sum_r a[k][r] * b[r][c]}, summed by fused
     * multiply-adds in the order of r, starting from 0 or from {@code out[k][c]}.
     *
     * @param rows terms r of the sum
     * @param depth rows k of the result
     * @param columns components times points c
     * @param a coefficients (depth x rows)
     * @param b adjoints of the outputs (rows x columns)
     * @param out result (depth x columns)
     * @param accumulate whether to add to {@code out} or to overwrite it
     */
    void contractAdjoint(int rows, int depth, int columns, double[] a, int aOffset, int aStride, double[] b,
            int bOffset, int bStride, double[] out, int outOffset, int outStride, boolean accumulate);

    /**
     * Adjoint of {@link #contract} for its coefficients, {@code out[k][r] += sum_c a[k][c] * b[r][c]}. Eight partial
     * sums take the columns in turn (column c goes to sum c mod 8) by fused multiply-adds; they are added in order and
     * then to {@code out[k][r]}.
     *
     * @param rows columns r of the result
     * @param depth rows k of the result
     * @param columns terms c of the sum
     * @param a basis rows (depth x columns)
     * @param b adjoints of the outputs (rows x columns)
     * @param out result (depth x rows), always added to
     */
    void coefficientAdjoint(int rows, int depth, int columns, double[] a, int aOffset, int aStride, double[] b,
            int bOffset, int bStride, double[] out, int outOffset, int outStride);

    /**
     * Transposed Jacobian rows of the coefficients,
     * {@code jt[k*rows + r][p] = sum_alpha w[k][alpha*points + p] * bar[r][alpha*points + p]}, summed by fused
     * multiply-adds in the order of alpha: one row of {@code jt} for each coefficient (k, r), contiguous over points.
     *
     * @param rows outputs r
     * @param depth basis rows k
     * @param components components alpha of a jet
     * @param points points p of the block
     * @param w basis rows (depth x components*points)
     * @param bar adjoints of the outputs (rows x components*points)
     * @param jt result (depth*rows x points), overwritten
     */
    void jacobianRows(int rows, int depth, int components, int points, double[] w, int wOffset, int wStride,
            double[] bar, int barOffset, int barStride, double[] jt, int jtOffset, int jtStride);

    /** {@code y[i] = exp(x[i])} for n values, within 1 ulp; {@code x} and {@code y} may be the same part of an array. */
    void exp(double[] x, int xOffset, double[] y, int yOffset, int n);

    /** {@code y[i] = tanh(x[i])} for n values, within 2 ulps; {@code x} and {@code y} may be the same part of an array. */
    void tanh(double[] x, int xOffset, double[] y, int yOffset, int n);

    /**
     * tanh and its derivatives: {@code out[q*n + i] = tanh^(q)(x[i])}, q = 0 .. order.
     *
     * <p>tanh^(q) = (1 - t^2) R_q(t) with t = tanh(x), R_1 = 1, R_(q+1) = (1 - t^2) R_q' - 2 t R_q.
     *
     * @param x n values, which may be row 0 of {@code out}
     * @param out order + 1 rows of n numbers, overwritten
     */
    void tanhDerivatives(int order, double[] x, int xOffset, double[] out, int outOffset, int n);

    /** {@code y[i] = sin(x[i])} for n values, within 2 ulps; {@code x} and {@code y} may be the same part of an array. */
    void sin(double[] x, int xOffset, double[] y, int yOffset, int n);

    /** {@code y[i] = cos(x[i])} for n values, within 2 ulps; {@code x} and {@code y} may be the same part of an array. */
    void cos(double[] x, int xOffset, double[] y, int yOffset, int n);
}
