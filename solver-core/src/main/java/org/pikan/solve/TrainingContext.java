package org.pikan.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pikan.collocation.CollocationProblem;
import org.pikan.collocation.PointBlocks;
import org.pikan.collocation.PreparedGroup;
import org.pikan.expression.Constant;
import org.pikan.expression.Equation;
import org.pikan.expression.Expression;
import org.pikan.formulation.ConditionMode;
import org.pikan.formulation.Formulation;
import org.pikan.kernel.Kernels;
import org.pikan.kernel.Workers;
import org.pikan.network.Input;
import org.pikan.network.Network;
import org.pikan.network.edit.EditedNetwork;
import org.pikan.optimize.TiedParameters;
import org.pikan.problem.Axis;
import org.pikan.problem.Problem;
import org.pikan.sampling.Sampler;
import org.pikan.sampling.SobolSampler;

/**
 * What networks of one formulation share in a training: the residuals, where they may be evaluated, and the threads.
 */
final class TrainingContext {

    /** Draws below this belong to training, this one to validation, the next to scales. */
    static final long VALIDATION_DRAW = 1L << 40;

    private static final int SCALE_POINTS = 512;

    private static final int BASE_POINTS = 1000;

    /** Each point costs as much as another in J'J; points move once they tell too little (docs/levenberg-marquardt.md). */
    private static final double POINTS_PER_PARAMETER = 1.5;

    private static final int CANDIDATES = 4;

    /** What a point costs beside its parameters, in parameters: features, functions of coordinates, the residual itself. */
    private static final int FIXED_PART = 50;

    /** Products in one iteration of the matrix-free Gauss–Newton method, about. */
    private static final int INNER_ITERATIONS = 50;

    private final ResidualSystem system;
    private final SolveOptions options;
    private final Workers workers;
    private final Kernels kernels;
    private final TermScales termScales;
    private final @Nullable EditedNetwork start;
    private @Nullable List<PointBlocks> validationPoints;

    /** A context in which structures are chosen by the rules. */
    TrainingContext(Formulation formulation, SolveOptions options, Workers workers) {
        this(formulation, options, workers, null);
    }

    /** A context in which a given network is trained, if there is one. */
    TrainingContext(Formulation formulation, SolveOptions options, Workers workers, @Nullable EditedNetwork start) {
        this.start = start;
        this.system = ResidualSystem.of(formulation);
        this.options = options;
        this.workers = workers;
        this.kernels = Kernels.best();
        this.termScales = new TermScales(system,
                PointBlocks.of(uniform(SCALE_POINTS).interiorPoints("scales", VALIDATION_DRAW + 1)));
    }

    ResidualSystem system() {
        return system;
    }

    Formulation formulation() {
        return system.formulation();
    }

    Problem problem() {
        return formulation().problem();
    }

    /**
     * The same problem with all conditions as residuals, where that is worth a race: nobody has asked how conditions are to enter, and
     * the ansatz holds data. Interpolated between the faces, steep data have ghosts
     * inside, which a network would have to cancel; and a solution of a simple form less a function of another is of neither.
     */
    Optional<TrainingContext> softened() {
        boolean open = formulation().mode() == ConditionMode.AUTO && start == null
                && options.network() == NetworkChoice.AUTO && formulation().periodicAxes().isEmpty()
                && problem().domain().dimension() > 1;
        boolean data = formulation().ansatz().values().stream()
                .anyMatch(form -> !(form.g() instanceof Constant constant && constant.value() == 0));
        return open && data
                ? Optional.of(new TrainingContext(Formulation.of(problem(), ConditionMode.SOFT), options, workers))
                : Optional.empty();
    }

    SolveOptions options() {
        return options;
    }

    /** The network that was given to start from. */
    Optional<EditedNetwork> start() {
        return Optional.ofNullable(start);
    }

    TermScales termScales() {
        return termScales;
    }

    /** The coordinates as networks see them. */
    List<Input> inputs() {
        List<Input> inputs = new ArrayList<>();
        List<Axis> axes = problem().domain().axes();
        for (int i = 0; i < axes.size(); i++) {
            Axis axis = axes.get(i);
            inputs.add(new Input(axis.min(), axis.max(), formulation().periodicAxes().contains(i)));
        }
        return inputs;
    }

    /** Weights of the mean squares: 1 / scale^2, or 1 where there is no scale, times the user's factor for conditions. */
    double[][] weights(double[][] scales) {
        double[][] weights = new double[scales.length][];
        for (int g = 0; g < scales.length; g++) {
            double factor = g == 0 ? 1 : system.conditions().get(g - 1).weight();
            weights[g] = new double[scales[g].length];
            for (int e = 0; e < weights[g].length; e++) {
                double scale = scales[g][e] > 0 ? scales[g][e] : 1;
                weights[g][e] = factor / (scale * scale);
            }
        }
        return weights;
    }

    /** Points in the interior: as asked for, or by dimension, and several for each parameter. */
    int interiorPoints(int parameterCount) {
        double least = Math.max(BASE_POINTS * problem().domain().dimension(), POINTS_PER_PARAMETER * parameterCount);
        return options.points().orElse(wholeBlocks(least));
    }

    /** A number of points that leaves no block half empty. */
    int wholeBlocks(double points) {
        return (int) Math.ceil(points / PointBlocks.BLOCK) * PointBlocks.BLOCK;
    }

    /**
     * The root of the weighted mean square at points that no training uses, of the same sampler.
     *
     * @param network
     *            a network
     * @param weights
     *            the weight of each residual
     */
    double validation(Network network, double[][] weights) {
        List<PointBlocks> points = validationPoints;
        if (points == null) {
            points = plan(wholeBlocks(BASE_POINTS * problem().domain().dimension())).points(system.conditions(),
                    VALIDATION_DRAW);
            validationPoints = points;
        }
        double loss = leastSquares(network, prepared(points, weights)).value(network.parameters());
        return Double.isFinite(loss) ? Math.sqrt(loss) : Double.POSITIVE_INFINITY;
    }

    /** Floating-point operations of one iteration, estimated: enough to give candidates equal shares. */
    double workPerIteration(int parameterCount, int interior) {
        return workPerIteration(parameterCount, parameterCount, interior);
    }

    /**
     * As {@link #workPerIteration(int, int)}, where J is sparse.
     *
     * @param coupled
     *            with how many others a parameter has residuals in common
     */
    double workPerIteration(int parameterCount, int coupled, int interior) {
        double p = parameterCount;
        double inside = (double) interior * problem().equations().size();
        double rows = inside + (double) plan(interior).onEachFace() * system.conditions().size();
        double sweeps = 60 * inside * (p + FIXED_PART);
        return switch (options.optimizer().resolved(parameterCount)) {
            case LM -> sweeps + (rows + 2 * p) * p * coupled;
            case GAUSS_NEWTON -> INNER_ITERATIONS * sweeps;
            default -> sweeps;
        };
    }

    /** Points in the interior at a draw, by the sampler alone. */
    double[][] evenPoints(int interior, long draw) {
        return plan(interior).interiorPoints("interior", draw);
    }

    /** Points in the interior at a draw, half of them where a network's residuals are large. */
    double[][] adaptedPoints(Network network, double[][] weights, int interior, long draw) {
        double[][] candidates = plan(CANDIDATES * interior).interiorPoints("candidates", draw);
        List<Expression> residuals = problem().equations().stream().map(Equation::residual).toList();
        double[][] values = new FieldEvaluator(formulation(), network, residuals).evaluate(candidates);
        double[] size = new double[candidates[0].length];
        for (int p = 0; p < size.length; p++) {
            for (int e = 0; e < values.length; e++) {
                size[p] += weights[0][e] * values[e][p] * values[e][p];
            }
            size[p] = Math.sqrt(size[p]);
        }
        return plan(interior).adaptedPoints(candidates, size, draw);
    }

    /** All groups at given points in the interior and a draw of the others. */
    List<PreparedGroup> groups(double[][] inside, long draw, double[][] weights) {
        return prepared(plan(inside[0].length).points(system.conditions(), inside, draw), weights);
    }

    private List<PreparedGroup> prepared(List<PointBlocks> points, double[][] weights) {
        List<PreparedGroup> groups = new ArrayList<>();
        for (int g = 0; g < points.size(); g++) {
            groups.add(PreparedGroup.of(system.groups().get(g), points.get(g), weights[g]));
        }
        return groups;
    }

    /** Points in the interior that neither training nor validation uses, as [axis][point]. */
    double[][] freshPoints(int count) {
        return uniform(count).interiorPoints("fresh", VALIDATION_DRAW + 2);
    }

    /** Means over these points are means over the domain. */
    private PointPlan uniform(int interior) {
        return new PointPlan(problem().domain(), new SobolSampler(options.seed()), interior);
    }

    CollocationProblem leastSquares(Network architecture, List<PreparedGroup> groups) {
        return new CollocationProblem(architecture, groups, workers, kernels);
    }

    CollocationProblem leastSquares(TiedParameters tied, Network architecture, List<PreparedGroup> groups) {
        return CollocationProblem.tied(tied, architecture, groups, workers, kernels);
    }

    PointPlan plan(int interior) {
        return new PointPlan(problem().domain(), Sampler.named(options.sampler(), options.seed()), interior);
    }
}
