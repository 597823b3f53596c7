package org.pikan.problem;

import org.pikan.expression.Equation;

/**
 * An equation that holds where one coordinate is at one of its ends: a boundary, initial or final condition.
 *
 * <p>Normal derivatives are already lowered: {@code u_n} is {@code u_x} at the upper end of x and {@code -u_x} at the
 * lower one.
 *
 * @param label {@code initial} at the lower end of time, else coordinate and value as in {@code x=0}
 * @param axis the index of the coordinate in the domain's axes
 * @param atMax whether the upper end is meant
 * @param equation what holds there
 * @param weight the factor on the automatic weight, positive
 */
public record FaceCondition(String label, int axis, boolean atMax, Equation equation,
        double weight) implements Condition {
    /** The label of the lower end of time. */
    public static final String INITIAL = "initial";

    /**
     * Checks the weight.
     *
     * @throws ProblemException if the weight is not positive and finite
     */
    public FaceCondition {
        Condition.requireWeight(label, weight);
    }

    /**
     * Whether this is an initial condition.
     *
     * @return true at the lower end of time
     */
    public boolean initial() {
        return label.equals(INITIAL);
    }
}
