package org.pikan.problem;

import org.pikan.expression.Symbol;
import org.pikan.expression.TextPrinter;

/**
 * One coordinate and the closed interval [min, max] it runs over.
 *
 * @param symbol the coordinate
 * @param min its lower end, finite
 * @param max its upper end, finite, above {@code min}
 * @param time whether it is time: initial conditions stand at its lower end, vector operators leave it out
 */
public record Axis(Symbol symbol, double min, double max, boolean time) {
    /**
     * Checks the ends.
     *
     * @throws ProblemException if an end is not finite, or min is not below max
     */
    public Axis {
        String name = symbol.name();
        // A negative zero is a zero, in labels too.
        min += 0.0;
        max += 0.0;
        for (double end : new double[] {min, max}) {
            if (!Double.isFinite(end)) {
                throw new ProblemException("an end of coordinate '" + name + "' is " + end + ", which is not finite",
                        "Maybe give both ends of '" + name + "' as finite numbers.");
            }
        }
        if (!(min < max)) {
            throw new ProblemException(
                    "coordinate '" + name + "' runs from " + TextPrinter.print(min) + " to " + TextPrinter.print(max)
                            + ", but the first end must be below the second",
                    min == max ? "Maybe give the interval a length."
                            : "Maybe swap the ends: [" + TextPrinter.print(max) + ", " + TextPrinter.print(min) + "].");
        }
        if (!Double.isFinite(max - min)) {
            throw new ProblemException("coordinate '" + name + "' is longer than a double can hold",
                    "Maybe measure '" + name + "' in a larger unit.");
        }
    }

    /**
     * The coordinate's name.
     *
     * @return the name
     */
    public String name() {
        return symbol.name();
    }

    /**
     * The interval's length.
     *
     * @return max - min
     */
    public double length() {
        return max - min;
    }

    /**
     * One end of the interval.
     *
     * @param atMax whether the upper one is meant
     * @return its value
     */
    public double end(boolean atMax) {
        return atMax ? max : min;
    }
}
