package org.pikan.autodiff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.hipparchus.analysis.differentiation.DSFactory;
import org.hipparchus.analysis.differentiation.DerivativeStructure;

/** Jets by Hipparchus, whose derivative structures know nothing of ours. */
final class Oracle {

    /** Relative to the largest component of the same order: a few dozen roundings at order 4. */
    static final double TOLERANCE = 1e-11;

    private Oracle() {}

    /** The coordinates as derivative structures at a point. */
    static DerivativeStructure[] coordinates(int order, double... point) {
        DSFactory factory = new DSFactory(point.length, order);
        DerivativeStructure[] result = new DerivativeStructure[point.length];
        for (int i = 0; i < point.length; i++) {
            result[i] = factory.variable(i, point[i]);
        }
        return result;
    }

    /** The partials of a layout, in component order. */
    static double[] jet(JetLayout layout, DerivativeStructure function) {
        return layout.multiIndices().stream().mapToDouble(index -> function.getPartialDerivative(index.exponents()))
                .toArray();
    }

    /** Writes one point of a jet into rows of points. */
    static void scatter(double[] jet, double[] rows, int point, int points) {
        for (int component = 0; component < jet.length; component++) {
            rows[component * points + point] = jet[component];
        }
    }

    static void assertJet(JetLayout layout, double[] rows, int point, int points, double[] expected) {
        double[] largest = new double[layout.order() + 1];
        for (int component = 0; component < expected.length; component++) {
            int order = layout.multiIndex(component).order();
            largest[order] = Math.max(largest[order], Math.abs(expected[component]));
        }
        for (int component = 0; component < expected.length; component++) {
            int order = layout.multiIndex(component).order();
            assertThat(Math.abs(rows[component * points + point] - expected[component]))
                    .as("partial %s, expected %s", layout.multiIndex(component), expected[component])
                    .isLessThanOrEqualTo(TOLERANCE * largest[order]);
        }
    }

    static double[] random(Random random, int size) {
        return random.doubles(size, -1, 1).toArray();
    }
}
