package org.pikan.kernel;

import java.util.Arrays;

/** {@code C += sign * X X'} on the lower triangle of C, with the rows of X packed in panels. */
final class SymmetricUpdate {

    private static final int ROWS = PanelKernels.ROWS;
    private static final int GROUP = PanelKernels.GROUP;

    /** Panels in a block of rows: at a depth of 256 they take half a megabyte, and stay in a second-level cache. */
    private static final int BLOCK = 32;

    private SymmetricUpdate() {}

    /** Independent pieces of an update from panel {@code from} on: blocks of rows times groups of columns, ordered by blocks. */
    static int tasks(int from, int rows) {
        int tasks = 0;
        for (int first = from; first < PackedPanels.of(rows); first += BLOCK) {
            tasks += groups(first, rows);
        }
        return tasks;
    }

    /** Groups of columns that reach below the diagonal in the block of rows that begins with panel {@code first}. */
    private static int groups(int first, int rows) {
        return (Math.min(PackedPanels.of(rows), first + BLOCK) + GROUP - 1) / GROUP;
    }

    /**
     * One piece of an update; panels that are zero are passed over.
     *
     * @param task number of the piece
     * @param from the first panel of rows of C to update
     * @param rows rows of X and C
     * @param depth columns of X
     * @param x holds the panels of X from {@code xFrom} on
     * @param c row-major matrix whose element (0, 0) is {@code c[cAt]}
     */
    static void run(PanelKernels kernels, int task, int from, int rows, int depth, PackedPanels x, int xFrom,
            double sign, double[] c, int cAt, int cStride) {
        int block = from;
        int group = task;
        while (group >= groups(block, rows)) {
            group -= groups(block, rows);
            block += BLOCK;
        }
        int first = group * GROUP;
        int last = Math.min(PackedPanels.of(rows), block + BLOCK);
        if (x.zero(xFrom + first, Math.min(GROUP, last - first))) {
            return;
        }
        double[] corner = new double[ROWS * ROWS];
        for (int i = Math.max(first, block); i < last; i++) {
            if (x.zero(xFrom + i, 1)) {
                continue;
            }
            int outAt = cAt + i * ROWS * cStride + first * ROWS;
            boolean ragged = (i + 1) * ROWS > rows;
            int whole = ragged ? 0 : Math.min(GROUP, i - first);
            if (whole > 0) {
                kernels.addProduct(depth, x.values(), x.at(xFrom + i), x.at(xFrom + first), x.stride(), whole, sign, c,
                        outAt, cStride, ROWS);
            }
            for (int j = first + whole; j <= i && j < first + GROUP; j++) {
                corner(kernels, i, j, rows, depth, x, xFrom, sign, c, cAt, cStride, corner);
            }
        }
    }

    /** A tile that the diagonal or the end of the matrix cuts. */
    private static void corner(PanelKernels kernels, int i, int j, int rows, int depth, PackedPanels x, int xFrom,
            double sign, double[] c, int cAt, int cStride, double[] corner) {
        Arrays.fill(corner, 0);
        kernels.addProduct(depth, x.values(), x.at(xFrom + i), x.at(xFrom + j), x.stride(), 1, sign, corner, 0, ROWS,
                ROWS);
        int lastRow = Math.min(rows, (i + 1) * ROWS);
        for (int row = i * ROWS; row < lastRow; row++) {
            int lastColumn = Math.min(row + 1, (j + 1) * ROWS);
            for (int column = j * ROWS; column < lastColumn; column++) {
                c[cAt + row * cStride + column] += corner[(row - i * ROWS) * ROWS + column - j * ROWS];
            }
        }
    }
}
