package org.pikan.certify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.pikan.expression.Expression;
import org.pikan.expression.Symbol;
import org.pikan.formulation.ConditionMode;
import org.pikan.network.edit.EditedNetwork;
import org.pikan.problem.Problem;
import org.pikan.solve.NetworkChoice;
import org.pikan.solve.Progress;
import org.pikan.solve.ResidualLoss;
import org.pikan.solve.Solution;
import org.pikan.solve.SolveOptions;
import org.pikan.solve.Solver;
import org.pikan.symbolic.Formula;
import org.pikan.symbolic.FormulaOptions;
import org.pikan.symbolic.FormulaRefinement;
import org.pikan.symbolic.MatchOptions;
import org.pikan.symbolic.NetworkFormula;
import org.pikan.symbolic.SnapOptions;
import org.pikan.symbolic.SnapReport;
import org.pikan.symbolic.Snapping;

/**
 * Looks for a solution in closed form.
 *
 * <p>Networks that read as short formulas are trained on the problem itself, the simplest first: one product of functions of
 * one coordinate, a sum of such functions, a function of such a sum, sums of more products. The network is u itself, with soft
 * conditions. The edges of one that solves the problem are snapped to functions of the library under the problem's own loss, the
 * formula is refined under it and simplified, and {@link Certifier} says what is proved. The first that is right to round-off
 * ends the search.
 */
public final class SymbolicSolver {

    /** A structure that leaves more of its terms than this does not hold the solution. */
    private static final double SOLVED = 1e-4;

    /** Each structure may take this part of the seconds. */
    private static final double SHARE = 0.25;
    private static final double DEFAULT_SECONDS = 60;

    /** A loss that is as good as none, whatever the network's was. */
    private static final double NO_LOSS = 1e-16;

    /** A formula whose residuals are this small relative to their terms is right, proved or not. */
    private static final double ROUND_OFF = 1e-13;
    private static final int[] RANKS = {2, 3, 4};

    private final SolveOptions options;
    private final Consumer<Progress> listener;

    private record Attempt(String name, SolveOptions options) {}

    private record Reading(Formula formula, Certificate certificate) {}

    private SymbolicSolver(SolveOptions options, Consumer<Progress> listener) {
        this.options = options;
        this.listener = listener;
    }

    /**
     * A search with given options. A kind of network that they ask for is the only one tried; conditions are soft.
     *
     * @param options
     *            seconds for all attempts together, seed, threads, points
     * @param listener
     *            is told about the progress of each training
     * @return the search
     */
    public static SymbolicSolver with(SolveOptions options, Consumer<Progress> listener) {
        return new SymbolicSolver(options, listener);
    }

    /**
     * Searches.
     *
     * @param problem
     *            the problem; its exact solution, if it has one, is not used
     * @return the best that was found
     */
    public SymbolicSolution solve(Problem problem) {
        double left = options.seconds().orElse(DEFAULT_SECONDS);
        double share = Math.max(1, SHARE * left);
        List<String> log = new ArrayList<>();
        SymbolicSolution best = null;
        for (Attempt attempt : attempts(problem)) {
            double limit = Math.min(left, share);
            if (best != null && limit < 0.5) {
                break;
            }
            Solution solution = Solver.with(attempt.options.toBuilder().seconds(OptionalDouble.of(limit)).build())
                    .onProgress(listener).solve(problem);
            left -= solution.result().training().seconds();
            SymbolicSolution found = read(attempt, solution, log);
            best = best == null || better(found, best) ? found : best;
            if (found.certificate() != null && found.certificate().largestRelative() < ROUND_OFF) {
                break;
            }
        }
        SymbolicSolution result = Objects.requireNonNull(best);
        return new SymbolicSolution(result.solution(), result.formula(), result.certificate(), log);
    }

    private List<Attempt> attempts(Problem problem) {
        SolveOptions soft = options.toBuilder().conditions(ConditionMode.SOFT).build();
        if (options.network() != NetworkChoice.AUTO) {
            return List.of(new Attempt(options.network().label(), soft));
        }
        List<Attempt> attempts = new ArrayList<>();
        attempts.add(separable(soft, 1));
        if (problem.domain().dimension() > 1) {
            attempts.add(kan("sum of functions", soft, 0));
            attempts.add(kan("function of a sum", soft, 1));
            for (int rank : RANKS) {
                attempts.add(separable(soft, rank));
            }
        }
        return attempts;
    }

    private static Attempt separable(SolveOptions soft, int rank) {
        return new Attempt(rank == 1 ? "product" : "sum of " + rank + " products",
                soft.toBuilder().network(NetworkChoice.SEPARABLE).rank(OptionalInt.of(rank)).build());
    }

    private static Attempt kan(String name, SolveOptions soft, int width) {
        return new Attempt(name, soft.toBuilder().network(NetworkChoice.KAN).width(List.of(width)).build());
    }

    private static boolean better(SymbolicSolution a, SymbolicSolution b) {
        Certificate first = a.certificate();
        Certificate second = b.certificate();
        if (first == null || second == null) {
            return first != null || (second == null
                    && a.solution().result().training().residualRms() < b.solution().result().training().residualRms());
        }
        return first.largestRelative() < second.largestRelative();
    }

    /** Snaps, refines and certifies one trained network. */
    private SymbolicSolution read(Attempt attempt, Solution solution, List<String> log) {
        try (ResidualLoss loss = ResidualLoss.of(solution, attempt.options)) {
            double relative = Math.sqrt(loss.of(solution.network()).value(solution.network().parameters()));
            if (!(relative <= SOLVED)) {
                log.add(attempt.name + ": does not hold the solution" + residual(relative));
                return new SymbolicSolution(solution, null, null, List.of());
            }
            Reading reading = read(solution, loss, relative).orElse(null);
            if (reading == null) {
                log.add(attempt.name + ": has edges that no function of the library matches" + residual(relative));
                return new SymbolicSolution(solution, null, null, List.of());
            }
            log.add(attempt.name + ": reads as a formula" + residual(relative));
            return new SymbolicSolution(solution, reading.formula, reading.certificate, List.of());
        }
    }

    private static String residual(double relative) {
        return String.format(Locale.ROOT, ", relative residual %.1e", relative);
    }

    private Optional<Reading> read(Solution solution, ResidualLoss loss, double relative) {
        double floor = Math.clamp(100 * relative * relative, 1e-24, 1e-6);
        SnapOptions options = SnapOptions.standard().withTarget(Math.max(NO_LOSS, 4 * relative * relative))
                .withMatch(MatchOptions.standard().withFloor(floor));
        SnapReport report = new Snapping(loss::of, loss.points(), options).snap(EditedNetwork.of(solution.network()));
        if (!report.complete()) {
            return Optional.empty();
        }
        Problem problem = solution.problem();
        List<Symbol> coordinates = problem.domain().symbols();
        List<Expression> read = NetworkFormula.of(report.network().network(), coordinates);
        return refined(read, coordinates, solution).map(formula -> new Reading(formula, Certifier.certify(problem,
                SymbolicSolution.byUnknown(problem.unknowns(), formula), solution)));
    }

    private static Optional<Formula> refined(List<Expression> read, List<Symbol> coordinates, Solution solution) {
        try {
            return Optional.of(FormulaRefinement.refine(read, coordinates,
                    new PdeFormulaLoss(solution.problem(), solution), FormulaOptions.standard()));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // the formula has no value at some point of the domain
        }
    }
}
