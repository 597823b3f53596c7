package org.pikan.expression;

/**
 * The negation {@code -operand}.
 *
 * @param operand what is negated
 */
public record Negation(Expression operand) implements Expression {

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
