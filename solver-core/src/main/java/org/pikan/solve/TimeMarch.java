package org.pikan.solve;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pikan.basis.BSpline;
import org.pikan.basis.Basis;
import org.pikan.network.Network;
import org.pikan.optimize.OptimizerState;
import org.pikan.solve.SlabAttempts.Remedy;
import org.pikan.solve.checkpoint.MarchState;

/**
 * A separable network found by marching through slabs of time, each trained to a tolerance from the end of the last one, and
 * joined to one network when the end of time is reached. Then the next pass starts with a smaller tolerance, from what the
 * last one found.
 *
 * <p>On a slab that misses the tolerance, its residual says whether functions of x are missing, which are added, or the slab is
 * too long. Where polynomials of x do not do, it begins anew with splines. Passes end when a residual does not fall any more or a slab would have too many parameters.
 */
final class TimeMarch implements Racer {

    private static final double FIRST_TOLERANCE = 0.1;

    /** The next pass's tolerance as a part of the last one's, or of the residual it reached. */
    private static final double TIGHTER = 0.1;

    /** Solutions of few terms are found before, to round-off and in a simpler form. */
    private static final int FIRST_ROUND = 2;

    /** A first pass shows nothing before it ends, so it may cost what the others do not spend before the next round. */
    private static final int ROUNDS_AHEAD = 1;

    /** A slab of the first pass with more parameters for each unknown says that too many are to come. */
    private static final int LARGEST_FIRST = OptimizerChoice.LARGEST_DENSE / 4;

    /** Operations after which a first pass is worth no more than its tolerance. */
    private static final double FIRST_PASS_WORK = 1e11;

    private static final int FIRST_SLABS = 4;
    private static final int MOST_SLABS = 4096;

    /** A pass that leaves more than this part of the residual is the last. */
    private static final double LEAST_GAIN = 0.5;

    /** The residual that a slab's length aims at, as a part of the tolerance. */
    private static final double AIM = 0.5;

    private final TrainingContext context;
    private final SlabSpace space;
    private double[][] weights;
    private double tolerance = FIRST_TOLERANCE;
    private List<Slab> earlier = List.of();
    private List<Slab> slabs = new ArrayList<>();
    private double length;
    private Basis across;
    private SlabAttempts attempts = SlabAttempts.NONE;
    private SlabTraining training;
    private @Nullable Network best;
    private double bestValidation = Double.POSITIVE_INFINITY;
    private int interior;
    private int covered;
    private int iterations;
    private double work;
    private int passes;
    private boolean finished;

    /** A march at its start. */
    TimeMarch(TrainingContext context, SlabSpace space, double[][] scales) {
        this.context = context;
        this.space = space;
        weights = context.weights(scales);
        across = SpaceFunctions.first(space.periodic());
        begin(space.time().length() / FIRST_SLABS);
    }

    /** A march that goes on where another stood. */
    TimeMarch(TrainingContext context, SlabSpace space, double[][] scales, MarchState state) {
        this.context = context;
        this.space = space;
        weights = context.weights(scales);
        tolerance = state.tolerance();
        earlier = state.earlier();
        slabs = new ArrayList<>(state.slabs());
        length = state.length();
        attempts = state.attempts();
        best = state.best();
        bestValidation = state.bestValidation();
        interior = state.interior();
        covered = state.covered();
        iterations = state.iterations();
        work = state.work();
        passes = state.passes();
        finished = state.finished();
        across = state.present().across();
        training = training(state.present(), state.optimizer());
        training.resume(state.presentIterations(), state.previousLoss());
    }

    @Override
    public MarchState state() {
        return new MarchState(tolerance, earlier, List.copyOf(slabs), length, attempts, training.slab(),
                training.state(), training.iterations(), training.previousLoss(), best, bestValidation, interior,
                covered,
                iterations, work, passes, finished);
    }

    private SlabTraining training(Slab guess, @Nullable OptimizerState state) {
        List<double[]> fixed = new ArrayList<>();
        for (int derivative = 0; derivative < space.order() && !slabs.isEmpty(); derivative++) {
            fixed.add(slabs.getLast().widened(across).at(guess.start(), derivative));
        }
        return new SlabTraining(context, space, weights, fixed, guess, state);
    }

    /** What slabs that cover an interval say of it; 0 if there are none. */
    private Slab guess(double start, double end, List<Slab> source) {
        int degree = space.degree();
        double[] nodes = SlabSpace.nodes(start, end, 2 * (degree + 1));
        double[][] values = new double[nodes.length][(across.size() + 1) * space.outputs()];
        List<Slab> near = source.stream().filter(slab -> slab.end() >= nodes[0] && slab.start() <= end)
                .map(slab -> slab.widened(across)).toList();
        for (int i = 0; i < nodes.length && !near.isEmpty(); i++) {
            double t = nodes[i];
            values[i] = near.stream().filter(s -> t <= s.end()).findFirst().orElse(near.getLast()).at(t, 0);
        }
        return new Slab(start, end, across, SlabSpace.fromChebyshev(ChebyshevNodes.coefficients(values, degree)));
    }

    @Override
    public void step() {
        work += workPerIteration();
        iterations++;
        training.step(tolerance);
        if (training.settled()) {
            judge();
        }
    }

    private void judge() {
        SlabResidual residual = training.residual();
        Slab slab = training.slab();
        double reached = slab.end() - slab.start();
        double oscillating = Double.isNaN(residual.oscillating()) ? Double.POSITIVE_INFINITY : residual.oscillating();
        double factor = Math.pow(AIM * tolerance / oscillating, 1.0 / space.degree());
        if (residual.whole() <= tolerance) {
            slabs.add(slab);
            covered += training.points();
            attempts = SlabAttempts.NONE;
            length = reached * Math.clamp(factor, 0.5, 2);
            advance(slab.end());
            return;
        }
        Remedy remedy = attempts.remedy(residual, SpaceFunctions.patience(across));
        attempts = attempts.and(remedy, residual);
        switch (remedy) {
            case SHORTEN -> shorten(slab, residual, Math.clamp(factor, 0.2, 0.7));
            case WIDEN -> widen(slab, residual);
            case HALVE -> shorten(slab, residual, 0.5);
            case GIVE_UP -> giveUp();
        }
    }

    private void shorten(Slab slab, SlabResidual residual, double factor) {
        length = (slab.end() - slab.start()) * factor;
        if (length * MOST_SLABS < space.time().length()) {
            giveUp();
            return;
        }
        List<Slab> source = earlier.isEmpty() && residual.whole() < 1 ? List.of(slab) : earlier;
        training = training(guess(slab.start(), slab.start() + length, source), null);
    }

    private void widen(Slab slab, SlabResidual residual) {
        int most = Math.min(passes == 0 ? LARGEST_FIRST : OptimizerChoice.LARGEST_DENSE,
                OptimizerChoice.LARGEST_DENSE / space.outputs()) / (space.degree() + 1);
        Basis wider = SpaceFunctions.wider(across, residual.profile());
        int before = earlier.isEmpty() ? 0 : earlier.getLast().across().size();
        boolean worthwhile = wider.size() > across.size() && wider.size() < most
                && wider.size() <= SpaceFunctions.most(wider, before);
        if (worthwhile) {
            across = wider;
            training = training(slab.widened(across), null);
        } else {
            giveUp();
        }
    }

    /** Ends, or begins anew with splines where polynomials do not do. */
    private void giveUp() {
        if (across instanceof BSpline) {
            finished = true;
            return;
        }
        across = SpaceFunctions.splines(context.problem().order());
        earlier = List.of();
        begin(space.time().length() / FIRST_SLABS);
    }

    private void begin(double first) {
        attempts = SlabAttempts.NONE;
        slabs = new ArrayList<>();
        covered = 0;
        length = first;
        double start = space.time().min();
        training = training(guess(start, start + length, earlier), null);
    }

    /** The next slab; the last two share what is left. */
    private void advance(double start) {
        double left = space.time().max() - start;
        if (left <= 1e-9 * space.time().length()) {
            endPass();
            return;
        }
        int more = (int) Math.ceil(left / length - 1e-9);
        double end = more == 1 ? space.time().max() : start + (more == 2 ? left / 2 : length);
        training = training(guess(start, end, earlier), null);
    }

    private void endPass() {
        Network network = MarchedNetwork.of(space, slabs, tolerance);
        double validation = context.validation(network, weights);
        passes++;
        finished = !(validation < LEAST_GAIN * bestValidation) || validation < Track.EXACT;
        if (validation < bestValidation) {
            best = network;
            bestValidation = validation;
        }
        tolerance = TIGHTER * Math.min(tolerance, validation);
        earlier = List.copyOf(slabs);
        interior = covered;
        Slab first = earlier.getFirst();
        begin((first.end() - first.start()) * Math.pow(TIGHTER, 1.0 / space.degree()));
    }

    @Override
    public double measure() {
        return bestValidation;
    }

    @Override
    public void reweigh(double[][] next) {
        weights = context.weights(next);
        training.reweigh(weights);
        Network found = best;
        if (found != null) {
            double before = bestValidation;
            bestValidation = context.validation(found, weights);
            // The pass goes on as strictly as it began.
            tolerance *= bestValidation / before;
        }
    }

    @Override
    public Network network() {
        return best();
    }

    /** The network of the last pass; before the first one has ended, one that is 0. */
    @Override
    public Network best() {
        Network found = best;
        return found != null ? found
                : space.network(space.time().min(), space.time().max(), across, 1, 1, (_, _, _) -> 0,
                        (_, _, _) -> 0);
    }

    @Override
    public double bestValidation() {
        return bestValidation;
    }

    /** What the present pass keeps to; for a while anything before the first has ended. */
    @Override
    public double prospect() {
        return finished ? bestValidation : passes == 0 && work < FIRST_PASS_WORK ? 0 : tolerance;
    }

    @Override
    public int firstRound() {
        return FIRST_ROUND;
    }

    @Override
    public int roundsAhead() {
        return ROUNDS_AHEAD;
    }

    @Override
    public TrainingContext context() {
        return context;
    }

    @Override
    public NetworkChoice choice() {
        return NetworkChoice.SEPARABLE;
    }

    @Override
    public OptimizerChoice optimizer() {
        return OptimizerChoice.LM;
    }

    @Override
    public double loss() {
        return training.loss();
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
        return context.workPerIteration(training.parameterCount(), training.coupled(), training.points());
    }

    @Override
    public boolean finished() {
        return finished;
    }

    @Override
    public int stageCount() {
        return passes;
    }

    /** In all slabs of the last pass; before the first one has ended, in the present slab. */
    @Override
    public int interior() {
        return passes == 0 ? training.points() : interior;
    }
}
