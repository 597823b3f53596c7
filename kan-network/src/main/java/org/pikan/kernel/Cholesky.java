package org.pikan.kernel;

import java.util.Arrays;

/**
 * Cholesky factorisation A = L L' of a dense symmetric positive definite matrix, in place on the lower triangle of a
 * row-major array: {@code a[i*n + j]} for j &lt;= i. The upper triangle keeps its values, and they do not matter.
 *
 * <p>Blocked and right-looking: a block of columns is packed, factorised, and subtracted from what remains (Golub, Van
 * Loan, "Matrix Computations", 4.2). Every element is computed by the same operations in the same order on any number
 * of threads and with any kernels. Holds work buffers: not for two threads at once.
 */
public final class Cholesky {

    private static final int ROWS = PanelKernels.ROWS;

    /** Columns in a block. */
    private static final int BLOCK = 128;

    /** Panels in a diagonal block. */
    private static final int PANELS = BLOCK / ROWS;

    /** Distance of the packed panels. */
    private static final int PANEL = BLOCK * ROWS;

    /** Unknowns that a triangular solve takes at once. */
    private static final int STEP = 32;

    private final Kernels kernels;
    private final PanelKernels panelKernels;
    private final double[] inverse = new double[BLOCK];
    private double[] packed = {};

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
        int size = SymmetricUpdate.panels(n) * PANEL;
        if (packed.length < size) {
            packed = new double[size];
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
            solvePanels(a, start * (n + 1), n, rows, workers);
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
        SymmetricUpdate.run(panelKernels, task, from, rows, BLOCK, packed, PANELS * PANEL, PANEL, -1, a, corner, n);
    }

    /** Factorises the diagonal block at {@code origin}; leaves it packed, too. */
    private boolean factorDiagonal(double[] a, int origin, int n, int width) {
        for (int q = 0; q < SymmetricUpdate.panels(width); q++) {
            int row = q * ROWS;
            int rows = Math.min(ROWS, width - row);
            int panelAt = q * PANEL;
            SymmetricUpdate.pack(a, origin + row * n, n, rows, row + rows, packed, panelAt);
            solvePanels(panelAt, 1, q);
            int diagonalAt = panelAt + row * ROWS;
            panelKernels.addProduct(row, packed, panelAt, panelAt, PANEL, 1, -1, packed, diagonalAt, ROWS, PANEL);
            if (!factorTile(diagonalAt, rows, row)) {
                return false;
            }
            for (int i = 0; i < rows; i++) {
                SymmetricUpdate.unpack(packed, panelAt + i, 1, row + i + 1, a, origin + (row + i) * n, n);
            }
        }
        return true;
    }

    /** All panels below the diagonal block, some at a time. */
    private void solvePanels(double[] a, int origin, int n, int rows, Workers workers) {
        int panels = SymmetricUpdate.panels(rows);
        int tasks = (panels - PANELS + PanelKernels.GROUP - 1) / PanelKernels.GROUP;
        workers.run(tasks, (task, worker) -> {
            int from = PANELS + task * PanelKernels.GROUP;
            int to = Math.min(from + PanelKernels.GROUP, panels);
            for (int q = from; q < to; q++) {
                int row = q * ROWS;
                SymmetricUpdate.pack(a, origin + row * n, n, rows - row, BLOCK, packed, q * PANEL);
            }
            solvePanels(from * PANEL, to - from, PANELS);
            for (int q = from; q < to; q++) {
                int row = q * ROWS;
                SymmetricUpdate.unpack(packed, q * PANEL, Math.min(ROWS, rows - row), BLOCK, a, origin + row * n, n);
            }
        });
    }

    /** X := X L^-T for neighbouring panels of X, in the first {@code tiles} tiles of their columns. */
    private void solvePanels(int xAt, int count, int tiles) {
        for (int s = 0; s < tiles; s++) {
            int column = s * ROWS;
            int tileAt = xAt + column * ROWS;
            panelKernels.addProduct(column, packed, s * PANEL, xAt, PANEL, count, -1, packed, tileAt, ROWS, PANEL);
            for (int q = 0; q < count; q++) {
                panelKernels.solveLower(packed, s * PANEL + column * ROWS, tileAt + q * PANEL, inverse, column);
            }
        }
    }

    /** Factorises a tile on the diagonal, of which {@code size} rows and columns are in use. */
    private boolean factorTile(int at, int size, int column) {
        for (int k = 0; k < size; k++) {
            double pivot = packed[at + k * ROWS + k];
            if (!(pivot > 0) || pivot == Double.POSITIVE_INFINITY) {
                return false;
            }
            double root = Math.sqrt(pivot);
            packed[at + k * ROWS + k] = root;
            inverse[column + k] = 1 / root;
            for (int i = k + 1; i < size; i++) {
                packed[at + k * ROWS + i] *= inverse[column + k];
            }
            for (int j = k + 1; j < size; j++) {
                double l = -packed[at + k * ROWS + j];
                for (int i = j; i < size; i++) {
                    packed[at + j * ROWS + i] = Math.fma(packed[at + k * ROWS + i], l, packed[at + j * ROWS + i]);
                }
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
        double[] step = new double[STEP];
        for (int from = 0; from < n; from += STEP) {
            int to = Math.min(n, from + STEP);
            Arrays.fill(step, 0);
            kernels.coefficientAdjoint(1, to - from, from, factor, from * n, n, b, 0, n, step, 0, 1);
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
            for (int i = to - 1; i >= from; i--) {
                double sum = b[i];
                for (int j = i + 1; j < to; j++) {
                    sum = Math.fma(-factor[j * n + i], b[j], sum);
                }
                b[i] = sum / factor[i * n + i];
                step[i - from] = -b[i];
            }
            kernels.contract(1, to - from, from, step, 0, 1, factor, from * n, n, b, 0, n, true);
        }
    }
}
