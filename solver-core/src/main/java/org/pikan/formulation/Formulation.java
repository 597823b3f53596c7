package org.pikan.formulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.pikan.expression.FunctionSymbol;
import org.pikan.problem.Axis;
import org.pikan.problem.Condition;
import org.pikan.problem.FaceCondition;
import org.pikan.problem.PeriodicCondition;
import org.pikan.problem.PointCondition;
import org.pikan.problem.Problem;
import org.pikan.residual.Ansatz;

/**
 * A problem made ready for training: each unknown is u = g + d N with the hard conditions in g and d, periodic coordinates are
 * known to the network where the solution is smooth across the seam, at once or from the first moment on, and the other
 * conditions stay as residuals.
 *
 * @param problem
 *            the problem
 * @param mode
 *            which conditions were allowed to be hard
 * @param ansatz
 *            g and d of each unknown with hard conditions
 * @param periodicAxes
 *            the coordinates in which networks are periodic by structure
 * @param soft
 *            the conditions left as residuals
 * @param enforcement
 *            for the label of each condition "hard" or "soft"
 * @param guess
 *            a function that takes the data on an unknown, of each unknown whose data agree; tells how large it is
 */
public record Formulation(Problem problem, ConditionMode mode, Map<FunctionSymbol, Ansatz.Form> ansatz,
        Set<Integer> periodicAxes,
        List<Condition> soft, Map<String, String> enforcement, Map<FunctionSymbol, Ansatz.Form> guess) {

    /**
     * Applies the rules.
     *
     * @param problem
     *            a valid problem
     * @param mode
     *            which conditions may be hard
     * @return the formulation
     */
    public static Formulation of(Problem problem, ConditionMode mode) {
        HardConditions rules = new HardConditions(problem);
        Map<FunctionSymbol, Ansatz.Form> ansatz = new LinkedHashMap<>();
        Map<FunctionSymbol, Ansatz.Form> guess = new LinkedHashMap<>();
        Set<Condition> hard = new HashSet<>();
        for (FunctionSymbol unknown : problem.unknowns()) {
            List<DirichletData> data = rules.of(unknown, mode);
            data.forEach(d -> hard.add(d.condition()));
            if (!data.isEmpty()) {
                ansatz.put(unknown, Interpolant.of(data, problem.domain()));
            }
            List<DirichletData> compatible = rules.compatible(unknown);
            if (!compatible.isEmpty()) {
                guess.put(unknown, Interpolant.of(compatible, problem.domain()));
            }
        }
        Set<Integer> periodicAxes = new HashSet<>();
        for (Condition condition : problem.conditions()) {
            if (condition instanceof PeriodicCondition periodic && mode != ConditionMode.SOFT
                    && (Seam.smooth(problem, periodic.axis())
                            || (mode == ConditionMode.AUTO && Seam.smoothed(problem, periodic.axis())))) {
                periodicAxes.add(periodic.axis());
                hard.add(condition);
            }
        }
        List<Condition> soft = problem.conditions().stream().filter(c -> !hard.contains(c)).toList();
        return new Formulation(problem, mode, Map.copyOf(ansatz), Set.copyOf(periodicAxes), soft,
                enforcement(problem, soft), Map.copyOf(guess));
    }

    /** A label is soft when any condition under it is. */
    private static Map<String, String> enforcement(Problem problem, List<Condition> soft) {
        Map<String, String> result = new LinkedHashMap<>();
        for (Condition condition : problem.conditions()) {
            result.merge(condition.label(), soft.contains(condition) ? "soft" : "hard",
                    (a, b) -> a.equals("soft") ? a : b);
        }
        return result;
    }

    /**
     * The order of the equations in time, where the solution is fixed by its past alone, for certain.
     *
     * @return 1 or 2 if that is the order of each unknown in time, and the ends of time have its initial values, of second order
     *         also its initial rates, and nothing else
     */
    public OptionalInt evolutionOrder() {
        int last = problem.domain().dimension() - 1;
        if (!problem.domain().hasTime()) {
            return OptionalInt.empty();
        }
        Set<List<Object>> given = new HashSet<>();
        for (Condition condition : problem.conditions()) {
            if (condition instanceof FaceCondition face && face.axis() == last) {
                Optional<DirichletData> data = DirichletData.read(face, problem.domain().axes().get(last).symbol());
                if (face.atMax() || data.isEmpty()) {
                    return OptionalInt.empty();
                }
                given.add(List.of(data.get().unknown(), data.get().order()));
            }
        }
        int order = problem.order(problem.unknowns().getFirst(), last);
        Set<List<Object>> needed = new HashSet<>();
        for (FunctionSymbol unknown : problem.unknowns()) {
            for (int k = 0; k < order; k++) {
                needed.add(List.of(unknown, k));
            }
            if (problem.order(unknown, last) != order) {
                return OptionalInt.empty();
            }
        }
        return order >= 1 && order <= 2 && given.equals(needed) ? OptionalInt.of(order) : OptionalInt.empty();
    }

    /** Whether some condition is built into the ansatz, so that the network's own part can be told from it. */
    public boolean hasAnsatz() {
        return !ansatz.isEmpty();
    }

    /** The coordinates that vary on the set of points where a condition holds. */
    public static List<Axis> freeAxes(Problem problem, Condition condition) {
        List<Axis> axes = new ArrayList<>(problem.domain().axes());
        switch (condition) {
            case FaceCondition face -> axes.remove(face.axis());
            case PeriodicCondition periodic -> axes.remove(periodic.axis());
            case PointCondition point -> axes.removeIf(axis -> point.at().containsKey(axis.symbol()));
        }
        return axes;
    }
}
