package org.pikan.network.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.pikan.network.EdgeFunction;
import org.pikan.network.Layer;
import org.pikan.network.Network;
import org.pikan.network.NodeValues;
import org.pikan.network.SumLayer;
import org.pikan.network.analysis.Attribution;

/**
 * Takes edges, hidden nodes and inputs out whose score is low.
 *
 * <pre>
 * score of an output k          1
 * score of edge i to j          score(j) * std(phi_ji(z_i)) / std(z'_j)
 * score of a node or input i    sum over its edges, or the terms it is a factor of
 * </pre>
 *
 * <p>std is the standard deviation over the samples (KAN 2.0, arXiv 2408.10205, section 4.1; {@link Attribution}). A node below its
 * threshold loses its edges, an edge below its own goes; those with a frozen coefficient stay. The mean of what goes over the
 * samples moves to the bias, so that outputs change least. Then all that is left without effect goes, so the network is really
 * smaller. An output that depends on inputs still does afterwards: if all its ways were to go, the one whose weakest edge is
 * strongest stays.
 */
public final class Pruning {

    private final EditedNetwork edited;
    private final NodeValues values;
    private final Attribution scores;
    private final List<EdgeFunction> edges;
    private final Map<EdgePlace, Double> edgeScores = new HashMap<>();

    private Pruning(EditedNetwork edited, double[][] samples) {
        this.edited = edited;
        values = Finite.values(edited.network(), samples);
        scores = Attribution.of(edited.network(), values);
        edges = edited.edges().all();
        // Formulas between the same two nodes are one edge here.
        edges.forEach(edge -> edgeScores.merge(EdgePlace.of(edge), scores.edge(edge), Double::sum));
    }

    /**
     * Takes out what is below thresholds.
     *
     * @param edited
     *            the network
     * @param samples
     *            points at which it is used (coordinates x points)
     * @param thresholds
     *            lowest scores that stay
     * @return the smaller network, and what went
     * @throws IllegalArgumentException
     *             if a node is not finite at a sample, or the samples do not fit
     */
    public static Pruned byScore(EditedNetwork edited, double[][] samples, PruneThresholds thresholds) {
        Pruning pruning = new Pruning(edited, samples);
        return pruning.without(pruning.below(thresholds), samples, "prune inputs below " + thresholds.inputs()
                + ", nodes below " + thresholds.nodes() + ", edges below " + thresholds.edges());
    }

    /**
     * Takes out given edges, with the same care.
     *
     * @param edited
     *            the network
     * @param samples
     *            points at which it is used (coordinates x points)
     * @param places
     *            the edges; frozen ones go too
     * @return the smaller network, and what went
     * @throws IllegalArgumentException
     *             if there is no such edge, a node is not finite at a sample, or the samples do not fit
     */
    public static Pruned edges(EditedNetwork edited, double[][] samples, List<EdgePlace> places) {
        Pruning pruning = new Pruning(edited, samples);
        Set<EdgePlace> known = pruning.edges.stream().map(EdgePlace::of).collect(Collectors.toSet());
        for (EdgePlace place : places) {
            if (!known.contains(place)) {
                throw EditedNetwork.missing(place);
            }
        }
        return pruning.without(new LinkedHashSet<>(places), samples, "prune " + places);
    }

    private double score(EdgePlace place) {
        return edgeScores.getOrDefault(place, 0.0);
    }

    private Set<EdgePlace> below(PruneThresholds thresholds) {
        Set<EdgePlace> removed = new LinkedHashSet<>();
        Set<EdgePlace> kept = new LinkedHashSet<>();
        List<Layer> layers = edited.network().layers();
        boolean[] frozen = edited.frozen();
        for (EdgeFunction edge : edges) {
            int level = edge.layer();
            double node = scores.node(level, edge.input());
            // A node that enters products has no edges of its own to lose: those that make it go.
            boolean factor = level + 1 < layers.size() && !(layers.get(level + 1) instanceof SumLayer)
                    && scores.node(level + 1, edge.output()) < thresholds.nodes();
            boolean low = node < (level == 0 ? thresholds.inputs() : thresholds.nodes()) || factor
                    || score(EdgePlace.of(edge)) < thresholds.edges();
            (low ? removed : kept).add(EdgePlace.of(edge));
            if (Arrays.stream(edge.parameters()).anyMatch(i -> frozen[i])) {
                kept.add(EdgePlace.of(edge));
            }
        }
        removed.removeAll(kept);
        return removed;
    }

    private Pruned without(Set<EdgePlace> chosen, double[][] samples, String step) {
        Paths paths = Paths.of(edited.network());
        Set<EdgePlace> spared = paths.rescue(chosen, this::score);
        Set<EdgePlace> removed = new LinkedHashSet<>(chosen);
        removed.removeAll(spared);
        Draft draft = Draft.of(edited);
        for (EdgeFunction edge : edges) {
            if (removed.contains(EdgePlace.of(edge))) {
                double mean = Arrays.stream(edge.evaluate(values.of(edge.layer(), edge.input()), 0)[0]).average()
                        .orElseThrow();
                draft.sums(edge.layer()).addBias(edge.output(), mean);
            }
        }
        for (EdgePlace place : removed) {
            draft.sums(place.layer()).edges
                    .removeIf(edge -> edge.input() == place.input() && edge.output() == place.output());
        }
        Cleaning.clean(draft);
        Network next = draft.finished(List.of()).network();
        boolean[][] alive = paths.alive(removed);
        PruneReport report = new PruneReport(gone(removed, alive), nodes(alive), List.copyOf(spared),
                edited.network().parameterCount(), next.parameterCount(), Finite.change(values, next, samples));
        return new Pruned(draft.finished(edited.noted(step + ": " + report.summary())), report);
    }

    private Map<EdgePlace, Double> gone(Set<EdgePlace> removed, boolean[][] alive) {
        Map<EdgePlace, Double> gone = new LinkedHashMap<>();
        for (EdgeFunction edge : edges) {
            EdgePlace place = EdgePlace.of(edge);
            if (removed.contains(place) || !alive[place.layer()][place.input()]
                    || !alive[place.layer() + 1][place.output()]) {
                gone.put(place, score(place));
            }
        }
        return gone;
    }

    private List<PruneReport.Node> nodes(boolean[][] alive) {
        List<PruneReport.Node> gone = new ArrayList<>();
        for (int level = 0; level < alive.length - 1; level++) {
            for (int node = 0; node < alive[level].length; node++) {
                if (!alive[level][node]) {
                    gone.add(new PruneReport.Node(level, node, scores.node(level, node)));
                }
            }
        }
        return gone;
    }
}
