package org.pikan.identity;

import java.util.List;

/**
 * What a normal form treats as a variable: a coordinate, pi, a square root, or a function it does not look into.
 *
 * @param name
 *            the name of the symbol or function
 * @param arguments
 *            the normal forms of a function's arguments; empty for a symbol
 */
record Atom(String name, List<ExponentialFraction> arguments) {

    static final Atom PI = symbol("pi");
    private static final String ROOT = "sqrt";

    /** Copies the list. */
    Atom {
        arguments = List.copyOf(arguments);
    }

    static Atom symbol(String name) {
        return new Atom(name, List.of());
    }

    static Atom root(ExponentialFraction radicand) {
        return new Atom(ROOT, List.of(radicand));
    }

    boolean isRoot() {
        return name.equals(ROOT) && arguments.size() == 1;
    }
}
