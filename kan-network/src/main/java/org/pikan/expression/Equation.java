package org.pikan.expression;

/**
 * An equation, {@code left = right}.
 *
 * @param left the left side
 * @param right the right side
 */
public record Equation(Expression left, Expression right) {

    /** Returns {@code left - right}, which vanishes where the equation holds. */
    public Expression residual() {
        return left.minus(right);
    }

    @Override
    public String toString() {
        return TextPrinter.print(this);
    }
}
