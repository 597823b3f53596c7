package org.pikan.explore;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pikan.network.edit.EditedNetwork;

/**
 * A model under exploration, with all its earlier states.
 *
 * <p>One thread makes every change: edits, and training in short bursts between them. Others read {@link #snapshot}.
 */
public final class Exploration implements AutoCloseable {

    private static final int MOST_ITERATIONS = 100_000;

    private final Subject subject;
    private final Path file;
    private final ExecutorService worker = Executors
            .newSingleThreadExecutor(task -> Thread.ofPlatform().name("exploration").daemon().unstarted(task));
    /** Touched by the worker alone, as is the run. */
    private final List<Step> steps = new ArrayList<>();
    private @Nullable TrainingRun run;
    private volatile Snapshot snapshot;

    /**
     * Begins an exploration.
     *
     * @param subject
     *            what is explored
     * @param file
     *            where {@link #save} writes
     */
    public Exploration(Subject subject, Path file) {
        this.subject = subject;
        this.file = file;
        EditedNetwork start = subject.start();
        Step first = Step.first(start, subject.measure(start));
        steps.add(first);
        snapshot = new Snapshot(1, 1, first, 0, 0, "");
    }

    Subject subject() {
        return subject;
    }

    Snapshot snapshot() {
        return snapshot;
    }

    /**
     * Changes the network; ends a training that is under way.
     *
     * @param edition
     *            the edition that the change was made for
     * @param change
     *            gives the new network, with a line more in its history
     * @throws Conflict
     *             if the edition is another one by now
     * @throws IllegalArgumentException
     *             if the change is not possible; then nothing changes
     */
    void edit(long edition, UnaryOperator<EditedNetwork> change) {
        await(() -> {
            requireEdition(edition);
            EditedNetwork next = change.apply(steps.getLast().network());
            endRun("");
            steps.add(steps.getLast().then(next, subject.measure(next), 0, next.history().getLast()));
            publish(true, "");
            return true;
        });
    }

    /** Takes the last step back. */
    void undo() {
        await(() -> {
            endRun("");
            if (steps.size() == 1) {
                throw new Conflict("there is nothing to undo.");
            }
            steps.removeLast();
            publish(true, "");
            return true;
        });
    }

    /**
     * Starts to train.
     *
     * @param iterations
     *            how many iterations, unless stopped
     */
    void train(int iterations) {
        if (iterations < 1 || iterations > MOST_ITERATIONS) {
            throw new IllegalArgumentException("the number of iterations is " + iterations
                    + ", but must be from 1 to " + MOST_ITERATIONS + ". Maybe 100.");
        }
        await(() -> {
            if (run != null) {
                throw new Conflict("a training is under way. Maybe stop it first.");
            }
            Step last = steps.getLast();
            last.measured().obstacle().ifPresent(obstacle -> {
                throw new IllegalArgumentException("the network cannot be trained: " + obstacle);
            });
            run = new TrainingRun(last, iterations);
            steps.add(last);
            publish(false, "");
            next();
            return true;
        });
    }

    /** Ends the training that is under way after its burst. */
    void pause() {
        await(() -> {
            endRun("");
            return true;
        });
    }

    /**
     * Writes the network to the one file it may go to.
     *
     * @return the file
     * @throws IOException
     *             if it cannot be written
     */
    Path save() throws IOException {
        subject.save(snapshot.step().network(), file);
        return file;
    }

    private void requireEdition(long edition) {
        if (edition != snapshot.edition()) {
            throw new Conflict("the network has changed meanwhile. Maybe look again, then repeat.");
        }
    }

    private void next() {
        try {
            worker.execute(this::burst);
        } catch (RejectedExecutionException _) {
            // Closed meanwhile.
        }
    }

    private void burst() {
        TrainingRun current = run;
        if (current == null) {
            return;
        }
        try {
            Step before = steps.getLast();
            Step after = current.take(before, subject.train(before.network(), current.next()));
            steps.set(steps.size() - 1, after);
        } catch (RuntimeException e) {
            endRun("training ended: " + Messages.oneLine(e));
            return;
        }
        if (current.left() > 0) {
            publish(false, "");
            next();
        } else {
            endRun(current.moved() ? "" : "training found no better network.");
        }
    }

    private void endRun(String notice) {
        TrainingRun ended = run;
        if (ended != null) {
            run = null;
            if (!ended.moved()) {
                steps.removeLast();
            }
            publish(false, notice);
        }
    }

    private void publish(boolean edited, String notice) {
        TrainingRun current = run;
        Snapshot last = snapshot;
        snapshot = new Snapshot(last.version() + 1, last.edition() + (edited ? 1 : 0), steps.getLast(),
                steps.size() - 1, current == null ? 0 : current.left(), notice);
    }

    private <T> T await(Supplier<T> task) {
        try {
            return CompletableFuture.supplyAsync(task, worker).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        } catch (RejectedExecutionException _) {
            throw new Conflict("the exploration has ended.");
        }
    }

    /** Ends after the burst or change that is under way. */
    @Override
    public void close() {
        worker.shutdownNow();
    }
}
