package org.pikan.problem;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.pikan.expression.Equation;
import org.pikan.expression.Expression;
import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.PartialDerivative;
import org.pikan.expression.Symbol;
import org.pikan.expression.Trees;

/** Which partial derivatives of unknowns a lowered expression contains. */
final class Partials {
    /** One partial derivative of an unknown; no coordinates for its value. */
    record Partial(FunctionSymbol unknown, List<Symbol> by) {
        int count(Symbol coordinate) {
            return (int) by.stream().filter(coordinate::equals).count();
        }
    }

    private Partials() {}

    /** The partials of both sides, in the order in which they occur. */
    static Set<Partial> of(Equation equation) {
        Set<Partial> partials = new LinkedHashSet<>(of(equation.left()));
        partials.addAll(of(equation.right()));
        return partials;
    }

    /** The partials, in the order in which they occur; the value under a derivative is not one. */
    static Set<Partial> of(Expression expression) {
        List<Expression> nodes = Trees.nodes(expression);
        Set<Partial> partials = new LinkedHashSet<>();
        List<Expression> operands = new ArrayList<>(List.of(expression));
        for (Expression node : nodes) {
            if (node instanceof PartialDerivative derivative && derivative.function() instanceof FunctionSymbol f) {
                partials.add(new Partial(f, derivative.by()));
            } else {
                operands.addAll(node.operands());
            }
        }
        for (Expression operand : operands) {
            if (operand instanceof FunctionSymbol f) {
                partials.add(new Partial(f, List.of()));
            }
        }
        return partials;
    }

    /** Whether an expression contains no unknown. */
    static boolean isKnown(Expression expression) {
        return Trees.nodes(expression).stream().noneMatch(FunctionSymbol.class::isInstance);
    }
}
