package org.pikan.expression;

/**
 * The sum {@code left + right}.
 *
 * @param left the first term
 * @param right the second term
 */
public record Sum(Expression left, Expression right) implements Expression {

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
