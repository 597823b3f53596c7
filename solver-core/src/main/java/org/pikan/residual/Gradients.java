package org.pikan.residual;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pikan.expression.Function;

/**
 * Reverse sweeps that build derivatives as further values of the same graph: what they share with the function is
 * computed once, and what turns out not to depend on an unknown belongs to the precomputed coefficients.
 *
 * <p>At a kink a subgradient is taken: sign(0) = 0 for abs, the first argument for min and max of equals, the branch that
 * is used for where. The branch that is not used contributes nothing, not even a NaN.
 */
final class Gradients {
    private final Graph graph;
    private final Map<Node, SortedMap<Node, Node>> known = new HashMap<>();

    Gradients(Graph graph) {
        this.graph = graph;
    }

    /** d(output)/d(input) for each jet input for which it is not identically 0, in order of the inputs. */
    SortedMap<Node, Node> of(Node output) {
        // Inner branches first, so that choices nested a thousand deep do not recurse.
        for (Node node : Nodes.closure(List.of(output))) {
            branchesOf(node).forEach(this::gradient);
        }
        return gradient(output);
    }

    private static List<Node> branchesOf(Node node) {
        if (node.operation == Operation.SELECT) {
            return node.operands.subList(1, 3);
        }
        return node.payload == Function.MIN || node.payload == Function.MAX ? node.operands : List.of();
    }

    private SortedMap<Node, Node> gradient(Node node) {
        SortedMap<Node, Node> gradient = known.get(node);
        if (gradient == null) {
            gradient = new Sweep().run(node);
            known.put(node, gradient);
        }
        return gradient;
    }

    private final class Sweep {
        private final Map<Node, Node> adjoints = new HashMap<>();
        private final Queue<Node> pending = new PriorityQueue<>(Comparator.reverseOrder());
        private final SortedMap<Node, Node> result = new TreeMap<>();

        SortedMap<Node, Node> run(Node output) {
            accumulate(output, graph.constant(1));
            while (!pending.isEmpty()) {
                Node node = pending.remove();
                Node adjoint = Objects.requireNonNull(adjoints.remove(node));
                if (node.operation == Operation.JET) {
                    result.merge(node, adjoint, graph::add);
                } else {
                    propagate(node, adjoint);
                }
            }
            result.values().removeIf(derivative -> derivative.isConstant(0));
            return result;
        }

        private void accumulate(Node node, Node adjoint) {
            if (node.readsJets && !adjoint.isConstant(0)) {
                if (!adjoints.containsKey(node)) {
                    pending.add(node);
                }
                adjoints.merge(node, adjoint, graph::add);
            }
        }

        private void propagate(Node node, Node adjoint) {
            Graph.IntegerPower power = graph.integerPowerOf(node);
            if (power != null) {
                Node lower = graph.power(power.base(), graph.constant(power.exponent() - 1));
                Node slope = graph.multiply(graph.constant(power.exponent()), lower);
                accumulate(power.base(), graph.multiply(adjoint, slope));
                return;
            }
            switch (node.operation) {
                case ADD -> {
                    accumulate(node.operand(0), adjoint);
                    accumulate(node.operand(1), adjoint);
                }
                case SUBTRACT -> {
                    accumulate(node.operand(0), adjoint);
                    accumulate(node.operand(1), graph.negate(adjoint));
                }
                case NEGATE -> accumulate(node.operand(0), graph.negate(adjoint));
                case MULTIPLY -> {
                    accumulate(node.operand(0), graph.multiply(adjoint, node.operand(1)));
                    accumulate(node.operand(1), graph.multiply(adjoint, node.operand(0)));
                }
                case DIVIDE -> {
                    Node share = graph.divide(adjoint, node.operand(1));
                    accumulate(node.operand(0), share);
                    accumulate(node.operand(1), graph.negate(graph.multiply(share, node)));
                }
                case POWER -> {
                    Node base = node.operand(0);
                    Node exponent = node.operand(1);
                    if (base.readsJets) {
                        Node lower = graph.power(base, graph.subtract(exponent, graph.constant(1)));
                        accumulate(base, graph.multiply(adjoint, graph.multiply(exponent, lower)));
                    }
                    if (exponent.readsJets) {
                        Node logarithm = graph.call(Function.LOG, List.of(base));
                        accumulate(exponent, graph.multiply(adjoint, graph.multiply(node, logarithm)));
                    }
                }
                case SELECT -> branches(node.operand(0), node.operand(1), node.operand(2), adjoint);
                case CALL -> call(node, adjoint);
                case CONSTANT, COORDINATE, JET -> throw new IllegalStateException(node + " has no operands");
            }
        }

        private void call(Node node, Node adjoint) {
            Function function = (Function) node.payload;
            if (function == Function.MAX || function == Function.MIN) {
                Node a = node.operand(0);
                Node b = node.operand(1);
                Node firstIsUsed = function == Function.MAX ? graph.subtract(a, b) : graph.subtract(b, a);
                branches(firstIsUsed, a, b, adjoint);
                return;
            }
            for (int i = 0; i < node.operands.size(); i++) {
                if (node.operand(i).readsJets) {
                    accumulate(node.operand(i), graph.multiply(adjoint, LocalDerivatives.of(graph, node, i)));
                }
            }
        }

        /** The gradient of each branch by itself, so that the unused one is never multiplied by 0. */
        private void branches(Node condition, Node then, Node otherwise, Node adjoint) {
            SortedMap<Node, Node> first = gradient(then);
            SortedMap<Node, Node> second = gradient(otherwise);
            SortedMap<Node, Node> inputs = new TreeMap<>(first);
            inputs.putAll(second);
            Node zero = graph.constant(0);
            for (Node input : inputs.keySet()) {
                Node used = graph.select(condition, first.getOrDefault(input, zero),
                        second.getOrDefault(input, zero));
                accumulate(input, graph.multiply(adjoint, used));
            }
        }
    }
}
