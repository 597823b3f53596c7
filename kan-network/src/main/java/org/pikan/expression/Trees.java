package org.pikan.expression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * Walks over expressions of any depth: an explicit stack instead of recursion, each shared subtree visited once.
 *
 * <p>For example, the number of nodes is {@code Trees.<Integer>fold(e, (node, counts) -> 1 + sum(counts))}.
 */
public final class Trees {

    private Trees() {}

    /**
     * Computes a value for each node from the values of its operands, from the leaves up.
     *
     * @param root where to start
     * @param combine gets a node and the values of its {@link Expression#operands() operands} in order
     * @param <R> the type of the values
     * @return the value of the root
     */
    public static <R> R fold(Expression root, BiFunction<Expression, List<R>, R> combine) {
        return fold(root, Expression::operands, combine);
    }

    /** As {@link #fold(Expression, BiFunction)}, with another notion of operands, for example all terms of a sum. */
    static <R> R fold(Expression root, java.util.function.Function<Expression, List<Expression>> operandsOf,
            BiFunction<Expression, List<R>, R> combine) {
        IdentityHashMap<Expression, R> values = new IdentityHashMap<>();
        Deque<Expression> pending = new ArrayDeque<>();
        pending.push(root);
        while (!pending.isEmpty()) {
            Expression node = pending.peek();
            if (values.containsKey(node)) {
                pending.pop();
                continue;
            }
            List<Expression> operands = operandsOf.apply(node);
            boolean ready = true;
            for (Expression operand : operands.reversed()) {
                if (!values.containsKey(operand)) {
                    pending.push(operand);
                    ready = false;
                }
            }
            if (ready) {
                pending.pop();
                List<R> operandValues = new ArrayList<>(operands.size());
                for (Expression operand : operands) {
                    operandValues.add(values.get(operand));
                }
                values.put(node, combine.apply(node, operandValues));
            }
        }
        return values.get(root);
    }

    /** Rebuilds a tree from the leaves up: {@code rewrite} gets each node with its operands already rewritten. */
    public static Expression rewrite(Expression root, UnaryOperator<Expression> rewrite) {
        return Trees.<Expression>fold(root, (node, operands) -> rewrite.apply(withOperands(node, operands)));
    }

    /** Returns all nodes, operands before what uses them, each object once. */
    public static List<Expression> nodes(Expression root) {
        List<Expression> nodes = new ArrayList<>();
        Trees.<Boolean>fold(root, (node, _) -> nodes.add(node));
        return nodes;
    }

    /**
     * Returns a node of the same kind with other operands, the node itself if they are the same objects.
     *
     * @throws IllegalArgumentException if {@code operands} has another size than the node's operands
     */
    public static Expression withOperands(Expression node, List<Expression> operands) {
        List<Expression> old = node.operands();
        if (old.size() != operands.size()) {
            throw new IllegalArgumentException(
                    node + " has " + old.size() + " operands, but " + operands.size() + " were given.");
        }
        if (sameObjects(old, operands)) {
            return node;
        }
        return switch (node) {
            case Constant _ -> node;
            case Symbol _ -> node;
            case FunctionSymbol _ -> node;
            case PartialDerivative p -> new PartialDerivative(operands.getFirst(), p.by());
            case Sum _ -> new Sum(operands.get(0), operands.get(1));
            case Difference _ -> new Difference(operands.get(0), operands.get(1));
            case Product _ -> new Product(operands.get(0), operands.get(1));
            case Quotient _ -> new Quotient(operands.get(0), operands.get(1));
            case Power _ -> new Power(operands.get(0), operands.get(1));
            case Negation _ -> new Negation(operands.getFirst());
            case Call c -> new Call(c.function(), operands);
            case VectorOperation v -> new VectorOperation(v.operator(), operands);
        };
    }

    @SuppressWarnings("ReferenceEquality") // only to save objects
    private static boolean sameObjects(List<Expression> a, List<Expression> b) {
        for (int i = 0; i < a.size(); i++) {
            if (a.get(i) != b.get(i)) {
                return false;
            }
        }
        return true;
    }

    static List<Expression> operands(Expression node) {
        return switch (node) {
            case Constant _ -> List.of();
            case Symbol _ -> List.of();
            case FunctionSymbol _ -> List.of();
            case PartialDerivative p -> List.of(p.function());
            case Sum(var left, var right) -> List.of(left, right);
            case Difference(var left, var right) -> List.of(left, right);
            case Product(var left, var right) -> List.of(left, right);
            case Quotient(var left, var right) -> List.of(left, right);
            case Power(var base, var exponent) -> List.of(base, exponent);
            case Negation(var operand) -> List.of(operand);
            case Call c -> c.arguments();
            case VectorOperation v -> v.operands();
        };
    }
}
