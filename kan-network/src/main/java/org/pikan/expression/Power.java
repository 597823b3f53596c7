package org.pikan.expression;

/**
 * The power {@code base ^ exponent}.
 *
 * @param base the base; a negative one needs an integer exponent to have a value
 * @param exponent the exponent
 */
public record Power(Expression base, Expression exponent) implements Expression {

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
