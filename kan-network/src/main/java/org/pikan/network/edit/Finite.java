package org.pikan.network.edit;

import java.util.Arrays;
import org.pikan.network.Network;
import org.pikan.network.NodeValues;

/** Values at samples that operations may rely on. */
final class Finite {

    private Finite() {}

    /**
     * The values of all nodes.
     *
     * @throws IllegalArgumentException
     *             if one is not finite
     */
    static NodeValues values(Network network, double[][] samples) {
        NodeValues values = NodeValues.of(network, samples);
        for (int level = 0; level < values.levels(); level++) {
            for (int node = 0; node < values.nodes(level); node++) {
                double[] own = values.of(level, node);
                for (int p = 0; p < own.length; p++) {
                    if (!Double.isFinite(own[p])) {
                        throw new IllegalArgumentException("node " + node + " of level " + level + " is " + own[p]
                                + " at sample " + p
                                + ". Maybe a formula left its domain, or the sample is not finite.");
                    }
                }
            }
        }
        return values;
    }

    /** The largest over the outputs of: root mean square of the change over the standard deviation; infinite if one is not finite. */
    static double change(NodeValues before, Network next, double[][] samples) {
        NodeValues after = NodeValues.of(next, samples);
        double worst = 0;
        int top = before.levels() - 1;
        for (int k = 0; k < before.nodes(top); k++) {
            double relative = relative(before.of(top, k), after.of(after.levels() - 1, k));
            worst = Double.isFinite(relative) ? Math.max(worst, relative) : Double.POSITIVE_INFINITY;
        }
        return worst;
    }

    /** Root mean square of the difference, over the deviation of the expected values if that is above round-off. */
    static double relative(double[] expected, double[] actual) {
        double mean = Arrays.stream(expected).average().orElse(0);
        double squares = 0;
        double variance = 0;
        double largest = 0;
        for (int p = 0; p < expected.length; p++) {
            squares += (actual[p] - expected[p]) * (actual[p] - expected[p]);
            variance += (expected[p] - mean) * (expected[p] - mean);
            largest = Math.max(largest, Math.abs(expected[p]));
        }
        double deviation = Math.sqrt(variance / expected.length);
        double scale = deviation > 1e-12 * largest ? deviation : largest > 0 ? largest : 1;
        return Math.sqrt(squares / expected.length) / scale;
    }
}
