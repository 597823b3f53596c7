package org.pikan.export;

/**
 * The coordinates of a grid along one axis.
 *
 * @param label name of the coordinate
 * @param values rising, at least two; not copied
 * @param time whether it is the time: plots then show profiles at several of its values
 */
public record GridAxis(String label, double[] values, boolean time) {

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException when there are fewer than two or they do not rise
     */
    public GridAxis {
        if (values.length < 2) {
            throw new IllegalArgumentException(
                    "axis '" + label + "' of a plot has " + values.length + " values, but needs at least 2.");
        }
        for (int i = 0; i < values.length; i++) {
            boolean rises = i == 0 || values[i - 1] < values[i];
            if (!Double.isFinite(values[i]) || !rises) {
                throw new IllegalArgumentException(
                        "value " + i + " of axis '" + label + "' is " + values[i]
                                + ", but values must be finite and rise.");
            }
        }
    }

    /** Equally spaced values from one limit to the other, both included. */
    public static GridAxis uniform(String label, double min, double max, int count, boolean time) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = i == count - 1 ? max : min + (max - min) * i / (count - 1);
        }
        return new GridAxis(label, values, time);
    }

    /** Number of values. */
    public int size() {
        return values.length;
    }

    /** The first value. */
    public double min() {
        return values[0];
    }

    /** The last value. */
    public double max() {
        return values[values.length - 1];
    }
}
