package org.pikan.expression;

/**
 * An unknown function of all coordinates, such as the u of a differential equation.
 *
 * @param name a letter, then letters, digits and {@code _} (ASCII)
 */
public record FunctionSymbol(String name) implements Expression {

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if {@code name} is not a letter followed by letters, digits and {@code _}
     */
    public FunctionSymbol {
        Names.requireWellFormed(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
