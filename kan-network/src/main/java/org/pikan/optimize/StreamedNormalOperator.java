package org.pikan.optimize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.pikan.kernel.Kernels;
import org.pikan.kernel.RankUpdate;
import org.pikan.kernel.Workers;

/**
 * J'J by rows of the Jacobian, block by block: J'J v = sum over blocks of J_b'(J_b v).
 *
 * <p>Rows are kept while they fit a share of the heap, else each product differentiates the blocks anew; the bits are the same. Sums
 * run in slots of blocks fixed by the points, so they do not depend on the number of threads.
 */
final class StreamedNormalOperator implements NormalOperator {

    /** Part of the heap that rows may take. */
    static final double HEAP_SHARE = 0.25;

    /** The most doubles of all diagonal blocks together, and the largest block. */
    private static final int BLOCK_DOUBLES = 1 << 24;
    private static final int LARGEST_BLOCK = 512;

    /** Doubles of the rows that go into the diagonal blocks at once, and the most rows. */
    private static final int CHUNK_DOUBLES = 1 << 24;
    private static final int CHUNK_ROWS = 512;

    /** Partial products, each summed over its own blocks by one thread. */
    private static final int SLOTS = StreamedLeastSquares.SLOTS;

    private final StreamedLeastSquares problem;
    private final Workers workers;
    private final Kernels kernels;
    private final int size;
    private final double largestKept;
    private final List<int[]> groups;
    private final List<double[]> blocks = new ArrayList<>();
    private final double[][] slotProducts;
    private final Scratch[] scratch;
    private final double[] x;
    private double[][] kept = new double[0][];
    private double[][] passing = new double[0][];

    /** What one thread needs. */
    private static final class Scratch {
        private final Workers alone = Workers.of(1);
        private final Map<Integer, RankUpdate> updates = new HashMap<>();
        private double[] rows = new double[0];
        private double[] gathered = new double[0];
        private double[] image = new double[0];
    }

    /**
     * Lays out the buffers.
     *
     * @param largestKept
     *            bytes of rows that may be kept
     */
    StreamedNormalOperator(StreamedLeastSquares problem, double largestKept) {
        this.largestKept = largestKept;
        this.problem = problem;
        workers = problem.workers();
        kernels = problem.kernels();
        size = problem.parameterCount();
        groups = problem.rows().groups(Math.clamp(BLOCK_DOUBLES / size, 1, LARGEST_BLOCK));
        groups.forEach(group -> blocks.add(new double[group.length * group.length]));
        slotProducts = new double[SLOTS][size];
        scratch = new Scratch[workers.threads()];
        Arrays.setAll(scratch, i -> new Scratch());
        x = new double[size];
    }

    @Override
    public List<int[]> groups() {
        return groups;
    }

    @Override
    public List<double[]> diagonalBlocks() {
        return blocks;
    }

    @Override
    public double linearize(double[] at, double[] jtr) {
        System.arraycopy(at, 0, x, 0, size);
        Arrays.fill(jtr, 0);
        blocks.forEach(block -> Arrays.fill(block, 0));
        layOut();
        int blockCount = problem.blocks();
        int chunk = chunkBlocks();
        int deepest = chunk * widest();
        for (int start = 0; start < blockCount; start += chunk) {
            addChunk(start, Math.min(start + chunk, blockCount), deepest, jtr);
        }
        return problem.rows().total(problem.residuals());
    }

    /** Blocks of rows in a chunk, which the sizes of the problem alone decide. */
    private int chunkBlocks() {
        int rows = widest();
        return Math.clamp(CHUNK_DOUBLES / ((long) rows * size), 1, Math.max(1, CHUNK_ROWS / rows));
    }

    private int rows(int block) {
        return problem.rows().rows(block);
    }

    private int widest() {
        return IntStream.range(0, problem.blocks()).map(this::rows).max().orElseThrow();
    }

    /** Decides whether rows are kept, and makes room for them. */
    private void layOut() {
        long doubles = (long) problem.firstRow(problem.blocks()) * size;
        boolean fits = 8.0 * doubles <= largestKept;
        if (!fits) {
            kept = new double[0][];
            passing = sized(passing, chunkBlocks(), widest());
        } else if (!keepsAll()) {
            passing = new double[0][];
            kept = new double[problem.blocks()][];
            Arrays.setAll(kept, block -> new double[rows(block) * size]);
        }
    }

    private boolean keepsAll() {
        return kept.length == problem.blocks()
                && IntStream.range(0, kept.length).allMatch(block -> kept[block].length == rows(block) * size);
    }

    private double[][] sized(double[][] present, int count, int rows) {
        return present.length == count && present[0].length == rows * size ? present : new double[count][rows * size];
    }

    /** Adds J'r and the diagonal blocks of J'J of some blocks of rows. */
    private void addChunk(int from, int to, int deepest, double[] jtr) {
        workers.run(to - from, (i, worker) -> problem.jacobian(from + i, x, rows(from, i), worker));
        int depth = problem.firstRow(to) - problem.firstRow(from);
        workers.run(groups.size(), (g, worker) -> {
            int[] group = groups.get(g);
            Scratch own = scratch[worker];
            if (own.gathered.length < group.length * depth) {
                own.gathered = new double[group.length * depth];
            }
            int column = 0;
            for (int block = from; block < to; block++) {
                int rows = rows(block);
                for (int i = 0; i < group.length; i++) {
                    System.arraycopy(rows(from, block - from), group[i] * rows, own.gathered, i * depth + column,
                            rows);
                }
                column += rows;
            }
            RankUpdate update = own.updates.computeIfAbsent(group.length,
                    length -> new RankUpdate(kernels, length, deepest));
            update.update(own.gathered, depth, depth, blocks.get(g), own.alone);
            double[] part = new double[group.length];
            update.gradient(own.gathered, depth, depth, problem.residuals(), problem.firstRow(from), part);
            for (int i = 0; i < group.length; i++) {
                jtr[group[i]] += part[i];
            }
        });
    }

    /** The rows of the i-th block of a chunk. */
    private double[] rows(int first, int i) {
        return kept.length > 0 ? kept[first + i] : passing[i];
    }

    @Override
    public void multiply(double[] v, double[] product) {
        workers.run(SLOTS, (slot, worker) -> {
            double[] sum = slotProducts[slot];
            Arrays.fill(sum, 0);
            for (int block = problem.slotStart(slot); block < problem.slotStart(slot + 1); block++) {
                addProduct(block, v, sum, worker);
            }
        });
        StreamedLeastSquares.addSlots(slotProducts, product);
    }

    private void addProduct(int block, double[] v, double[] sum, int worker) {
        int rows = rows(block);
        Scratch own = scratch[worker];
        double[] jacobian;
        if (kept.length > 0) {
            jacobian = kept[block];
        } else {
            if (own.rows.length < rows * size) {
                own.rows = new double[rows * size];
            }
            jacobian = own.rows;
            problem.jacobian(block, x, jacobian, worker);
        }
        if (own.image.length < rows) {
            own.image = new double[rows];
        }
        kernels.contract(1, size, rows, v, 0, 1, jacobian, 0, rows, own.image, 0, rows, false);
        kernels.coefficientAdjoint(1, size, rows, jacobian, 0, rows, own.image, 0, rows, sum, 0, 1);
    }
}
