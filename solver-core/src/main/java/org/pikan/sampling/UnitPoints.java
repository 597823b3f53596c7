package org.pikan.sampling;

/** What the samplers share: checks, and the random shift of a set on the torus. */
final class UnitPoints {
    /** The nearest to 0 that a shifted point comes: half the spacing of the random shifts. */
    private static final double CLOSEST = 0x1p-53;

    private UnitPoints() {}

    static double[][] allocate(String sampler, int dimension, int maxDimension, int count) {
        if (dimension < 1 || dimension > maxDimension) {
            throw new IllegalArgumentException("dimension for sampling '" + sampler + "' is " + dimension
                    + ", but must be between 1 and " + maxDimension + ".");
        }
        if (count < 0) {
            throw new IllegalArgumentException(
                    "number of points for sampling '" + sampler + "' is " + count + ", but must not be negative.");
        }
        return new double[dimension][count];
    }

    /** {@code (value + shift) mod 1}, kept off 0; for a value in [0, 1) and a shift in (0, 1). */
    static double shifted(double value, double shift) {
        double sum = value + shift;
        double wrapped = sum >= 1 ? sum - 1 : sum;
        return Math.max(wrapped, CLOSEST);
    }
}
