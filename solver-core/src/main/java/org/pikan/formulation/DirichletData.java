package org.pikan.formulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pikan.expression.Constant;
import org.pikan.expression.Expression;
import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.PartialDerivative;
import org.pikan.expression.Simplifier;
import org.pikan.expression.Substitution;
import org.pikan.expression.Symbol;
import org.pikan.expression.Trees;
import org.pikan.problem.FaceCondition;

/**
 * A condition that gives an unknown on a face, or its rate of change at the initial time, as a function of the coordinates.
 *
 * @param condition
 *            where it came from
 * @param unknown
 *            the unknown it fixes
 * @param order
 *            0 for the value, 1 for the first derivative in time
 * @param value
 *            what it is set to; of the coordinates alone
 */
record DirichletData(FaceCondition condition, FunctionSymbol unknown, int order, Expression value) {

    /**
     * Reads a condition of the form c u = f or, at the initial time, c u_t = f with a constant c, in any arrangement.
     *
     * @param condition
     *            any condition on a face
     * @param normal
     *            the coordinate that is constant on the face
     * @return the data, or nothing if the condition has another form
     */
    static Optional<DirichletData> read(FaceCondition condition, Symbol normal) {
        Expression residual = condition.equation().residual();
        List<Expression> targets = Trees.nodes(residual).stream().filter(DirichletData::dependsOnUnknown).distinct()
                .toList();
        boolean value = targets.size() == 1;
        boolean rate = condition.initial() && targets.size() == 2
                && targets.getLast() instanceof PartialDerivative d && d.by().equals(List.of(normal));
        if (!value && !rate) {
            return Optional.empty();
        }
        Expression target = targets.getLast();
        Expression constant = replaced(residual, target, 0);
        Expression slope = Simplifier.simplify(replaced(residual, target, 1).minus(constant));
        Expression bend = Simplifier.simplify(replaced(residual, target, 3).minus(constant).minus(slope.times(3)));
        if (!(slope instanceof Constant factor) || factor.value() == 0 || !bend.equals(new Constant(0))) {
            return Optional.empty();
        }
        FunctionSymbol unknown = (FunctionSymbol) targets.getFirst();
        Expression solved = Simplifier.simplify(constant.negate().dividedBy(factor));
        return Optional.of(new DirichletData(condition, unknown, rate ? 1 : 0, solved));
    }

    /** An unknown or a derivative of one; nodes come operands first, so a derivative follows its unknown. */
    private static boolean dependsOnUnknown(Expression node) {
        return node instanceof FunctionSymbol || node instanceof PartialDerivative;
    }

    private static Expression replaced(Expression residual, Expression target, double value) {
        return Trees.rewrite(residual, node -> node.equals(target) ? new Constant(value) : node);
    }

    /** The same condition with another value. */
    DirichletData withValue(Expression newValue) {
        return new DirichletData(condition, unknown, order, newValue);
    }

    /** The data with a coordinate set to a value. */
    Expression at(Symbol coordinate, double position) {
        return Substitution.apply(value, Map.of(coordinate, new Constant(position)));
    }
}
