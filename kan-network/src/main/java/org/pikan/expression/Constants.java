package org.pikan.expression;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Constant expressions, such as {@code 2*pi}: their values, and those that have none. */
public final class Constants {

    private Constants() {}

    /** True if an expression contains no symbol and no unknown. */
    public static boolean isConstant(Expression expression) {
        return Trees.<Boolean>fold(expression,
                (node, operands) -> !Evaluator.isLeaf(node) && !(node instanceof VectorOperation)
                        && operands.stream().allMatch(constant -> constant));
    }

    /**
     * Returns the value of a constant expression.
     *
     * @throws IllegalArgumentException if the expression contains a name, or a part of it is not finite
     */
    public static double valueOf(Expression expression) {
        requireFinite(expression);
        return Evaluator.evaluate(expression, symbol -> {
            throw new IllegalArgumentException(
                    "'" + TextPrinter.abbreviate(expression) + "' must be constant, but contains '" + symbol + "'.");
        });
    }

    /**
     * Checks that each constant part of an expression has a finite value: refuses {@code x + 1/0} and {@code log(-1)*0}.
     *
     * @throws IllegalArgumentException if one is infinite or not a number; the message names the smallest such part
     */
    public static void requireFinite(Expression expression) {
        Trees.<@Nullable Double>fold(expression, (node, operands) -> {
            if (Evaluator.isLeaf(node) || node instanceof VectorOperation || operands.contains(null)) {
                return null;
            }
            double value = Evaluator.apply(node, toArray(operands));
            if (!Double.isFinite(value)) {
                throw notFinite(node, value, expression);
            }
            return value;
        });
    }

    static IllegalArgumentException notFinite(Expression part, double value, Expression whole) {
        String what = Double.isNaN(value) ? "not a number" : "infinite";
        String where = part.equals(whole) ? "" : " in '" + TextPrinter.abbreviate(whole) + "'";
        String mend = part instanceof Quotient ? "the denominator is 0 by mistake"
                : "an argument is outside the domain, or a parameter has the wrong sign";
        return new IllegalArgumentException(
                "'" + TextPrinter.abbreviate(part) + "'" + where + " is " + what + ". Maybe " + mend + ".");
    }

    private static double[] toArray(List<@Nullable Double> values) {
        return values.stream().mapToDouble(Objects::requireNonNull).toArray();
    }
}
