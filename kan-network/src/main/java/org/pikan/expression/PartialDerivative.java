package org.pikan.expression;

import java.util.List;

/**
 * A partial derivative, {@code d(function, by...)}: {@code d(u, x, t)} is u differentiated by x, then by t.
 *
 * @param function what is differentiated, any expression; {@code Derivative.expand} leaves unknowns only
 * @param by the coordinates, at least one, repeated for higher orders; {@link Symbol#NORMAL} for the normal derivative
 */
public record PartialDerivative(Expression function, List<Symbol> by) implements Expression {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if {@code by} is empty
     */
    public PartialDerivative {
        by = List.copyOf(by);
        if (by.isEmpty()) {
            throw new IllegalArgumentException(
                    "the derivative of " + function + " names no coordinate. Maybe d(" + function + ", x).");
        }
    }

    /** Returns the number of differentiations. */
    public int order() {
        return by.size();
    }

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
