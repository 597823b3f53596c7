package org.pikan.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pikan.collocation.CollocationProblem;
import org.pikan.collocation.PreparedGroup;
import org.pikan.network.Network;
import org.pikan.optimize.LeastSquares;
import org.pikan.optimize.Optimizer;
import org.pikan.optimize.OptimizerRun;
import org.pikan.optimize.StepResult;
import org.pikan.solve.checkpoint.TrackState;

/**
 * One network on its way: trained on a set of points until progress ends, then grown and trained on.
 */
final class Track implements Racer {

    /** Training points tell too little when the residual at fresh points is larger by this factor. */
    private static final double OVERFITTING = 2;

    /** Once they do, points move after every so many iterations. */
    private static final int MOVE_INTERVAL = 2;

    /** While points move, a stage is over when so many measurements in a row showed little progress. */
    private static final int PATIENCE = 2;

    /** The last network, which will not grow, is given so many times the patience. */
    private static final int LAST_STAGE = 4;

    /** Below this relative residual round-off decides, not the points. */
    private static final double ROUND_OFF = 1e-12;

    /** A relative residual of a few units of round-off: nothing is left to be gained. */
    static final double EXACT = 1e-14;

    private final TrainingContext context;
    private final GrowthPlan plan;
    private Network network;
    private CollocationProblem problem;
    private OptimizerRun run;
    private double[][] scales;
    /** The weights that all candidates are measured with. */
    private double[][] weights;
    /** The weights of this network's loss. */
    private double[][] balanced;
    private double[][] points;
    private long draw;
    private int iterations;
    private double work;
    private final List<Double> stageLosses = new ArrayList<>();
    private final List<StageRecord> stages = new ArrayList<>();
    private @Nullable GrowthKind grownBy;
    private boolean grownOut;
    private boolean finished;
    private final List<Double> stageValidations = new ArrayList<>();
    private boolean moving;
    private boolean stalled;
    private @Nullable Network best;
    private double bestValidation = Double.POSITIVE_INFINITY;

    /** A track at its start. */
    Track(TrainingContext context, GrowthPlan plan, double[][] scales) {
        this.context = context;
        this.plan = plan;
        this.scales = scales;
        weights = context.weights(scales);
        network = plan.initial();
        points = context.evenPoints(context.interiorPoints(network.parameterCount()), draw);
        balanced = weights;
        problem = newProblem();
        balance(network.parameters());
        run = newRun();
    }

    /** A track that goes on where another stood. */
    Track(TrainingContext context, GrowthPlan plan, double[][] scales, TrackState state) {
        this.context = context;
        this.plan = plan;
        this.scales = scales;
        weights = context.weights(scales);
        network = state.network();
        points = state.points();
        draw = state.draw();
        balanced = state.weights();
        problem = newProblem();
        run = method().resume(reduced(), state.optimizer());
        iterations = state.iterations();
        work = state.work();
        stageLosses.addAll(state.stageLosses());
        stageValidations.addAll(state.stageValidations());
        moving = state.moving();
        stalled = state.stalled();
        stages.addAll(state.stages());
        grownBy = state.grownBy();
        grownOut = state.grownOut();
        finished = state.finished();
        best = state.best();
        bestValidation = state.bestValidation();
    }

    @Override
    public TrackState state() {
        return new TrackState(network, run.state(), balanced, points, draw, iterations, work, List.copyOf(stageLosses),
                List.copyOf(stageValidations), moving, stalled, List.copyOf(stages), grownBy, grownOut,
                finished, best, bestValidation);
    }

    private CollocationProblem newProblem() {
        return context.leastSquares(network, context.groups(points, draw, balanced));
    }

    /** Weighs soft conditions by their traces at given parameters; the problem still has the weights of the measure. */
    private void balance(double[] parameters) {
        if (weights.length == 1) {
            return;
        }
        balanced = ConditionBalance.balanced(weights, scales, context.system().conditions(),
                problem.traces(parameters));
        List<PreparedGroup> groups = problem.groups();
        problem.replace(
                IntStream.range(0, groups.size()).mapToObj(g -> groups.get(g).withWeights(balanced[g])).toList());
    }

    private OptimizerRun newRun() {
        double[] start = network.parameters();
        return method().start(reduced(), plan.frozen().map(held -> held.free(start)).orElse(start));
    }

    /** The problem in the parameters that are free. */
    private LeastSquares reduced() {
        return plan.frozen().map(held -> held.reduce((LeastSquares) problem)).orElse(problem);
    }

    private Optimizer method() {
        return context.options().optimizer().method(network.parameterCount());
    }

    @Override
    public void step() {
        if (moving && !stageLosses.isEmpty() && (stalled || stageLosses.size() % MOVE_INTERVAL == 0)) {
            movePoints();
        }
        StepResult result = run.step();
        iterations++;
        work += workPerIteration();
        stageLosses.add(result.loss());
        stalled = result.stalled();
        if (!moving && lossAtPlateau()) {
            endStage(measure());
        } else if (stageLosses.size() % context.options().optimizer().checkInterval(network.parameterCount()) == 0) {
            check(measure());
        }
    }

    /** A network that cannot grow uses all the time it has; others do not wait for slow progress. */
    private boolean lossAtPlateau() {
        if (stalled || plan instanceof FixedNetwork) {
            return stalled;
        }
        int window = context.options().optimizer().window(network.parameterCount());
        return grownOut ? flat(LAST_STAGE * window, OptimizerChoice.STANDSTILL)
                : flat(window, OptimizerChoice.LEAST_PROGRESS) || flat(window / 2, OptimizerChoice.STANDSTILL);
    }

    /** Whether the loss did not fall below a part of what it was so many iterations before. */
    private boolean flat(int window, double part) {
        int n = stageLosses.size();
        return n > window && !(stageLosses.get(n - 1) < part * stageLosses.get(n - 1 - window));
    }

    private void check(double validation) {
        stageValidations.add(validation);
        if (moving && !(plan instanceof FixedNetwork) && validationAtPlateau()) {
            grow(validation);
        } else if (!moving && overfits(validation)) {
            moving = true;
        }
    }

    private boolean validationAtPlateau() {
        int n = stageValidations.size();
        int last = grownOut ? LAST_STAGE * PATIENCE : PATIENCE;
        return n > last && !(least(n - last, n) < OptimizerChoice.LEAST_PROGRESS * least(0, n - last));
    }

    private double least(int from, int to) {
        return stageValidations.subList(from, to).stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    private void endStage(double validation) {
        if (overfits(validation)) {
            moving = true;
            stageLosses.clear();
            movePoints();
        } else {
            grow(validation);
        }
    }

    /** Whether the points tell too little, and may move. */
    private boolean overfits(double validation) {
        return context.options().optimizer().toleratesMovingPoints(network.parameterCount())
                && validation > ROUND_OFF && balancedValidation(validation) > OVERFITTING * Math.sqrt(run.loss());
    }

    /** The validation residual in the weights of the loss. */
    private double balancedValidation(double validation) {
        return weights.length == 1 ? validation : context.validation(network(), balanced);
    }

    @Override
    public double measure() {
        Network present = network();
        double validation = context.validation(present, weights);
        if (validation < bestValidation) {
            best = present;
            bestValidation = validation;
        }
        return validation;
    }

    private void grow(double validation) {
        stages.add(new StageRecord(grownBy, validation));
        if (validation < EXACT || grownOut) {
            finished = true;
            return;
        }
        Optional<GrowthPlan.Grown> next = plan.grown(network(), stages);
        if (next.isEmpty()) {
            grownOut = true;
            finished = stalled;
            return;
        }
        grownBy = next.get().kind();
        network = next.get().network();
        int interior = Math.max(interior(), context.interiorPoints(network.parameterCount()));
        draw++;
        points = moving ? context.adaptedPoints(network, weights, interior, draw) : context.evenPoints(interior, draw);
        stageLosses.clear();
        stageValidations.clear();
        balanced = weights;
        problem = newProblem();
        balance(network.parameters());
        run = newRun();
    }

    /** Fresh points, half of them where the residuals are large. */
    private void movePoints() {
        draw++;
        points = context.adaptedPoints(network(), weights, interior(), draw);
        problem.replace(context.groups(points, draw, balanced));
        run.problemChanged();
    }

    @Override
    public void reweigh(double[][] next) {
        scales = next;
        weights = context.weights(scales);
        bestValidation = Double.POSITIVE_INFINITY;
        stages.clear();
        stageLosses.clear();
        stageValidations.clear();
        balanced = weights;
        problem.replace(context.groups(points, draw, balanced));
        balance(network().parameters());
        run.problemChanged();
        measure();
    }

    @Override
    public Network network() {
        double[] parameters = run.parameters();
        return network.withParameters(plan.frozen().map(held -> held.all(parameters)).orElse(parameters));
    }

    @Override
    public Network best() {
        Network found = best;
        return found == null ? network() : found;
    }

    @Override
    public double bestValidation() {
        return bestValidation;
    }

    @Override
    public double loss() {
        return run.loss();
    }

    @Override
    public int iterations() {
        return iterations;
    }

    @Override
    public double work() {
        return work;
    }

    @Override
    public double workPerIteration() {
        return context.workPerIteration(network.parameterCount(), interior());
    }

    @Override
    public boolean finished() {
        return finished;
    }

    @Override
    public int stageCount() {
        return stages.size();
    }

    @Override
    public int interior() {
        return points[0].length;
    }

    @Override
    public TrainingContext context() {
        return context;
    }

    @Override
    public NetworkChoice choice() {
        return plan.choice();
    }

    @Override
    public OptimizerChoice optimizer() {
        return context.options().optimizer().resolved(best().parameterCount());
    }
}
