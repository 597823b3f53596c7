package org.pikan.network;

/**
 * A coordinate as a network sees it.
 *
 * @param min
 *            lower end of its range
 * @param max
 *            upper end, above min
 * @param periodic
 *            whether the outputs are periodic in it, with period max - min, together with all their derivatives
 */
public record Input(double min, double max, boolean periodic) {

    /** Checks the range. */
    public Input {
        if (!(min < max) || !Double.isFinite(max - min)) {
            throw new IllegalArgumentException("coordinate range [" + min + ", " + max + "] is empty or not finite.");
        }
    }
}
