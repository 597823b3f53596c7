package org.pikan.network;

import java.util.Objects;
import org.pikan.basis.Basis;

/**
 * How one input of a layer is expanded: the functions b_m(squash(z)) whose combinations are its edges' functions.
 *
 * @param squash
 *            applied first
 * @param basis
 *            the family of functions
 */
public record Edge(Squash squash, Basis basis) {

    /** Checks that nothing is missing. */
    public Edge {
        Objects.requireNonNull(squash, "squash");
        Objects.requireNonNull(basis, "basis");
    }

    /** The number of functions, and so of coefficients for each output. */
    public int size() {
        return basis.size();
    }
}
