package org.pikan.problem;

/**
 * What holds on a part of the domain besides the equations.
 *
 * <p>Labels name the part, in messages and results: {@code initial}, {@code x=0}, {@code periodic x}, {@code x=0,y=0}.
 * Several conditions on one part share its label.
 */
public sealed interface Condition permits FaceCondition, PeriodicCondition, PointCondition {
    /**
     * The part it holds on.
     *
     * @return its label
     */
    String label();

    /**
     * The user's factor on the automatic weight.
     *
     * @return a positive number, 1 unless the user chose another
     */
    double weight();

    /**
     * Checks a weight.
     *
     * @param label the condition's label, for the message
     * @param weight the factor
     * @throws ProblemException if it is not positive and finite
     */
    static void requireWeight(String label, double weight) {
        if (!(weight > 0) || !Double.isFinite(weight)) {
            throw new ProblemException(
                    "weight of the condition on '" + label + "' is " + weight + ", but must be positive and finite",
                    "Maybe leave the weight out (default 1).");
        }
    }
}
