package org.pikan.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.jspecify.annotations.Nullable;
import org.pikan.basis.BSpline;
import org.pikan.basis.Basis;
import org.pikan.collocation.CollocationProblem;
import org.pikan.collocation.PointBlocks;
import org.pikan.collocation.PreparedGroup;
import org.pikan.expression.Equation;
import org.pikan.expression.Expression;
import org.pikan.network.Network;
import org.pikan.optimize.LevenbergMarquardt;
import org.pikan.optimize.OptimizerRun;
import org.pikan.optimize.OptimizerState;
import org.pikan.optimize.StepResult;
import org.pikan.optimize.TiedParameters;

/**
 * Training on one slab of time: a separable network sum_r phi_r(x) psi_r(t) with fixed psi_r, so that it is linear in its
 * parameters.
 *
 * <p>The first slab has psi_r = B_r. On the others psi_0 = 1 with phi_0 = N at the slab's start, for equations of second order
 * also psi_1 = tau + 1 with the slope there, both held; the other psi_r vanish at the start to that order. So the solution
 * goes on from the last slab's, to round-off, for any parameters. The phi_r are sums of functions that are as periodic as the
 * network.
 */
final class SlabTraining {

    /** An optimiser that starts where Newton's method converges needs hardly any damping. */
    private static final double DAMPING = 1e-8;

    private static final int MOST_ITERATIONS = 12;

    /** J'J is computed in blocks of points, which reach over more functions than a point does: the time is that of so many times as many. */
    private static final int BLOCKED = 4;

    /** The loss is at its floor when an iteration leaves more than this part of it. */
    private static final double FLOOR = 0.5;

    /** The residual that is sought, as a part of the one that is tolerated. */
    private static final double SOUGHT = 0.1;

    private final TrainingContext context;
    private final SlabSpace space;
    private final double start;
    private final double end;
    private final Basis across;
    private final double[][] psi;
    private final Network network;
    private final TiedParameters tied;
    private final List<@Nullable PointBlocks> points;
    private final CollocationProblem problem;
    private final int interior;
    private final OptimizerRun run;
    private double[][] weights;
    private double previous = Double.POSITIVE_INFINITY;
    private int iterations;
    private boolean settled;

    /**
     * A training at its start, or one that goes on.
     *
     * @param fixed
     *            N at the start, and its slope in time for equations of second order; empty for the first slab
     * @param guess
     *            a function near the solution
     * @param state
     *            null at the start
     */
    SlabTraining(TrainingContext context, SlabSpace space, double[][] weights, List<double[]> fixed, Slab guess,
            @Nullable OptimizerState state) {
        this.context = context;
        this.space = space;
        this.weights = weights;
        start = guess.start();
        end = guess.end();
        across = guess.across();
        psi = timeFactors(space.degree(), fixed.size());
        network = network(fixed, guess);
        double[] parameters = network.parameters();
        double[][] allowed = SpaceFunctions.allowed(across, space.periodic());
        tied = tied(parameters, allowed, fixed.size());
        points = space.points(context.system().conditions(), space.across(across, true),
                SlabSpace.nodes(start, end, space.degree() + 2), fixed.isEmpty());
        problem = context.leastSquares(tied, network, groups());
        interior = problem.groups().getFirst().points().count();
        LevenbergMarquardt method = LevenbergMarquardt.standard().withInitialDamping(DAMPING);
        run = state == null ? method.start(problem, free(guess, allowed, fixed.size()))
                : method.resume(problem, state);
    }

    private List<PreparedGroup> groups() {
        List<PreparedGroup> groups = new ArrayList<>();
        for (int g = 0; g < points.size(); g++) {
            PointBlocks where = points.get(g);
            if (where != null) {
                groups.add(PreparedGroup.of(context.system().groups().get(g), where, weights[g]));
            }
        }
        return groups;
    }

    /** psi_r as coefficients of B_0, B_1, ... */
    private static double[][] timeFactors(int degree, int fixed) {
        double[][] psi = new double[degree + 1][degree + 1];
        double[] values = SlabSpace.timeFunctions(degree, -1, 0);
        double[] slopes = SlabSpace.timeFunctions(degree, -1, 1);
        for (int r = 0; r <= degree; r++) {
            psi[r][r] = 1;
            if (fixed > 0 && r > 0) {
                psi[r][0] -= values[r];
            }
            if (fixed > 1 && r > 1) {
                psi[r][0] -= slopes[r];
                psi[r][1] -= slopes[r] / slopes[1];
            }
        }
        return psi;
    }

    private int rank() {
        return space.degree() + 1;
    }

    /** The place of phi_r's coefficient of X_m; those of psi_r follow, B_1 to the highest, then B_0. */
    private int index(int m, int output, int r) {
        return (m * space.outputs() + output) * rank() + r;
    }

    private Network network(List<double[]> fixed, Slab guess) {
        double slope = 0.5 * (end - start) / SlabSpace.timeFunctions(1, -1, 1)[1];
        return space.network(start, end, across, space.degree(), rank(), (k, r, m) -> {
            int at = m * space.outputs() + k;
            return r >= fixed.size() ? guess.coefficients()[r][at] : (r == 0 ? 1 : slope) * fixed.get(r)[at];
        }, (_, r, j) -> psi[r][j]);
    }

    /** Free are the coefficients of allowed functions of x in the phi_r that are not held. */
    private TiedParameters tied(double[] parameters, double[][] allowed, int fixed) {
        double[] origin = parameters.clone();
        List<int[]> indices = new ArrayList<>();
        List<double[]> factors = new ArrayList<>();
        for (double[] function : allowed) {
            int[] used = IntStream.range(0, function.length).filter(m -> function[m] != 0).toArray();
            for (int k = 0; k < space.outputs(); k++) {
                for (int r = fixed; r < rank(); r++) {
                    int output = k;
                    int term = r;
                    indices.add(Arrays.stream(used).map(m -> index(m, output, term)).toArray());
                    factors.add(Arrays.stream(used).mapToDouble(m -> function[m]).toArray());
                }
            }
        }
        indices.forEach(column -> Arrays.stream(column).forEach(i -> origin[i] = 0));
        return new TiedParameters(origin, indices, factors);
    }

    /** The free parameters nearest to a guess. */
    private double[] free(Slab guess, double[][] allowed, int fixed) {
        DMatrixRMaj coefficients = new DMatrixRMaj(across.size() + 1, space.outputs() * (rank() - fixed));
        for (int m = 0; m < coefficients.numRows; m++) {
            for (int k = 0; k < space.outputs(); k++) {
                for (int r = fixed; r < rank(); r++) {
                    coefficients.set(m, k * (rank() - fixed) + r - fixed,
                            guess.coefficients()[r][m * space.outputs() + k]);
                }
            }
        }
        if (allowed.length == coefficients.numRows) {
            return coefficients.data;
        }
        DMatrixRMaj functions = new DMatrixRMaj(allowed);
        CommonOps_DDRM.transpose(functions);
        DMatrixRMaj free = new DMatrixRMaj(allowed.length, coefficients.numCols);
        if (!CommonOps_DDRM.solve(functions, coefficients, free)) {
            throw new TrainingException("periodic splines of x were found to depend on each other.");
        }
        return free.data;
    }

    /** One optimiser iteration. */
    void step(double tolerance) {
        StepResult result = run.step();
        iterations++;
        settled = result.stalled() || iterations >= MOST_ITERATIONS
                || result.loss() <= (SOUGHT * tolerance) * (SOUGHT * tolerance)
                || (iterations > 1 && result.loss() > FLOOR * previous);
        previous = result.loss();
    }

    /** Whether more iterations would hardly lower the loss. */
    boolean settled() {
        return settled;
    }

    /** What was found. */
    Slab slab() {
        double[] parameters = tied.all(run.parameters());
        int functions = across.size() + 1;
        double[][] coefficients = new double[rank()][functions * space.outputs()];
        for (int m = 0; m < functions; m++) {
            for (int k = 0; k < space.outputs(); k++) {
                for (int r = 0; r < rank(); r++) {
                    double phi = parameters[index(m, k, r)];
                    for (int j = 0; j < rank(); j++) {
                        double[] row = coefficients[j];
                        row[m * space.outputs() + k] = Math.fma(phi, psi[r][j], row[m * space.outputs() + k]);
                    }
                }
            }
        }
        return new Slab(start, end, across, coefficients);
    }

    /** The root of the weighted mean square between the points, and which part of it is of low degree in time. */
    SlabResidual residual() {
        int nodes = space.degree() + 3;
        double[] between = space.across(across, false);
        List<Expression> equations = context.problem().equations().stream().map(Equation::residual).toList();
        double[][] values = new FieldEvaluator(context.system().formulation(),
                network.withParameters(tied.all(run.parameters())), equations)
                .evaluate(SlabSpace.product(between, SlabSpace.nodes(start, end, nodes)));
        return SlabResidual.of(values, weights[0], between.length, space.degree() - 2, run.loss());
    }

    /** Weighs the residuals anew. */
    void reweigh(double[][] next) {
        weights = next;
        problem.replace(groups());
        run.problemChanged();
        previous = Double.POSITIVE_INFINITY;
    }

    /** Goes on after so many iterations. */
    void resume(int done, double loss) {
        iterations = done;
        previous = loss;
    }

    int iterations() {
        return iterations;
    }

    double previousLoss() {
        return previous;
    }

    /** The number of points in the interior. */
    int points() {
        return interior;
    }

    int parameterCount() {
        return tied.freeCount();
    }

    /** With how many a parameter is coupled: splines overlap a few others, which J'J, in blocks of points and parameters, sees with some more. */
    int coupled() {
        int functions = across instanceof BSpline splines
                ? Math.min(BLOCKED * (splines.degree() + 1), across.size() + 1)
                : across.size() + 1;
        return (int) ((long) tied.freeCount() * functions / (across.size() + 1));
    }

    double loss() {
        return run.loss();
    }

    OptimizerState state() {
        return run.state();
    }
}
