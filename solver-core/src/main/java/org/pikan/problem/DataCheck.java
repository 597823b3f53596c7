package org.pikan.problem;

import static org.pikan.problem.ProblemException.quote;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.pikan.expression.Constant;
import org.pikan.expression.Equation;
import org.pikan.expression.Expression;
import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.Trees;

/** Checks that sources, coefficients and data, whatever contains no unknown, are finite where they are used. */
final class DataCheck {
    private final Problem problem;
    private final SamplePoints samples;

    private DataCheck(Problem problem) {
        this.problem = problem;
        this.samples = new SamplePoints(problem.domain());
    }

    static void check(Problem problem) {
        DataCheck check = new DataCheck(problem);
        for (int i = 0; i < problem.equations().size(); i++) {
            check.finite("equation " + (i + 1), problem.equations().get(i), check.samples.inside());
        }
        for (Condition condition : problem.conditions()) {
            Conditions.equation(condition).ifPresent(equation -> check
                    .finite("the condition on '" + condition.label() + "'", equation, check.samples.on(condition)));
        }
    }

    private void finite(String where, Equation equation, double[][] points) {
        List<Expression> parts = new ArrayList<>(knownParts(equation.left()));
        parts.addAll(knownParts(equation.right()));
        PointProgram program = new PointProgram(problem.domain().symbols(), new KnownFunctions(Map.of()));
        parts.forEach(program::add);
        double[][] values = program.evaluate(points);
        for (int k = 0; k < values.length; k++) {
            for (int p = 0; p < values[k].length; p++) {
                if (!Double.isFinite(values[k][p])) {
                    throw new ProblemException(
                            where + " is not finite: " + quote(parts.get(k).toString()) + " is " + values[k][p] + " at "
                                    + samples.place(points, p),
                            "Maybe it is singular or undefined there, or overflows on the way.");
                }
            }
        }
    }

    /** The largest subexpressions without unknowns, constants apart. */
    private static List<Expression> knownParts(Expression expression) {
        IdentityHashMap<Expression, Boolean> known = new IdentityHashMap<>();
        Trees.<Boolean>fold(expression, (node, operands) -> {
            boolean isKnown = !(node instanceof FunctionSymbol) && !operands.contains(false);
            known.put(node, isKnown);
            return isKnown;
        });
        List<Expression> candidates = new ArrayList<>(List.of(expression));
        for (Expression node : Trees.nodes(expression)) {
            if (!known.get(node)) {
                candidates.addAll(node.operands());
            }
        }
        return candidates.stream().filter(node -> known.get(node) && !(node instanceof Constant)).distinct().toList();
    }
}
