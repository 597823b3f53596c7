package org.pikan.expression;

/**
 * A named variable: a coordinate, a parameter or a definition; {@code n} as a subscript is the outward normal.
 *
 * @param name a letter, then letters, digits and {@code _} (ASCII)
 */
public record Symbol(String name) implements Expression {

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

    @Override
    public String toString() {
        return name;
    }
}
