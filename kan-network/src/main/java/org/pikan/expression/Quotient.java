package org.pikan.expression;

/**
 * The quotient {@code left / right}.
 *
 * @param left the numerator
 * @param right the denominator
 */
public record Quotient(Expression left, Expression right) implements Expression {

    @Override
    public boolean equals(Object other) {
        return Structure.equal(this, other);
    }

    @Override
    public int hashCode() {
        return Structure.hash(this);
    }

    @Override
    public String toString() {
        return TextPrinter.print(this);
    }
}
