package org.pikan.regression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pikan.kernel.Kernels;
import org.pikan.kernel.Workers;
import org.pikan.network.BasisChoice;
import org.pikan.network.HiddenRange;
import org.pikan.network.Network;
import org.pikan.network.edit.EditedNetwork;
import org.pikan.optimize.FrozenParameters;
import org.pikan.optimize.LeastSquares;
import org.pikan.optimize.Optimizer;
import org.pikan.optimize.OptimizerRun;
import org.pikan.optimize.StepResult;
import org.pikan.optimize.TrainingClock;

/** Trains a network on samples until a limit, a plateau, or the held-out samples say stop. Good for one training. */
final class Trainer {

    /** The least relative fall of the objective within a window. */
    private static final double LEAST_FALL = 1e-3;

    /** Before the last stage it is larger, and the window half as long. */
    private static final double LEAST_FALL_OF_STAGE = 0.1;

    /** Iterations from one look at the ranges of hidden values to the next. */
    private static final int RANGE_INTERVAL = 10;

    private final FitOptions options;
    private final SampleBlocks samples;
    private final Loss.Task task;
    private final Workers workers;
    private final Optimizer method;
    private final Optional<SampleBlocks> heldOut;
    private @Nullable FitProblem validation;
    private final List<Double> losses = new ArrayList<>();
    /** The functions that are still to come. */
    private final Deque<BasisChoice> stages;
    private int stageStart;
    private Network network;
    private final boolean[] frozen;
    private final boolean holdsAny;
    private FrozenParameters held;
    private OptimizerRun run;

    /** What came of it. */
    record Outcome(Network network, List<Double> losses, StopReason reason, double seconds) {}

    /**
     * Prepares a training.
     *
     * @param stages
     *            the functions that take the place of the network's own, one after the other
     */
    Trainer(FitOptions options, EditedNetwork start, List<BasisChoice> stages, Dataset train, Optional<Dataset> heldOut,
            Scaling scaling, Workers workers) {
        this.options = options;
        this.stages = new ArrayDeque<>(stages);
        this.workers = workers;
        samples = new SampleBlocks(train, scaling);
        this.heldOut = heldOut.map(data -> new SampleBlocks(data, scaling));
        task = Loss.Task.of(train);
        if (start.isAllFrozen()) {
            throw new IllegalArgumentException(
                    "all parameters of the network are frozen. Maybe unfreeze some edges before training.");
        }
        frozen = start.frozen();
        holdsAny = start.held().freeCount() < frozen.length;
        method = options.method(start.held().freeCount());
        network = filled(start.network());
        held = held();
        run = run();
    }

    private FrozenParameters held() {
        return new FrozenParameters(network.parameters(), holdsAny ? frozen : new boolean[network.parameterCount()]);
    }

    /** Makes the problems of the network as it is, and begins to solve them. */
    private OptimizerRun run() {
        validation = heldOut.map(data -> problem(data, Sparsity.NONE)).orElse(null);
        LeastSquares problem = problem(samples, options.sparsity);
        return method.start(holdsAny ? held.reduce(problem) : problem, held.free(network.parameters()));
    }

    private FitProblem problem(SampleBlocks data, Sparsity sparsity) {
        Loss loss = Loss.of(task, network.outputs(), data.count());
        return new FitProblem(network, data, loss, sparsity, workers, Kernels.best());
    }

    private Network filled(Network other) {
        return holdsAny ? other : HiddenRange.filled(other);
    }

    /** Goes on with another network, usually the same function. */
    private void continueWith(Network next) {
        network = next;
        held = held();
        run = run();
    }

    Outcome train() {
        TrainingClock clock = TrainingClock.of(workers.threads());
        long began = clock.now();
        requireFinite();
        Network best = network;
        double least = Double.POSITIVE_INFINITY;
        int leastAt = 0;
        for (int iteration = 1; iteration <= options.mostIterations(method); iteration++) {
            StepResult step = run.step();
            losses.add(step.loss());
            network = network.withParameters(held.all(run.parameters()));
            double heldOutLoss = validation == null ? Double.NaN : validation.loss(network.parameters());
            if (validation == null || heldOutLoss < least) {
                best = network;
                least = heldOutLoss;
                leastAt = iteration;
            }
            options.listener.accept(new FitProgress(iteration, step.loss(), heldOutLoss, network));
            if (!stages.isEmpty() && (step.stalled() || isFlat(LEAST_FALL_OF_STAGE, FitOptions.window(method) / 2))) {
                continueWith(filled(Stages.refined(network, stages.remove())));
                stageStart = iteration;
                leastAt = iteration;
            } else {
                Optional<StopReason> reason = reason(step, iteration - leastAt);
                if (reason.isPresent()) {
                    return new Outcome(best, losses, reason.get(), clock.since(began));
                }
            }
            if (options.seconds.isPresent() && clock.since(began) >= options.seconds.getAsDouble()) {
                return new Outcome(best, losses, StopReason.TIME, clock.since(began));
            }
            if ((iteration - stageStart) % RANGE_INTERVAL == 0) {
                Network filled = filled(network);
                if (!filled.equals(network)) {
                    continueWith(filled);
                }
            }
        }
        return new Outcome(best, losses, StopReason.ITERATIONS, clock.since(began));
    }

    private Optional<StopReason> reason(StepResult step, int sinceLeast) {
        if (step.stalled()) {
            return Optional.of(StopReason.ROUND_OFF);
        }
        if (validation != null && sinceLeast >= options.earlyStopping.orElseThrow().patience()) {
            return Optional.of(StopReason.VALIDATION);
        }
        return isFlat(LEAST_FALL, FitOptions.window(method)) ? Optional.of(StopReason.CONVERGED) : Optional.empty();
    }

    /** Whether the objective fell by less than a part of itself over the last iterations of the stage. */
    private boolean isFlat(double leastFall, int window) {
        int before = losses.size() - 1 - window;
        return before >= stageStart && losses.getLast() > (1 - leastFall) * losses.get(before);
    }

    private void requireFinite() {
        if (!Double.isFinite(run.loss())) {
            throw new IllegalStateException("the loss is " + run.loss()
                    + " before the first iteration. Maybe an edge is a formula that is singular in the data.");
        }
    }
}
