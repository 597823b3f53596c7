package org.pikan.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pikan.autodiff.JetBlock;
import org.pikan.autodiff.JetLayout;
import org.pikan.kernel.Kernels;

class HiddenRangeTest {

    private static final int POINTS = 64;

    /** Re-expanded polynomials of degree 6 on intervals that differ by less than a factor of 4, twice differentiated. */
    private static final double ROUND_OFF = 1e-10;

    private static final List<Input> SPACE = List.of(new Input(0, 1, false), new Input(-2, 1, false),
            new Input(0, 3, false));

    /** An affine KAN whose first layer was made larger by a factor, so that hidden values leave the interval or shrink. */
    private static Network stretched(List<Integer> hidden, double factor) {
        Network network = new KanStructure(hidden, BasisChoice.chebyshev(6), Squash.NONE).network(SPACE, 1, 11);
        double[] parameters = network.parameters();
        for (int i = 0; i < network.layers().getFirst().parameterCount(); i++) {
            parameters[i] *= factor;
        }
        return network.withParameters(parameters);
    }

    private static double[] values(Network network, int order) {
        JetLayout layout = JetLayout.ofOrder(3, order);
        JetBlock block = new JetEvaluator(network, layout, POINTS, Kernels.best()).forward(points(),
                network.parameters());
        return block.values;
    }

    /** All corners of the domain, and points inside. */
    private static double[] points() {
        double[] coordinates = new double[3 * POINTS];
        for (int axis = 0; axis < 3; axis++) {
            Input input = SPACE.get(axis);
            for (int p = 0; p < POINTS; p++) {
                double part = p < 8 ? (p >> axis) & 1 : (p * (axis + 1) * 0.6180339887498949) % 1;
                coordinates[axis * POINTS + p] = input.min() + part * (input.max() - input.min());
            }
        }
        return coordinates;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 1, 3})
    void fillingLeavesTheFunctionAndItsDerivativesUnchanged(double factor) {
        for (List<Integer> hidden : List.of(List.of(1), List.of(4))) {
            Network network = stretched(hidden, factor);
            double[] expected = values(network, 2);
            double[] actual = values(HiddenRange.filled(network), 2);
            double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
            for (int i = 0; i < expected.length; i++) {
                assertThat(actual[i]).isCloseTo(expected[i], within(ROUND_OFF * largest));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 3})
    void hiddenValuesFillTheIntervalAndStayInside(double factor) {
        Network filled = HiddenRange.filled(stretched(List.of(2), factor));
        Layer first = filled.layers().getFirst();
        Network inner = new Network(filled.features(), List.of(first),
                Arrays.copyOf(filled.parameters(), first.parameterCount()));
        double[] hidden = values(inner, 0);
        for (int node = 0; node < 2; node++) {
            double[] own = Arrays.copyOfRange(hidden, node * POINTS, (node + 1) * POINTS);
            assertThat(Arrays.stream(own).max().orElseThrow()).isBetween(0.9, 1.0);
            assertThat(Arrays.stream(own).min().orElseThrow()).isBetween(-1.0, -0.9);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 3})
    void sumsAndProductsOfHiddenValuesAreScaledThroughTheirFactors(double factor) {
        Network network = ProductNetworks.functionOfSumAndProduct(SPACE, 1, BasisChoice.chebyshev(6), 11);
        double[] parameters = network.parameters();
        for (int i = 0; i < network.layers().getFirst().parameterCount(); i++) {
            parameters[i] *= factor;
        }
        Network stretched = network.withParameters(parameters);
        Network filled = HiddenRange.filled(stretched);
        double[] before = values(stretched, 2);
        double[] after = values(filled, 2);
        double size = Arrays.stream(before).map(Math::abs).max().orElseThrow();
        for (int i = 0; i < before.length; i++) {
            assertThat(after[i]).isCloseTo(before[i], within(ROUND_OFF * size));
        }
        double[][] coordinates = new double[3][POINTS];
        for (int axis = 0; axis < 3; axis++) {
            System.arraycopy(points(), axis * POINTS, coordinates[axis], 0, POINTS);
        }
        NodeValues nodes = NodeValues.of(filled, coordinates);
        assertThat(nodes.min(2, 0)).isBetween(-1.0, 0.0);
        assertThat(nodes.max(2, 0)).isBetween(0.0, 1.0);
    }

    @Test
    void aNetworkThatFillsItsIntervalsIsLeftAlone() {
        Network filled = HiddenRange.filled(stretched(List.of(3), 3));
        assertThat(HiddenRange.filled(filled)).isEqualTo(filled);
    }

    @Test
    void networksWithASquashOrWithProductsAreLeftAlone() {
        SampleNetworks.all().forEach(network -> assertThat(HiddenRange.filled(network)).isEqualTo(network));
    }

    @Test
    void splinesWithoutASquashAreRefused() {
        assertThatThrownBy(() -> new KanStructure(List.of(2), BasisChoice.bspline(5, 4), Squash.NONE))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("squash");
    }
}
