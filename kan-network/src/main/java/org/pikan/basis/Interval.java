package org.pikan.basis;

/** A closed interval [min, max] with finite ends, max above min. */
public record Interval(double min, double max) {

    /** [-1, 1]. */
    public static final Interval UNIT = new Interval(-1, 1);

    /**
     * An interval by its ends.
     *
     * @throws IllegalArgumentException when an end is not finite or max is not above min
     */
    public Interval {
        if (!Double.isFinite(min) || !Double.isFinite(max) || !(max > min)) {
            throw new IllegalArgumentException(
                    "interval [" + min + ", " + max + "] is empty or not finite. Maybe its ends were exchanged.");
        }
    }

    public double middle() {
        return min + 0.5 * (max - min);
    }

    public double length() {
        return max - min;
    }

    /** d zeta / d z of the map to [-1, 1]. */
    public double unitScale() {
        return 2 / (max - min);
    }

    /** The map to [-1, 1] is {@code unitScale() * z + unitShift()}. */
    public double unitShift() {
        return -(min + max) / (max - min);
    }
}
