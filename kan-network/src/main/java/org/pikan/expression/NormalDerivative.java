package org.pikan.expression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Turns normal derivatives into partial derivatives once the outward normal is known. */
public final class NormalDerivative {

    private NormalDerivative() {}

    /**
     * Replaces {@code d(f, n)} by the sum of {@code n_i * d(f, x_i)}; the normal itself is not differentiated, so
     * {@code d(f, n, n)} is the sum of {@code n_i * n_j * d(f, x_i, x_j)}.
     *
     * @param expression any expression
     * @param normal the components of the outward unit normal; coordinates left out have component 0
     * @throws IllegalArgumentException if {@code normal} is empty
     */
    public static Expression lower(Expression expression, Map<Symbol, ? extends Expression> normal) {
        if (normal.isEmpty()) {
            throw new IllegalArgumentException("a normal needs at least one component.");
        }
        List<Symbol> coordinates = normal.keySet().stream().sorted(Comparator.comparing(Symbol::name))
                .toList();
        return Trees.rewrite(expression, node -> node instanceof PartialDerivative derivative
                ? lower(derivative, coordinates, normal)
                : node);
    }

    /** True if an expression contains a normal derivative. */
    public static boolean isIn(Expression expression) {
        return Trees.nodes(expression).stream().anyMatch(
                node -> node instanceof PartialDerivative derivative && derivative.by().contains(Symbol.NORMAL));
    }

    private static Expression lower(PartialDerivative derivative, List<Symbol> coordinates,
            Map<Symbol, ? extends Expression> normal) {
        int place = derivative.by().indexOf(Symbol.NORMAL);
        if (place < 0) {
            return derivative;
        }
        Expression sum = Constant.ZERO;
        for (Symbol coordinate : coordinates) {
            List<Symbol> by = new ArrayList<>(derivative.by());
            by.set(place, coordinate);
            Expression slope = lower(new PartialDerivative(derivative.function(), by), coordinates, normal);
            sum = Algebra.sum(sum, Algebra.product(normal.get(coordinate), slope));
        }
        return sum;
    }
}
