package org.pikan.export;

import org.jspecify.annotations.Nullable;

/**
 * One unknown on a grid of two coordinates, or on a slice of a problem with more.
 *
 * @param label name of the unknown, with the slice if it is one: {@code "u"}, {@code "u at z = 0.5"}
 * @param x across; often the time
 * @param y upwards
 * @param values {@code [y][x]}, NaN outside of the domain; not copied
 * @param exact the exact solution, or null if it is not known
 */
public record Field(String label, GridAxis x, GridAxis y, double[][] values, double @Nullable [][] exact) {

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException when values or exact values do not fit the axes
     */
    public Field {
        requireShape(label, values, x, y);
        if (exact != null) {
            requireShape("exact " + label, exact, x, y);
        }
    }

    /** {@code values - exact}, or null if the exact solution is not known. */
    double @Nullable [][] difference() {
        if (exact == null) {
            return null;
        }
        double[][] difference = new double[values.length][values[0].length];
        for (int row = 0; row < values.length; row++) {
            for (int column = 0; column < values[row].length; column++) {
                difference[row][column] = values[row][column] - exact[row][column];
            }
        }
        return difference;
    }

    /** Whether one of the axes is the time. */
    boolean evolves() {
        return x.time() || y.time();
    }

    private static void requireShape(String label, double[][] values, GridAxis x, GridAxis y) {
        for (double[] row : values) {
            if (values.length != y.size() || row.length != x.size()) {
                throw new IllegalArgumentException("field '" + label + "' has " + values.length + " rows of "
                        + row.length + " values, but its axes have " + y.size() + " and " + x.size()
                        + ". Maybe x and y are swapped.");
            }
        }
    }
}
