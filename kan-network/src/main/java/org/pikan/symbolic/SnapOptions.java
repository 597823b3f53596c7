package org.pikan.symbolic;

/**
 * How a network is snapped.
 *
 * <p>An edge stays snapped if afterwards, with all parameters trained again, the loss is at most {@code factor} times what
 * it was; where no suggestion for any edge reaches that, at most {@code factor} times what it was before the first snap. What
 * the loss may be without more ado is {@code target}.
 *
 * @param match
 *            how edges are compared with the library
 * @param factor
 *            by how much the loss may rise, at least 1
 * @param target
 *            a loss that is low enough, not negative
 * @param suggestions
 *            how many matches of an edge are tried, at least 1
 * @param iterations
 *            steps of training after each snap, at least 1
 */
public record SnapOptions(MatchOptions match, double factor, double target, int suggestions, int iterations) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException
     *             if one is out of range
     */
    public SnapOptions {
        if (!(factor >= 1) || !(target >= 0) || suggestions < 1 || iterations < 1) {
            throw new IllegalArgumentException(
                    "snapping needs a factor of at least 1, a target of at least 0, and at least 1 "
                            + "suggestion and iteration, but has " + factor + ", " + target + ", " + suggestions + ", "
                            + iterations + ".");
        }
    }

    /** Returns the defaults: factor 2, no target, 4 suggestions, 25 iterations. */
    public static SnapOptions standard() {
        return new SnapOptions(MatchOptions.standard(), 2, 0, 4, 25);
    }

    /** Returns the same with another way to compare edges. */
    public SnapOptions withMatch(MatchOptions newMatch) {
        return new SnapOptions(newMatch, factor, target, suggestions, iterations);
    }

    /** Returns the same with another bound on the rise of the loss. */
    public SnapOptions withFactor(double newFactor) {
        return new SnapOptions(match, newFactor, target, suggestions, iterations);
    }

    /** Returns the same with another loss that is low enough. */
    public SnapOptions withTarget(double newTarget) {
        return new SnapOptions(match, factor, newTarget, suggestions, iterations);
    }

    /** Returns the same with other numbers of suggestions and iterations. */
    public SnapOptions withEffort(int newSuggestions, int newIterations) {
        return new SnapOptions(match, factor, target, newSuggestions, newIterations);
    }
}
