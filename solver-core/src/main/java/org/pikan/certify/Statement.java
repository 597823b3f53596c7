package org.pikan.certify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pikan.expression.Equation;
import org.pikan.expression.Expression;
import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.PartialDerivative;
import org.pikan.expression.Terms;
import org.pikan.problem.Axis;
import org.pikan.problem.Condition;
import org.pikan.problem.FaceCondition;
import org.pikan.problem.PeriodicCondition;
import org.pikan.problem.PointCondition;
import org.pikan.problem.Problem;

/**
 * Something that must hold on a part of the domain, in unknowns and coordinates.
 *
 * @param where
 *            the part or equation
 * @param text
 *            what must hold
 * @param terms
 *            expressions whose sum must vanish at the places {@code at}; of a periodic one, the two sides
 * @param at
 *            for each term the coordinates that are fixed, by their index
 */
record Statement(String where, String text, List<Expression> terms, List<Map<Integer, Double>> at) {

    /** All equations and conditions of a problem. */
    static List<Statement> of(Problem problem) {
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < problem.equations().size(); i++) {
            statements.add(of("equation " + (i + 1), problem.equations().get(i), Map.of()));
        }
        for (Condition condition : problem.conditions()) {
            switch (condition) {
                case FaceCondition face -> statements.add(of(face.label(), face.equation(),
                        Map.of(face.axis(), problem.domain().axes().get(face.axis()).end(face.atMax()))));
                case PointCondition point -> statements.add(of(point.label(), point.equation(), fixed(problem, point)));
                case PeriodicCondition periodic -> statements.addAll(periodic(problem, periodic));
            }
        }
        return statements;
    }

    private static Statement of(String where, Equation equation, Map<Integer, Double> at) {
        return new Statement(where, equation.toString(), List.of(equation.left(), equation.right().negate()),
                List.of(at, at));
    }

    private static Map<Integer, Double> fixed(Problem problem, PointCondition point) {
        Map<Integer, Double> fixed = new java.util.TreeMap<>();
        point.at().forEach((symbol, value) -> fixed.put(problem.domain().indexOf(symbol.name()), value));
        return fixed;
    }

    private static List<Statement> periodic(Problem problem, PeriodicCondition condition) {
        List<Statement> statements = new ArrayList<>();
        Axis axis = problem.domain().axes().get(condition.axis());
        for (FunctionSymbol unknown : problem.unknowns()) {
            for (int k = 0; k < Math.max(1, problem.order(unknown, condition.axis())); k++) {
                Expression side = k == 0 ? unknown
                        : new PartialDerivative(unknown, Collections.nCopies(k, axis.symbol()));
                statements.add(new Statement(condition.label(), side + " is the same at both ends",
                        List.of(side, side.negate()),
                        List.of(Map.of(condition.axis(), axis.max()), Map.of(condition.axis(), axis.min()))));
            }
        }
        return statements;
    }

    /** A coordinate that every term fixes, at the place of the first term. */
    Optional<Double> fixed(int axis) {
        return Optional.ofNullable(at.getFirst().get(axis));
    }

    /** All terms of all sides. */
    List<Expression> allTerms() {
        return terms.stream().flatMap(side -> Terms.of(side).stream()).toList();
    }
}
