package org.pikan.solve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pikan.formulation.Formulation;
import org.pikan.kernel.Workers;
import org.pikan.network.Network;
import org.pikan.network.edit.EditedNetwork;
import org.pikan.optimize.TrainingClock;
import org.pikan.solve.checkpoint.CheckpointFile;
import org.pikan.solve.checkpoint.TrainingState;

/** One run of a training: the clock, the limits, the listener and the checkpoints around it. */
final class Session implements AutoCloseable {

    private static final double SECONDS_BETWEEN_CHECKPOINTS = 10;
    /** Reports are a tenth of the seconds so far apart, at least and at most so many seconds. */
    private static final double SHORTEST_PAUSE = 0.05;

    private static final double LONGEST_PAUSE = 0.25;

    private final Formulation formulation;
    private final SolveOptions options;
    private final @Nullable EditedNetwork start;
    private final Consumer<Progress> listener;
    private final @Nullable Path checkpoint;
    private final Workers workers;
    private final TrainingClock clock;
    private final ErrorMeter coarseMeter;
    private final List<Progress> history = new ArrayList<>();
    private final List<Double> trackSeconds = new ArrayList<>();
    private double seconds;

    Session(Formulation formulation, SolveOptions options, @Nullable EditedNetwork start, Consumer<Progress> listener,
            @Nullable Path checkpoint) {
        this.start = start;
        this.formulation = formulation;
        this.options = options;
        this.listener = listener;
        this.checkpoint = checkpoint;
        this.workers = Workers.of(options.threads());
        this.clock = TrainingClock.of(options.threads());
        this.coarseMeter = new ErrorMeter(formulation.problem(), EvaluationGrid.coarse(formulation.problem().domain()));
    }

    Solution run(boolean resume) throws IOException {
        long began = clock.now();
        TrainingContext context = new TrainingContext(formulation, options, workers, start);
        Training training = resume ? resumed(context) : new Training(context);
        while (trackSeconds.size() < training.tracks().size()) {
            trackSeconds.add(0.0);
        }
        seconds += clock.since(began);
        StopReason reason = train(training);
        began = clock.now();
        training.measure();
        seconds += clock.since(began);
        Network network = training.best();
        report(training);
        TrainingContext won = training.tracks().get(training.leader()).context();
        TrainingReport report = new Results(options, won).report(training, network, reason, seconds, trackSeconds,
                history);
        if (checkpoint != null) {
            Files.deleteIfExists(checkpoint);
        }
        return new Solution(won.formulation(), network, report);
    }

    private Training resumed(TrainingContext context) throws IOException {
        Path file = checkpoint;
        if (file == null || !Files.exists(file)) {
            throw new IllegalArgumentException(
                    "there is no checkpoint '" + file + "' to resume. Maybe train without --resume.");
        }
        TrainingState state = CheckpointFile.read(file, identity());
        seconds = state.seconds();
        trackSeconds.addAll(state.trackSeconds());
        return new Training(context, state);
    }

    private StopReason train(Training training) throws IOException {
        double spent = 0;
        double lastReport = seconds;
        double lastCheckpoint = seconds;
        int lastStage = -1;
        while (true) {
            if (training.finished()) {
                return training.reason();
            }
            if (training.iterations() >= options.iterationsLimit()) {
                return StopReason.ITERATIONS;
            }
            if (seconds + spent / 2 >= options.secondsLimit()) {
                return StopReason.TIME;
            }
            int track = training.current();
            long began = clock.now();
            training.step();
            spent = clock.since(began);
            seconds += spent;
            trackSeconds.set(track, trackSeconds.get(track) + spent);
            requireFinite(training);
            if (seconds - lastReport >= Math.clamp(0.1 * seconds, SHORTEST_PAUSE, LONGEST_PAUSE) || history.isEmpty()) {
                report(training);
                lastReport = seconds;
            }
            int stage = training.stages();
            if (checkpoint != null
                    && (stage != lastStage || seconds - lastCheckpoint >= SECONDS_BETWEEN_CHECKPOINTS)) {
                CheckpointFile.write(training.state(seconds, trackSeconds), identity(), checkpoint);
                lastStage = stage;
                lastCheckpoint = seconds;
            }
        }
    }

    private static void requireFinite(Training training) {
        double loss = training.tracks().get(training.leader()).loss();
        if (!Double.isFinite(loss)) {
            throw new TrainingException("the loss is " + loss + " after " + training.iterations()
                    + " iterations, and no step makes it finite. Maybe a term of the equations is singular in the domain.");
        }
    }

    private void report(Training training) {
        Progress progress = Progress.of(training, seconds, coarseMeter);
        history.add(progress);
        listener.accept(progress);
    }

    /** What a checkpoint belongs to: the problem, the network to start from, and all options but limits and threads. */
    private String identity() {
        return Identity.of(formulation.problem(), options, start);
    }

    @Override
    public void close() {
        workers.close();
    }
}
