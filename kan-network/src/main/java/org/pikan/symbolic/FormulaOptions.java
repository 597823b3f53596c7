package org.pikan.symbolic;

/**
 * How the numbers of a formula are refined.
 *
 * @param slack
 *            the relative rise of the loss that simpler numbers may cost altogether, beside what chance and round-off allow; not negative
 * @param iterations
 *            the most steps of a fit, at least 1
 * @param round
 *            whether numbers are replaced by recognisable ones
 */
public record FormulaOptions(double slack, int iterations, boolean round) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException
     *             if one is out of range
     */
    public FormulaOptions {
        if (!(slack >= 0) || iterations < 1) {
            throw new IllegalArgumentException(
                    "refining a formula needs a slack >= 0 and at least 1 iteration, but has "
                            + slack + " and " + iterations + ".");
        }
    }

    /** Returns the defaults: no slack, 60 iterations, rounding. */
    public static FormulaOptions standard() {
        return new FormulaOptions(0, 60, true);
    }

    /** Returns the same with another slack. */
    public FormulaOptions withSlack(double newSlack) {
        return new FormulaOptions(newSlack, iterations, round);
    }

    /** Returns the same with or without rounding. */
    public FormulaOptions withRound(boolean newRound) {
        return new FormulaOptions(slack, iterations, newRound);
    }
}
