package org.pikan.explore;

import java.util.Arrays;
import java.util.List;
import org.pikan.network.EdgeFunction;
import org.pikan.network.NodeValues;
import org.pikan.network.analysis.Attribution;
import org.pikan.network.edit.EdgePlace;
import org.pikan.network.edit.EditedNetwork;
import org.pikan.symbolic.EdgeMatch;
import org.pikan.symbolic.EdgeMatcher;
import org.pikan.symbolic.EdgeSamples;
import org.pikan.symbolic.MatchOptions;

/**
 * What there is to know about an edge.
 *
 * @param place
 *            where it is
 * @param parts
 *            what adds up to its function
 * @param score
 *            its part in the outputs
 * @param frozen
 *            whether training holds it
 * @param entering
 *            the values that samples bring to it
 */
record EdgeReport(EdgePlace place, List<EdgeFunction> parts, double score, boolean frozen, double[] entering) {

    private static final int CURVE_POINTS = 201;
    /** A learned edge is known to about this 1 - R^2: below it the simpler formula is the better one. */
    private static final double FLOOR = 1e-8;

    /**
     * Looks at an edge.
     *
     * @throws IllegalArgumentException
     *             if there is none at the place
     */
    static EdgeReport of(EditedNetwork network, double[][] samples, EdgePlace place) {
        List<EdgeFunction> parts = network.edges().between(place.layer(), place.input(), place.output());
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("there is no edge " + place + " any more.");
        }
        NodeValues values = NodeValues.of(network.network(), samples);
        Attribution scores = Attribution.of(network.network(), values);
        return new EdgeReport(place, parts, parts.stream().mapToDouble(scores::edge).sum(),
                network.isFrozen(place), values.of(place.layer(), place.input()));
    }

    boolean isFormula() {
        return parts.getFirst().form() instanceof EdgeFunction.Formula;
    }

    /** Its function at values of what enters it. */
    double[] at(double[] z) {
        double[] sum = new double[z.length];
        for (EdgeFunction part : parts) {
            double[] own = part.evaluate(z, 0)[0];
            Arrays.setAll(sum, p -> sum[p] + own[p]);
        }
        return sum;
    }

    /** Equally spaced values over the range of what enters it. */
    double[] grid() {
        double min = Arrays.stream(entering).min().orElse(0);
        double max = Arrays.stream(entering).max().orElse(0);
        double[] z = new double[CURVE_POINTS];
        Arrays.setAll(z, p -> min + (max - min) * p / (CURVE_POINTS - 1));
        return z;
    }

    /** Formulas for it, the best first; never empty. */
    List<EdgeMatch> matches() {
        return new EdgeMatcher(MatchOptions.standard().withFloor(FLOOR)).match(new EdgeSamples(entering, at(entering)));
    }
}
