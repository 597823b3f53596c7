package org.pikan.problem;

import java.util.Optional;
import java.util.Set;

import org.pikan.expression.Equation;
import org.pikan.expression.TextPrinter;

/** What checks ask of conditions. */
final class Conditions {
    private Conditions() {}

    /** The equation of a condition; a periodic one has none. */
    static Optional<Equation> equation(Condition condition) {
        return switch (condition) {
            case FaceCondition face -> Optional.of(face.equation());
            case PointCondition point -> Optional.of(point.equation());
            case PeriodicCondition _ -> Optional.empty();
        };
    }

    /** The partials in a condition's equation; none for a periodic one. */
    static Set<Partials.Partial> partials(Condition condition) {
        return equation(condition).map(Partials::of).orElse(Set.of());
    }

    /** The label of one end of a coordinate. */
    static String faceLabel(Axis axis, boolean atMax) {
        return axis.time() && !atMax ? FaceCondition.INITIAL : placeLabel(axis.name(), axis.end(atMax));
    }

    /** The label of a place on a coordinate. */
    static String placeLabel(String coordinate, double value) {
        return coordinate + "=" + TextPrinter.print(value);
    }
}
