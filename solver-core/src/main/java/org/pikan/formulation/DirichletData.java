package org.pikan.formulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pikan.expression.Constant;
import org.pikan.expression.Derivative;
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
 * @param continued
 *            whether the value is a function in the whole domain for interpolants to take, and not only its trace on the face
 */
record DirichletData(FaceCondition condition, FunctionSymbol unknown, int order, Expression value, boolean continued) {

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
        Expression slope = Simplifier.simplify(Derivative.byLeaf(Derivative.expand(residual), target));
        if (!(slope instanceof Constant factor) || factor.value() == 0) {
            return Optional.empty();
        }
        FunctionSymbol unknown = (FunctionSymbol) targets.getFirst();
        Expression rest = Trees.rewrite(residual, node -> node.equals(target) ? new Constant(0) : node);
        Expression solved = Simplifier.simplify(rest.negate().dividedBy(factor));
        if (Trees.nodes(solved).stream().anyMatch(DirichletData::dependsOnUnknown)) {
            return Optional.empty();
        }
        return Optional.of(new DirichletData(condition, unknown, rate ? 1 : 0, solved, false));
    }

    /** An unknown or a derivative of one; nodes come operands first, so a derivative follows its unknown. */
    private static boolean dependsOnUnknown(Expression node) {
        return node instanceof FunctionSymbol || node instanceof PartialDerivative;
    }

    /** The same condition with another value, which is a function in the whole domain. */
    DirichletData continuedBy(Expression function) {
        return new DirichletData(condition, unknown, order, function, true);
    }

    /** What an interpolant takes on the face where a coordinate has a value. */
    Expression at(Symbol coordinate, double position) {
        return continued ? value : Substitution.apply(value, Map.of(coordinate, new Constant(position)));
    }
}
