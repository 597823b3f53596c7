package org.pikan.residual;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pikan.autodiff.Combination;
import org.pikan.autodiff.JetComponent;
import org.pikan.autodiff.MultiIndex;
import org.pikan.expression.Function;

/**
 * Finds the partials that matter only in one fixed linear combination, so that jets can carry that combination in their
 * place.
 *
 * <p>An output depends on some partials only through {@code sum a_k u_k} if its derivatives by them are {@code a_k h} with one
 * and the same h, whatever h depends on: so {@code k(x)*(u_xx + u_yy)} and {@code u_t - nu*u_xx + u*u_x} count, and
 * {@code u_t - k(x)*u_xx} does not. A partial takes part if none that is read lies above it, and if all outputs that read
 * it, of whatever unknown (networks carry one set of components for all), do so in the same combination.
 */
final class Collapse {

    private final SortedMap<MultiIndex, Combination> combinationOf = new TreeMap<>();

    private Collapse() {}

    /** Nothing collapses. */
    static Collapse none() {
        return new Collapse();
    }

    /**
     * Works out the combinations.
     *
     * @param graph where the values were built
     * @param outputs the values of the program
     * @param gradients of each output by the jets that it reads
     */
    static Collapse of(Graph graph, List<Node> outputs, List<SortedMap<Node, Node>> gradients) {
        Collapse collapse = new Collapse();
        Map<MultiIndex, Set<JetComponent>> uses = new TreeMap<>();
        SortedSet<MultiIndex> read = indices(Nodes.leaves(outputs, Operation.JET));
        Set<MultiIndex> jumps = inJumps(outputs);
        for (MultiIndex index : read) {
            boolean below = read.stream().anyMatch(other -> !other.equals(index) && other.dominates(index));
            if (!below && index.order() > 0 && !jumps.contains(index)) {
                uses.put(index, new HashSet<>());
            }
        }
        gradients.forEach(gradient -> addUses(graph, gradient, uses));
        uses.forEach((index, combinations) -> {
            if (combinations.size() == 1 && combinations.iterator().next() instanceof Combination combination) {
                collapse.combinationOf.put(index, combination);
            }
        });
        // A combination stands only if each of its partials is in no other.
        collapse.combinationOf.values().removeIf(combination -> combination.coefficients().keySet().stream()
                .anyMatch(index -> !uses.getOrDefault(index, Set.of()).equals(Set.of(combination))));
        return collapse;
    }

    /** Groups the candidates that one output reads of each unknown by the common factor of its derivatives. */
    private static void addUses(Graph graph, SortedMap<Node, Node> gradient, Map<MultiIndex, Set<JetComponent>> uses) {
        Map<Integer, Map<Node, SortedMap<MultiIndex, Double>>> groups = new HashMap<>();
        gradient.forEach((jet, derivative) -> {
            JetInput input = (JetInput) jet.payload;
            if (input.component() instanceof MultiIndex index && uses.containsKey(index)) {
                Graph.Scaled scaled = graph.scaled(derivative);
                groups.computeIfAbsent(input.unknown(), _ -> new HashMap<>())
                        .computeIfAbsent(scaled.rest(), _ -> new TreeMap<>()).put(index, scaled.factor());
            }
        });
        for (Map<Node, SortedMap<MultiIndex, Double>> ofUnknown : groups.values()) {
            for (SortedMap<MultiIndex, Double> group : ofUnknown.values()) {
                JetComponent component = group.size() > 1 ? Combination.of(group) : group.firstKey();
                group.keySet().forEach(index -> uses.get(index).add(component));
            }
        }
    }

    private static SortedSet<MultiIndex> indices(Collection<Node> jets) {
        return jets.stream().map(jet -> (MultiIndex) ((JetInput) jet.payload).component())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What decides a branch or a sign: a derivative does not show how an output depends on it. */
    private static Set<MultiIndex> inJumps(List<Node> outputs) {
        Set<Node> deciding = new HashSet<>();
        for (Node node : Nodes.closure(outputs)) {
            if (node.operation == Operation.SELECT || node.payload == Function.SIGN) {
                deciding.add(node.operand(0));
            }
        }
        return indices(Nodes.leaves(deciding, Operation.JET));
    }

    /** Whether there is no combination. */
    boolean isEmpty() {
        return combinationOf.isEmpty();
    }

    /**
     * The value that stands for a partial: the combination for the first of its partials, whose coefficient is 1, and 0 for
     * the others, which leaves the combination's value unchanged.
     */
    Node jet(Graph graph, int unknown, MultiIndex index) {
        Combination combination = combinationOf.get(index);
        if (combination == null) {
            return graph.jet(unknown, index);
        }
        return index.equals(combination.coefficients().firstKey())
                ? graph.jet(unknown, combination)
                : graph.constant(0);
    }
}
