package org.pikan.expression;

/**
 * The product {@code left * right}.
 *
 * @param left the first factor
 * @param right the second factor
 */
public record Product(Expression left, Expression right) implements Expression {

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
