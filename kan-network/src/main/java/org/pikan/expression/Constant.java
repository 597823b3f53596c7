package org.pikan.expression;

/**
 * A number.
 *
 * @param value the number, finite
 */
public record Constant(double value) implements Expression {

    /** 0. */
    static final Constant ZERO = new Constant(0);
    /** -1. */
    static final Constant MINUS_ONE = new Constant(-1);
    /** 1. */
    static final Constant ONE = new Constant(1);

    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException if {@code value} is NaN or infinite
     */
    public Constant {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a constant of an expression is " + value + ", but must be finite. "
                    + "Maybe it was computed by a division by 0 or an overflow.");
        }
    }

    @Override
    public String toString() {
        return TextPrinter.print(this);
    }
}
