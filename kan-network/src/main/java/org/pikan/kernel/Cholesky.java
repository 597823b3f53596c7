package org.pikan.kernel;

import java.util.Arrays;

/**
 * Cholesky factorisation A = L L' of a dense symmetric positive definite matrix, in place on the lower triangle of a
 * row-major array: {@code a[i*n + j]} for j &lt;= i. The upper triangle keeps its values, and they do not matter.
 *
 * <p>Blocked and right-looking: a block of columns is packed, factorised, and subtracted from what remains (Golub, Van
 * Loan, "Matrix Computations", 4.2). Every element is computed by the same operations in the same order on any number
 * of threads and with any kernels. Rows that are zero in a block of columns cost next to nothing there, so the time follows
 * the envelope of A. Holds work buffers: not for two threads at once.
 */
public final class Cholesky {

    private static final int ROWS = PanelKernels.ROWS;

    /** Columns in a block. */
    private static final int BLOCK = 128;

    /** Panels in a diagonal block. */
    private static final int PANELS = BLOCK / ROWS;

    /** Unknowns that a triangular solve takes at once. */
    private static final int STEP = 32;

    private final Kernels kernels;
    private final PanelKernels panelKernels;
    private final double[] inverse = new double[BLOCK];
    private PackedPanels packed = new PackedPanels(0, BLOCK);

    /** A factorisation with the given kernels; its buffers grow with the matrices it is given. */
    public Cholesky(Kernels kernels) {
        this.kernels = kernels;
        panelKernels = PanelKernels.of(kernels);
    }

    /**
     * Replaces the lower triangle of A by L.
     *
     * @param a matrix (n x n)
     * @return false if a pivot is not positive (A is not positive definite to working precision, or holds a NaN); then
     *         {@code a} is left half done
     */
    public boolean factor(double[] a, int n, Workers workers) {
        return factor(a, new int[n], workers);
    }

    /**
     * As {@link #factor(double[], int, Workers)}, of a matrix whose zeros in front of each row are known; L has them too.
     *
     * @param envelope for each row a column before which it is zero (n)
     */
    public boolean factor(double[] a, int[] envelope, Workers workers) {
        int n = envelope.length;
        if (packed.count() < PackedPanels.of(n)) {
            packed = new PackedPanels(PackedPanels.of(n), BLOCK);
        }
        if (!factorDiagonal(a, 0, n, Math.min(BLOCK, n))) {
            return false;
        }
        boolean[] positive = {true};
        for (int start = 0; start + BLOCK < n && positive[0]; start += BLOCK) {
            int rows = n - start;
            int below = rows - BLOCK;
            int next = Math.min(BLOCK, below);
            int corner = (start + BLOCK) * (n + 1);
            solvePanels(a, start, envelope, workers);
            // One task takes the next diagonal block all the way, while others update what lies below it.
            workers.run(1 + SymmetricUpdate.tasks(PANELS, below), (task, worker) -> {
                if (task > 0) {
                    subtract(task - 1, PANELS, below, a, corner, n);
                    return;
                }
                for (int piece = 0; piece < SymmetricUpdate.tasks(0, next); piece++) {
                    subtract(piece, 0, next, a, corner, n);
                }
                positive[0] = factorDiagonal(a, corner, n, next);
            });
        }
        return positive[0];
    }

    private void subtract(int task, int from, int rows, double[] a, int corner, int n) {
        SymmetricUpdate.run(panelKernels, task, from, rows, BLOCK, packed, PANELS, -1, a, corner, n);
    }

    /** Factorises the diagonal block at {@code origin}; leaves it packed, too. */
    private boolean factorDiagonal(double[] a, int origin, int n, int width) {
        double[] panels = packed.values();
        for (int q = 0; q < PackedPanels.of(width); q++) {
            int row = q * ROWS;
            int rows = Math.min(ROWS, width - row);
            packed.pack(q, a, origin + row * n, n, rows, row + rows);
            solvePanels(q, 1, q);
            int diagonalAt = packed.at(q) + row * ROWS;
            panelKernels.addProduct(row, panels, packed.at(q), packed.at(q), packed.stride(), 1, -1, panels, diagonalAt,
                    ROWS, packed.stride());
            if (!factorTile(panels, diagonalAt, rows, row)) {
                return false;
            }
            for (int i = 0; i < rows; i++) {
                packed.unpack(q, i, i + 1, row + i + 1, a, origin + (row + i) * n, n);
            }
        }
        return true;
    }

    /** All panels below the diagonal block, some at a time; those that are zero stay so. */
    private void solvePanels(double[] a, int start, int[] envelope, Workers workers) {
        int n = envelope.length;
        int panels = PackedPanels.of(n - start);
        int tasks = (panels - PANELS + PanelKernels.GROUP - 1) / PanelKernels.GROUP;
        workers.run(tasks, (task, worker) -> {
            int from = PANELS + task * PanelKernels.GROUP;
            int to = Math.min(from + PanelKernels.GROUP, panels);
            for (int q = from; q < to; q++) {
                int row = start + q * ROWS;
                if (first(envelope, row, row + ROWS) < start + BLOCK) {
                    packed.pack(q, a, row * n + start, n, n - row, BLOCK);
                } else {
                    packed.clear(q);
                }
            }
            if (packed.zero(from, to - from)) {
                return;
            }
            solvePanels(from, to - from, PANELS);
            for (int q = from; q < to; q++) {
                int row = start + q * ROWS;
                packed.unpack(q, 0, Math.min(ROWS, n - row), BLOCK, a, row * n + start, n);
            }
        });
    }

    /** The first column that is not zero in all of some rows. */
    private static int first(int[] envelope, int from, int to) {
        int first = envelope.length;
        for (int i = from; i < Math.min(to, envelope.length); i++) {
            first = Math.min(first, envelope[i]);
        }
        return first;
    }

    /** X := X L^-T for neighbouring panels of X, in the first {@code tiles} tiles of their columns. */
    private void solvePanels(int from, int count, int tiles) {
        for (int s = 0; s < tiles; s++) {
            int column = s * ROWS;
            int tileAt = packed.at(from) + column * ROWS;
            panelKernels.addProduct(column, packed.values(), packed.at(s), packed.at(from), packed.stride(), count, -1,
                    packed.values(), tileAt, ROWS, packed.stride());
            for (int q = 0; q < count; q++) {
                panelKernels.solveLower(packed.values(), packed.at(s) + column * ROWS, tileAt + q * packed.stride(),
                        inverse, column);
            }
        }
    }

    /** Factorises a tile on the diagonal, of which {@code size} rows and columns are in use. */
    private boolean factorTile(double[] panels, int at, int size, int column) {
        for (int k = 0; k < size; k++) {
            double pivot = panels[at + k * ROWS + k];
            if (!(pivot > 0) || pivot == Double.POSITIVE_INFINITY) {
                return false;
            }
            double root = Math.sqrt(pivot);
            panels[at + k * ROWS + k] = root;
            inverse[column + k] = 1 / root;
            for (int i = k + 1; i < size; i++) {
                panels[at + k * ROWS + i] *= inverse[column + k];
            }
            for (int j = k + 1; j < size; j++) {
                double l = -panels[at + k * ROWS + j];
                for (int i = j; i < size; i++) {
                    panels[at + j * ROWS + i] = Math.fma(panels[at + k * ROWS + i], l, panels[at + j * ROWS + i]);
                }
            }
        }
        return true;
    }

    /**
     * Solves L L' x = b in place.
     *
     * @param factor L as {@link #factor(double[], int[], Workers)} leaves it (n x n)
     * @param envelope for each row of L a column before which it is zero (n)
     * @param b right-hand side, then the solution (n)
     */
    public void solve(double[] factor, int[] envelope, double[] b) {
        int n = envelope.length;
        double[] step = new double[STEP];
        for (int from = 0; from < n; from += STEP) {
            int to = Math.min(n, from + STEP);
            int first = Math.min(from, first(envelope, from, to));
            Arrays.fill(step, 0);
            kernels.coefficientAdjoint(1, to - from, from - first, factor, from * n + first, n, b, first, n, step, 0,
                    1);
            for (int i = from; i < to; i++) {
                double sum = b[i] - step[i - from];
                for (int j = from; j < i; j++) {
                    sum = Math.fma(-factor[i * n + j], b[j], sum);
                }
                b[i] = sum / factor[i * n + i];
            }
        }
        for (int from = (n - 1) / STEP * STEP; from >= 0; from -= STEP) {
            int to = Math.min(n, from + STEP);
            int first = Math.min(from, first(envelope, from, to));
            for (int i = to - 1; i >= from; i--) {
                double sum = b[i];
                for (int j = i + 1; j < to; j++) {
                    sum = Math.fma(-factor[j * n + i], b[j], sum);
                }
                b[i] = sum / factor[i * n + i];
                step[i - from] = -b[i];
            }
            kernels.contract(1, to - from, from - first, step, 0, 1, factor, from * n + first, n, b, first, n, true);
        }
    }

    /** Solves L L' x = b in place, L without known zeros. */
    public void solve(double[] factor, int n, double[] b) {
        solve(factor, new int[n], b);
    }
}
