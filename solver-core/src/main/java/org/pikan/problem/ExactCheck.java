package org.pikan.problem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.pikan.expression.Equation;
import org.pikan.expression.Expression;
import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.PartialDerivative;
import org.pikan.expression.Terms;

/**
 * Checks that a solution in closed form satisfies the equations and conditions of its problem.
 *
 * <p>Derivatives are symbolic. An equation or condition holds if its residual, the sum of its terms, stays below 1e-8 of
 * its scale at all sample points of its part; the scale is the largest magnitude that any of its terms takes at the
 * sample points of the whole domain, 1 if all vanish.
 */
final class ExactCheck {
    private static final double TOLERANCE = 1e-8;
    private static final String HINT = "Maybe a sign or a literal is wrong, there or in the exact solution.";

    private final Problem problem;
    private final KnownFunctions known;
    private final SamplePoints samples;
    private final double[][] inside;

    private ExactCheck(Problem problem) {
        this.problem = problem;
        this.known = new KnownFunctions(problem.exact());
        this.samples = new SamplePoints(problem.domain());
        this.inside = samples.inside();
    }

    /** Checks the exact solution, if there is one. */
    static void check(Problem problem) {
        if (!problem.exact().isEmpty()) {
            ExactCheck check = new ExactCheck(problem);
            check.finite();
            check.equations();
            check.conditions();
        }
    }

    private void finite() {
        List<Expression> functions = new ArrayList<>();
        problem.unknowns().stream().filter(known::covers).forEach(functions::add);
        double[][] values = evaluate(functions, inside);
        for (int f = 0; f < values.length; f++) {
            requireFinite("exact", functions.get(f), values[f], inside);
        }
    }

    private void equations() {
        for (int i = 0; i < problem.equations().size(); i++) {
            Equation equation = problem.equations().get(i);
            if (covered(equation)) {
                String where = "equation " + (i + 1);
                List<Expression> terms = Terms.of(equation.residual());
                double[][] values = evaluate(terms, inside);
                for (int k = 0; k < values.length; k++) {
                    requireFinite(where, terms.get(k), values[k], inside);
                }
                requireSmall(where, equation, sum(values), scale(values), inside);
            }
        }
    }

    private void conditions() {
        for (Condition condition : problem.conditions()) {
            Optional<Equation> equation = Conditions.equation(condition).filter(this::covered);
            equation.ifPresent(present -> holds(condition, present));
            if (condition instanceof PeriodicCondition periodic) {
                periodic(periodic);
            }
        }
    }

    private void holds(Condition condition, Equation equation) {
        String where = "the condition on '" + condition.label() + "'";
        List<Expression> terms = Terms.of(equation.residual());
        double scale = scale(evaluate(terms, inside));
        double[][] part = samples.on(condition);
        double[][] values = evaluate(terms, part);
        for (int k = 0; k < values.length; k++) {
            requireFinite(where, terms.get(k), values[k], part);
        }
        requireSmall(where, equation, sum(values), scale, part);
    }

    private void periodic(PeriodicCondition condition) {
        Axis axis = problem.domain().axes().get(condition.axis());
        double[][] low = samples.end(condition.axis(), false);
        double[][] high = samples.end(condition.axis(), true);
        for (FunctionSymbol unknown : problem.unknowns()) {
            if (!known.covers(unknown)) {
                continue;
            }
            for (int k = 0; k < Math.max(1, problem.order(unknown, condition.axis())); k++) {
                List<Expression> derivative = List.of(k == 0
                        ? unknown
                        : new PartialDerivative(unknown, Collections.nCopies(k, axis.symbol())));
                double[] left = evaluate(derivative, low)[0];
                double[] right = evaluate(derivative, high)[0];
                String where = "'" + condition.label() + "'";
                requireFinite(where, derivative.getFirst(), left, low);
                requireFinite(where, derivative.getFirst(), right, high);
                double[] jump = new double[left.length];
                for (int p = 0; p < jump.length; p++) {
                    jump[p] = right[p] - left[p];
                }
                requireSmall(where, derivative.getFirst() + " at both ends", jump, scale(evaluate(derivative, inside)),
                        low);
            }
        }
    }

    private double[][] evaluate(List<Expression> expressions, double[][] points) {
        PointProgram program = new PointProgram(problem.domain().symbols(), known);
        expressions.forEach(program::add);
        return program.evaluate(points);
    }

    private boolean covered(Equation equation) {
        return Partials.of(equation).stream().allMatch(partial -> known.covers(partial.unknown()));
    }

    private void requireFinite(String where, Expression what, double[] values, double[][] points) {
        for (int p = 0; p < values.length; p++) {
            if (!Double.isFinite(values[p])) {
                throw new ProblemException(
                        "the exact solution is not finite: " + ProblemException.quote(what.toString()) + " in " + where
                                + " is " + values[p] + " at " + samples.place(points, p),
                        "Maybe it is singular there, or overflows on the way; write it so that it has a value there.");
            }
        }
    }

    private void requireSmall(String where, Object what, double[] residual, double scale, double[][] points) {
        int worst = 0;
        for (int p = 1; p < residual.length; p++) {
            worst = Math.abs(residual[p]) > Math.abs(residual[worst]) ? p : worst;
        }
        if (Math.abs(residual[worst]) > TOLERANCE * scale) {
            throw new ProblemException(
                    "the exact solution does not satisfy " + where + ", " + ProblemException.quote(what.toString())
                            + ": the sides differ by " + Numbers.rounded(residual[worst]) + " at "
                            + samples.place(points, worst) + ", where the largest term anywhere is "
                            + Numbers.rounded(scale),
                    HINT);
        }
    }

    /** The largest finite magnitude, 1 if all vanish. */
    private static double scale(double[][] values) {
        double largest = 0;
        for (double[] row : values) {
            for (double value : row) {
                if (Double.isFinite(value)) {
                    largest = Math.max(largest, Math.abs(value));
                }
            }
        }
        return largest == 0 ? 1 : largest;
    }

    private static double[] sum(double[][] terms) {
        double[] sum = new double[terms.length == 0 ? 1 : terms[0].length];
        for (double[] term : terms) {
            for (int p = 0; p < sum.length; p++) {
                sum[p] += term[p];
            }
        }
        return sum;
    }
}
