package org.pikan.collocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pikan.kernel.Kernels;
import org.pikan.kernel.RankUpdate;
import org.pikan.kernel.Workers;
import org.pikan.network.Network;
import org.pikan.optimize.LeastSquares;
import org.pikan.optimize.NormalOperator;

/**
 * The sum over groups and their residuals of weight * mean square over the points, as a function of the network's parameters.
 *
 * <p>S(x) = sum_g sum_e w_ge / N_g sum_p r_gep(x)^2. Rows of the Jacobian are streamed: a chunk of blocks at a time is
 * differentiated by all threads, then added to J'J by all threads. The order of every sum is fixed by the points alone.
 *
 * <p>Not for use by two callers at once.
 */
public final class CollocationProblem implements LeastSquares {

    /** Rows of a chunk: enough to keep the rank update busy, few enough to stay in cache. */
    private static final int CHUNK = 512;

    /** Partial gradients, each summed over its own blocks by one thread. */
    private static final int SLOTS = 16;

    private final Network architecture;
    private final int parameterCount;
    private final Workers workers;
    private final GroupEvaluator[][] evaluators;
    private final Kernels kernels;
    private final int stride;
    private @Nullable RankUpdate rankUpdate;
    private double[] transposed = new double[0];
    private double[][] slotGradients = new double[0][];
    private final Expansions expansions;
    private List<PreparedGroup> groups;
    private List<List<Task>> chunks = List.of();
    private double[] residuals = new double[0];

    /** A block of a group and the first row of its residuals. */
    record Task(int group, int block, int row) {}

    /**
     * Lays out the buffers.
     *
     * @param architecture
     *            the network whose parameters are sought
     * @param groups
     *            residuals with points and weights, at least one
     * @param workers
     *            the threads to use
     * @param kernels
     *            the loops to use
     */
    public CollocationProblem(Network architecture, List<PreparedGroup> groups, Workers workers, Kernels kernels) {
        this.architecture = architecture;
        this.parameterCount = architecture.parameterCount();
        this.workers = workers;
        this.groups = List.copyOf(groups);
        evaluators = new GroupEvaluator[workers.threads()][groups.size()];
        for (GroupEvaluator[] own : evaluators) {
            for (int g = 0; g < own.length; g++) {
                own[g] = new GroupEvaluator(architecture, groups.get(g).group(), kernels);
            }
        }
        int widest = groups.stream().mapToInt(g -> g.group().outputs()).max().orElse(1) * PointBlocks.BLOCK;
        stride = Math.max(CHUNK, widest);
        this.kernels = kernels;
        expansions = new Expansions(Arrays.stream(evaluators[0]).mapToInt(GroupEvaluator::expansionSize).toArray());
        plan();
    }

    /**
     * Moves to other points or weights; the residuals must be the same ones.
     *
     * @param next
     *            as many groups as before, in the same order
     */
    public void replace(List<PreparedGroup> next) {
        groups = List.copyOf(next);
        plan();
    }

    /** The groups with their present points and weights. */
    public List<PreparedGroup> groups() {
        return groups;
    }

    private void plan() {
        List<List<Task>> plan = new ArrayList<>();
        List<Task> chunk = new ArrayList<>();
        int row = 0;
        int chunkStart = 0;
        for (int g = 0; g < groups.size(); g++) {
            int rows = groups.get(g).group().outputs() * PointBlocks.BLOCK;
            for (int b = 0; b < groups.get(g).points().blocks(); b++) {
                if (row + rows - chunkStart > stride) {
                    plan.add(chunk);
                    chunk = new ArrayList<>();
                    chunkStart = row;
                }
                chunk.add(new Task(g, b, row));
                row += rows;
            }
        }
        plan.add(chunk);
        chunks = plan;
        expansions.follow(groups);
        residuals = new double[row];
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
        List<Task> tasks = tasks();
        workers.run(tasks.size(), (i, worker) -> forward(tasks.get(i), x, worker));
        return sumOfSquares();
    }

    @Override
    public double gradient(double[] x, double[] gradient) {
        if (slotGradients.length == 0) {
            slotGradients = new double[SLOTS][parameterCount];
        }
        List<Task> tasks = tasks();
        workers.run(SLOTS, (slot, worker) -> {
            double[] sum = slotGradients[slot];
            Arrays.fill(sum, 0);
            int from = (int) ((long) tasks.size() * slot / SLOTS);
            int to = (int) ((long) tasks.size() * (slot + 1) / SLOTS);
            for (Task task : tasks.subList(from, to)) {
                forward(task, x, worker);
                evaluators[worker][task.group].gradient(groups.get(task.group), x, residuals, task.row,
                        sum);
            }
        });
        Arrays.fill(gradient, 0);
        for (double[] sum : slotGradients) {
            for (int i = 0; i < parameterCount; i++) {
                gradient[i] += sum[i];
            }
        }
        return sumOfSquares();
    }

    @Override
    public double normalEquations(double[] x, double[] jtj, double[] jtr) {
        RankUpdate update = rankUpdate();
        Arrays.fill(jtj, 0);
        Arrays.fill(jtr, 0);
        for (List<Task> chunk : chunks) {
            int start = chunk.getFirst().row;
            Task last = chunk.getLast();
            int depth = last.row + groups.get(last.group).group().outputs() * PointBlocks.BLOCK - start;
            workers.run(chunk.size(), (i, worker) -> {
                Task task = chunk.get(i);
                forward(task, x, worker);
                evaluators[worker][task.group].jacobian(groups.get(task.group), task.block, x, transposed,
                        task.row - start, stride);
            });
            update.update(transposed, stride, depth, jtj, workers);
            update.gradient(transposed, stride, depth, residuals, start, jtr);
        }
        return sumOfSquares();
    }

    @Override
    public NormalOperator normalOperator() {
        return new StreamedNormalOperator(this, architecture,
                StreamedNormalOperator.HEAP_SHARE * Runtime.getRuntime().maxMemory());
    }

    /** The blocks of all groups, in order. */
    List<Task> tasks() {
        return chunks.stream().flatMap(List::stream).toList();
    }

    /** The number of residuals of a block. */
    int rows(Task task) {
        return groups.get(task.group).group().outputs() * PointBlocks.BLOCK;
    }

    /** The residuals of all blocks as the last evaluation left them. */
    double[] residuals() {
        return residuals;
    }

    /** Evaluates residuals of a block and their transposed Jacobian, [parameter * rows + row]. */
    void jacobian(Task task, double[] x, double[] jacobian, int worker) {
        forward(task, x, worker);
        evaluators[worker][task.group].jacobian(groups.get(task.group), task.block, x, jacobian, 0, rows(task));
    }

    private RankUpdate rankUpdate() {
        RankUpdate update = rankUpdate;
        if (update == null) {
            update = new RankUpdate(kernels, parameterCount, stride);
            rankUpdate = update;
            transposed = new double[parameterCount * stride];
        }
        return update;
    }

    /**
     * The weighted mean square of each group at given parameters, for reports.
     *
     * @param x
     *            the parameters
     * @return one value for each group
     */
    public double[] groupValues(double[] x) {
        value(x);
        double[] sums = new double[groups.size()];
        for (List<Task> chunk : chunks) {
            for (Task task : chunk) {
                int rows = groups.get(task.group).group().outputs() * PointBlocks.BLOCK;
                for (int i = 0; i < rows; i++) {
                    sums[task.group] += residuals[task.row + i] * residuals[task.row + i];
                }
            }
        }
        return sums;
    }

    private void forward(Task task, double[] x, int worker) {
        evaluators[worker][task.group].forward(groups.get(task.group), task.block, x, expansions, task.group, residuals,
                task.row);
    }

    double sumOfSquares() {
        double sum = 0;
        for (double r : residuals) {
            sum += r * r;
        }
        return sum;
    }
}
