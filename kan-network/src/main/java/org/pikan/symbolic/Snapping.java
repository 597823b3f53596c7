package org.pikan.symbolic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pikan.basis.SymbolicFunction;
import org.pikan.network.EdgeFunction;
import org.pikan.network.Network;
import org.pikan.network.NodeValues;
import org.pikan.network.edit.EdgePlace;
import org.pikan.network.edit.EditedNetwork;
import org.pikan.optimize.LeastSquares;

/**
 * Replaces the edges of a trained network by functions of the library, as far as its own loss allows.
 *
 * <p>A separable network is first written with as few products as the loss allows. Then two ways are tried. If every edge has a nearly exact match, all are snapped at once and the network is trained again.
 * Unless that lowers the loss a thousandfold, which tells that the functions are the right ones, edges are also snapped one at
 * a time: first functions that resemble the edge, the simplest of all edges first, then close matches, sums of functions among them. Each is tried
 * with all parameters of the network trained again by Levenberg-Marquardt, the numbers a, b, c of symbolic edges and the
 * edges that are left among them, and kept if the loss stays within the bounds of {@link SnapOptions}; else everything is as
 * it was. So a function is judged by what the network can do with it, not by R^2 alone: where inner functions are not
 * unique, the simplest ones win. Of two results the one with fewer bits is taken, counting n/2 log2(loss) and 15 for a unit
 * of complexity.
 *
 * <p>The loss is a sum of squares for data, or of a differential equation's residuals: this class does not know which.
 */
public final class Snapping {

    /** A match this good needs no second look before all are tried at once. */
    private static final double NEARLY_EXACT = 0.02;
    /** How far above its bound the loss may be for the other edges to be snapped too, to see if it then falls. */
    private static final double LOOK_AHEAD = 100;
    /** The network's own error over the spread of its outputs, times this, is how well its edges are known. */
    private static final double FLOOR = 3;
    /** A fall of the loss that tells that all functions are right. */
    private static final double DECISIVE = 1e-3;
    /** Below this part of what its node varies by an edge is left out first. */
    private static final double NEGLIGIBLE = 1e-3;
    /** As far below the first loss the strict bound does not follow. */
    private static final double STRICTNESS = 1e-4;
    /** What resembles an edge to within this 1 - R^2 is worth a trial. */
    private static final double ROUGH_LIMIT = 0.5;
    /** A more complex function is worth one if it leaves this part of what the simpler one leaves. */
    private static final double WORTHWHILE = 0.3;
    private static final double BITS = 15;
    /** A loss over the spread of the outputs that is round-off. */
    private static final double ROUND_OFF = 1e-24;
    private static final int FINAL_ITERATIONS = 100;

    private final Function<Network, LeastSquares> losses;
    private final double[][] samples;
    private final SnapOptions options;
    private final Retraining retraining;

    private record State(EditedNetwork network, double loss, List<SnapReport.SnappedEdge> done) {

        int complexity() {
            return done.stream().mapToInt(edge -> 1 + edge.match().complexity()).sum();
        }
    }

    private record Suggestion(EdgePlace place, List<EdgeMatch> matches, double importance) {}

    private record Trial(Suggestion suggestion, EdgeMatch match) {}

    /** How boldly edges are snapped. */
    private enum Phase {
        ROUGH, STRICT, RELAXED
    }

    /**
     * Prepares snapping.
     *
     * @param losses
     *            gives the loss for networks of any architecture
     * @param samples
     *            points at which edges are looked at (coordinates x points)
     * @param options
     *            the trade-off
     */
    public Snapping(Function<Network, LeastSquares> losses, double[][] samples, SnapOptions options) {
        this.losses = losses;
        this.samples = samples;
        this.options = options;
        retraining = new Retraining(losses);
    }

    /**
     * Snaps all edges that can be.
     *
     * @param start
     *            a trained network
     * @return the network and what was done
     */
    public SnapReport snap(EditedNetwork start) {
        double roundOff = ROUND_OFF * spread(NodeValues.of(start.network(), samples));
        return new Snapping(losses, samples, options.withTarget(Math.max(options.target(), roundOff))).run(start);
    }

    private SnapReport run(EditedNetwork start) {
        double before = retraining.loss(start);
        State first = fewerTerms(new State(start, before, List.of()));
        State all = allAtOnce(first, options.factor() * first.loss);
        State best = all != null && isDecisive(all, first) ? all : shorter(all, oneByOne(first));
        State end = trained(best, best.network, FINAL_ITERATIONS, 0);
        return new SnapReport(end.network, NetworkFormula.exists(end.network.network()), first.loss, end.loss,
                end.done);
    }

    /** A separable network with as few products as the loss allows. */
    private State fewerTerms(State state) {
        Optional<RankReduction> reduction = state.network.held().freeCount() < state.network.network().parameterCount()
                ? Optional.empty()
                : RankReduction.of(state.network.network(), samples);
        int rank = reduction.map(RankReduction::rank).orElse(1);
        for (int fewer = 1; fewer < rank; fewer++) {
            List<String> history = new ArrayList<>(state.network.history());
            history.add("write " + rank + " products as " + fewer);
            Network network = reduction.orElseThrow().reduced(fewer);
            double limit = Math.max(options.target(), options.factor() * state.loss);
            State next = trained(state, new EditedNetwork(network, new boolean[network.parameterCount()], history),
                    options.iterations(), limit);
            if (next.loss <= limit) {
                return next;
            }
        }
        return state;
    }

    private boolean isDecisive(State state, State first) {
        return state.loss <= DECISIVE * first.loss || state.loss <= options.target();
    }

    private State shorter(@Nullable State all, State one) {
        if (all == null) {
            return one;
        }
        return !NetworkFormula.exists(one.network.network()) || bits(all) < bits(one) ? all : one;
    }

    private double bits(State state) {
        return BITS * state.complexity()
                + 0.5 * samples[0].length * StrictMath.log(state.loss + Double.MIN_NORMAL) / StrictMath.log(2);
    }

    private @Nullable State allAtOnce(State state, double limit) {
        List<Suggestion> suggestions = suggestions(state, Phase.STRICT);
        if (suggestions.isEmpty()
                || suggestions.stream().anyMatch(s -> s.matches.getFirst().unexplained() > NEARLY_EXACT)) {
            return null;
        }
        EditedNetwork network = state.network;
        List<SnapReport.SnappedEdge> done = new ArrayList<>(state.done);
        for (Suggestion s : suggestions) {
            network = fixed(network, s.place, s.matches.getFirst());
            done.add(new SnapReport.SnappedEdge(s.place, s.matches.getFirst(), s.matches, Double.NaN));
        }
        State next = trained(new State(network, Double.NaN, done), network, 2 * options.iterations(), 0);
        if (!(next.loss <= Math.max(options.target(), limit))) {
            return null;
        }
        return new State(next.network, next.loss, done.stream()
                .map(s -> new SnapReport.SnappedEdge(s.place(), s.match(), s.alternatives(), next.loss)).toList());
    }

    private State oneByOne(State first) {
        State state = first;
        Set<String> refused = new HashSet<>();
        Phase phase = Phase.ROUGH;
        while (true) {
            double strict = Math.min(first.loss, Math.max(state.loss, STRICTNESS * first.loss));
            double limit = Math.max(options.target(),
                    options.factor() * (phase == Phase.RELAXED ? first.loss : strict));
            State next = one(state, first, limit, phase, refused);
            if (next != null && NetworkFormula.exists(next.network.network())) {
                return next;
            }
            if (next != null) {
                state = next;
                phase = phase == Phase.RELAXED ? Phase.STRICT : phase;
            } else if (phase == Phase.RELAXED || NetworkFormula.exists(state.network.network())) {
                return state;
            } else {
                phase = phase == Phase.ROUGH ? Phase.STRICT : Phase.RELAXED;
            }
        }
    }

    /** Snaps the first of the trials that the loss allows; null if there is none. */
    private @Nullable State one(State state, State first, double limit, Phase phase, Set<String> refused) {
        List<Suggestion> suggestions = suggestions(state, phase);
        List<List<Trial>> trials = new ArrayList<>();
        if (phase == Phase.ROUGH) {
            trials.addAll(lines(suggestions));
            simplestFirst(suggestions).forEach(trial -> trials.add(List.of(trial)));
        } else {
            surestFirst(suggestions).forEach(trial -> trials.add(List.of(trial)));
        }
        for (List<Trial> together : trials) {
            // what a freer network could not do, one with fewer parameters cannot either
            String name = together.stream().map(t -> t.suggestion.place + " " + t.match.label()).toList().toString();
            if (phase == Phase.ROUGH && refused.contains(name)) {
                continue;
            }
            EditedNetwork network = state.network;
            List<SnapReport.SnappedEdge> done = new ArrayList<>(state.done);
            for (Trial trial : together) {
                network = fixed(network, trial.suggestion.place, trial.match);
            }
            State next = trained(state, network, options.iterations(), limit);
            together.forEach(t -> done.add(new SnapReport.SnappedEdge(t.suggestion.place, t.match,
                    t.suggestion.matches, next.loss)));
            State taken = new State(next.network, next.loss, done);
            // the edges that are left may only fit once they too are what they should be
            if (next.loss <= limit || (together.size() > 1 && next.loss <= LOOK_AHEAD * limit)) {
                State all = allAtOnce(taken, DECISIVE * first.loss);
                if (all != null) {
                    return all;
                }
            }
            if (next.loss <= limit) {
                return taken;
            }
            refused.add(name);
        }
        return null;
    }

    /** All edges of a layer, then those into one node, as lines, where they are not far from it. */
    private List<List<Trial>> lines(List<Suggestion> suggestions) {
        Map<List<Integer>, List<Trial>> groups = new TreeMap<>(
                Comparator.comparingInt((List<Integer> key) -> key.get(0))
                        .thenComparing(key -> key.get(1)));
        for (Suggestion suggestion : suggestions) {
            suggestion.matches.stream().filter(match -> match.label().equals(SymbolicFunction.IDENTITY.label())
                    && match.unexplained() < ROUGH_LIMIT).findFirst().ifPresent(match -> {
                        EdgePlace place = suggestion.place;
                        for (int output : new int[] {-1, place.output()}) {
                            groups.computeIfAbsent(List.of(place.layer(), output), _ -> new ArrayList<>())
                                    .add(new Trial(suggestion, match));
                        }
                    });
        }
        return groups.values().stream().filter(group -> group.size() > 1).toList();
    }

    /** All edges' simple matches: lines for all edges before squares for any. */
    private List<Trial> simplestFirst(List<Suggestion> suggestions) {
        List<Trial> trials = new ArrayList<>();
        for (Suggestion suggestion : suggestions) {
            double best = ROUGH_LIMIT;
            List<EdgeMatch> matches = suggestion.matches.stream().sorted(Comparator.comparingInt(EdgeMatch::complexity)
                    .thenComparingDouble(EdgeMatch::unexplained)).toList();
            int kept = 0;
            for (EdgeMatch match : matches) {
                boolean negligible = match.terms().isEmpty() && suggestion.importance < NEGLIGIBLE;
                if (negligible || (match.unexplained() < best && kept < options.suggestions())) {
                    trials.add(new Trial(suggestion, match));
                    best = Math.min(best, WORTHWHILE * match.unexplained());
                    kept++;
                }
            }
        }
        trials.sort(Comparator.comparingInt((Trial t) -> t.match.complexity())
                .thenComparingDouble(t -> t.match.unexplained()));
        return trials;
    }

    /** The best matches of each edge, the edge with the best one first. */
    private List<Trial> surestFirst(List<Suggestion> suggestions) {
        return suggestions.stream()
                .sorted(Comparator.comparingDouble(s -> options.match().score(s.matches.getFirst())))
                .flatMap(s -> s.matches.stream().limit(options.suggestions()).map(m -> new Trial(s, m))).toList();
    }

    /** The edges that are not symbolic, with their matches. */
    private List<Suggestion> suggestions(State state, Phase phase) {
        NodeValues nodes = NodeValues.of(state.network.network(), samples);
        MatchOptions match = options.match().withSums(phase != Phase.ROUGH)
                .withFloor(Math.min(0.01, Math.max(options.match().floor(), FLOOR * error(state, nodes))));
        EdgeMatcher matcher = new EdgeMatcher(match);
        List<Suggestion> suggestions = new ArrayList<>();
        for (EdgeFunction edge : state.network.edges().all()) {
            if (edge.form() instanceof EdgeFunction.Expansion) {
                EdgePlace place = EdgePlace.of(edge);
                double[] z = nodes.of(place.layer(), place.input());
                double[] y = edge.evaluate(z, 0)[0];
                double importance = deviation(y) / deviation(nodes.of(place.layer() + 1, place.output()));
                suggestions.add(new Suggestion(place, matcher.match(new EdgeSamples(z, y)), importance));
            }
        }
        return suggestions;
    }

    /** The loss over the spread of the outputs. */
    private static double error(State state, NodeValues nodes) {
        return state.loss / spread(nodes);
    }

    /** The sum of squares of the outputs about their means. */
    private static double spread(NodeValues nodes) {
        int last = nodes.levels() - 1;
        double spread = 0;
        for (int k = 0; k < nodes.nodes(last); k++) {
            spread += Math.pow(deviation(nodes.of(last, k)), 2);
        }
        return spread * nodes.points();
    }

    private static double deviation(double[] values) {
        double mean = java.util.Arrays.stream(values).sum() / values.length;
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return Math.sqrt(sum / values.length);
    }

    private static EditedNetwork fixed(EditedNetwork network, EdgePlace place, EdgeMatch match) {
        if (match.terms().isEmpty()) {
            return network.fix(place, SymbolicFunction.ZERO, 1, 0, 0, match.constant()).freeze(List.of(place));
        }
        return network.fix(place, match.formulas(), match.constant());
    }

    /** Trains; with a limit above 0 it ends when it hardly gains any more, or too little to get there. */
    private State trained(State before, EditedNetwork network, int iterations, double limit) {
        Retraining.Result result = retraining.train(network, iterations, limit, "train after snapping");
        return new State(result.network(), result.loss(), before.done);
    }
}
