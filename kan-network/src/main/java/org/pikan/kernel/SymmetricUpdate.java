package org.pikan.kernel;

import java.util.Arrays;

/** {@code C += sign * X X'} on the lower triangle of C, with the rows of X packed in panels. */
final class SymmetricUpdate {

    private static final int ROWS = PanelKernels.ROWS;
    private static final int GROUP = PanelKernels.GROUP;

    /** Panels in a block of rows: at a depth of 256 they take half a megabyte, and stay in a second-level cache. */
    private static final int BLOCK = 32;

    private SymmetricUpdate() {}

    /** Panels that hold the given number of rows. */
    static int panels(int rows) {
        return (rows + ROWS - 1) / ROWS;
    }

    /** Independent pieces of an update from panel {@code from} on: blocks of rows times groups of columns, ordered by blocks. */
    static int tasks(int from, int rows) {
        int tasks = 0;
        for (int first = from; first < panels(rows); first += BLOCK) {
            tasks += groups(first, rows);
        }
        return tasks;
    }

    /** Groups of columns that reach below the diagonal in the block of rows that begins with panel {@code first}. */
    private static int groups(int first, int rows) {
        return (Math.min(panels(rows), first + BLOCK) + GROUP - 1) / GROUP;
    }

    /** Packs up to eight rows of a row-major matrix into a panel; missing rows become zero. */
    static void pack(double[] matrix, int at, int stride, int rows, int depth, double[] packed, int packedAt) {
        if (rows >= ROWS) {
            packEight(matrix, at, stride, depth, packed, packedAt);
            return;
        }
        for (int i = 0; i < ROWS; i++) {
            for (int k = 0; k < depth; k++) {
                packed[packedAt + ROWS * k + i] = i < rows ? matrix[at + i * stride + k] : 0;
            }
        }
    }

    private static void packEight(double[] matrix, int at, int stride, int depth, double[] packed, int packedAt) {
        int at1 = at + stride;
        int at2 = at1 + stride;
        int at3 = at2 + stride;
        int at4 = at3 + stride;
        int at5 = at4 + stride;
        int at6 = at5 + stride;
        int at7 = at6 + stride;
        for (int k = 0; k < depth; k++) {
            int to = packedAt + ROWS * k;
            packed[to] = matrix[at + k];
            packed[to + 1] = matrix[at1 + k];
            packed[to + 2] = matrix[at2 + k];
            packed[to + 3] = matrix[at3 + k];
            packed[to + 4] = matrix[at4 + k];
            packed[to + 5] = matrix[at5 + k];
            packed[to + 6] = matrix[at6 + k];
            packed[to + 7] = matrix[at7 + k];
        }
    }

    /** Writes the first terms of the first rows of a panel back into a row-major matrix. */
    static void unpack(double[] packed, int packedAt, int rows, int depth, double[] matrix, int at, int stride) {
        for (int i = 0; i < rows; i++) {
            for (int k = 0; k < depth; k++) {
                matrix[at + i * stride + k] = packed[packedAt + ROWS * k + i];
            }
        }
    }

    /**
     * One piece of an update.
     *
     * @param task number of the piece
     * @param from the first panel of rows of C to update
     * @param rows rows of X and C
     * @param depth columns of X
     * @param packed panels of X, from {@code packedAt} in steps of {@code panelStride}
     * @param c row-major matrix whose element (0, 0) is {@code c[cAt]}
     */
    static void run(PanelKernels kernels, int task, int from, int rows, int depth, double[] packed, int packedAt,
            int panelStride, double sign, double[] c, int cAt, int cStride) {
        int block = from;
        int group = task;
        while (group >= groups(block, rows)) {
            group -= groups(block, rows);
            block += BLOCK;
        }
        int first = group * GROUP;
        int last = Math.min(panels(rows), block + BLOCK);
        double[] corner = new double[ROWS * ROWS];
        for (int i = Math.max(first, block); i < last; i++) {
            int aAt = packedAt + i * panelStride;
            int outAt = cAt + i * ROWS * cStride + first * ROWS;
            boolean ragged = (i + 1) * ROWS > rows;
            int whole = ragged ? 0 : Math.min(GROUP, i - first);
            if (whole > 0) {
                kernels.addProduct(depth, packed, aAt, packedAt + first * panelStride, panelStride, whole, sign, c,
                        outAt, cStride, ROWS);
            }
            for (int j = first + whole; j <= i && j < first + GROUP; j++) {
                corner(kernels, i, j, rows, depth, packed, packedAt, panelStride, sign, c, cAt, cStride, corner);
            }
        }
    }

    /** A tile that the diagonal or the end of the matrix cuts. */
    private static void corner(PanelKernels kernels, int i, int j, int rows, int depth, double[] packed, int packedAt,
            int panelStride, double sign, double[] c, int cAt, int cStride, double[] corner) {
        Arrays.fill(corner, 0);
        kernels.addProduct(depth, packed, packedAt + i * panelStride, packedAt + j * panelStride, panelStride, 1, sign,
                corner, 0, ROWS, ROWS);
        int lastRow = Math.min(rows, (i + 1) * ROWS);
        for (int row = i * ROWS; row < lastRow; row++) {
            int lastColumn = Math.min(row + 1, (j + 1) * ROWS);
            for (int column = j * ROWS; column < lastColumn; column++) {
                c[cAt + row * cStride + column] += corner[(row - i * ROWS) * ROWS + column - j * ROWS];
            }
        }
    }
}
