package org.pikan.collocation;

import org.jspecify.annotations.Nullable;

/**
 * A group with its points and weights, and everything about them that does not depend on the network.
 */
public final class PreparedGroup {

    /** Doubles of a group that are kept; what would take more is evaluated when it is used. */
    private static final long MOST_KEPT = 1 << 24;

    private final ResidualGroup group;
    private final PointBlocks points;
    /** For each output the factor of its residuals, sqrt(weight / number of points). */
    private final double[] factors;
    /** For each block the ansatz's values, null where they are not kept. */
    private final double[] @Nullable [] ansatzValues;
    /** For each block the residuals' coordinate values, null where they are not kept. */
    private final double[] @Nullable [] coordinateValues;

    private PreparedGroup(ResidualGroup group, PointBlocks points, double[] factors,
            double[] @Nullable [] ansatzValues, double[] @Nullable [] coordinateValues) {
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
        return of(group, points, weights, MOST_KEPT);
    }

    /** The same with another limit of the doubles that are kept. */
    static PreparedGroup of(ResidualGroup group, PointBlocks points, double[] weights, long mostKept) {
        int blocks = points.blocks();
        PreparedGroup prepared = new PreparedGroup(group, points, factors(weights, points.count()),
                new double[blocks][], new double[blocks][]);
        long each = (long) PointBlocks.BLOCK * (group.ansatz().coordinateValues() + values(group));
        for (int b = 0; b < blocks && each * blocks <= mostKept; b++) {
            prepared.ansatzValues[b] = prepared.ansatzValues(b);
            prepared.coordinateValues[b] = prepared.coordinateValues(b);
        }
        return prepared;
    }

    /** The number of the residuals' coordinate values at a point. */
    private static int values(ResidualGroup group) {
        return group instanceof ResidualGroup.Pointwise pointwise ? pointwise.program().coordinateValues() : 0;
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

    /** The ansatz's values in a block, evaluated anew if they are not kept. */
    double[] ansatzValues(int block) {
        double[] kept = ansatzValues[block];
        if (kept != null) {
            return kept;
        }
        double[] values = new double[group.ansatz().coordinateValues() * PointBlocks.BLOCK];
        group.ansatz().precompute(points.coordinates(block), 0, PointBlocks.BLOCK, values, 0);
        return values;
    }

    /** The residuals' coordinate values in a block, evaluated anew if they are not kept. */
    double[] coordinateValues(int block) {
        double[] kept = coordinateValues[block];
        if (kept != null) {
            return kept;
        }
        double[] values = new double[values(group) * PointBlocks.BLOCK];
        if (group instanceof ResidualGroup.Pointwise pointwise) {
            pointwise.program().precompute(points.coordinates(block), 0, PointBlocks.BLOCK, values, 0);
        }
        return values;
    }
}
