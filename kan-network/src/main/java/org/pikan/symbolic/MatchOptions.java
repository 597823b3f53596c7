package org.pikan.symbolic;

import java.util.List;
import org.pikan.basis.SymbolicFunction;

/**
 * How edges are compared with the library.
 *
 * <p>A match is the better, the lower {@code log10(max(unexplained, floor)) + penalty * complexity}: with the default
 * penalty of 0.5 two units of complexity must lower 1 - R^2 tenfold to pay, and below the floor, which is how well the edge itself is known,
 * only complexity counts.
 *
 * @param functions
 *            the functions to try
 * @param penalty
 *            decades of 1 - R^2 that a unit of complexity must bring, not negative
 * @param floor
 *            the 1 - R^2 below which a match is as good as exact, positive
 * @param sums
 *            whether sums of functions are tried where no single function is exact
 * @param samples
 *            the most samples that are used, at least 8
 */
public record MatchOptions(List<SymbolicFunction> functions, double penalty, double floor, boolean sums, int samples) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException
     *             if one is out of range
     */
    public MatchOptions {
        functions = List.copyOf(functions);
        if (!(penalty >= 0) || !(floor > 0) || samples < 8) {
            throw new IllegalArgumentException(
                    "matching needs a penalty >= 0, a floor > 0 and at least 8 samples, but has "
                            + penalty + ", " + floor + " and " + samples + ".");
        }
    }

    /** Returns the defaults: the whole library, penalty 0.5, floor 1e-12, sums, 200 samples. */
    public static MatchOptions standard() {
        return new MatchOptions(Library.all(), 0.5, 1e-12, true, 200);
    }

    /** Returns the same with other functions. */
    public MatchOptions withFunctions(List<SymbolicFunction> newFunctions) {
        return new MatchOptions(newFunctions, penalty, floor, sums, samples);
    }

    /** Returns the same with another floor. */
    public MatchOptions withFloor(double newFloor) {
        return new MatchOptions(functions, penalty, newFloor, sums, samples);
    }

    /** Returns the same with another price of complexity. */
    public MatchOptions withPenalty(double newPenalty) {
        return new MatchOptions(functions, newPenalty, floor, sums, samples);
    }

    /** Returns the same with or without sums of functions. */
    public MatchOptions withSums(boolean newSums) {
        return new MatchOptions(functions, penalty, floor, newSums, samples);
    }

    /** Returns what is compared: the lower the better. */
    public double score(EdgeMatch match) {
        return StrictMath.log10(Math.max(match.unexplained(), floor)) + penalty * match.complexity();
    }
}
