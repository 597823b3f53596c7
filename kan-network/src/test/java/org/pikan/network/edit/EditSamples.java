package org.pikan.network.edit;

import java.util.SplittableRandom;
import org.pikan.network.Network;
import org.pikan.network.NodeValues;

/** Points and outputs for tests of edits. */
final class EditSamples {

    private EditSamples() {}

    /** Random points of [-1, 1]^dimension, as [coordinate][point]. */
    static double[][] points(int dimension, int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] points = new double[dimension][count];
        for (double[] row : points) {
            for (int p = 0; p < count; p++) {
                row[p] = -1 + 2 * random.nextDouble();
            }
        }
        return points;
    }

    static double[] output(Network network, double[][] points, int output) {
        NodeValues values = NodeValues.of(network, points);
        return values.of(values.levels() - 1, output);
    }

    /** The largest difference of all outputs, over 1 or the largest output. */
    static double difference(Network one, Network other, double[][] points) {
        double largest = 0;
        double scale = 1;
        for (int k = 0; k < one.outputs(); k++) {
            double[] a = output(one, points, k);
            double[] b = output(other, points, k);
            for (int p = 0; p < a.length; p++) {
                largest = Math.max(largest, Math.abs(a[p] - b[p]));
                scale = Math.max(scale, Math.abs(a[p]));
            }
        }
        return largest / scale;
    }
}
