package org.pikan.network;

import java.util.Objects;
import org.pikan.basis.SymbolicFunction;

/**
 * An edge that reads as a formula: it adds c f(a z + b) to an output, with coefficients a, b, c in this order.
 *
 * <p>An additive constant belongs to the output's bias.
 *
 * @param input
 *            index of the input within the layer
 * @param output
 *            index of the output within the layer
 * @param function
 *            f
 */
public record SymbolicEdge(int input, int output, SymbolicFunction function) {

    /** The number of coefficients: a, b and c. */
    public static final int PARAMETERS = 3;

    /** Checks the indices. */
    public SymbolicEdge {
        Objects.requireNonNull(function, "function");
        if (input < 0 || output < 0) {
            throw new IllegalArgumentException(
                    "a symbolic edge from input " + input + " to output " + output + " has a negative index.");
        }
    }
}
