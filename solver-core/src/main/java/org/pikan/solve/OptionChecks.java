package org.pikan.solve;

import org.pikan.network.BasisChoice;
import org.pikan.problem.Problem;

/** Options that make no sense for a problem, or together. */
final class OptionChecks {

    private OptionChecks() {}

    /**
     * Checks options against a problem.
     *
     * @throws IllegalArgumentException
     *             if they do not suit it
     */
    static void check(SolveOptions options, Problem problem) {
        int order = problem.order();
        BasisChoice.Family family = options.basis().orElse(BasisChoice.Family.CHEBYSHEV);
        String basis = family.label();
        if (options.degree().isPresent() && !family.hasDegree()) {
            throw new IllegalArgumentException("degree is " + options.degree().getAsInt() + ", but basis '" + basis
                    + "' has none. Maybe leave it out, or give a grid instead.");
        }
        boolean smooth = family == BasisChoice.Family.FOURIER;
        if (options.degree().isPresent() && !smooth && options.degree().getAsInt() <= order) {
            throw new IllegalArgumentException("degree of basis '" + basis + "' is " + options.degree().getAsInt()
                    + ", but derivatives of order " + order + " in '" + problem.name() + "' need at least "
                    + (order + 1) + ". Maybe leave the degree out (default " + Math.max(5, order + 2) + ").");
        }
        if (options.grid().isPresent() && !family.hasGrid()) {
            throw new IllegalArgumentException(
                    "grid is " + options.grid().getAsInt()
                            + ", but basis '" + basis + "' has none. Maybe add basis 'bspline'.");
        }
    }
}
