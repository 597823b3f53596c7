package org.pikan.expression;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Value and a first-order bound of its round-off (running error analysis, Higham, Accuracy and Stability of Numerical
 * Algorithms, 2002, section 3.3): how far two ways to compute the same thing may differ.
 *
 * @param error absolute; infinite next to a jump
 */
record RunningError(double value, double error) {

    private static final double EPS = Math.ulp(1.0);

    static RunningError of(Expression expression, Map<? extends Expression, Double> values) {
        return Trees.<RunningError>fold(expression,
                node -> node instanceof PartialDerivative ? List.of() : node.operands(),
                (node, operands) -> combine(node, operands, values));
    }

    private static RunningError combine(Expression node, List<RunningError> operands,
            Map<? extends Expression, Double> values) {
        if (values.containsKey(node)) {
            return new RunningError(values.get(node), 0);
        }
        if (node instanceof Constant(double value)) {
            return new RunningError(value, 0);
        }
        double[] x = operands.stream().mapToDouble(RunningError::value).toArray();
        double[] dx = operands.stream().mapToDouble(RunningError::error).toArray();
        double value = Evaluator.apply(node, x);
        double propagated = switch (node) {
            case Negation _ -> dx[0];
            case Sum _ -> dx[0] + dx[1];
            case Difference _ -> dx[0] + dx[1];
            case Product _ -> Math.abs(x[1]) * dx[0] + Math.abs(x[0]) * dx[1] + dx[0] * dx[1];
            case Quotient _ -> dx[1] >= Math.abs(x[1]) ? Double.POSITIVE_INFINITY
                    : (dx[0] + Math.abs(value) * dx[1]) / (Math.abs(x[1]) - dx[1]);
            default -> IntStream.range(0, x.length).mapToDouble(i -> spread(node, x, i, dx[i])).sum();
        };
        return new RunningError(value, Double.isNaN(propagated) ? Double.POSITIVE_INFINITY
                : propagated + 4 * EPS * Math.abs(value) + Double.MIN_NORMAL);
    }

    /** How much the value changes when an argument moves within its error. */
    private static double spread(Expression node, double[] x, int argument, double error) {
        if (error == 0 || Double.isInfinite(error)) {
            return error;
        }
        double[] low = x.clone();
        double[] high = x.clone();
        low[argument] -= 2 * error;
        high[argument] += 2 * error;
        return Math.abs(Evaluator.apply(node, high) - Evaluator.apply(node, low));
    }
}
