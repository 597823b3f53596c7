package org.pikan.export;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code result.json} says about a run. The groups only make it easier to fill in: the file is flat, its keys are
 * those of this record and of {@link Structure}, {@link Training}, {@link Accuracy} and {@link Setting} in the order
 * of the components.
 *
 * <p>All keys are always written. Null stands where one does not apply; numbers that are not finite become null.
 *
 * @param problem its name
 * @param structure what the network is
 * @param conditions label of each condition to {@code "hard"} or {@code "soft"}
 * @param candidates those that raced, empty if none did
 * @param training what training did
 * @param accuracy how far the solution is from the exact one
 * @param estimates of inverse parameters; null for a problem without
 * @param points number of points in each set
 * @param setting what the run depended on, and how it stopped
 */
@JsonPropertyOrder({"problem", "structure", "conditions", "candidates", "training", "accuracy", "estimates", "points",
        "setting"})
public record ResultJson(String problem, @JsonUnwrapped Structure structure, @Nullable Map<String, String> conditions,
        @Nullable List<Candidate> candidates, @JsonUnwrapped Training training, @JsonUnwrapped Accuracy accuracy,
        @Nullable Map<String, Estimate> estimates, @Nullable Map<String, Integer> points,
        @JsonUnwrapped Setting setting) {

    /** Copies the lists and maps, in their order. */
    public ResultJson {
        conditions = copy(conditions);
        candidates = candidates == null ? null : List.copyOf(candidates);
        estimates = copy(estimates);
        points = copy(points);
    }

    /**
     * The structure of the network.
     *
     * @param network {@code "kan"}, {@code "separable"} or {@code "mlp"}
     * @param basis name of the family of functions on the edges
     * @param width hidden widths
     * @param rank number of terms of a separable network
     * @param degree of the basis
     * @param grid number of intervals of a spline
     */
    public record Structure(@Nullable String network, @Nullable String basis, @Nullable List<Integer> width,
            @Nullable Integer rank, @Nullable Integer degree, @Nullable Integer grid) {
        /** For what is no network. */
        public static final Structure NONE = new Structure(null, null, null, null, null, null);
    }

    /**
     * One structure of the race.
     *
     * @param network kind of network
     * @param width hidden widths
     * @param rank number of terms of a separable network
     * @param conditions which conditions may be built into its ansatz: auto, hard or soft
     * @param validationResidual what it was judged by
     * @param seconds that it took
     */
    public record Candidate(String network, @Nullable List<Integer> width, @Nullable Integer rank,
            String conditions, @Nullable Double validationResidual, @Nullable Double seconds) {
        /** Replaces numbers that are not finite by null. */
        public Candidate {
            validationResidual = JsonFiles.finite(validationResidual);
            seconds = JsonFiles.finite(seconds);
        }
    }

    /**
     * What training did.
     *
     * @param parameterCount of the final network
     * @param optimizer the last one in use
     * @param iterations of all stages, candidates and resumed runs
     * @param seconds of the training clock
     * @param loss weighted mean square of all residuals
     * @param residualRms root mean square of the equations' residual, not weighted
     */
    public record Training(@Nullable Integer parameterCount, @Nullable String optimizer, @Nullable Integer iterations,
            @Nullable Double seconds, @Nullable Double loss, @Nullable Double residualRms) {
        /** Replaces numbers that are not finite by null. */
        public Training {
            seconds = JsonFiles.finite(seconds);
            loss = JsonFiles.finite(loss);
            residualRms = JsonFiles.finite(residualRms);
        }
    }

    /**
     * Errors against the exact or reference solution.
     *
     * @param relativeL2 of the worst unknown
     * @param maxError largest absolute error of the worst unknown
     * @param perUnknown both for each unknown
     * @param ansatzError relative L2 with the network's part set to 0; null if soft
     */
    public record Accuracy(@Nullable Double relativeL2, @Nullable Double maxError,
            @Nullable Map<String, UnknownAccuracy> perUnknown, @Nullable Double ansatzError) {
        /** For a problem whose solution is not known. */
        public static final Accuracy UNKNOWN = new Accuracy(null, null, null, null);

        /** Replaces numbers that are not finite by null. */
        public Accuracy {
            relativeL2 = JsonFiles.finite(relativeL2);
            maxError = JsonFiles.finite(maxError);
            perUnknown = copy(perUnknown);
            ansatzError = JsonFiles.finite(ansatzError);
        }

        /**
         * The errors of all unknowns, and those of the worst.
         *
         * <p>An unknown whose error is not finite makes the worst one null; so does an empty map.
         */
        public static Accuracy of(Map<String, UnknownAccuracy> perUnknown, @Nullable Double ansatzError) {
            double relative = perUnknown.isEmpty() ? Double.NaN : 0;
            double absolute = relative;
            for (UnknownAccuracy error : perUnknown.values()) {
                relative = Math.max(relative, error.relativeL2() == null ? Double.NaN : error.relativeL2());
                absolute = Math.max(absolute, error.maxError() == null ? Double.NaN : error.maxError());
            }
            return new Accuracy(relative, absolute, perUnknown, ansatzError);
        }
    }

    /**
     * Errors of one unknown.
     *
     * @param relativeL2 |u - exact| / |exact|
     * @param maxError largest absolute error
     */
    public record UnknownAccuracy(@Nullable Double relativeL2, @Nullable Double maxError) {
        /** Replaces numbers that are not finite by null. */
        public UnknownAccuracy {
            relativeL2 = JsonFiles.finite(relativeL2);
            maxError = JsonFiles.finite(maxError);
        }
    }

    /**
     * An inverse parameter.
     *
     * @param value the estimate
     * @param low95 lower end of its 95% interval
     * @param high95 upper end of its 95% interval
     */
    public record Estimate(@Nullable Double value, @Nullable Double low95, @Nullable Double high95) {
        /** Replaces numbers that are not finite by null. */
        public Estimate {
            value = JsonFiles.finite(value);
            low95 = JsonFiles.finite(low95);
            high95 = JsonFiles.finite(high95);
        }
    }

    /**
     * What the run depended on, and how it stopped.
     *
     * @param seed of all random numbers
     * @param threads that computed
     * @param kernels {@code "vector"} or {@code "scalar"}
     * @param stopReason {@code "CONVERGED"}, {@code "TIME"}, {@code "ITERATIONS"} or {@code "ROUND_OFF"}
     * @param version of Pikan
     */
    public record Setting(@Nullable Long seed, @Nullable Integer threads, @Nullable String kernels,
            @Nullable String stopReason, String version) {}

    /** The text of the file. */
    public String toJson() {
        return JsonFiles.text(this);
    }

    /**
     * Writes the file, moved into place when it is whole.
     *
     * @throws IOException when it cannot be written
     */
    public void write(Path file) throws IOException {
        JsonFiles.write(file, this);
    }

    private static <V> @Nullable Map<String, V> copy(@Nullable Map<String, V> map) {
        return map == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
