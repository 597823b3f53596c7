package org.pikan.symbolic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.pikan.network.EdgeFunction;
import org.pikan.network.HiddenRange;
import org.pikan.network.Layer;
import org.pikan.network.Network;
import org.pikan.network.SumLayer;
import org.pikan.network.analysis.Attribution;
import org.pikan.network.edit.EdgePlace;
import org.pikan.network.edit.EditedNetwork;
import org.pikan.network.edit.Pruning;
import org.pikan.optimize.LeastSquares;

/**
 * Takes hidden nodes, then edges, out of a network for as long as training makes up for it.
 *
 * <p>A score tells what a node does, not what it is needed for: where two nodes share a task, both have a high score and one of
 * them is enough. So each candidate, the lowest score first, is taken out on trial, the rest is trained by Levenberg-Marquardt,
 * and the loss decides: the network stays smaller if it ends at or below
 *
 * <pre>
 * max(target, factor * loss of the network at the start, trained)
 * </pre>
 *
 * <p>Half of the candidates are tried together first, then a quarter, and so on. Scores are those of {@link Attribution}.
 * Frozen edges stay.
 */
public final class StepwisePruning {

    private static final int ITERATIONS = 60;
    private static final int FIRST_ITERATIONS = 100;

    private final Function<Network, LeastSquares> losses;
    private final double[][] samples;
    private final double factor;
    private final double target;

    /** Edges that go together, and what they are worth. */
    private record Candidate(List<EdgePlace> edges, double score) {}

    /**
     * Prepares pruning.
     *
     * @param losses
     *            gives the loss for networks of any architecture
     * @param samples
     *            points at which nodes and edges are scored (coordinates x points)
     * @param factor
     *            by how much the loss may rise, at least 1
     * @param target
     *            a loss that is low enough, 0 or more
     */
    public StepwisePruning(Function<Network, LeastSquares> losses, double[][] samples, double factor, double target) {
        if (!(factor >= 1) || !(target >= 0)) {
            throw new IllegalArgumentException("pruning lets the loss rise by a factor of " + factor + " or to "
                    + target + ", but the factor must be at least 1, the loss 0 or more. Maybe 2 and 0.");
        }
        this.losses = losses;
        this.samples = samples;
        this.factor = factor;
        this.target = target;
    }

    /**
     * Prunes.
     *
     * @param start
     *            a trained network
     * @return what is left of it, trained
     */
    public EditedNetwork prune(EditedNetwork start) {
        Retraining.Result first = train(start, FIRST_ITERATIONS, 0, "train");
        double limit = Math.max(target, factor * first.loss());
        Retraining.Result nodes = smaller(first, limit, StepwisePruning::nodes);
        Retraining.Result edges = smaller(nodes, limit, StepwisePruning::edges);
        return train(edges.network(), FIRST_ITERATIONS, 0, String.format(Locale.ROOT,
                "train after pruning from %d to %d edges", start.edges().all().size(),
                edges.network().edges().all().size())).network();
    }

    private Retraining.Result smaller(Retraining.Result start, double limit,
            Function<Scored, List<Candidate>> candidates) {
        Retraining.Result state = start;
        int refused = 0;
        int together = Integer.MAX_VALUE;
        while (true) {
            List<Candidate> left = candidates.apply(new Scored(state.network(), samples));
            if (refused >= left.size()) {
                return state;
            }
            together = Math.min(together, (left.size() - refused + 1) / 2);
            List<EdgePlace> chosen = left.subList(refused, refused + together).stream()
                    .flatMap(candidate -> candidate.edges.stream()).distinct().toList();
            EditedNetwork before = state.network();
            EditedNetwork pruned = Pruning.edges(before, samples, chosen).network();
            Optional<Retraining.Result> next = Optional.of(pruned).filter(p -> isSmaller(p, before))
                    .map(p -> train(p, ITERATIONS, limit, "train after pruning")).filter(r -> r.loss() <= limit);
            if (next.isPresent()) {
                state = next.get();
            } else if (together > 1) {
                together /= 2;
            } else {
                refused++;
            }
        }
    }

    private Retraining.Result train(EditedNetwork network, int iterations, double limit, String step) {
        boolean free = network.held().freeCount() == network.network().parameterCount();
        EditedNetwork ready = free ? new EditedNetwork(HiddenRange.filled(network.network()), network.frozen(),
                network.history()) : network;
        return new Retraining(losses).train(ready, iterations, limit, step);
    }

    /** Whether there are fewer edges, but as many frozen parameters. */
    private static boolean isSmaller(EditedNetwork network, EditedNetwork before) {
        return network.edges().all().size() < before.edges().all().size() && frozen(network) == frozen(before);
    }

    private static int frozen(EditedNetwork network) {
        return network.network().parameterCount() - network.held().freeCount();
    }

    /** A network, its edges that may go, and what they are worth. */
    private static final class Scored {
        private final EditedNetwork edited;
        private final Attribution scores;
        private final List<EdgeFunction> edges;

        Scored(EditedNetwork edited, double[][] samples) {
            this.edited = edited;
            scores = Attribution.of(edited.network(), samples);
            boolean[] frozen = edited.frozen();
            edges = edited.edges().all().stream()
                    .filter(edge -> Arrays.stream(edge.parameters()).noneMatch(i -> frozen[i])).toList();
        }
    }

    /** Hidden nodes between two layers of sums. */
    private static List<Candidate> nodes(Scored scored) {
        List<Layer> layers = scored.edited.network().layers();
        List<Candidate> nodes = new ArrayList<>();
        for (int l = 0; l + 1 < layers.size(); l++) {
            if (!(layers.get(l) instanceof SumLayer) || !(layers.get(l + 1) instanceof SumLayer)) {
                continue;
            }
            for (int node = 0; node < layers.get(l).outputs(); node++) {
                int layer = l;
                int index = node;
                List<EdgePlace> around = scored.edges.stream().map(EdgePlace::of)
                        .filter(edge -> (edge.layer() == layer && edge.output() == index)
                                || (edge.layer() == layer + 1 && edge.input() == index))
                        .distinct().toList();
                if (!around.isEmpty()) {
                    nodes.add(new Candidate(around, scored.scores.node(l + 1, node)));
                }
            }
        }
        return sorted(nodes);
    }

    private static List<Candidate> edges(Scored scored) {
        ToDoubleFunction<EdgeFunction> score = scored.scores::edge;
        return sorted(scored.edges.stream()
                .map(edge -> new Candidate(List.of(EdgePlace.of(edge)), score.applyAsDouble(edge))).toList());
    }

    private static List<Candidate> sorted(List<Candidate> candidates) {
        return candidates.stream().sorted(Comparator.comparingDouble(Candidate::score)).toList();
    }
}
