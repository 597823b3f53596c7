package org.pikan.kernel;

/**
 * The inner loops of dense linear algebra, on packed panels.
 *
 * <p>A panel holds eight rows of a matrix, transposed: element (row i, term k) stands at {@code at + 8*k + i}. All
 * panels of a product lie in one array. Scalar and vector implementation return the same bits, as in {@link Kernels}.
 */
sealed interface PanelKernels permits ScalarPanels, VectorPanels, WarmingPanels {

    /** Rows of a panel. */
    int ROWS = 8;

    /** Most panels that {@link #addProduct} takes at once. */
    int GROUP = 3;

    /** The panel loops that go with the given kernels. */
    static PanelKernels of(Kernels kernels) {
        return switch (kernels) {
            case ScalarKernels _ -> ScalarPanels.INSTANCE;
            case VectorKernels _ -> VectorPanels.INSTANCE;
            case WarmingKernels _ -> WarmingPanels.INSTANCE;
        };
    }

    /**
     * {@code out[i][j of q] += sign * sum_k a[i][k] * b_q[j][k]} for eight i, eight j and the panels q below
     * {@code count}; the sum is taken in the order of k, then added.
     *
     * @param depth terms k
     * @param packed both operands
     * @param aAt panel a
     * @param bAt first panel b
     * @param bStride distance of the panels b
     * @param count 1 to {@link #GROUP}
     * @param sign 1 or -1
     * @param out result, element (i, j of q) at {@code outAt + i*outRow + q*outPanel + j}; may be {@code packed}, where
     *            this call does not read it
     */
    void addProduct(int depth, double[] packed, int aAt, int bAt, int bStride, int count, double sign, double[] out,
            int outAt, int outRow, int outPanel);

    /**
     * Solves {@code L x = x} in place for eight right-hand sides side by side, L lower triangular (8 x 8): for k from 0
     * to 7, {@code x[k] = (x[k] - sum_{l<k} L[k][l] * x[l]) * inverse[k]} in the order of l.
     *
     * @param packed holds both: {@code L[k][l]} at {@code lAt + 8*l + k}, {@code x[k]} of side i at {@code xAt + 8*k + i}
     * @param inverse reciprocals of the diagonal of L
     */
    void solveLower(double[] packed, int lAt, int xAt, double[] inverse, int inverseAt);
}
