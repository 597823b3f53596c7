package org.pikan.problem;

import java.util.List;

import org.pikan.expression.CoordinateValue;
import org.pikan.expression.Equation;

/** A condition as the user gave it. */
sealed interface ConditionDraft {
    /** The part that means every face of space. */
    String BOUNDARY = "boundary";

    double weight();

    ConditionDraft withWeight(double weight);

    /** On a part by its name: {@code boundary}, {@code initial} or {@code x=2*pi}. */
    record OnNamed(String part, Written<Equation> equation, double weight) implements ConditionDraft {
        @Override
        public OnNamed withWeight(double newWeight) {
            return new OnNamed(part, equation, newWeight);
        }
    }

    /** Where a coordinate has a value. */
    record OnFace(CoordinateValue part, Written<Equation> equation, double weight) implements ConditionDraft {
        @Override
        public OnFace withWeight(double newWeight) {
            return new OnFace(part, equation, newWeight);
        }
    }

    /** Both ends of a coordinate agree. */
    record Periodic(String coordinate, double weight) implements ConditionDraft {
        @Override
        public Periodic withWeight(double newWeight) {
            return new Periodic(coordinate, newWeight);
        }
    }

    /** At a point. */
    record AtPoint(List<CoordinateValue> point, Written<Equation> equation, double weight) implements ConditionDraft {
        @Override
        public AtPoint withWeight(double newWeight) {
            return new AtPoint(point, equation, newWeight);
        }
    }
}
