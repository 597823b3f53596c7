package org.pikan.export;

import org.jspecify.annotations.Nullable;

/**
 * One unknown along one coordinate.
 *
 * @param label name of the unknown
 * @param x the coordinate
 * @param values one per value of the coordinate; not copied
 * @param exact the exact solution, or null if it is not known
 */
public record Profile(String label, GridAxis x, double[] values, double @Nullable [] exact) {

    /**
     * Checks the lengths.
     *
     * @throws IllegalArgumentException when values or exact values do not fit the axis
     */
    public Profile {
        if (values.length != x.size() || (exact != null && exact.length != x.size())) {
            throw new IllegalArgumentException("profile '" + label + "' has " + values.length + " values"
                    + (exact == null ? "" : " and " + exact.length + " exact values") + ", but its axis has " + x.size()
                    + ".");
        }
    }

    /** |values - exact|, or null if the exact solution is not known. */
    double @Nullable [] error() {
        if (exact == null) {
            return null;
        }
        double[] error = new double[values.length];
        for (int i = 0; i < error.length; i++) {
            error[i] = Math.abs(values[i] - exact[i]);
        }
        return error;
    }
}
