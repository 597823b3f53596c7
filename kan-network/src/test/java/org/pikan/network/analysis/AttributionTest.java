package org.pikan.network.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pikan.basis.Activation;
import org.pikan.network.Bundle;
import org.pikan.network.Edge;
import org.pikan.network.EdgeFunctions;
import org.pikan.network.Feature;
import org.pikan.network.Layer;
import org.pikan.network.Network;
import org.pikan.network.ProductLayer;
import org.pikan.network.Squash;
import org.pikan.network.SumLayer;

class AttributionTest {

    private static final Edge LINEAR = new Edge(Squash.NONE, Activation.IDENTITY);
    /** The corners of a square: both coordinates have deviation 1 and do not correlate, nor do they with their product. */
    private static final double[][] CORNERS = {{-1, 1, -1, 1}, {-1, -1, 1, 1}};
    private static final List<Feature> FEATURES = List.of(Feature.linear(0, -1, 1), Feature.linear(1, -1, 1));

    @Test
    void aSumIsOwedToItsTermsByTheirDeviations() {
        // 3 x + 4 y + 7 has deviation 5.
        Network network = network(new double[] {3, 4, 7}, dense(2, 1));
        Attribution scores = Attribution.of(network, CORNERS);
        assertThat(scores.node(1, 0)).isEqualTo(1);
        assertThat(edge(network, scores, 0, 0)).isCloseTo(0.6, within(1e-12));
        assertThat(edge(network, scores, 1, 0)).isCloseTo(0.8, within(1e-12));
        assertThat(scores.coordinates()).containsExactly(new double[] {0.6, 0.8}, within(1e-12));
    }

    @Test
    void scoresGoBackThroughHiddenNodes() {
        // h1 = x, h2 = 3 x + 4 y, u = 12 h1 + h2 = 15 x + 4 y: h1 has a share of 12 / sqrt(241), h2 of 5 / sqrt(241).
        Network network = network(new double[] {1, 3, 0, 4, 0, 0, 12, 1, 0}, dense(2, 2), dense(2, 1));
        Attribution scores = Attribution.of(network, CORNERS);
        double whole = Math.sqrt(241);
        assertThat(scores.node(1, 0)).isCloseTo(12 / whole, within(1e-12));
        assertThat(scores.node(1, 1)).isCloseTo(5 / whole, within(1e-12));
        assertThat(edge(network, scores, 0, 1)).isCloseTo(3 / whole, within(1e-12));
        assertThat(edge(network, scores, 1, 0)).isZero();
        assertThat(scores.node(0, 0)).isCloseTo(15 / whole, within(1e-12));
        assertThat(scores.node(0, 1)).isCloseTo(4 / whole, within(1e-12));
    }

    @Test
    void eachFactorGetsTheScoreOfItsTerm() {
        // Nodes x, 0 + 3, y, 2 y: terms x y and 3 * 2 y, of deviations 1 and 6.
        SumLayer factors = new SumLayer(2, 4, List.of(new Bundle(0, List.of(LINEAR), 0, 2, true),
                new Bundle(1, List.of(LINEAR), 2, 2, true)));
        Network network = network(new double[] {1, 0, 0, 3, 1, 2, 0, 0}, factors, new ProductLayer(2, 1, 2));
        Attribution scores = Attribution.of(network, CORNERS);
        double whole = Math.sqrt(37);
        assertThat(scores.node(1, 0)).isCloseTo(1 / whole, within(1e-12));
        assertThat(scores.node(1, 2)).isCloseTo(1 / whole, within(1e-12));
        assertThat(scores.node(1, 1)).isCloseTo(6 / whole, within(1e-12));
        assertThat(scores.node(1, 3)).isCloseTo(6 / whole, within(1e-12));
        // The constant factor does not vary, so nothing of its score reaches x.
        assertThat(scores.node(0, 0)).isCloseTo(1 / whole, within(1e-12));
        assertThat(scores.node(0, 1)).isCloseTo(7 / whole, within(1e-12));
    }

    private static double edge(Network network, Attribution scores, int input, int output) {
        return scores.edge(EdgeFunctions.of(network).edge(0, input, output).orElseThrow());
    }

    private static SumLayer dense(int inputs, int outputs) {
        return SumLayer.dense(java.util.Collections.nCopies(inputs, LINEAR), outputs, true);
    }

    private static Network network(double[] parameters, Layer... layers) {
        return new Network(FEATURES, List.of(layers), parameters);
    }
}
