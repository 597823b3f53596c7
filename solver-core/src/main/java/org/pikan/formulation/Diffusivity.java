package org.pikan.formulation;

import java.util.List;
import java.util.OptionalDouble;
import org.pikan.expression.Constant;
import org.pikan.expression.Derivative;
import org.pikan.expression.Equation;
import org.pikan.expression.Expression;
import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.PartialDerivative;
import org.pikan.expression.Simplifier;
import org.pikan.expression.Symbol;
import org.pikan.expression.Trees;
import org.pikan.problem.Axis;
import org.pikan.problem.Problem;

/** The constant nu of an unknown that obeys u_t = nu u_xx and lower derivatives. */
final class Diffusivity {

    private Diffusivity() {}

    /**
     * Reads it from the equation that has u_t.
     *
     * @param axis
     *            that of x
     * @return nothing if the equation has other derivatives of second or higher order, or nu is no positive constant
     */
    static OptionalDouble of(Problem problem, FunctionSymbol unknown, int axis) {
        List<Axis> axes = problem.domain().axes();
        Symbol x = axes.get(axis).symbol();
        Expression rate = new PartialDerivative(unknown, List.of(axes.getLast().symbol()));
        Expression bend = new PartialDerivative(unknown, List.of(x, x));
        for (Equation equation : problem.equations()) {
            Expression residual = Derivative.expand(equation.residual());
            List<Expression> nodes = Trees.nodes(residual);
            if (nodes.contains(rate)) {
                boolean others = nodes.stream()
                        .anyMatch(node -> node instanceof PartialDerivative d && d.order() > 1 && !d.equals(bend));
                return others ? OptionalDouble.empty() : ratio(residual, rate, bend);
            }
        }
        return OptionalDouble.empty();
    }

    private static OptionalDouble ratio(Expression residual, Expression rate, Expression bend) {
        return Simplifier.simplify(Derivative.byLeaf(residual, bend).dividedBy(Derivative.byLeaf(residual, rate))
                .negate()) instanceof Constant nu && nu.value() > 0 ? OptionalDouble.of(nu.value())
                        : OptionalDouble.empty();
    }
}
