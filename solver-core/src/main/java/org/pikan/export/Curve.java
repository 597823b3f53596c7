package org.pikan.export;

import java.util.Arrays;

/**
 * A quantity over time.
 *
 * @param name what the legend calls it
 * @param x for instance seconds, not falling; not copied
 * @param y one per {@code x}; what is not finite, or not above 0 on a logarithmic axis, is left out; not copied
 */
public record Curve(String name, double[] x, double[] y) {
    private static final int MAX_POINTS = 4000;

    /**
     * Checks the lengths.
     *
     * @throws IllegalArgumentException when they differ
     */
    public Curve {
        if (x.length != y.length) {
            throw new IllegalArgumentException(
                    "curve '" + name + "' has " + x.length + " places, but " + y.length + " values.");
        }
    }

    /** The same to the eye with a few thousand points: the smallest and the largest of each stretch. */
    Curve thinned() {
        if (x.length <= MAX_POINTS) {
            return this;
        }
        int stretches = MAX_POINTS / 2;
        boolean[] kept = new boolean[x.length];
        for (int stretch = 0; stretch < stretches; stretch++) {
            int from = (int) ((long) x.length * stretch / stretches);
            int to = (int) ((long) x.length * (stretch + 1) / stretches);
            int lowest = from;
            int highest = from;
            for (int i = from; i < to; i++) {
                lowest = y[i] < y[lowest] ? i : lowest;
                highest = y[i] > y[highest] ? i : highest;
            }
            kept[lowest] = true;
            kept[highest] = true;
        }
        kept[0] = true;
        kept[x.length - 1] = true;
        double[] newX = new double[x.length];
        double[] newY = new double[x.length];
        int count = 0;
        for (int i = 0; i < x.length; i++) {
            if (kept[i]) {
                newX[count] = x[i];
                newY[count++] = y[i];
            }
        }
        return new Curve(name, Arrays.copyOf(newX, count), Arrays.copyOf(newY, count));
    }

    /** The last finite value above 0; NaN if there is none. */
    double last() {
        for (int i = y.length - 1; i >= 0; i--) {
            if (y[i] > 0 && y[i] < Double.POSITIVE_INFINITY) {
                return y[i];
            }
        }
        return Double.NaN;
    }
}
