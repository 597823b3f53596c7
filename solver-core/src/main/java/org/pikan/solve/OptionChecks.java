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
        if (options.degree().isPresent() && options.degree().getAsInt() <= order) {
            String basis = options.basis().orElse(BasisChoice.Family.CHEBYSHEV).label();
            throw new IllegalArgumentException("degree of basis '" + basis + "' is " + options.degree().getAsInt()
                    + ", but derivatives of order " + order + " in '" + problem.name() + "' need at least "
                    + (order + 1) + ". Maybe leave the degree out (default " + Math.max(5, order + 2) + ").");
        }
        if (options.grid().isPresent()
                && options.basis().orElse(BasisChoice.Family.CHEBYSHEV) != BasisChoice.Family.BSPLINE) {
            throw new IllegalArgumentException(
                    "grid is " + options.grid().getAsInt()
                            + ", but basis 'chebyshev' has none. Maybe add basis 'bspline'.");
        }
    }
}
