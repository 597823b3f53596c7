package org.pikan.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.pikan.expression.Call;
import org.pikan.expression.Constant;
import org.pikan.expression.Difference;
import org.pikan.expression.Expression;
import org.pikan.expression.Function;
import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.Negation;
import org.pikan.expression.PartialDerivative;
import org.pikan.expression.Power;
import org.pikan.expression.Product;
import org.pikan.expression.Quotient;
import org.pikan.expression.Sum;
import org.pikan.expression.Symbol;
import org.pikan.expression.Trees;

/**
 * An expression evaluated at many points at once, each of its nodes an array of values.
 *
 * @param expression what to evaluate, lowered
 */
record GridFunction(Expression expression) {

    /**
     * The values at all points.
     *
     * @param leaves the values of coordinates, unknowns and derivatives of unknowns; of one length, not changed
     * @return one value for each point; an array of {@code leaves} where the expression is one of them
     * @throws IllegalArgumentException if values are missing
     */
    double[] values(Map<Expression, double[]> leaves) {
        int count = leaves.values().iterator().next().length;
        return Trees.<double[]>fold(expression, (node, operands) -> switch (node) {
            case Constant c -> constant(c.value(), count);
            // An unknown is visited too where only its derivatives occur.
            case FunctionSymbol _ -> leaves.getOrDefault(node, new double[0]);
            case Symbol _,PartialDerivative _ -> leaf(node, leaves);
            case Sum _ -> sum(operands.get(0), 1, operands.get(1));
            case Difference _ -> sum(operands.get(0), -1, operands.get(1));
            case Negation _ -> sum(new double[count], -1, operands.get(0));
            case Product _ -> product(operands.get(0), operands.get(1));
            case Quotient _ -> quotient(operands.get(0), operands.get(1));
            case Power(_, Constant(double exponent)) when exponent == 2 -> product(operands.get(0), operands.get(0));
            case Power(_, Constant(double exponent)) when exponent == 3 ->
                    product(operands.get(0), product(operands.get(0), operands.get(0)));
            case Power _ -> power(operands.get(0), operands.get(1));
            case Call c -> call(c.function(), operands, count);
            default -> throw new IllegalStateException(node + " was not lowered");
        });
    }

    private static double[] leaf(Expression node, Map<Expression, double[]> leaves) {
        double[] values = leaves.get(node);
        if (values == null) {
            throw new IllegalArgumentException("no values for '" + node + "'.");
        }
        return values;
    }

    private static double[] constant(double value, int count) {
        double[] values = new double[count];
        Arrays.fill(values, value);
        return values;
    }

    private static double[] sum(double[] a, double factor, double[] b) {
        double[] values = new double[a.length];
        for (int p = 0; p < values.length; p++) {
            values[p] = a[p] + factor * b[p];
        }
        return values;
    }

    private static double[] product(double[] a, double[] b) {
        double[] values = new double[a.length];
        for (int p = 0; p < values.length; p++) {
            values[p] = a[p] * b[p];
        }
        return values;
    }

    private static double[] quotient(double[] a, double[] b) {
        double[] values = new double[a.length];
        for (int p = 0; p < values.length; p++) {
            values[p] = a[p] / b[p];
        }
        return values;
    }

    private static double[] power(double[] a, double[] b) {
        double[] values = new double[a.length];
        for (int p = 0; p < values.length; p++) {
            values[p] = StrictMath.pow(a[p], b[p]);
        }
        return values;
    }

    private static double[] call(Function function, List<double[]> operands, int count) {
        double[] values = new double[count];
        double[] arguments = new double[operands.size()];
        for (int p = 0; p < count; p++) {
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = operands.get(i)[p];
            }
            values[p] = function.evaluate(arguments);
        }
        return values;
    }
}
