package org.pikan.symbolic;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Values of an edge's function at samples of what enters the edge; where samples are dense, the match matters most.
 *
 * @param z
 *            what enters the edge, at least 4 finite values
 * @param y
 *            the function there, as many
 */
public record EdgeSamples(double[] z, double[] y) {

    /**
     * Checks the sizes and values; the arrays are kept.
     *
     * @throws IllegalArgumentException
     *             if there are too few, or one is not finite
     */
    public EdgeSamples {
        if (z.length != y.length || z.length < 4) {
            throw new IllegalArgumentException("an edge has " + z.length + " samples with " + y.length
                    + " values, but needs at least 4 of each.");
        }
        for (int i = 0; i < z.length; i++) {
            if (!Double.isFinite(z[i]) || !Double.isFinite(y[i])) {
                throw new IllegalArgumentException("sample " + i + " of an edge is " + y[i] + " at " + z[i]
                        + ", but must be finite. Maybe the network left the domain of a function.");
            }
        }
    }

    /** Returns at most so many samples, even in the order of z, so that dense parts stay dense. */
    EdgeSamples thinned(int most) {
        int[] order = IntStream.range(0, z.length).boxed().sorted(Comparator.comparingDouble(i -> z[i]))
                .mapToInt(i -> i).toArray();
        int count = Math.min(most, order.length);
        int[] kept = IntStream.range(0, count)
                .map(i -> order[count == 1 ? 0 : (int) ((long) i * (order.length - 1) / (count - 1))]).toArray();
        return new EdgeSamples(Arrays.stream(kept).mapToDouble(i -> z[i]).toArray(),
                Arrays.stream(kept).mapToDouble(i -> y[i]).toArray());
    }
}
