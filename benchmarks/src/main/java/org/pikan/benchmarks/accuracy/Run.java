package org.pikan.benchmarks.accuracy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What one {@code result.json} says.
 *
 * @param seed
 *            of the run
 * @param result
 *            the file
 */
record Run(int seed, JsonNode result) {

    /** The error; one that is not a number counts as the worst there is. */
    double error() {
        return number("relativeL2", Double.POSITIVE_INFINITY);
    }

    /** The error of the conditions' interpolant alone; that of nothing at all where conditions are soft. */
    double ansatzError() {
        return number("ansatzError", 1);
    }

    boolean soft() {
        return result.path("ansatzError").isNull();
    }

    double seconds() {
        return number("seconds", Double.NaN);
    }

    int parameters() {
        return result.path("parameterCount").asInt();
    }

    /** What trained: "separable, rank 4", "deep 8,8", "shallow 16", "composed". */
    String structure() {
        List<String> width = new ArrayList<>();
        result.path("width").forEach(w -> width.add(w.asString()));
        String network = result.path("network").asString();
        String name = !network.equals("kan") ? network
                : width.isEmpty() ? "additive"
                        : width.size() > 1 ? "deep" : width.equals(List.of("1")) ? "composed" : "shallow";
        String rank = result.path("rank").isNull() ? "" : ", rank " + result.path("rank").asInt();
        return name + (width.isEmpty() || name.equals("composed") ? "" : " " + String.join(",", width)) + rank;
    }

    private double number(String key, double otherwise) {
        JsonNode value = result.path(key);
        return value.isNumber() ? value.asDouble() : otherwise;
    }

    /** The run with the median error; of an even number the worse of the two in the middle. */
    static Run median(List<Run> runs) {
        List<Run> sorted = runs.stream().sorted(java.util.Comparator.comparingDouble(Run::error)).toList();
        return sorted.get(sorted.size() / 2);
    }

    static double worst(List<Run> runs) {
        return runs.stream().mapToDouble(Run::error).max().orElseThrow();
    }

    static double medianSeconds(List<Run> runs) {
        double[] seconds = runs.stream().mapToDouble(Run::seconds).toArray();
        Arrays.sort(seconds);
        return seconds[seconds.length / 2];
    }
}
