package org.pikan.problem;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

import org.pikan.expression.Equation;
import org.pikan.expression.Expression;
import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.PartialDerivative;
import org.pikan.expression.Symbol;

/** Checks that a problem has the equations and conditions that its solution needs. */
final class Completeness {
    private final Problem problem;
    private final Domain domain;
    private final Orders orders;

    private Completeness(Problem problem) {
        this.problem = problem;
        this.domain = problem.domain();
        this.orders = Orders.of(problem.equations());
    }

    static void check(Problem problem) {
        Completeness check = new Completeness(problem);
        check.equations();
        check.repetitions();
        check.initialConditions();
        check.faces();
        Gauges.check(problem);
    }

    private void equations() {
        for (FunctionSymbol unknown : problem.unknowns()) {
            if (orders.partials().stream().noneMatch(partial -> partial.unknown().equals(unknown))) {
                throw new ProblemException("unknown '" + unknown.name() + "' occurs in no equation",
                        "Maybe an equation for it is missing, or it is not needed.");
            }
        }
        int needed = problem.unknowns().size();
        int found = problem.equations().size();
        if (found < needed) {
            throw new ProblemException("there are " + needed + " unknowns, but only "
                    + (found == 1 ? "1 equation" : found + " equations"), "Maybe an equation is missing.");
        }
    }

    /** Two conditions that set the same thing on one face contradict each other or repeat. */
    private void repetitions() {
        record Setting(int axis, boolean atMax, Expression left) {}
        Set<Setting> seen = new HashSet<>();
        for (Condition condition : problem.conditions()) {
            if (condition instanceof FaceCondition face && sets(face.equation())
                    && !seen.add(new Setting(face.axis(), face.atMax(), face.equation().left()))) {
                throw new ProblemException(
                        "two conditions on '" + face.label() + "' both set "
                                + ProblemException.quote(face.equation().left().toString()),
                        face.initial() ? "Maybe one of them is meant for a time derivative."
                                : "Maybe name the faces one by one instead of 'boundary'.");
            }
        }
    }

    private static boolean sets(Equation equation) {
        return !Partials.isKnown(equation.left()) && Partials.isKnown(equation.right());
    }

    private void initialConditions() {
        if (!domain.hasTime()) {
            return;
        }
        Symbol time = domain.axes().getLast().symbol();
        for (FunctionSymbol unknown : problem.unknowns()) {
            int order = orders.order(unknown, time);
            for (int k = 0; k < order; k++) {
                if (!hasInitial(unknown, time, k)) {
                    throw missingInitial(unknown, time, order, k);
                }
            }
        }
    }

    /** Whether some condition at the start contains the k-th time derivative, and no higher one, of an unknown. */
    private boolean hasInitial(FunctionSymbol unknown, Symbol time, int k) {
        for (Condition condition : problem.conditions()) {
            boolean atStart = switch (condition) {
                case FaceCondition face -> face.initial();
                case PointCondition point -> {
                    Double value = point.at().get(time);
                    yield domain.dimension() == 1 && value != null && value == domain.axes().getLast().min();
                }
                case PeriodicCondition _ -> false;
            };
            if (atStart && Conditions.partials(condition).stream().filter(partial -> partial.unknown().equals(unknown))
                    .mapToInt(partial -> partial.count(time)).max().orElse(-1) == k) {
                return true;
            }
        }
        return false;
    }

    private static ProblemException missingInitial(FunctionSymbol unknown, Symbol time, int order, int k) {
        String missing = derivative(unknown, time, k);
        return new ProblemException(
                "the equations contain " + derivative(unknown, time, order) + ", so '" + unknown.name() + "' needs "
                        + (order == 1 ? "an initial condition" : order + " initial conditions") + ", but none sets "
                        + missing,
                "Maybe add an initial condition such as " + missing + " = 0.");
    }

    private void faces() {
        for (int k = 0; k < domain.spaceDimension(); k++) {
            int axis = k;
            Axis coordinate = domain.axes().get(k);
            int order = orders.order(coordinate.symbol());
            boolean periodic = problem.conditions().stream()
                    .anyMatch(c -> c instanceof PeriodicCondition p && p.axis() == axis);
            if (order == 0 || periodic) {
                continue;
            }
            boolean low = hasFace(axis, false);
            boolean high = hasFace(axis, true);
            if (order == 1 ? !low && !high : !low || !high) {
                throw missingFace(coordinate, order, low);
            }
        }
    }

    private boolean hasFace(int axis, boolean atMax) {
        Axis coordinate = domain.axes().get(axis);
        return problem.conditions().stream().anyMatch(condition -> switch (condition) {
            case FaceCondition face -> face.axis() == axis && face.atMax() == atMax;
            case PointCondition point -> domain.spaceDimension() == 1
                    && point.at().get(coordinate.symbol()) == coordinate.end(atMax);
            case PeriodicCondition _ -> false;
        });
    }

    private ProblemException missingFace(Axis axis, int order, boolean low) {
        String name = axis.name();
        FunctionSymbol unknown = problem.unknowns().stream()
                .filter(u -> orders.order(u, axis.symbol()) == order).findFirst().orElseThrow();
        String contain = "the equations contain " + derivative(unknown, axis.symbol(), order);
        String lowFace = Conditions.faceLabel(axis, false);
        String highFace = Conditions.faceLabel(axis, true);
        if (order == 1) {
            return new ProblemException(
                    contain + ", but there is no condition on '" + lowFace + "' or '" + highFace + "'",
                    "Maybe add one where the flow enters, such as " + unknown.name() + " = 0, or make '" + name
                            + "' periodic.");
        }
        String missing = low ? highFace : lowFace;
        return new ProblemException(contain + ", but there is no condition on '" + missing + "'",
                "Maybe add one on '" + missing + "', such as " + unknown.name() + " = 0, or make '" + name
                        + "' periodic.");
    }

    private static String derivative(FunctionSymbol unknown, Symbol by, int order) {
        return order == 0 ? unknown.name()
                : new PartialDerivative(unknown, Collections.nCopies(order, by)).toString();
    }
}
