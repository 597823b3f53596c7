package org.pikan.network.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * Coordinates in parts, and how far a function is from being separable into them.
 *
 * @param parts
 *            the parts; one alone if there is only one coordinate
 * @param statistic
 *            the largest over the pairs of coordinates of different parts
 */
record Partition(List<List<Integer>> parts, double statistic) {

    /** How far two coordinates are from being separable. */
    @FunctionalInterface
    interface PairStatistic {
        double of(int x, int y);
    }

    /** How far two parts are from being separable. */
    @FunctionalInterface
    interface SplitStatistic {
        double of(List<Integer> a, List<Integer> b);
    }

    /**
     * The finest parts within the threshold: those which pairs above it hold together. If that leaves one part only, the two
     * parts that come nearest.
     */
    static Partition of(List<Integer> axes, PairStatistic statistic, double threshold) {
        int count = axes.size();
        double[][] pairs = new double[count][count];
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            for (int j = i + 1; j < count; j++) {
                pairs[i][j] = statistic.of(axes.get(i), axes.get(j));
                values.add(pairs[i][j]);
            }
        }
        List<List<Integer>> parts = components(axes, pairs, threshold);
        values.sort(null);
        for (int k = 0; parts.size() < 2; k++) {
            parts = components(axes, pairs, values.get(k));
        }
        double largest = 0;
        for (int i = 0; i < count; i++) {
            for (int j = i + 1; j < count; j++) {
                if (partOf(parts, axes.get(i)) != partOf(parts, axes.get(j))) {
                    largest = Math.max(largest, pairs[i][j]);
                }
            }
        }
        return new Partition(parts, largest);
    }

    /** The split into two parts with the least statistic. */
    static Partition best(List<Integer> axes, SplitStatistic statistic) {
        Partition best = new Partition(List.of(axes), Double.POSITIVE_INFINITY);
        for (int mask = 1; mask < 1 << (axes.size() - 1); mask++) {
            List<Integer> a = new ArrayList<>();
            List<Integer> b = new ArrayList<>();
            for (int i = 0; i < axes.size(); i++) {
                (i > 0 && ((mask >> (i - 1)) & 1) == 1 ? b : a).add(axes.get(i));
            }
            double value = statistic.of(a, b);
            if (value < best.statistic) {
                best = new Partition(List.of(a, b), value);
            }
        }
        return best;
    }

    private static List<List<Integer>> components(List<Integer> axes, double[][] pairs, double threshold) {
        int count = axes.size();
        int[] part = new int[count];
        for (int i = 0; i < count; i++) {
            part[i] = i;
        }
        for (int i = 0; i < count; i++) {
            for (int j = i + 1; j < count; j++) {
                // Not-a-number holds a pair together as well.
                if (!(pairs[i][j] <= threshold) && part[i] != part[j]) {
                    int merged = part[j];
                    for (int k = 0; k < count; k++) {
                        part[k] = part[k] == merged ? part[i] : part[k];
                    }
                }
            }
        }
        List<List<Integer>> parts = new ArrayList<>();
        for (int p = 0; p < count; p++) {
            List<Integer> members = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                if (part[i] == p) {
                    members.add(axes.get(i));
                }
            }
            if (!members.isEmpty()) {
                parts.add(members);
            }
        }
        parts.sort((a, b) -> Integer.compare(a.getFirst(), b.getFirst()));
        return parts;
    }

    private static int partOf(List<List<Integer>> parts, int axis) {
        for (int p = 0; p < parts.size(); p++) {
            if (parts.get(p).contains(axis)) {
                return p;
            }
        }
        return -1;
    }
}
