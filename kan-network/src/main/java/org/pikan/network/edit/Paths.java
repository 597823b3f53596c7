package org.pikan.network.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.pikan.network.EdgeFunctions;
import org.pikan.network.Layer;
import org.pikan.network.MultiplicationLayer;
import org.pikan.network.Network;
import org.pikan.network.ProductLayer;
import org.pikan.network.SumLayer;

/**
 * Which nodes vary with the inputs, and which the outputs depend on, when some edges are taken out.
 *
 * <p>A sum varies if one of its edges comes from a node that varies. A product must keep all factors that varied before, or the
 * term counts for nothing: a factor that became a constant may be 0.
 */
final class Paths {

    private final Network network;
    /** Per layer the places of its edges; empty for products. */
    private final List<List<EdgePlace>> edges = new ArrayList<>();
    private final boolean[][] whole;

    Paths(Network network) {
        this.network = network;
        EdgeFunctions functions = EdgeFunctions.of(network);
        for (int l = 0; l < network.layers().size(); l++) {
            edges.add(new ArrayList<>(
                    new LinkedHashSet<>(functions.layer(l).stream().map(EdgePlace::of).toList())));
        }
        whole = new boolean[0][];
    }

    private Paths(Paths paths, boolean[][] whole) {
        this.network = paths.network;
        this.edges.addAll(paths.edges);
        this.whole = whole;
    }

    /** The paths of a network, which know what varies while nothing is taken out. */
    static Paths of(Network network) {
        Paths first = new Paths(network);
        return new Paths(first, first.varying(Set.of()));
    }

    private List<List<Integer>> terms(Layer layer, int output) {
        return switch (layer) {
            case SumLayer _ -> List.of();
            case ProductLayer product -> MultiplicationLayer.of(product).terms().get(output);
            case MultiplicationLayer products -> products.terms().get(output);
        };
    }

    private int size(int level) {
        return level == 0 ? network.features().size() : network.layers().get(level - 1).outputs();
    }

    /** For each level and node whether it varies with an input, without some edges. */
    boolean[][] varying(Set<EdgePlace> removed) {
        boolean[][] varying = new boolean[network.layers().size() + 1][];
        varying[0] = new boolean[size(0)];
        Arrays.fill(varying[0], true);
        for (int l = 0; l < network.layers().size(); l++) {
            boolean[] in = varying[l];
            boolean[] out = new boolean[size(l + 1)];
            for (EdgePlace edge : edges.get(l)) {
                out[edge.output()] |= in[edge.input()] && !removed.contains(edge);
            }
            for (int k = 0; k < out.length; k++) {
                int level = l;
                out[k] |= terms(network.layers().get(l), k).stream()
                        .anyMatch(factors -> factors.stream().anyMatch(f -> in[f])
                                && factors.stream().allMatch(f -> in[f] || whole.length == 0 || !whole[level][f]));
            }
            varying[l + 1] = out;
        }
        return varying;
    }

    /** For each level and node whether it varies and an output depends on it, without some edges. */
    boolean[][] alive(Set<EdgePlace> removed) {
        boolean[][] alive = varying(removed);
        for (int l = network.layers().size() - 1; l >= 0; l--) {
            boolean[] out = alive[l + 1];
            boolean[] used = new boolean[alive[l].length];
            for (EdgePlace edge : edges.get(l)) {
                used[edge.input()] |= out[edge.output()] && !removed.contains(edge);
            }
            for (int k = 0; k < out.length; k++) {
                if (out[k]) {
                    terms(network.layers().get(l), k).forEach(factors -> factors.forEach(f -> used[f] = true));
                }
            }
            for (int i = 0; i < used.length; i++) {
                alive[l][i] &= used[i];
            }
        }
        return alive;
    }

    /**
     * The edges that have to stay so that each output that varied still does: those of the way whose lowest score is highest.
     *
     * @param removed
     *            edges that are to go
     * @param score
     *            the score of an edge
     */
    Set<EdgePlace> rescue(Set<EdgePlace> removed, ToDoubleFunction<EdgePlace> score) {
        Set<EdgePlace> rescued = new LinkedHashSet<>();
        double[][] width = widths(score);
        int top = network.layers().size();
        for (int k = 0; k < network.outputs(); k++) {
            Set<EdgePlace> left = new HashSet<>(removed);
            left.removeAll(rescued);
            if (whole[top][k] && !varying(left)[top][k]) {
                collect(top, k, width, score, rescued);
            }
        }
        rescued.retainAll(removed);
        return rescued;
    }

    /** For each node the lowest score on the best way to it. */
    private double[][] widths(ToDoubleFunction<EdgePlace> score) {
        double[][] width = new double[network.layers().size() + 1][];
        width[0] = new double[size(0)];
        Arrays.fill(width[0], Double.POSITIVE_INFINITY);
        for (int l = 0; l < network.layers().size(); l++) {
            double[] in = width[l];
            double[] out = new double[size(l + 1)];
            Arrays.fill(out, -1);
            for (EdgePlace edge : edges.get(l)) {
                out[edge.output()] = Math.max(out[edge.output()], through(edge, in, score));
            }
            int level = l;
            for (int k = 0; k < out.length; k++) {
                for (List<Integer> factors : terms(network.layers().get(l), k)) {
                    out[k] = Math.max(out[k], lowest(level, factors, in));
                }
            }
            width[l + 1] = out;
        }
        return width;
    }

    private static double through(EdgePlace edge, double[] in, ToDoubleFunction<EdgePlace> score) {
        return Math.min(in[edge.input()], score.applyAsDouble(edge));
    }

    /** Over the factors that vary; -1 when none does. */
    private double lowest(int level, List<Integer> factors, double[] in) {
        return factors.stream().filter(f -> whole[level][f]).mapToDouble(f -> in[f]).min().orElse(-1);
    }

    private void collect(int level, int node, double[][] width, ToDoubleFunction<EdgePlace> score,
            Set<EdgePlace> rescued) {
        if (level == 0) {
            return;
        }
        double[] in = width[level - 1];
        edges.get(level - 1).stream().filter(edge -> edge.output() == node && whole[level - 1][edge.input()])
                .max(Comparator.comparingDouble(edge -> through(edge, in, score))).ifPresent(edge -> {
                    rescued.add(edge);
                    collect(level - 1, edge.input(), width, score, rescued);
                });
        terms(network.layers().get(level - 1), node).stream()
                .filter(factors -> factors.stream().anyMatch(f -> whole[level - 1][f]))
                .max(Comparator.comparingDouble(factors -> lowest(level - 1, factors, in)))
                .ifPresent(factors -> factors.stream().filter(f -> whole[level - 1][f])
                        .forEach(f -> collect(level - 1, f, width, score, rescued)));
    }
}
