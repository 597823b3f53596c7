package org.pikan.sampling;

/**
 * More points where the residual is large: a share of each set is chosen among candidates with the weights
 *
 * <pre>{@code w_i = |r_i|^k / mean(|r|^k) + c}</pre>
 *
 * <p>and the rest is an ordinary set of the sampler, so that no region is left empty. Unlike an even set, the result depends on
 * the residuals at the time of the draw.
 *
 * <p>Wu, Zhu, Tan, Kartha, Lu: A comprehensive study of non-adaptive and residual-based adaptive sampling for
 * physics-informed neural networks, CMAME 403 (2023), method RAD.
 *
 * @param exponent k, not negative; the larger, the more concentrated
 * @param offset c, not negative; the larger, the more even
 * @param share of the points that are chosen by residual, from 0 to 1
 */
public record ResidualAdaptive(double exponent, double offset, double share) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException when one is out of its range
     */
    public ResidualAdaptive {
        requireInRange("exponent", exponent, 100);
        requireInRange("offset", offset, Double.MAX_VALUE);
        requireInRange("share", share, 1);
    }

    /** The values that did well on many problems in the paper: k = 1, c = 1; half of the points. */
    public static ResidualAdaptive standard() {
        return new ResidualAdaptive(1, 1, 0.5);
    }

    /** The same with another exponent k. */
    public ResidualAdaptive withExponent(double newExponent) {
        return new ResidualAdaptive(newExponent, offset, share);
    }

    /** The same with another offset c. */
    public ResidualAdaptive withOffset(double newOffset) {
        return new ResidualAdaptive(exponent, newOffset, share);
    }

    /** The same with another share of chosen points. */
    public ResidualAdaptive withShare(double newShare) {
        return new ResidualAdaptive(exponent, offset, newShare);
    }

    /**
     * The weight of each candidate.
     *
     * @param residual one number per candidate; its sign does not matter
     * @return new array; where all residuals vanish, all weights are equal
     * @throws IllegalArgumentException when a residual is not finite
     */
    public double[] weights(double[] residual) {
        double largest = 0;
        for (int i = 0; i < residual.length; i++) {
            if (!Double.isFinite(residual[i])) {
                throw new IllegalArgumentException("residual at candidate " + i + " is " + residual[i]
                        + ", but must be finite. Maybe training has diverged.");
            }
            largest = Math.max(largest, Math.abs(residual[i]));
        }
        double[] weights = new double[residual.length];
        double sum = 0;
        for (int i = 0; i < residual.length; i++) {
            weights[i] = largest == 0 ? 1 : StrictMath.pow(Math.abs(residual[i]) / largest, exponent);
            sum += weights[i];
        }
        double mean = sum / residual.length;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = weights[i] / mean + offset;
        }
        return weights;
    }

    /**
     * A set of points in a box: the sampler's part first, then the chosen candidates in their order.
     *
     * @param box where the points lie
     * @param sampler makes the first part; its seed also decides the choice
     * @param count number of points of the set
     * @param candidates {@code [axis][point]}, at least {@code share * count} with a weight above 0
     * @param residual one number per candidate
     * @param draw number of the draw
     * @return new array {@code [axis][point]}
     * @throws IllegalArgumentException when there are too few candidates or a residual is not finite
     */
    public double[][] points(Box box, Sampler sampler, int count, double[][] candidates, double[] residual, long draw) {
        int adaptive = (int) Math.round(share * count);
        double[][] even = box.interior(sampler, count - adaptive, draw);
        int[] chosen = WeightedChoice.weightedChoice(weights(residual), adaptive, sampler.seed(), draw);
        double[][] points = new double[even.length][count];
        for (int axis = 0; axis < even.length; axis++) {
            System.arraycopy(even[axis], 0, points[axis], 0, even[axis].length);
            for (int i = 0; i < adaptive; i++) {
                points[axis][even[axis].length + i] = candidates[axis][chosen[i]];
            }
        }
        return points;
    }

    private static void requireInRange(String name, double value, double max) {
        if (!(value >= 0 && value <= max)) {
            throw new IllegalArgumentException("residual-adaptive " + name + " is " + value
                    + ", but must be between 0 and " + max + ".");
        }
    }
}
