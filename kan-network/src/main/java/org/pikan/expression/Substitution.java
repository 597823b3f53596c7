package org.pikan.expression;

import java.util.Map;

/** Replaces symbols and unknowns by expressions. */
public final class Substitution {

    private Substitution() {}

    /**
     * Replaces leaves by expressions, all at once: replacements are not searched again.
     *
     * <p>An unknown is replaced inside its derivatives too: {@code u_x} with u replaced by {@code x^2} becomes
     * {@code d(x^2, x)}, which {@link Derivative#expand} carries out. A coordinate is replaced in what its derivatives
     * come to: they are carried out first, so that {@code d(x^2, x)} with x replaced by 3 becomes {@code 2*3}.
     * Replace definitions before coordinates: to a derivative, a definition still standing is a constant.
     *
     * @param expression where to replace
     * @param replacements by symbol, unknown, or derivative of an unknown (sorted coordinates); a derivative that is a
     *     key is replaced itself
     */
    public static Expression apply(Expression expression,
            Map<? extends Expression, ? extends Expression> replacements) {
        boolean replacesCoordinate = Trees.nodes(expression).stream()
                .anyMatch(node -> node instanceof PartialDerivative(var function, var by)
                        && !(function instanceof FunctionSymbol) && by.stream().anyMatch(replacements::containsKey));
        Expression ready = replacesCoordinate ? Derivative.expand(expression) : expression;
        return Trees.<Expression>fold(ready, (node, operands) -> {
            Expression replacement = Evaluator.isLeaf(node) ? replacements.get(node) : null;
            return replacement != null ? replacement : Trees.withOperands(node, operands);
        });
    }

    /** Replaces leaves on both sides of an equation, as {@link #apply(Expression, Map)}. */
    public static Equation apply(Equation equation, Map<? extends Expression, ? extends Expression> replacements) {
        return new Equation(apply(equation.left(), replacements), apply(equation.right(), replacements));
    }
}
