package org.pikan.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hipparchus.analysis.differentiation.DSFactory;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EdgeFunctionsTest {

    private static final int POINTS = 70;

    /** Sums over a node's edges are taken in another order than the network's. */
    private static final double ROUND_OFF = 1e-13;

    static Stream<Network> networks() {
        return SampleNetworks.all();
    }

    private static double[][] samples(Network network) {
        double[] flat = SampleNetworks.points(network, POINTS);
        return IntStream.range(0, network.coordinates())
                .mapToObj(i -> Arrays.copyOfRange(flat, i * POINTS, (i + 1) * POINTS)).toArray(double[][]::new);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void nodesAreTheSumsOfTheirEdgesAndBiases(Network network) {
        NodeValues nodes = NodeValues.of(network, samples(network));
        EdgeFunctions functions = EdgeFunctions.of(network);
        for (int l = 0; l < network.layers().size(); l++) {
            if (network.layers().get(l) instanceof SumLayer sum) {
                for (int j = 0; j < sum.outputs(); j++) {
                    double[] total = new double[POINTS];
                    Arrays.fill(total, functions.bias(l, j));
                    for (int i = 0; i < sum.inputs(); i++) {
                        for (EdgeFunction edge : functions.between(l, i, j)) {
                            double[] values = edge.evaluate(nodes.of(l, i), 0)[0];
                            for (int p = 0; p < POINTS; p++) {
                                total[p] += values[p];
                            }
                        }
                    }
                    for (int p = 0; p < POINTS; p++) {
                        assertThat(total[p]).isCloseTo(nodes.of(l + 1, j)[p],
                                within(ROUND_OFF * (1 + Math.abs(total[p]))));
                    }
                }
            } else {
                assertThat(functions.layer(l)).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void outputsAreThoseOfHipparchus(Network network) {
        double[][] samples = samples(network);
        NodeValues nodes = NodeValues.of(network, samples);
        for (int p : new int[] {0, 63, 64, POINTS - 1}) {
            int point = p;
            double[] at = Arrays.stream(samples).mapToDouble(row -> row[point]).toArray();
            List<DerivativeStructure> expected = NetworkOracle.evaluate(network, 0, at);
            for (int k = 0; k < network.outputs(); k++) {
                double value = expected.get(k).getValue();
                double[] row = nodes.of(nodes.levels() - 1, k);
                assertThat(row[p]).isCloseTo(value, within(1e-12 * (1 + Math.abs(value))));
                assertThat(nodes.min(nodes.levels() - 1, k)).isEqualTo(Arrays.stream(row).min().orElseThrow());
                assertThat(nodes.max(nodes.levels() - 1, k)).isEqualTo(Arrays.stream(row).max().orElseThrow());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void everyParameterBelongsToOneEdgeOrBias(Network network) {
        EdgeFunctions functions = EdgeFunctions.of(network);
        IntStream ofEdges = functions.all().stream().flatMapToInt(edge -> Arrays.stream(edge.parameters()));
        IntStream ofBiases = IntStream.range(0, network.layers().size()).flatMap(l -> IntStream
                .range(0, network.layers().get(l).outputs()).map(j -> functions.biasParameter(l, j))
                .filter(b -> b >= 0));
        assertThat(IntStream.concat(ofEdges, ofBiases).sorted().toArray())
                .isEqualTo(IntStream.range(0, network.parameterCount()).toArray());
    }

    /** Derivatives through squash and basis, against the composition of Hipparchus. */
    @ParameterizedTest
    @MethodSource("networks")
    void derivativesAreThoseOfHipparchus(Network network) {
        int order = 5;
        double z = 0.31;
        for (EdgeFunction edge : EdgeFunctions.of(network).all()) {
            DerivativeStructure x = new DSFactory(1, order).variable(0, z);
            double[] c = edge.coefficients();
            DerivativeStructure expected = switch (edge.form()) {
                case EdgeFunction.Formula formula -> {
                    DerivativeStructure w = x.multiply(c[0]).add(c[1]);
                    yield w.compose(formula.function().derivatives(w.getValue(), order)).multiply(c[2]);
                }
                case EdgeFunction.Expansion(Edge expansion) -> {
                    DerivativeStructure s = expansion.squash() == Squash.TANH ? x.tanh() : x;
                    double[] basis = new double[expansion.size() * (order + 1)];
                    expansion.basis().evaluate(new double[] {s.getValue()}, 0, 1, order, basis, 0);
                    DerivativeStructure sum = x.multiply(0);
                    for (int m = 0; m < c.length; m++) {
                        sum = sum.add(s.compose(Arrays.copyOfRange(basis, m * (order + 1), (m + 1) * (order + 1)))
                                .multiply(c[m]));
                    }
                    yield sum;
                }
            };
            double[] actual = edge.derivatives(z, order);
            for (int q = 0; q <= order; q++) {
                double value = expected.getPartialDerivative(q);
                assertThat(actual[q]).as("%s, derivative %d", edge, q)
                        .isCloseTo(value,
                                within(1e-11 * (1 + Math.abs(expected.getPartialDerivative(order)) + Math.abs(value))));
            }
        }
    }

    @Test
    void samplesOfTooFewCoordinatesAreRefused() {
        Network network = SampleNetworks.all().findFirst().orElseThrow();
        assertThatThrownBy(() -> NodeValues.of(network, new double[1][5])).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 coordinates");
    }
}
