package org.pikan.expression;

/**
 * The difference {@code left - right}.
 *
 * @param left what is subtracted from
 * @param right what is subtracted
 */
public record Difference(Expression left, Expression right) implements Expression {

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
