package org.pikan.problem;

import static org.pikan.problem.ProblemException.quote;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pikan.expression.CoordinateValue;
import org.pikan.expression.Equation;
import org.pikan.expression.Symbol;
import org.pikan.expression.TextPrinter;

/** Turns conditions as written into conditions on faces and at points. */
final class ConditionAssembly {
    private final Domain domain;
    private final Scope scope;
    private final Lowering lowering;
    private final List<Integer> periodic = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();

    private ConditionAssembly(Domain domain, Scope scope, Lowering lowering) {
        this.domain = domain;
        this.scope = scope;
        this.lowering = lowering;
    }

    static List<Condition> assemble(List<ConditionDraft> drafts, Domain domain, Scope scope, Lowering lowering) {
        ConditionAssembly assembly = new ConditionAssembly(domain, scope, lowering);
        for (int i = 0; i < drafts.size(); i++) {
            if (drafts.get(i) instanceof ConditionDraft.Periodic draft) {
                assembly.periodic.add(assembly.periodicAxis(draft, "condition " + (i + 1)));
            }
        }
        for (int i = 0; i < drafts.size(); i++) {
            assembly.add(drafts.get(i), "condition " + (i + 1));
        }
        return assembly.conditions;
    }

    private int periodicAxis(ConditionDraft.Periodic draft, String where) {
        int axis = axis(draft.coordinate(), where);
        if (domain.axes().get(axis).time()) {
            throw new ProblemException(where + " makes the time '" + draft.coordinate() + "' periodic",
                    "Maybe a space coordinate is meant.");
        }
        if (periodic.contains(axis)) {
            throw new ProblemException(where + " makes '" + draft.coordinate() + "' periodic a second time",
                    "Maybe another coordinate is meant.");
        }
        return axis;
    }

    private void add(ConditionDraft draft, String where) {
        switch (draft) {
            case ConditionDraft.Periodic p ->
                    conditions.add(new PeriodicCondition("periodic " + p.coordinate(), axis(p.coordinate(), where),
                            p.weight()));
            case ConditionDraft.OnNamed named -> addNamed(named, where + " on " + quote(named.part()));
            case ConditionDraft.OnFace face -> addFace(axisAt(face.part(), where), face.part().value(),
                    face.equation(), face.weight(), where + " on " + quote(face.part().toString()));
            case ConditionDraft.AtPoint point -> addPoint(point, where);
        }
    }

    private void addNamed(ConditionDraft.OnNamed draft, String where) {
        String part = draft.part().strip();
        int equals = part.indexOf('=');
        if (part.equals(ConditionDraft.BOUNDARY)) {
            addBoundary(draft, where);
        } else if (part.equals(FaceCondition.INITIAL)) {
            Axis time = domain.time().orElseThrow(() -> new ProblemException(
                    where + " needs a time, but the problem has none", "Maybe declare the time, or name a face."));
            addFace(domain.dimension() - 1, time.min(), draft.equation(), draft.weight(), where);
        } else if (equals > 0) {
            String coordinate = part.substring(0, equals).strip();
            double value = scope.constant(part.substring(equals + 1), where);
            addFace(axis(coordinate, where), value, draft.equation(), draft.weight(), where);
        } else {
            throw new ProblemException(where + ": there is no such part of the domain",
                    Messages.nearest(part, parts(), "The parts are"));
        }
    }

    private void addBoundary(ConditionDraft.OnNamed draft, String where) {
        if (domain.spaceDimension() == 0) {
            throw new ProblemException(where + " needs space coordinates, but the problem has none",
                    "Maybe 'initial' is meant.");
        }
        if (periodic.size() == domain.spaceDimension()) {
            throw new ProblemException(where + " has no face to hold on, since every space coordinate is periodic",
                    "Maybe leave this condition out.");
        }
        Equation equation = scope.equation(draft.equation(), where);
        for (int axis = 0; axis < domain.spaceDimension(); axis++) {
            if (!periodic.contains(axis)) {
                addFace(axis, false, equation, draft.weight(), where);
                addFace(axis, true, equation, draft.weight(), where);
            }
        }
    }

    private void addFace(int axis, double value, Written<Equation> written, double weight, String where) {
        Axis coordinate = domain.axes().get(axis);
        boolean low = Numbers.same(value, coordinate.min(), coordinate.length());
        boolean high = Numbers.same(value, coordinate.max(), coordinate.length());
        if (!low && !high) {
            throw new ProblemException(
                    where + ": '" + Conditions.placeLabel(coordinate.name(), value) + "' is not a face, since '"
                            + coordinate.name() + "' runs from " + TextPrinter.print(coordinate.min()) + " to "
                            + TextPrinter.print(coordinate.max()),
                    "Maybe '" + Conditions.placeLabel(coordinate.name(), coordinate.min()) + "' or '"
                            + Conditions.placeLabel(coordinate.name(), coordinate.max()) + "' is meant.");
        }
        addFace(axis, high, scope.equation(written, where), weight, where);
    }

    private void addFace(int axis, boolean atMax, Equation equation, double weight, String where) {
        Axis coordinate = domain.axes().get(axis);
        Optional<Lowering.Face> face = coordinate.time() ? Optional.empty()
                : Optional.of(new Lowering.Face(coordinate.symbol(), atMax));
        conditions.add(new FaceCondition(Conditions.faceLabel(coordinate, atMax), axis, atMax,
                lower(equation, face, where), weight));
    }

    private void addPoint(ConditionDraft.AtPoint draft, String where) {
        Map<Integer, Double> given = new LinkedHashMap<>();
        for (CoordinateValue place : draft.point()) {
            if (given.put(axisAt(place, where), place.value()) != null) {
                throw new ProblemException(where + " gives '" + place.coordinate().name() + "' twice",
                        "Maybe another coordinate is meant.");
            }
        }
        Map<Symbol, Double> at = new LinkedHashMap<>();
        List<String> label = new ArrayList<>();
        for (int axis = 0; axis < domain.dimension(); axis++) {
            Axis coordinate = domain.axes().get(axis);
            Double value = given.get(axis);
            if (value != null) {
                requireInside(coordinate, value, where);
                at.put(coordinate.symbol(), value);
                label.add(Conditions.placeLabel(coordinate.name(), value));
            } else if (!coordinate.time() || domain.spaceDimension() == 0) {
                throw new ProblemException(where + " is at a point, but gives no value for '" + coordinate.name() + "'",
                        "Maybe add one; only the time may be left out, for a condition at all times.");
            }
        }
        String part = String.join(",", label);
        Equation equation = lower(scope.equation(draft.equation(), where), Optional.empty(), where);
        conditions.add(new PointCondition(part, at, equation, draft.weight()));
    }

    private static void requireInside(Axis axis, double value, String where) {
        if (!(value >= axis.min() && value <= axis.max())) {
            throw new ProblemException(
                    where + ": the point '" + Conditions.placeLabel(axis.name(), value) + "' is outside, since '"
                            + axis.name() + "' runs from " + TextPrinter.print(axis.min()) + " to "
                            + TextPrinter.print(axis.max()),
                    "Maybe choose a point inside the domain.");
        }
    }

    private Equation lower(Equation equation, Optional<Lowering.Face> face, String where) {
        Equation lowered = lowering.lower(equation, face, where);
        if (Partials.of(lowered).isEmpty()) {
            throw new ProblemException(where + ": " + quote(equation.toString()) + " contains no unknown",
                    "Maybe write it as an equation for one, such as u = 0.");
        }
        return lowered;
    }

    private int axisAt(CoordinateValue place, String where) {
        NameRules.requireFinite(where + ": '" + place.coordinate().name() + "'", place.value());
        return axis(place.coordinate().name(), where);
    }

    private int axis(String coordinate, String where) {
        int axis = domain.indexOf(coordinate);
        if (axis < 0) {
            throw new ProblemException(where + " names " + quote(coordinate) + ", which is not a coordinate",
                    Messages.nearest(coordinate, domain.symbols().stream().map(Symbol::name).toList(),
                            "The coordinates are"));
        }
        return axis;
    }

    private List<String> parts() {
        List<String> parts = new ArrayList<>();
        if (domain.spaceDimension() > 0) {
            parts.add(ConditionDraft.BOUNDARY);
        }
        for (Axis axis : domain.axes()) {
            parts.add(Conditions.faceLabel(axis, false));
            if (!axis.time()) {
                parts.add(Conditions.faceLabel(axis, true));
            }
        }
        return parts;
    }
}
