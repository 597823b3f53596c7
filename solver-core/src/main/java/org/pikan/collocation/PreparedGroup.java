package org.pikan.collocation;

/**
 * A group with its points and weights, and everything about them that does not depend on the network.
 */
public final class PreparedGroup {

    private final ResidualGroup group;
    private final PointBlocks points;
    /** For each output the factor of its residuals, sqrt(weight / number of points). */
    private final double[] factors;
    /** For each block the ansatz's values. */
    private final double[][] ansatzValues;
    /** For each block the residuals' coordinate values. */
    private final double[][] coordinateValues;

    private PreparedGroup(ResidualGroup group, PointBlocks points, double[] factors, double[][] ansatzValues,
            double[][] coordinateValues) {
        this.group = group;
        this.points = points;
        this.factors = factors;
        this.ansatzValues = ansatzValues;
        this.coordinateValues = coordinateValues;
    }

    /**
     * Evaluates what depends on coordinates alone.
     *
     * @param group
     *            the residuals
     * @param points
     *            where
     * @param weights
     *            the factor of each residual's mean square
     * @return the prepared group
     */
    public static PreparedGroup of(ResidualGroup group, PointBlocks points, double[] weights) {
        int blocks = points.blocks();
        double[][] ansatzValues = new double[blocks][group.ansatz().coordinateValues() * PointBlocks.BLOCK];
        double[][] coordinateValues = new double[blocks][];
        for (int b = 0; b < blocks; b++) {
            double[] coordinates = points.coordinates(b);
            group.ansatz().precompute(coordinates, 0, PointBlocks.BLOCK, ansatzValues[b], 0);
            if (group instanceof ResidualGroup.Pointwise pointwise) {
                coordinateValues[b] = new double[pointwise.program().coordinateValues() * PointBlocks.BLOCK];
                pointwise.program().precompute(coordinates, 0, PointBlocks.BLOCK, coordinateValues[b], 0);
            } else {
                coordinateValues[b] = new double[0];
            }
        }
        return new PreparedGroup(group, points, factors(weights, points.count()), ansatzValues, coordinateValues);
    }

    /**
     * The same group and points with other weights.
     *
     * @param weights
     *            the factor of each residual's mean square
     * @return a group that shares all else
     */
    public PreparedGroup withWeights(double[] weights) {
        return new PreparedGroup(group, points, factors(weights, points.count()), ansatzValues, coordinateValues);
    }

    private static double[] factors(double[] weights, int count) {
        double[] factors = new double[weights.length];
        for (int e = 0; e < weights.length; e++) {
            factors[e] = Math.sqrt(weights[e] / count);
        }
        return factors;
    }

    /** The residuals. */
    public ResidualGroup group() {
        return group;
    }

    /** Where they are evaluated. */
    public PointBlocks points() {
        return points;
    }

    double factor(int output) {
        return factors[output];
    }

    double[] ansatzValues(int block) {
        return ansatzValues[block];
    }

    double[] coordinateValues(int block) {
        return coordinateValues[block];
    }
}
