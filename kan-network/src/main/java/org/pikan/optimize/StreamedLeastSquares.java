package org.pikan.optimize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pikan.kernel.Kernels;
import org.pikan.kernel.RankUpdate;
import org.pikan.kernel.Workers;

/**
 * A sum of squares whose rows come in blocks: they are streamed into J'J, so that J is never whole in memory.
 *
 * <p>A chunk of blocks at a time is differentiated by all threads, then added to J'J by all threads. The order of every sum
 * is fixed by the blocks alone, so the bits do not depend on the number of threads.
 *
 * <p>Not for use by two callers at once.
 */
public final class StreamedLeastSquares implements LeastSquares {

    /** Rows of a chunk: enough to keep the rank update busy, few enough to stay in cache. */
    private static final int CHUNK = 512;

    /** Partial gradients, each summed over its own blocks by one thread. */
    static final int SLOTS = 16;

    private final RowBlocks rows;
    private final int parameterCount;
    private final Workers workers;
    private final Kernels kernels;
    /** Columns of the transposed Jacobian: the most rows of a chunk. */
    private final int stride;
    private @Nullable RankUpdate rankUpdate;
    private @Nullable RankUpdate linearUpdate;
    private double[] transposed = new double[0];
    private double[][] slotGradients = new double[0][];
    /** The first row of each block, and the number of all rows. */
    private int[] first = new int[0];
    /** The first block of each chunk, and the number of all blocks. */
    private int[] chunks = new int[0];
    private double[] residuals = new double[0];

    /**
     * Lays out the buffers.
     *
     * @param rows
     *            the rows
     * @param widest
     *            the most rows that a block will ever have
     * @param workers
     *            the threads to use
     * @param kernels
     *            the loops to use
     */
    public StreamedLeastSquares(RowBlocks rows, int widest, Workers workers, Kernels kernels) {
        this.rows = rows;
        this.parameterCount = rows.parameterCount();
        this.workers = workers;
        this.kernels = kernels;
        stride = Math.max(CHUNK, widest);
        plan();
    }

    /** Follows when the blocks have become other ones. */
    public void plan() {
        int blocks = rows.blocks();
        first = new int[blocks + 1];
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int b = 0; b < blocks; b++) {
            first[b + 1] = first[b] + rows.rows(b);
            if (first[b + 1] - first[starts.getLast()] > stride) {
                starts.add(b);
            }
        }
        starts.add(blocks);
        chunks = starts.stream().mapToInt(Integer::intValue).toArray();
        residuals = new double[first[blocks]];
    }

    @Override
    public int parameterCount() {
        return parameterCount;
    }

    @Override
    public Workers workers() {
        return workers;
    }

    @Override
    public Kernels kernels() {
        return kernels;
    }

    @Override
    public double value(double[] x) {
        workers.run(blocks(), (block, worker) -> forward(block, x, worker));
        return rows.total(residuals);
    }

    @Override
    public double gradient(double[] x, double[] gradient) {
        if (slotGradients.length == 0) {
            slotGradients = new double[SLOTS][parameterCount];
        }
        workers.run(SLOTS, (slot, worker) -> {
            double[] sum = slotGradients[slot];
            Arrays.fill(sum, 0);
            for (int block = slotStart(slot); block < slotStart(slot + 1); block++) {
                forward(block, x, worker);
                rows.gradient(block, x, residuals, first[block], sum, worker);
            }
        });
        addSlots(slotGradients, gradient);
        return rows.total(residuals);
    }

    @Override
    public double normalEquations(double[] x, double[] jtj, double[] jtr) {
        RankUpdate update = rankUpdate != null ? rankUpdate : rankUpdate(parameterCount);
        rankUpdate = update;
        return accumulate(rows::jacobian, update, x, jtj, jtr);
    }

    @Override
    public int linearCount() {
        return rows.linearCount();
    }

    @Override
    public double linearNormalEquations(double[] x, double[] jtj, double[] jtr) {
        if (linearCount() == 0) {
            return LeastSquares.super.linearNormalEquations(x, jtj, jtr);
        }
        RankUpdate update = linearUpdate != null ? linearUpdate : rankUpdate(linearCount());
        linearUpdate = update;
        return accumulate(rows::linearJacobian, update, x, jtj, jtr);
    }

    /** The rows of a block's transposed Jacobian, or of a part of it. */
    private interface Jacobian {
        void write(int block, double[] x, double[] transposed, int column, int stride, int worker);
    }

    private double accumulate(Jacobian jacobian, RankUpdate update, double[] x, double[] jtj, double[] jtr) {
        Arrays.fill(jtj, 0);
        Arrays.fill(jtr, 0);
        for (int c = 0; c + 1 < chunks.length; c++) {
            int from = chunks[c];
            int start = first[from];
            int depth = first[chunks[c + 1]] - start;
            workers.run(chunks[c + 1] - from, (i, worker) -> {
                forward(from + i, x, worker);
                jacobian.write(from + i, x, transposed, first[from + i] - start, stride, worker);
            });
            update.update(transposed, stride, depth, jtj, workers);
            update.gradient(transposed, stride, depth, residuals, start, jtr);
        }
        return rows.total(residuals);
    }

    @Override
    public NormalOperator normalOperator() {
        return normalOperator(StreamedNormalOperator.HEAP_SHARE * Runtime.getRuntime().maxMemory());
    }

    /**
     * The operator with another bound on what it keeps; the bits are the same.
     *
     * @param mostKept
     *            bytes of rows that may be kept from one product to the next
     * @return the operator
     */
    public NormalOperator normalOperator(double mostKept) {
        return new StreamedNormalOperator(this, mostKept);
    }

    /**
     * The residuals of all blocks as the last evaluation left them, block by block.
     *
     * @return not a copy
     */
    public double[] residuals() {
        return residuals;
    }

    RowBlocks rows() {
        return rows;
    }

    int blocks() {
        return first.length - 1;
    }

    /** The first row of a block. */
    int firstRow(int block) {
        return first[block];
    }

    /** Evaluates residuals of a block and their transposed Jacobian, [parameter * rows + row]. */
    void jacobian(int block, double[] x, double[] jacobian, int worker) {
        forward(block, x, worker);
        rows.jacobian(block, x, jacobian, 0, rows.rows(block), worker);
    }

    /** The first block of a slot's share. */
    int slotStart(int slot) {
        return (int) ((long) blocks() * slot / SLOTS);
    }

    /** Overwrites a sum with that of the slots, in their order. */
    static void addSlots(double[][] slots, double[] sum) {
        Arrays.fill(sum, 0);
        for (double[] slot : slots) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += slot[i];
            }
        }
    }

    private void forward(int block, double[] x, int worker) {
        rows.forward(block, x, residuals, first[block], worker);
    }

    /** An update for so many parameters, and room for their rows. */
    private RankUpdate rankUpdate(int parameters) {
        if (transposed.length < parameters * stride) {
            transposed = new double[parameters * stride];
        }
        return new RankUpdate(kernels, parameters, stride);
    }
}
