package org.pikan.collocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.pikan.collocation.CollocationProblem.Task;
import org.pikan.kernel.Kernels;
import org.pikan.kernel.RankUpdate;
import org.pikan.kernel.Workers;
import org.pikan.network.Network;
import org.pikan.network.ParameterGroups;
import org.pikan.optimize.NormalOperator;

/**
 * J'J of a collocation problem by rows of the Jacobian, block by block: J'J v = sum over blocks of J_b'(J_b v).
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
    private static final int SLOTS = 16;

    private final CollocationProblem problem;
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
    StreamedNormalOperator(CollocationProblem problem, Network architecture, double largestKept) {
        this.largestKept = largestKept;
        this.problem = problem;
        workers = problem.workers();
        kernels = problem.kernels();
        size = problem.parameterCount();
        groups = ParameterGroups.of(architecture, Math.clamp(BLOCK_DOUBLES / size, 1, LARGEST_BLOCK));
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
        List<Task> tasks = problem.tasks();
        layOut(tasks);
        int chunk = chunkTasks(tasks);
        for (int start = 0; start < tasks.size(); start += chunk) {
            addChunk(tasks.subList(start, Math.min(start + chunk, tasks.size())), start, chunk * widest(tasks), jtr);
        }
        return problem.sumOfSquares();
    }

    /** Blocks of points in a chunk, which the sizes of the problem alone decide. */
    private int chunkTasks(List<Task> tasks) {
        int rows = widest(tasks);
        return Math.clamp(CHUNK_DOUBLES / ((long) rows * size), 1, Math.max(1, CHUNK_ROWS / rows));
    }

    private int widest(List<Task> tasks) {
        return tasks.stream().mapToInt(problem::rows).max().orElseThrow();
    }

    /** Decides whether rows are kept, and makes room for them. */
    private void layOut(List<Task> tasks) {
        long doubles = tasks.stream().mapToLong(task -> (long) problem.rows(task) * size).sum();
        boolean fits = 8.0 * doubles <= largestKept;
        if (!fits) {
            kept = new double[0][];
            passing = sized(passing, chunkTasks(tasks), widest(tasks));
        } else if (!keepsAll(tasks)) {
            passing = new double[0][];
            kept = tasks.stream().map(task -> new double[problem.rows(task) * size]).toArray(double[][]::new);
        }
    }

    private boolean keepsAll(List<Task> tasks) {
        return kept.length == tasks.size() && IntStream.range(0, kept.length)
                .allMatch(t -> kept[t].length == problem.rows(tasks.get(t)) * size);
    }

    private double[][] sized(double[][] present, int count, int rows) {
        return present.length == count && present[0].length == rows * size ? present : new double[count][rows * size];
    }

    /** Adds J'r and the diagonal blocks of J'J of some blocks of points. */
    private void addChunk(List<Task> tasks, int first, int deepest, double[] jtr) {
        workers.run(tasks.size(), (i, worker) -> problem.jacobian(tasks.get(i), x, rows(first, i), worker));
        int depth = tasks.stream().mapToInt(problem::rows).sum();
        workers.run(groups.size(), (g, worker) -> {
            int[] group = groups.get(g);
            Scratch own = scratch[worker];
            if (own.gathered.length < group.length * depth) {
                own.gathered = new double[group.length * depth];
            }
            int column = 0;
            for (int t = 0; t < tasks.size(); t++) {
                int rows = problem.rows(tasks.get(t));
                for (int i = 0; i < group.length; i++) {
                    System.arraycopy(rows(first, t), group[i] * rows, own.gathered, i * depth + column, rows);
                }
                column += rows;
            }
            RankUpdate update = own.updates.computeIfAbsent(group.length,
                    length -> new RankUpdate(kernels, length, deepest));
            update.update(own.gathered, depth, depth, blocks.get(g), own.alone);
            double[] part = new double[group.length];
            update.gradient(own.gathered, depth, depth, problem.residuals(), tasks.getFirst().row(), part);
            for (int i = 0; i < group.length; i++) {
                jtr[group[i]] += part[i];
            }
        });
    }

    private double[] rows(int first, int task) {
        return kept.length > 0 ? kept[first + task] : passing[task];
    }

    @Override
    public void multiply(double[] v, double[] product) {
        List<Task> tasks = problem.tasks();
        workers.run(SLOTS, (slot, worker) -> {
            double[] sum = slotProducts[slot];
            Arrays.fill(sum, 0);
            int from = (int) ((long) tasks.size() * slot / SLOTS);
            int to = (int) ((long) tasks.size() * (slot + 1) / SLOTS);
            for (int t = from; t < to; t++) {
                addProduct(tasks.get(t), t, v, sum, worker);
            }
        });
        Arrays.fill(product, 0);
        for (double[] sum : slotProducts) {
            for (int i = 0; i < size; i++) {
                product[i] += sum[i];
            }
        }
    }

    private void addProduct(Task task, int index, double[] v, double[] sum, int worker) {
        int rows = problem.rows(task);
        Scratch own = scratch[worker];
        double[] jacobian;
        if (kept.length > 0) {
            jacobian = kept[index];
        } else {
            if (own.rows.length < rows * size) {
                own.rows = new double[rows * size];
            }
            jacobian = own.rows;
            problem.jacobian(task, x, jacobian, worker);
        }
        if (own.image.length < rows) {
            own.image = new double[rows];
        }
        kernels.contract(1, size, rows, v, 0, 1, jacobian, 0, rows, own.image, 0, rows, false);
        kernels.coefficientAdjoint(1, size, rows, jacobian, 0, rows, own.image, 0, rows, sum, 0, 1);
    }
}
