package org.pikan.expression;

/**
 * A named variable: a coordinate, a parameter or a definition; {@code n} as a subscript is the outward normal.
 *
 * <p>The name alone decides equality, so that {@code t} in a text is the time that was declared.
 *
 * @param name a letter, then letters, digits and {@code _} (ASCII)
 * @param time whether it was declared as the time
 */
public record Symbol(String name, boolean time) implements Expression {

    /** The outward normal as the last subscript of a derivative: {@code u_n} is {@code d(u, n)}. */
    public static final Symbol NORMAL = new Symbol("n");

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if {@code name} is not a letter followed by letters, digits and {@code _}
     */
    public Symbol {
        Names.requireWellFormed(name);
    }

    /**
     * Makes a symbol that is not the time.
     *
     * @param name a letter, then letters, digits and {@code _} (ASCII)
     * @throws IllegalArgumentException if {@code name} is not a letter followed by letters, digits and {@code _}
     */
    public Symbol(String name) {
        this(name, false);
    }

    /**
     * Returns the points where this coordinate has a value: {@code x.at(0)}.
     *
     * @param value the value, finite
     * @throws IllegalArgumentException if {@code value} is NaN or infinite
     */
    public CoordinateValue at(double value) {
        return new CoordinateValue(this, value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Symbol symbol && name.equals(symbol.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
