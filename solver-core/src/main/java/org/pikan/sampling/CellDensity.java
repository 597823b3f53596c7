package org.pikan.sampling;

import java.util.Arrays;

/**
 * A density on an interval that is constant on each of its cells, and the map that turns even points into points of
 * this density.
 *
 * <pre>{@code
 * CellDensity density = new CellDensity(new double[] {-1, -0.1, 0.1, 1}, new double[] {1, 10, 1});
 * double x = density.quantile(u);     // u even in (0, 1) -> x ten times denser in (-0.1, 0.1)
 * }</pre>
 *
 * <p>The map is the inverse of the distribution function, which is piecewise linear.
 */
public final class CellDensity {
    private final double[] edges;
    private final double[] cumulative;

    /**
     * The density with the given value on each cell, up to a common factor.
     *
     * @param edges of the cells, rising, one more than cells
     * @param weights density of each cell, not negative, at least one above 0
     * @throws IllegalArgumentException when the edges do not rise or a weight is out of range
     */
    public CellDensity(double[] edges, double[] weights) {
        if (edges.length < 2 || weights.length != edges.length - 1) {
            throw new IllegalArgumentException("a density has " + edges.length + " edges and " + weights.length
                    + " weights, but needs one edge more than weights, and at least one weight.");
        }
        double[] sums = new double[edges.length];
        for (int cell = 0; cell < weights.length; cell++) {
            double mass = weights[cell] * (edges[cell + 1] - edges[cell]);
            if (!(edges[cell] < edges[cell + 1]) || !(weights[cell] >= 0) || !Double.isFinite(mass)) {
                throw new IllegalArgumentException("cell " + cell + " of a density goes from " + edges[cell] + " to "
                        + edges[cell + 1] + " with weight " + weights[cell]
                        + ", but edges must rise and weights be finite and not negative.");
            }
            sums[cell + 1] = sums[cell] + mass;
        }
        double total = sums[weights.length];
        if (!(total > 0 && total < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "the total of a density is " + total + ", but must be finite and above 0.");
        }
        this.edges = edges.clone();
        this.cumulative = Arrays.stream(sums).map(sum -> sum / total).toArray();
    }

    /**
     * Where a share {@code u} of the density lies to the left.
     *
     * @param u in (0, 1)
     * @return strictly inside the interval
     */
    public double quantile(double u) {
        int found = Arrays.binarySearch(cumulative, u);
        int cell = found >= 0 ? found : -found - 2;
        cell = Math.clamp(cell, 0, edges.length - 2);
        // A cell of weight 0 takes no share: the next one begins at the same u.
        while (cell < edges.length - 2 && cumulative[cell + 1] <= u) {
            cell++;
        }
        while (cumulative[cell + 1] == cumulative[cell]) {
            cell--;
        }
        double part = (u - cumulative[cell]) / (cumulative[cell + 1] - cumulative[cell]);
        double value = edges[cell] + part * (edges[cell + 1] - edges[cell]);
        return Math.clamp(value, Math.nextUp(edges[0]), Math.nextDown(edges[edges.length - 1]));
    }

    /** {@link #quantile} of each number; a new array. */
    public double[] quantiles(double[] u) {
        return Arrays.stream(u).map(this::quantile).toArray();
    }
}
