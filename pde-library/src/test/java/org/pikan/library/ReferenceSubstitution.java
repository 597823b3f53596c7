package org.pikan.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.pikan.expression.Difference;
import org.pikan.expression.Evaluator;
import org.pikan.expression.Expression;
import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.PartialDerivative;
import org.pikan.expression.Sum;
import org.pikan.expression.Trees;
import org.pikan.problem.Axis;
import org.pikan.problem.Condition;
import org.pikan.problem.FaceCondition;
import org.pikan.problem.PeriodicCondition;
import org.pikan.problem.Problem;
import org.pikan.reference.ReferenceSolution;

/**
 * Puts a reference solution, with derivatives by central differences of order 8, into the equations and conditions of a
 * problem in one unknown, x and t.
 */
final class ReferenceSubstitution {
    /** Largest residual, as a part of the largest term: what differences of references leave is a tenth of this. */
    private static final double TOLERANCE = 1e-3;
    private static final int REACH = 6;
    private static final int X_COUNT = 61;
    private static final double[] TIMES = {0.2025, 0.5475, 0.9475};

    private final ReferenceSolution reference;
    private final FunctionSymbol unknown;
    private final Axis space;
    private final Axis time;
    private final Map<String, Double> derivatives = new HashMap<>();

    ReferenceSubstitution(Problem problem, ReferenceSolution reference) {
        this.reference = reference;
        unknown = problem.unknowns().getFirst();
        space = problem.domain().axes().getFirst();
        time = problem.domain().axes().getLast();
    }

    /** Whether the reference, of this problem or another, satisfies a problem. */
    boolean satisfies(Problem problem) {
        return problem.equations().stream().allMatch(e -> equationHolds(e.residual()))
                && problem.conditions().stream().allMatch(c -> holds(problem, c));
    }

    private boolean equationHolds(Expression residual) {
        double largest = 0;
        double scale = 0;
        for (double part : TIMES) {
            double t = time.min() + part * time.length();
            for (int i = 0; i < X_COUNT; i++) {
                double x = space.min() + (i + 0.37) / X_COUNT * space.length();
                largest = Math.max(largest, Math.abs(value(residual, x, t)));
                for (Expression term : terms(residual)) {
                    scale = Math.max(scale, Math.abs(value(term, x, t)));
                }
            }
        }
        return largest <= TOLERANCE * scale;
    }

    private boolean holds(Problem problem, Condition condition) {
        double largest = 0;
        for (int i = 0; i < X_COUNT; i++) {
            double part = (i + 0.37) / X_COUNT;
            largest = Math.max(largest, Math.abs(switch (condition) {
                case FaceCondition face when face.initial() -> value(face.equation().residual(),
                        space.min() + part * space.length(), problem.domain().axes().getLast().min());
                case PeriodicCondition _ -> {
                    Axis period = problem.domain().axes().getFirst();
                    double t = time.min() + TIMES[i % TIMES.length] * time.length();
                    yield derivative(0, period.min(), t) - derivative(0, period.max(), t);
                }
                default -> Double.NaN;
            }));
        }
        return largest <= TOLERANCE;
    }

    private static List<Expression> terms(Expression expression) {
        List<Expression> terms = new ArrayList<>();
        switch (expression) {
            case Sum(var a, var b) -> {
                terms.addAll(terms(a));
                terms.addAll(terms(b));
            }
            case Difference(var a, var b) -> {
                terms.addAll(terms(a));
                terms.addAll(terms(b));
            }
            default -> terms.add(expression);
        }
        return terms;
    }

    private double value(Expression expression, double x, double t) {
        Map<Expression, Double> values = new HashMap<>();
        values.put(space.symbol(), x);
        values.put(time.symbol(), t);
        for (Expression node : Trees.nodes(expression)) {
            if (node.equals(unknown)) {
                values.put(node, derivative(0, x, t));
            } else if (node instanceof PartialDerivative(_, var by)) {
                values.put(node, by.contains(time.symbol()) ? rate(x, t) : derivative(by.size(), x, t));
            }
        }
        return Evaluator.evaluate(expression, values);
    }

    private double rate(double x, double t) {
        return derivatives.computeIfAbsent("t " + x + " " + t, _ -> {
            double h = time.length() / 2000;
            return central(1, h, s -> reference.value(unknown, x, t + s));
        });
    }

    private double derivative(int order, double x, double t) {
        return derivatives.computeIfAbsent(order + " " + x + " " + t, _ -> {
            double h = space.length() / 2500;
            return central(order, h, s -> reference.value(unknown, x + s, t));
        });
    }

    private static double central(int order, double h, DoubleUnaryOperator f) {
        double[] weights = weights(order);
        double sum = 0;
        for (int i = -REACH; i <= REACH; i++) {
            if (weights[i + REACH] != 0) {
                sum += weights[i + REACH] * f.applyAsDouble(i * h);
            }
        }
        return sum / Math.pow(h, order);
    }

    /** Weights of differences on the points -6 ... 6: Fornberg 1988, Math. Comp. 51:699. */
    private static double[] weights(int order) {
        int n = 2 * REACH;
        double[][] c = new double[n + 1][order + 1];
        c[0][0] = 1;
        double c1 = 1;
        for (int i = 1; i <= n; i++) {
            double c2 = 1;
            for (int j = 0; j < i; j++) {
                double c3 = i - j;
                c2 *= c3;
                for (int k = order; k >= 0 && j == i - 1; k--) {
                    c[i][k] = c1 / c2 * ((k > 0 ? k * c[i - 1][k - 1] : 0) - (i - 1 - REACH) * c[i - 1][k]);
                }
                for (int k = order; k >= 0; k--) {
                    c[j][k] = ((i - REACH) * c[j][k] - (k > 0 ? k * c[j][k - 1] : 0)) / c3;
                }
            }
            c1 = c2;
        }
        double[] weights = new double[n + 1];
        for (int i = 0; i <= n; i++) {
            weights[i] = c[i][order];
        }
        return weights;
    }
}
