package org.pikan.collocation;

import java.util.List;
import java.util.Optional;
import org.pikan.kernel.Kernels;
import org.pikan.kernel.Workers;
import org.pikan.network.Network;
import org.pikan.optimize.LeastSquares;
import org.pikan.optimize.NormalOperator;
import org.pikan.optimize.RowBlocks;
import org.pikan.optimize.StreamedLeastSquares;
import org.pikan.optimize.TiedParameters;

/**
 * The sum over groups and their residuals of weight * mean square over the points, as a function of the network's parameters.
 *
 * <p>S(x) = sum_g sum_e w_ge / N_g sum_p r_gep(x)^2. Its rows are streamed
 * ({@link StreamedLeastSquares}). The order of every sum is fixed by the points alone.
 *
 * <p>Not for use by two callers at once.
 */
public final class CollocationProblem implements LeastSquares {

    private final CollocationRows rows;
    /** The rows as functions of the parameters that are sought. */
    private final RowBlocks sought;
    private final StreamedLeastSquares squares;

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
        this(new CollocationRows(architecture, groups, workers.threads(), kernels), Optional.empty(), workers, kernels);
    }

    private CollocationProblem(CollocationRows rows, Optional<TiedParameters> tied, Workers workers, Kernels kernels) {
        this.rows = rows;
        sought = tied.<RowBlocks>map(t -> t.reduce(rows, rows.widest(), workers.threads())).orElse(rows);
        squares = new StreamedLeastSquares(sought, rows.widest(), workers, kernels);
    }

    /** The same in the free ones of a network's parameters. */
    public static CollocationProblem tied(TiedParameters parameters, Network architecture, List<PreparedGroup> groups,
            Workers workers, Kernels kernels) {
        return new CollocationProblem(new CollocationRows(architecture, groups, workers.threads(), kernels),
                Optional.of(parameters), workers, kernels);
    }

    /**
     * Moves to other points or weights; the residuals must be the same ones.
     *
     * @param next
     *            as many groups as before, in the same order
     */
    public void replace(List<PreparedGroup> next) {
        rows.replace(next);
        squares.plan();
    }

    /** The groups with their present points and weights. */
    public List<PreparedGroup> groups() {
        return rows.groups();
    }

    @Override
    public int parameterCount() {
        return squares.parameterCount();
    }

    @Override
    public Workers workers() {
        return squares.workers();
    }

    @Override
    public Kernels kernels() {
        return squares.kernels();
    }

    @Override
    public double value(double[] x) {
        return squares.value(x);
    }

    @Override
    public double gradient(double[] x, double[] gradient) {
        return squares.gradient(x, gradient);
    }

    @Override
    public double normalEquations(double[] x, double[] jtj, double[] jtr) {
        return squares.normalEquations(x, jtj, jtr);
    }

    @Override
    public int linearCount() {
        return squares.linearCount();
    }

    @Override
    public double linearNormalEquations(double[] x, double[] jtj, double[] jtr) {
        return squares.linearNormalEquations(x, jtj, jtr);
    }

    @Override
    public NormalOperator normalOperator() {
        return squares.normalOperator();
    }

    /** The operator with another bound on the bytes it keeps. */
    NormalOperator normalOperator(double mostKept) {
        return squares.normalOperator(mostKept);
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
        double[] sums = new double[groups().size()];
        int row = 0;
        for (int block = 0; block < rows.blocks(); block++) {
            for (int end = row + rows.rows(block); row < end; row++) {
                sums[rows.group(block)] += squares.residuals()[row] * squares.residuals()[row];
            }
        }
        return sums;
    }

    /**
     * The trace of J J' of each mean square, with J its weighted rows: the sum of the squares of all derivatives of its residuals.
     * It costs one differentiation of all rows, and has the same bits on any number of threads.
     *
     * @param x
     *            the parameters
     * @return [group][residual]
     */
    public double[][] traces(double[] x) {
        return new RowTraces(rows, sought).of(x, squares.workers());
    }
}
