package org.pikan.kernel;

import java.util.Arrays;

/**
 * Rows of a matrix in panels of eight, as {@link PanelKernels} takes them, which knows the panels that are zero: products with those
 * are left out, so that a sparse matrix costs less than a dense one.
 */
final class PackedPanels {

    private static final int ROWS = PanelKernels.ROWS;

    private final int stride;
    private final double[] values;
    private final boolean[] zero;

    /**
     * Room for panels.
     *
     * @param panels
     *            their number
     * @param depth
     *            the most terms of a row
     */
    PackedPanels(int panels, int depth) {
        stride = depth * ROWS;
        values = new double[panels * stride];
        zero = new boolean[panels];
    }

    /** Panels that hold the given number of rows. */
    static int of(int rows) {
        return (rows + ROWS - 1) / ROWS;
    }

    /** How many panels there is room for. */
    int count() {
        return zero.length;
    }

    /** All panels, one after another. */
    double[] values() {
        return values;
    }

    /** Where a panel begins. */
    int at(int panel) {
        return panel * stride;
    }

    /** Distance of neighbouring panels. */
    int stride() {
        return stride;
    }

    /** Whether so many panels were all zero when they were packed. */
    boolean zero(int from, int count) {
        for (int panel = from; panel < from + count; panel++) {
            if (!zero[panel]) {
                return false;
            }
        }
        return true;
    }

    /** Packs up to eight rows of a row-major matrix into a panel; missing rows become zero. */
    void pack(int panel, double[] matrix, int at, int rowStride, int rows, int depth) {
        int start = at(panel);
        if (rows >= ROWS) {
            packEight(matrix, at, rowStride, depth, start);
        } else {
            for (int i = 0; i < ROWS; i++) {
                for (int k = 0; k < depth; k++) {
                    values[start + ROWS * k + i] = i < rows ? matrix[at + i * rowStride + k] : 0;
                }
            }
        }
        int element = start;
        int end = start + ROWS * depth;
        while (element < end && values[element] == 0) {
            element++;
        }
        zero[panel] = element == end;
    }

    /** Sets a panel to zero. */
    void clear(int panel) {
        Arrays.fill(values, at(panel), at(panel) + stride, 0);
        zero[panel] = true;
    }

    private void packEight(double[] matrix, int at, int rowStride, int depth, int start) {
        int at1 = at + rowStride;
        int at2 = at1 + rowStride;
        int at3 = at2 + rowStride;
        int at4 = at3 + rowStride;
        int at5 = at4 + rowStride;
        int at6 = at5 + rowStride;
        int at7 = at6 + rowStride;
        for (int k = 0; k < depth; k++) {
            int to = start + ROWS * k;
            values[to] = matrix[at + k];
            values[to + 1] = matrix[at1 + k];
            values[to + 2] = matrix[at2 + k];
            values[to + 3] = matrix[at3 + k];
            values[to + 4] = matrix[at4 + k];
            values[to + 5] = matrix[at5 + k];
            values[to + 6] = matrix[at6 + k];
            values[to + 7] = matrix[at7 + k];
        }
    }

    /** Writes the first terms of rows {@code from} to {@code to} of a panel back into a row-major matrix. */
    void unpack(int panel, int from, int to, int depth, double[] matrix, int at, int rowStride) {
        int start = at(panel);
        for (int i = from; i < to; i++) {
            for (int k = 0; k < depth; k++) {
                matrix[at + (i - from) * rowStride + k] = values[start + ROWS * k + i];
            }
        }
    }
}
