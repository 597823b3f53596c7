package org.pikan.expression;

import java.util.List;
import java.util.Map;
import org.pikan.expression.Polynomials.Powering;

/**
 * Brings a formula made of fitted parts into one normal form, in which like terms are collected and arguments are simple.
 *
 * <p>{@code 0.25*(x + z)^2 - 0.25*(x - z)^2} becomes {@code x*z}, {@code sin(3*(0.5*x + 0.5) - 1.5)} becomes
 * {@code sin(1.5*x)}, {@code exp(log(x) + 2*log(y))} becomes {@code x*y^2}. Numbers are merged; sums and products are
 * multiplied out; constants leave exponentials, logarithms and powers of sums, whose first coefficient becomes 1 or -1;
 * phases are brought into [-pi/4, pi/4] by turning sines into cosines; signs leave odd and even functions. The value stays
 * the same up to round-off wherever the expression had one.
 */
public final class Expansion {

    private Expansion() {}

    /**
     * Multiplies everything out.
     *
     * @param expression a formula without derivatives
     * @return the normal form, terms of higher degree first
     */
    public static Expression expand(Expression expression) {
        return apply(expression, Powering.EXPANDED);
    }

    /** The same normal form, but powers and products of sums stay as they are: {@code (x + 1)^5}. */
    public static Expression factored(Expression expression) {
        return apply(expression, Powering.KEPT);
    }

    /**
     * Multiplies everything out, and makes products of sines and cosines sums: {@code sin(x)*cos(t) - cos(x)*sin(t)}
     * becomes {@code sin(x - t)}.
     */
    public static Expression waves(Expression expression) {
        return apply(expression, Powering.WAVES);
    }

    private static Expression apply(Expression expression, Powering powering) {
        return polynomial(expression, powering).toExpression();
    }

    static Polynomial polynomial(Expression expression, Powering powering) {
        return Trees.<Polynomial>fold(expression, (node, operands) -> combine(node, operands, powering));
    }

    private static Polynomial combine(Expression node, List<Polynomial> operands, Powering powering) {
        return switch (node) {
            case Constant(double value) -> Polynomial.constant(value);
            case Sum _ -> operands.get(0).plus(operands.get(1));
            case Difference _ -> operands.get(0).plus(operands.get(1).times(-1));
            case Negation _ -> operands.getFirst().times(-1);
            case Product _ -> Polynomials.product(operands.get(0), operands.get(1), powering);
            case Quotient _ -> Polynomials.product(operands.get(0),
                    Polynomials.power(operands.get(1), -1, powering), powering);
            case Power _ when operands.get(1).isConstant() ->
                    Polynomials.power(operands.get(0), operands.get(1).constantTerm(), powering);
            case Power _ -> operands.get(0).isConstant() && operands.get(0).constantTerm() > 0
                    ? Calls.exp(operands.get(1).times(StrictMath.log(operands.get(0).constantTerm())), powering)
                    : Polynomial.atom(operands.get(0).toExpression().pow(operands.get(1).toExpression()), 1);
            case Call call -> Calls.call(call.function(), operands, powering);
            default -> Polynomial.atom(Trees.withOperands(node, operands.stream().map(Polynomial::toExpression)
                    .toList()), 1);
        };
    }

    /** The value of a constant polynomial's function. */
    static Polynomial evaluated(Function function, List<Polynomial> arguments) {
        double[] values = arguments.stream().mapToDouble(Polynomial::constantTerm).toArray();
        return Polynomial.constant(requireFinite(new Call(function,
                arguments.stream().map(Polynomial::toExpression).toList()), function.evaluate(values)));
    }

    static double requireFinite(Expression part, double value) {
        if (!Double.isFinite(value)) {
            throw Constants.notFinite(part, value, part);
        }
        return value;
    }

    /** Whether a map holds one entry. */
    static boolean isSingle(Map<?, ?> map) {
        return map.size() == 1;
    }
}
