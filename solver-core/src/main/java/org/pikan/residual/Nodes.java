package org.pikan.residual;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Sets of values that others need. */
final class Nodes {
    private Nodes() {}

    /** The roots and everything they are computed from, operands first. */
    static SortedSet<Node> closure(Collection<Node> roots) {
        SortedSet<Node> result = new TreeSet<>();
        Deque<Node> pending = new ArrayDeque<>(roots);
        while (!pending.isEmpty()) {
            Node node = pending.pop();
            if (result.add(node)) {
                pending.addAll(node.operands);
            }
        }
        return result;
    }

    /** All inputs of one kind that the roots need, in order. */
    static List<Node> leaves(Collection<Node> roots, Operation kind) {
        return closure(roots).stream().filter(node -> node.operation == kind).toList();
    }

    /**
     * The largest values that depend on coordinates alone: those that the roots, or what depends on an unknown, use. They
     * are computed once for each point set.
     */
    static List<Node> coordinateFrontier(Collection<Node> roots) {
        List<Node> used = new ArrayList<>(roots);
        for (Node node : closure(roots)) {
            if (node.readsJets) {
                used.addAll(node.operands);
            }
        }
        return used.stream().filter(node -> !node.readsJets && !node.isConstant()).distinct().sorted().toList();
    }
}
