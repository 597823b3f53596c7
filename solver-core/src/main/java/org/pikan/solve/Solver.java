package org.pikan.solve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pikan.formulation.ConditionMode;
import org.pikan.formulation.Formulation;
import org.pikan.network.BasisChoice;
import org.pikan.network.KanStructure;
import org.pikan.network.MlpStructure;
import org.pikan.network.Network;
import org.pikan.network.SeparableStructure;
import org.pikan.network.Structure;
import org.pikan.network.edit.EditedNetwork;
import org.pikan.problem.Problem;

/**
 * Solves problems. Immutable: each method that changes something returns another solver.
 *
 * <pre>{@code
 * Solution solution = Solver.standard().network(separable(8)).seconds(20).solve(heat);
 * }</pre>
 */
public final class Solver {

    private final SolveOptions options;
    private final @Nullable EditedNetwork start;
    private final Consumer<Progress> listener;
    private final @Nullable Path checkpoint;
    private final boolean resume;

    private Solver(SolveOptions options, @Nullable EditedNetwork start, Consumer<Progress> listener,
            @Nullable Path checkpoint, boolean resume) {
        this.options = options;
        this.start = start;
        this.listener = listener;
        this.checkpoint = checkpoint;
        this.resume = resume;
    }

    /** A solver that chooses everything by the rules, with seed 1, all processors and 60 seconds. */
    public static Solver standard() {
        return with(SolveOptions.standard());
    }

    /** A solver with given options. */
    public static Solver with(SolveOptions options) {
        return new Solver(options, null, progress -> {
        }, null, false);
    }

    /** What this solver was asked for. */
    public SolveOptions options() {
        return options;
    }

    private Solver changed(UnaryOperator<SolveOptions.Builder> change) {
        return new Solver(change.apply(options.toBuilder()).build(), start, listener, checkpoint, resume);
    }

    /**
     * Asks for a structure: hidden widths for a KAN or an MLP, the rank at which growth ends for a separable network.
     *
     * @param structure
     *            from {@link org.pikan.network.Structures}
     * @return a solver for that structure alone
     */
    public Solver network(Structure structure) {
        return changed(builder -> switch (structure) {
            case KanStructure kan -> builder.network(NetworkChoice.KAN)
                    .width(kan.hidden().isEmpty() ? List.of(0) : kan.hidden());
            case MlpStructure mlp -> builder.network(NetworkChoice.MLP).width(mlp.hidden());
            case SeparableStructure separable -> builder.network(NetworkChoice.SEPARABLE)
                    .rank(OptionalInt.of(separable.rank()));
        });
    }

    /** Asks for a kind of network. */
    public Solver network(NetworkChoice choice) {
        return changed(builder -> builder.network(choice));
    }

    /**
     * Starts from a network instead of a structure: it alone is trained, without race and growth, and its frozen parameters are
     * held. Options of structures do not count.
     *
     * <p>With hard conditions the network is the N of u = g + d N, as in a {@link Solution} of the same problem and mode, which
     * is that of its formulation; with soft ones it is u itself.
     *
     * @param network
     *            one output for each unknown, in coordinates of the problem
     * @return a solver for that network
     */
    public Solver startingFrom(EditedNetwork network) {
        return new Solver(options, network, listener, checkpoint, resume);
    }

    /**
     * Starts from a solution's network, all parameters free, with its conditions: which of them are hard is part of what a network means,
     * and a race may have chosen soft ones.
     */
    public Solver startingFrom(Solution solution) {
        return conditions(solution.formulation().mode()).startingFrom(solution.network());
    }

    /** Starts from a network in which all parameters are free; see {@link #startingFrom(EditedNetwork)}. */
    public Solver startingFrom(Network network) {
        return startingFrom(EditedNetwork.of(network));
    }

    /** Asks for the functions on the edges. */
    public Solver basis(BasisChoice.Family family) {
        return changed(builder -> builder.basis(Optional.of(family)));
    }

    /** Asks for the degree at which growth ends. */
    public Solver degree(int degree) {
        return changed(builder -> builder.degree(OptionalInt.of(degree)));
    }

    /** Asks for the number of B-spline intervals at which growth ends. */
    public Solver grid(int grid) {
        return changed(builder -> builder.grid(OptionalInt.of(grid)));
    }

    /** Asks for an optimiser. */
    public Solver optimizer(OptimizerChoice choice) {
        return changed(builder -> builder.optimizer(choice));
    }

    /** Says which conditions may be built into the ansatz. */
    public Solver conditions(ConditionMode mode) {
        return changed(builder -> builder.conditions(mode));
    }

    /** Limits the training clock. */
    public Solver seconds(double seconds) {
        return changed(builder -> builder.seconds(OptionalDouble.of(seconds)));
    }

    /** Limits the optimiser's iterations; alone it lifts the limit of time. */
    public Solver iterations(int iterations) {
        return changed(builder -> builder.iterations(OptionalInt.of(iterations)));
    }

    /** Asks for a number of points in the interior. */
    public Solver points(int points) {
        return changed(builder -> builder.points(OptionalInt.of(points)));
    }

    /** Asks for a sampling rule by its name. */
    public Solver sampler(String name) {
        return changed(builder -> builder.sampler(name));
    }

    /** Decides initial parameters and points. */
    public Solver seed(long seed) {
        return changed(builder -> builder.seed(seed));
    }

    /** Limits the threads; results do not depend on it. */
    public Solver threads(int threads) {
        return changed(builder -> builder.threads(threads));
    }

    /** Tells a listener about progress, on the training thread, a few times a second at most. */
    public Solver onProgress(Consumer<Progress> next) {
        return new Solver(options, start, next, checkpoint, resume);
    }

    /** Keeps a checkpoint in a file, every ten seconds and at the end of stages; it is deleted on success. */
    public Solver checkpoint(Path file) {
        return new Solver(options, start, listener, file, resume);
    }

    /** Goes on from the checkpoint instead of starting afresh. */
    public Solver resumed() {
        return new Solver(options, start, listener, checkpoint, true);
    }

    /**
     * Trains.
     *
     * @param problem
     *            the problem
     * @return the solution, with a report
     * @throws IllegalArgumentException
     *             if the options or the network to start from do not suit the problem, or there is no checkpoint to resume
     * @throws java.io.UncheckedIOException
     *             if the checkpoint cannot be written or read
     * @throws TrainingException
     *             if no finite loss can be found
     */
    public Solution solve(Problem problem) {
        OptionChecks.check(options, problem);
        Formulation formulation = Formulation.of(problem, conditions(problem));
        if (start != null) {
            StartedNetwork.check(start, formulation);
        }
        try (Session session = new Session(formulation, options, start, listener, checkpoint)) {
            return session.run(resume);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** What was asked for, else what the problem asks for. */
    private ConditionMode conditions(Problem problem) {
        String asked = problem.solverOptions().get("conditions");
        return options.conditions() == ConditionMode.AUTO && asked != null
                ? ConditionMode.valueOf(asked.toUpperCase(Locale.ROOT))
                : options.conditions();
    }
}
