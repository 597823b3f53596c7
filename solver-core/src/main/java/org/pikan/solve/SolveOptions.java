package org.pikan.solve;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.pikan.formulation.ConditionMode;
import org.pikan.network.BasisChoice;

/**
 * What a user may ask of a solver; what is empty follows from the problem by documented rules.
 *
 * @param network
 *            the kind of network
 * @param basis
 *            the family of functions on the edges
 * @param width
 *            hidden widths of a KAN or MLP; the list (0) stands for no hidden layer
 * @param rank
 *            the number of terms at which a separable network stops growing
 * @param degree
 *            the polynomial degree at which growth stops
 * @param grid
 *            the number of B-spline intervals at which growth stops
 * @param optimizer
 *            the optimiser
 * @param conditions
 *            which conditions may be built into the ansatz
 * @param seconds
 *            limit of the training clock
 * @param iterations
 *            limit of optimiser iterations
 * @param points
 *            points in the interior
 * @param sampler
 *            the name of the sampling rule
 * @param seed
 *            decides initial parameters and points
 * @param threads
 *            threads to train on
 */
public record SolveOptions(NetworkChoice network, Optional<BasisChoice.Family> basis, List<Integer> width,
        OptionalInt rank, OptionalInt degree, OptionalInt grid, OptimizerChoice optimizer, ConditionMode conditions,
        OptionalDouble seconds, OptionalInt iterations, OptionalInt points, String sampler, long seed, int threads) {

    /** The time limit where neither seconds nor iterations are given. */
    public static final double DEFAULT_SECONDS = 60;

    /** Checks ranges. */
    public SolveOptions {
        width = List.copyOf(width);
        positive("rank", rank);
        positive("degree", degree);
        positive("grid", grid);
        positive("points", points);
        if (iterations.isPresent() && iterations.getAsInt() < 0) {
            throw new IllegalArgumentException(
                    "iterations is " + iterations.getAsInt() + ", but must be 0 or more. Maybe leave it out.");
        }
        if (seconds.isPresent() && !(seconds.getAsDouble() >= 0 && Double.isFinite(seconds.getAsDouble()))) {
            throw new IllegalArgumentException("seconds is " + seconds.getAsDouble()
                    + ", but must be a finite number of 0 or more. Maybe leave it out (default 60).");
        }
        if (threads < 1 || threads > 1024) {
            throw new IllegalArgumentException(
                    "threads is " + threads + ", but must be from 1 to 1024. Maybe leave it out.");
        }
    }

    private static void positive(String name, OptionalInt value) {
        if (value.isPresent() && value.getAsInt() < 1) {
            throw new IllegalArgumentException(
                    name + " is " + value.getAsInt() + ", but must be at least 1. Maybe leave it out.");
        }
    }

    /** Everything by the rules, seed 1, all processors. */
    public static SolveOptions standard() {
        return new SolveOptions(NetworkChoice.AUTO, Optional.empty(), List.of(), OptionalInt.empty(),
                OptionalInt.empty(), OptionalInt.empty(), OptimizerChoice.AUTO, ConditionMode.AUTO,
                OptionalDouble.empty(), OptionalInt.empty(), OptionalInt.empty(), "sobol-arcsine", 1,
                Runtime.getRuntime().availableProcessors());
    }

    /** The limit of the training clock; infinite when only iterations are limited. */
    double secondsLimit() {
        return seconds.orElse(iterations.isPresent() ? Double.POSITIVE_INFINITY : DEFAULT_SECONDS);
    }

    /** The limit of iterations. */
    int iterationsLimit() {
        return iterations.orElse(Integer.MAX_VALUE);
    }

    /** A builder that starts from these options. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Changes options one by one; {@link #build} checks them. */
    public static final class Builder {
        private NetworkChoice network;
        private Optional<BasisChoice.Family> basis;
        private List<Integer> width;
        private OptionalInt rank;
        private OptionalInt degree;
        private OptionalInt grid;
        private OptimizerChoice optimizer;
        private ConditionMode conditions;
        private OptionalDouble seconds;
        private OptionalInt iterations;
        private OptionalInt points;
        private String sampler;
        private long seed;
        private int threads;

        private Builder(SolveOptions from) {
            network = from.network;
            basis = from.basis;
            width = from.width;
            rank = from.rank;
            degree = from.degree;
            grid = from.grid;
            optimizer = from.optimizer;
            conditions = from.conditions;
            seconds = from.seconds;
            iterations = from.iterations;
            points = from.points;
            sampler = from.sampler;
            seed = from.seed;
            threads = from.threads;
        }

        /** Sets {@code network}. */
        public Builder network(NetworkChoice value) {
            network = value;
            return this;
        }

        /** Sets {@code basis}. */
        public Builder basis(Optional<BasisChoice.Family> value) {
            basis = value;
            return this;
        }

        /** Sets {@code width}. */
        public Builder width(List<Integer> value) {
            width = value;
            return this;
        }

        /** Sets {@code rank}. */
        public Builder rank(OptionalInt value) {
            rank = value;
            return this;
        }

        /** Sets {@code degree}. */
        public Builder degree(OptionalInt value) {
            degree = value;
            return this;
        }

        /** Sets {@code grid}. */
        public Builder grid(OptionalInt value) {
            grid = value;
            return this;
        }

        /** Sets {@code optimizer}. */
        public Builder optimizer(OptimizerChoice value) {
            optimizer = value;
            return this;
        }

        /** Sets {@code conditions}. */
        public Builder conditions(ConditionMode value) {
            conditions = value;
            return this;
        }

        /** Sets {@code seconds}. */
        public Builder seconds(OptionalDouble value) {
            seconds = value;
            return this;
        }

        /** Sets {@code iterations}. */
        public Builder iterations(OptionalInt value) {
            iterations = value;
            return this;
        }

        /** Sets {@code points}. */
        public Builder points(OptionalInt value) {
            points = value;
            return this;
        }

        /** Sets {@code sampler}. */
        public Builder sampler(String value) {
            sampler = value;
            return this;
        }

        /** Sets {@code seed}. */
        public Builder seed(long value) {
            seed = value;
            return this;
        }

        /** Sets {@code threads}. */
        public Builder threads(int value) {
            threads = value;
            return this;
        }

        /**
         * The options.
         *
         * @throws IllegalArgumentException
         *             if one is out of range
         */
        public SolveOptions build() {
            return new SolveOptions(network, basis, width, rank, degree, grid, optimizer, conditions, seconds,
                    iterations, points, sampler, seed, threads);
        }
    }
}
