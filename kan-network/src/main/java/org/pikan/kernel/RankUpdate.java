package org.pikan.kernel;

/**
 * Adds blocks of a Jacobian to the normal equations, {@code H += J'J} and {@code g += J'r}.
 *
 * <p>The Jacobian comes transposed: row i of {@code jt} holds the derivatives of all residuals of the block by
 * parameter i, contiguous. Only the lower triangle of H is touched, row-major and dense: {@code h[i*size + j]} for
 * j &lt;= i. Every element is summed in a fixed order (blocks of 256 residuals, each from zero), so its bits depend neither on the number of threads nor on the
 * kernels. Parameters without influence on a block of residuals are left out there, eight as rows and 24 as columns, so J'J is cheap where
 * bases are local and points in order.
 *
 * <p>Holds work buffers: not for two threads at once.
 */
public final class RankUpdate {

    /** Residuals packed at a time: a panel of eight rows fills a third of a small first-level cache. */
    private static final int BLOCK = 256;

    private final Kernels kernels;
    private final int size;
    private final int maxDepth;
    private final PanelKernels panels;
    private final PackedPanels packed;

    /**
     * Buffers for updates of one size.
     *
     * @param size number of parameters P
     * @param maxDepth most residuals in one update
     * @throws IllegalArgumentException if a size is below 1
     */
    public RankUpdate(Kernels kernels, int size, int maxDepth) {
        if (size < 1 || maxDepth < 1) {
            throw new IllegalArgumentException("rank update of size " + size + " and depth up to " + maxDepth
                    + ": both must be at least 1. Maybe the network has no parameters.");
        }
        this.kernels = kernels;
        this.size = size;
        this.maxDepth = maxDepth;
        panels = PanelKernels.of(kernels);
        packed = new PackedPanels(PackedPanels.of(size), Math.min(maxDepth, BLOCK));
    }

    /**
     * {@code h[i*P + j] += sum_p jt[i*stride + p] * jt[j*stride + p]} for j &lt;= i.
     *
     * @param jt transposed Jacobian (P x stride)
     * @param stride distance of its rows, at least {@code depth}
     * @param depth residuals p in use, at most {@code maxDepth}
     * @param h matrix (P x P), lower triangle
     */
    public void update(double[] jt, int stride, int depth, double[] h, Workers workers) {
        check(stride, depth);
        int tasks = SymmetricUpdate.tasks(0, size);
        for (int from = 0; from < depth; from += BLOCK) {
            int start = from;
            int block = Math.min(BLOCK, depth - from);
            workers.run(packed.count(), (panel, worker) -> {
                int row = panel * PanelKernels.ROWS;
                packed.pack(panel, jt, row * stride + start, stride, size - row, block);
            });
            workers.run(tasks,
                    (task, worker) -> SymmetricUpdate.run(panels, task, 0, size, block, packed, 0, 1, h, 0, size));
        }
    }

    /**
     * {@code g[i] += sum_p jt[i*stride + p] * r[rOffset + p]}.
     *
     * @param r residuals
     * @param g gradient (P)
     */
    public void gradient(double[] jt, int stride, int depth, double[] r, int rOffset, double[] g) {
        check(stride, depth);
        kernels.coefficientAdjoint(1, size, depth, jt, 0, stride, r, rOffset, depth, g, 0, 1);
    }

    private void check(int stride, int depth) {
        if (depth < 0 || depth > maxDepth || stride < depth) {
            throw new IllegalArgumentException("rank update of depth " + depth + " on rows of stride " + stride
                    + ", but depth must be at most " + maxDepth + " and at most the stride");
        }
    }
}
