package org.pikan.kernel;

/**
 * The adjoint of the contraction for its inputs, {@code out[k][c] (+)= sum_r a[k][r] * b[r][c]}.
 */
final class VectorAdjoint {

    private static final int LANES = Lanes.COUNT;

    private VectorAdjoint() {}

    static void contractAdjoint(int rows, int depth, int columns, double[] a, int aOffset, int aStride, double[] b,
            int bOffset, int bStride, double[] out, int outOffset, int outStride, boolean accumulate) {
        int wide = columns - columns % (4 * LANES);
        for (int c = 0; c < wide; c += 4 * LANES) {
            VectorTiles.strip(depth, rows, a, aOffset, aStride, 1, b, bOffset + c, bStride, out, outOffset + c,
                    outStride, accumulate);
        }
        if (VectorTiles.leavesRow(depth)) {
            int last = depth - 1;
            VectorTiles.row(rows, wide, a, aOffset + last * aStride, 1, b, bOffset, bStride, out,
                    outOffset + last * outStride, accumulate);
        }
        VectorTiles.rest(depth, rows, columns - wide, a, aOffset, aStride, 1, b, bOffset + wide, bStride, out,
                outOffset + wide, outStride, accumulate);
    }
}
