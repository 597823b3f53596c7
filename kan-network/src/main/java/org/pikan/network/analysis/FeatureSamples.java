package org.pikan.network.analysis;

import java.util.Arrays;
import org.hipparchus.random.HaltonSequenceGenerator;
import org.pikan.network.Feature;
import org.pikan.network.Network;

/** Points that fill the box on which a network's features were made: where a linear feature runs over [-1, 1], a wave over one period. */
public final class FeatureSamples {

    private FeatureSamples() {}

    /**
     * Quasi-random points (Halton), the same for the same network.
     *
     * @param network
     *            the network
     * @param count
     *            how many, at least 1
     * @return as [coordinate][point]
     */
    public static double[][] of(Network network, int count) {
        int dimension = network.coordinates();
        HaltonSequenceGenerator halton = new HaltonSequenceGenerator(dimension);
        halton.skipTo(1);
        double[][] points = new double[dimension][count];
        for (int p = 0; p < count; p++) {
            double[] unit = halton.nextVector();
            for (int axis = 0; axis < dimension; axis++) {
                points[axis][p] = unit[axis];
            }
        }
        boolean[] known = new boolean[dimension];
        for (Feature feature : network.features()) {
            int axis = feature.coordinate();
            if (!known[axis]) {
                known[axis] = true;
                boolean linear = feature.kind() == Feature.Kind.LINEAR;
                double from = linear ? feature.center() - 1 / feature.scale() : feature.center();
                double length = linear ? 2 / feature.scale() : 2 * Math.PI / feature.scale();
                points[axis] = Arrays.stream(points[axis]).map(unit -> from + length * unit).toArray();
            }
        }
        return points;
    }
}
