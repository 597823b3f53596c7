package org.pikan.optimize;

/** Checks of what callers hand in. */
final class Checks {
    private Checks() {}

    /** Copies the first parameters after checking them. */
    static double[] start(Objective problem, double[] start) {
        if (start.length != problem.parameterCount()) {
            throw new IllegalArgumentException("the start has " + start.length + " parameters, but the problem has "
                    + problem.parameterCount() + ". Maybe the network was grown after the start was made.");
        }
        for (int i = 0; i < start.length; i++) {
            if (!Double.isFinite(start[i])) {
                throw new IllegalArgumentException(
                        "parameter " + i + " of the start is " + start[i] + ". Maybe the initialisation overflowed.");
            }
        }
        return start.clone();
    }

    /** Returns a value that must lie strictly between two bounds (either may be infinite). */
    static double between(String name, double value, double low, double high) {
        if (!(value > low && value < high)) {
            throw new IllegalArgumentException(
                    name + " is " + value + ", but must lie between " + low + " and " + high + " (both excluded).");
        }
        return value;
    }

    /** Returns a value that must not be less than a bound. */
    static int atLeast(String name, int value, int low) {
        if (value < low) {
            throw new IllegalArgumentException(name + " is " + value + ", but must be at least " + low + ".");
        }
        return value;
    }

    /** Checks that a method with a dense matrix can hold it. */
    static void size(String optimizer, int parameters, int most) {
        if (parameters > most) {
            throw new IllegalArgumentException("optimizer '" + optimizer + "' keeps a dense matrix and takes at most "
                    + most + " parameters, not " + parameters + ". Maybe use 'lbfgs'.");
        }
    }

    /** The problem as a sum of squares, for a method that needs its residuals. */
    static LeastSquares leastSquares(String optimizer, Objective problem, String others) {
        if (problem instanceof LeastSquares squares) {
            return squares;
        }
        throw new IllegalArgumentException("optimizer '" + optimizer + "' needs a LeastSquares problem, not a "
                + problem.getClass().getSimpleName() + ". Maybe use " + others + ".");
    }
}
