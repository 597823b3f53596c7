package org.pikan.certify;

import java.util.List;

/**
 * All claims about a formula as the solution of a problem.
 *
 * @param claims
 *            one for each equation, then for each condition
 */
public record Certificate(List<Claim> claims) {

    /** Copies the list. */
    public Certificate {
        claims = List.copyOf(claims);
    }

    /** Whether every equation and condition is proved to hold identically: the formula is an exact solution. */
    public boolean exact() {
        return claims.stream().allMatch(Claim::identity);
    }

    /** The largest residual, each relative to its terms' scale; 0 if the formula is exact, infinity where it has no value. */
    public double largestRelative() {
        return claims.stream().mapToDouble(claim -> claim.largest() / claim.scale())
                .reduce(0, (a, b) -> Double.isNaN(a) || Double.isNaN(b) ? Double.POSITIVE_INFINITY : Math.max(a, b));
    }
}
