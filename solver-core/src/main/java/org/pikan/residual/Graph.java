package org.pikan.residual;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pikan.autodiff.JetComponent;
import org.pikan.expression.Function;

/**
 * Builds the values of a program: equal values are built once, constants are folded, signs and factors that do not
 * depend on an unknown move outwards, where they become one coefficient. A work object of the compiler.
 *
 * <p>0 * a is 0 whatever a is: what multiplies zero is not computed.
 */
final class Graph {
    /** Integer powers up to here are products, higher ones calls of pow. */
    private static final int MAX_PRODUCT_POWER = 64;

    private record Key(Operation operation, List<Node> operands, Object payload) {}

    /** base^exponent, exponent >= 2: what a product that came from a power stands for. */
    record IntegerPower(Node base, int exponent) {}

    /** factor * rest. */
    record Scaled(double factor, Node rest) {}

    private final Map<Key, Node> known = new HashMap<>();
    private final Map<Node, IntegerPower> powers = new HashMap<>();

    private Node node(Operation operation, Object payload, Node... operands) {
        return known.computeIfAbsent(new Key(operation, List.of(operands), payload),
                key -> new Node(known.size(), operation, key.operands, payload));
    }

    Node constant(double value) {
        return node(Operation.CONSTANT, value + 0.0);
    }

    Node coordinate(int axis) {
        return node(Operation.COORDINATE, axis);
    }

    Node jet(int unknown, JetComponent component) {
        return node(Operation.JET, new JetInput(unknown, component));
    }

    Node add(Node a, Node b) {
        if (a.isConstant(0) || b.isConstant(0)) {
            return a.isConstant(0) ? b : a;
        }
        if (a.isConstant() && b.isConstant()) {
            return constant(a.constant() + b.constant());
        }
        if (rest(a).equals(rest(b)) && rank(a) > 0) {
            return scale(add(coefficient(a), coefficient(b)), rest(a));
        }
        if (isJoined(a) || isJoined(b) || a.readsJets != b.readsJets) {
            return join(add(coordinatePart(a), coordinatePart(b)), add(jetPart(a), jetPart(b)));
        }
        if (b.operation == Operation.NEGATE) {
            return node(Operation.SUBTRACT, "", a, b.operand(0));
        }
        if (a.operation == Operation.NEGATE) {
            return node(Operation.SUBTRACT, "", b, a.operand(0));
        }
        return a.number < b.number ? node(Operation.ADD, "", a, b) : node(Operation.ADD, "", b, a);
    }

    Node subtract(Node a, Node b) {
        return add(a, negate(b));
    }

    /** c + j of a sum in which c depends on coordinates alone and j on unknowns: the only form such a sum takes. */
    private Node join(Node c, Node j) {
        if (c.isConstant(0) || !j.readsJets) {
            return c.isConstant(0) ? j : add(c, j);
        }
        return j.operation == Operation.NEGATE
                ? node(Operation.SUBTRACT, "", c, j.operand(0))
                : node(Operation.ADD, "", c, j);
    }

    /** Whether a node that belongs to a sum with unknowns has a part without them. */
    private static boolean isJoined(Node node) {
        return node.readsJets && (node.operation == Operation.ADD || node.operation == Operation.SUBTRACT)
                && !node.operand(0).readsJets;
    }

    private Node coordinatePart(Node node) {
        return isJoined(node) ? node.operand(0) : node.readsJets ? constant(0) : node;
    }

    private Node jetPart(Node node) {
        if (!isJoined(node)) {
            return node.readsJets ? node : constant(0);
        }
        return node.operation == Operation.SUBTRACT ? negate(node.operand(1)) : node.operand(1);
    }

    Node negate(Node a) {
        return multiply(constant(-1), a);
    }

    Node multiply(Node a, Node b) {
        if (rank(a) == 0 && rank(b) == 0) {
            return constant(a.constant() * b.constant());
        }
        if (a.isConstant(0) || b.isConstant(0)) {
            return constant(0);
        }
        if (rank(a) < rank(b)) {
            return scale(multiply(a, coefficient(b)), rest(b));
        }
        if (rank(a) > rank(b)) {
            return scale(multiply(coefficient(a), b), rest(a));
        }
        Node ra = rest(a);
        Node rb = rest(b);
        Node product = ra.number < rb.number
                ? node(Operation.MULTIPLY, "", ra, rb)
                : node(Operation.MULTIPLY, "", rb, ra);
        return scale(multiply(coefficient(a), coefficient(b)), product);
    }

    /** coefficient * rest for a coefficient of lower rank and a rest that has none. */
    private Node scale(Node coefficient, Node rest) {
        if (coefficient.isConstant(0)) {
            return coefficient;
        }
        if (coefficient.isConstant(1)) {
            return rest;
        }
        if (coefficient.isConstant(-1)) {
            return negateRest(rest);
        }
        return node(Operation.MULTIPLY, "", coefficient, rest);
    }

    private Node negateRest(Node rest) {
        if (isJoined(rest)) {
            return join(negate(coordinatePart(rest)), negate(jetPart(rest)));
        }
        return rest.operation == Operation.SUBTRACT
                ? node(Operation.SUBTRACT, "", rest.operand(1), rest.operand(0))
                : node(Operation.NEGATE, "", rest);
    }

    /** Coefficients first: constants, then what depends on coordinates alone, then what depends on unknowns. */
    private static int rank(Node node) {
        return node.isConstant() ? 0 : node.readsJets ? 2 : 1;
    }

    private static boolean isScaled(Node node) {
        return node.operation == Operation.MULTIPLY && rank(node.operand(0)) < rank(node.operand(1));
    }

    /** A node as factor * rest with a number for the factor; the rest of a number is 1. */
    Scaled scaled(Node node) {
        if (node.isConstant()) {
            return new Scaled(node.constant(), constant(1));
        }
        Node rest = rest(node);
        Node coefficient = coefficient(node);
        if (coefficient.isConstant()) {
            return new Scaled(coefficient.constant(), rest);
        }
        Scaled inner = scaled(coefficient);
        return new Scaled(inner.factor, multiply(inner.rest, rest));
    }

    private Node coefficient(Node node) {
        return isScaled(node) ? node.operand(0) : constant(node.operation == Operation.NEGATE ? -1 : 1);
    }

    private static Node rest(Node node) {
        return isScaled(node) ? node.operand(1) : node.operation == Operation.NEGATE ? node.operand(0) : node;
    }

    Node divide(Node a, Node b) {
        if (a.isConstant() && b.isConstant()) {
            return constant(a.constant() / b.constant());
        }
        if (a.isConstant(0) || b.isConstant(1)) {
            return a;
        }
        if (a.equals(b)) {
            return constant(1);
        }
        if (a.readsJets && !b.readsJets) {
            return multiply(divide(constant(1), b), a);
        }
        if (a.readsJets) {
            return multiply(divide(coefficient(a), coefficient(b)), node(Operation.DIVIDE, "", rest(a), rest(b)));
        }
        return node(Operation.DIVIDE, "", a, b);
    }

    Node power(Node base, Node exponent) {
        if (exponent.isConstant()) {
            double e = exponent.constant();
            if (e == Math.rint(e) && Math.abs(e) <= MAX_PRODUCT_POWER) {
                Node power = integerPower(base, (int) Math.abs(e));
                return e < 0 ? divide(constant(1), power) : power;
            }
            if (base.isConstant()) {
                return constant(StrictMath.pow(base.constant(), e));
            }
            if (e == 0.5) {
                return call(Function.SQRT, List.of(base));
            }
        }
        return node(Operation.POWER, "", base, exponent);
    }

    private Node integerPower(Node base, int exponent) {
        if (exponent == 0) {
            return constant(1);
        }
        if (exponent == 1) {
            return base;
        }
        Node half = integerPower(base, exponent / 2);
        Node even = multiply(half, half);
        Node power = exponent % 2 == 0 ? even : multiply(integerPower(base, exponent - 1), base);
        powers.putIfAbsent(power, new IntegerPower(base, exponent));
        return power;
    }

    /** The power that a product was built from, null when it was not. */
    @Nullable
    IntegerPower integerPowerOf(Node product) {
        return powers.get(product);
    }

    Node call(Function function, List<Node> arguments) {
        if (function == Function.WHERE) {
            return select(arguments.get(0), arguments.get(1), arguments.get(2));
        }
        if (arguments.stream().allMatch(Node::isConstant)) {
            return constant(function.evaluate(arguments.stream().mapToDouble(Node::constant).toArray()));
        }
        return node(Operation.CALL, function, arguments.toArray(Node[]::new));
    }

    /** {@code then} where condition >= 0, else {@code otherwise}. */
    Node select(Node condition, Node then, Node otherwise) {
        if (then.equals(otherwise)) {
            return then;
        }
        if (condition.isConstant()) {
            return condition.constant() >= 0 ? then : otherwise;
        }
        return node(Operation.SELECT, "", condition, then, otherwise);
    }
}
