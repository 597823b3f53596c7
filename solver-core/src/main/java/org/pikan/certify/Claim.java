package org.pikan.certify;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one equation or condition when a formula stands for the solution.
 *
 * @param where
 *            {@code equation 1}, {@code initial}, {@code x=0}, {@code periodic x: u_x}
 * @param statement
 *            what should hold
 * @param identity
 *            whether it is proved to hold everywhere
 * @param largest
 *            the largest absolute residual that was found by global search; 0 for an identity
 * @param at
 *            where that is, the coordinates in the order of the domain; empty for an identity
 * @param scale
 *            the largest absolute value that a term of the residual takes, 1 if all vanish
 * @param network
 *            the largest absolute residual of the network that the formula was read from; null if there is none
 */
public record Claim(String where, String statement, boolean identity, double largest, List<Double> at, double scale,
        @Nullable Double network) {

    /** Copies the list. */
    public Claim {
        at = List.copyOf(at);
    }

    /** One line for people. */
    public String inWords() {
        String beside = network == null ? "" : String.format(java.util.Locale.ROOT, " (network: %.1e)", network);
        return identity ? where + ": " + statement + " holds identically" + beside
                : where + ": " + statement + " is missed by at most "
                        + String.format(java.util.Locale.ROOT, "%.1e of terms up to %.1e", largest, scale) + beside;
    }
}
