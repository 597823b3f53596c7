package org.pikan.problem;

/**
 * Every unknown, with its derivatives below its own order in the coordinate, is the same at both ends.
 *
 * @param label {@code periodic x}
 * @param axis the index of the coordinate in the domain's axes
 * @param weight the factor on the automatic weight, positive
 */
public record PeriodicCondition(String label, int axis, double weight) implements Condition {
    /**
     * Checks the weight.
     *
     * @throws ProblemException if the weight is not positive and finite
     */
    public PeriodicCondition {
        Condition.requireWeight(label, weight);
    }
}
