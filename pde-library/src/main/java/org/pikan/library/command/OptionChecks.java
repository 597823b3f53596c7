package org.pikan.library.command;

import java.util.List;
import java.util.Optional;
import org.pikan.network.BasisChoice;
import org.pikan.problem.Problem;
import org.pikan.solve.NetworkChoice;
import org.pikan.solve.SolveOptions;

/** Checks that options go together, and with the problem. */
final class OptionChecks {
    private final FlagValues values;
    private final SolveOptions options;

    private OptionChecks(FlagValues values, SolveOptions options) {
        this.values = values;
        this.options = options;
    }

    /**
     * Checks options.
     *
     * @return a warning to show, if there is something to warn of
     * @throws RequestException if two of them contradict each other, or one cannot serve the problem
     */
    static Optional<String> check(FlagValues values, SolveOptions options, Problem problem) {
        OptionChecks checks = new OptionChecks(values, options);
        checks.structure();
        checks.grid();
        return checks.degree(problem);
    }

    private void structure() {
        NetworkChoice network = options.network();
        for (Flag flag : Flag.foreignTo(network.label())) {
            if (values.has(flag)) {
                throw new RequestException(
                        values.name(flag) + " does not go with --network " + network.label() + ", which has no "
                                + flag.key(),
                        "Maybe leave it out, or " + (flag == Flag.RANK ? "--network separable." : "--network kan."));
            }
        }
        if (network == NetworkChoice.MLP && options.width().equals(List.of(0))) {
            throw new RequestException(values.name(Flag.WIDTH) + " is '0', but an MLP needs a hidden layer",
                    "Maybe --width 32,32,32.");
        }
    }

    private void grid() {
        BasisChoice.Family family = family();
        if (options.grid().isPresent() && !family.hasGrid()) {
            throw new RequestException(values.name(Flag.GRID)
                    + " is the number of intervals of B-splines and radial functions, but the basis is "
                    + family.label(), "Maybe leave it out, or add --basis bspline.");
        }
        if (options.degree().isPresent() && !family.hasDegree()) {
            throw new RequestException(values.name(Flag.DEGREE) + " is the degree of a basis, but basis "
                    + family.label() + " has none", "Maybe leave it out, or give --grid instead.");
        }
    }

    private BasisChoice.Family family() {
        return options.basis().orElse(BasisChoice.Family.CHEBYSHEV);
    }

    /** Below the order of the equation a polynomial's highest derivative vanishes; a little above it is rough. */
    private Optional<String> degree(Problem problem) {
        int order = problem.order();
        if (options.degree().isEmpty() || options.network() == NetworkChoice.MLP
                || family() == BasisChoice.Family.FOURIER
                || options.degree().getAsInt() > order + 1) {
            return Optional.empty();
        }
        int degree = options.degree().getAsInt();
        int usual = Math.max(5, order + 2);
        if (degree <= order) {
            throw new RequestException(
                    values.name(Flag.DEGREE) + " is " + degree + ", but the equations of '" + problem.name()
                            + "' have order " + order + " and need at least " + (order + 1),
                    "Maybe leave it out (the least by default is " + usual + ").");
        }
        return Optional.of(values.name(Flag.DEGREE) + " is " + degree + ", the least for equations of order " + order
                + "; " + usual + " or more is usually better.");
    }
}
