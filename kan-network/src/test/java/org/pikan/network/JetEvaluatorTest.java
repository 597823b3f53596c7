package org.pikan.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pikan.autodiff.Combination;
import org.pikan.autodiff.JetBlock;
import org.pikan.autodiff.JetLayout;
import org.pikan.autodiff.MultiIndex;
import org.pikan.kernel.Kernels;

class JetEvaluatorTest {

    private static final int POINTS = 8;
    private static final int ORDER = 3;

    /** Jets pass several layers, each of which loses a few digits to cancellation in its basis. */
    private static final double JET_TOLERANCE = 1e-11;

    /** Central differences of step h lose eps / h and h^2; the best of three steps reaches this. */
    private static final double DIFFERENCE_TOLERANCE = 1e-6;

    static Stream<Network> networks() {
        return SampleNetworks.all();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void jetsAreThoseOfHipparchus(Network network) {
        int dimension = network.coordinates();
        JetLayout layout = JetLayout.ofOrder(dimension, ORDER);
        double[] coordinates = SampleNetworks.points(network, POINTS);
        JetBlock jets = new JetEvaluator(network, layout, POINTS, Kernels.best()).forward(coordinates,
                network.parameters());
        for (int p = 0; p < POINTS; p++) {
            double[] point = new double[dimension];
            for (int i = 0; i < dimension; i++) {
                point[i] = coordinates[i * POINTS + p];
            }
            List<DerivativeStructure> expected = NetworkOracle.evaluate(network, ORDER, point);
            for (int k = 0; k < network.outputs(); k++) {
                double[] largest = new double[ORDER + 1];
                for (int c = 0; c < layout.size(); c++) {
                    int order = layout.multiIndex(c).order();
                    double value = expected.get(k).getPartialDerivative(layout.multiIndex(c).exponents());
                    largest[order] = Math.max(largest[order], Math.abs(value));
                }
                for (int c = 0; c < layout.size(); c++) {
                    double value = expected.get(k).getPartialDerivative(layout.multiIndex(c).exponents());
                    double scale = largest[layout.multiIndex(c).order()];
                    assertThat(Math.abs(jets.get(k, c, p) - value)).as("component %s", layout.multiIndex(c))
                            .isLessThanOrEqualTo(JET_TOLERANCE * scale);
                }
            }
        }
    }

    /** (1.5 d_y + 0.7 d_xxx) in the plane, a sum of all second derivatives with different factors in space. */
    private static JetLayout combined(int dimension) {
        SortedMap<MultiIndex, Double> terms = new TreeMap<>();
        if (dimension == 2) {
            terms.put(MultiIndex.of(0, 1), 1.5);
            terms.put(MultiIndex.of(3, 0), 0.7);
        } else {
            for (int i = 0; i < dimension; i++) {
                terms.put(MultiIndex.zero(dimension).raised(i, 2), 1.5 + i);
            }
        }
        return JetLayout.of(dimension, List.of(), List.of(Combination.of(terms)));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void combinationsAreThoseOfHipparchus(Network network) {
        int dimension = network.coordinates();
        JetLayout layout = combined(dimension);
        int component = layout.size() - 1;
        double[] coordinates = SampleNetworks.points(network, POINTS);
        JetBlock jets = new JetEvaluator(network, layout, POINTS, Kernels.best()).forward(coordinates,
                network.parameters());
        for (int p = 0; p < POINTS; p++) {
            double[] point = new double[dimension];
            for (int i = 0; i < dimension; i++) {
                point[i] = coordinates[i * POINTS + p];
            }
            List<DerivativeStructure> expected = NetworkOracle.evaluate(network, ORDER, point);
            for (int k = 0; k < network.outputs(); k++) {
                double value = 0;
                double magnitude = 0;
                for (var term : layout.combinations().getFirst().coefficients().entrySet()) {
                    double part = term.getValue() * expected.get(k).getPartialDerivative(term.getKey().exponents());
                    value += part;
                    magnitude += Math.abs(part);
                }
                assertThat(Math.abs(jets.get(k, component, p) - value))
                        .isLessThanOrEqualTo(JET_TOLERANCE * Math.max(magnitude, 1));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void jacobianRowsOfCombinationsAreThoseOfCentralDifferences(Network network) {
        assertCentralDifferences(network, combined(network.coordinates()));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void jacobianRowsAreThoseOfCentralDifferences(Network network) {
        assertCentralDifferences(network, JetLayout.ofOrder(network.coordinates(), 2));
    }

    private static void assertCentralDifferences(Network network, JetLayout layout) {
        Adjoint adjoint = new Adjoint(network, layout);
        double[] x = network.parameters();
        double[] transposed = new double[x.length * POINTS];
        adjoint.evaluator.forward(adjoint.coordinates, x);
        adjoint.fill();
        adjoint.evaluator.jacobian(x, transposed, 0, POINTS);
        for (int p = 0; p < POINTS; p++) {
            double norm = 0;
            for (int i = 0; i < x.length; i++) {
                norm = Math.hypot(norm, transposed[i * POINTS + p]);
            }
            for (int i = 0; i < x.length; i++) {
                double best = Double.POSITIVE_INFINITY;
                for (double step : new double[] {1e-4, 1e-5, 1e-6}) {
                    double difference = adjoint.centralDifference(x, i, p, step);
                    best = Math.min(best, Math.abs(difference - transposed[i * POINTS + p]));
                }
                assertThat(best).isLessThanOrEqualTo(DIFFERENCE_TOLERANCE * norm);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void gradientIsTheSumOfTheJacobianRows(Network network) {
        Adjoint adjoint = new Adjoint(network, JetLayout.ofOrder(network.coordinates(), 2));
        double[] x = network.parameters();
        double[] transposed = new double[x.length * POINTS];
        double[] gradient = new double[x.length];
        adjoint.evaluator.forward(adjoint.coordinates, x);
        adjoint.fill();
        adjoint.evaluator.jacobian(x, transposed, 0, POINTS);
        adjoint.evaluator.gradient(x, gradient);
        for (int i = 0; i < x.length; i++) {
            double sum = 0;
            double magnitude = 0;
            for (int p = 0; p < POINTS; p++) {
                sum += transposed[i * POINTS + p];
                magnitude += Math.abs(transposed[i * POINTS + p]);
            }
            assertThat(gradient[i]).isCloseTo(sum, org.assertj.core.api.Assertions.within(1e-12 * magnitude));
        }
    }

    /** Expansions are kept at other parameters: those of symbolic edges may not be among them. */
    @ParameterizedTest
    @MethodSource("networks")
    void aKeptExpansionGivesTheSameBits(Network network) {
        JetLayout layout = JetLayout.ofOrder(network.coordinates(), 2);
        double[] coordinates = SampleNetworks.points(network, POINTS);
        JetEvaluator keeping = new JetEvaluator(network, layout, POINTS, Kernels.best());
        double[] expansion = new double[keeping.expansionSize()];
        double[] x = network.parameters();
        double[] others = java.util.Arrays.stream(x).map(value -> 0.9 * value + 0.02).toArray();
        keeping.forward(coordinates, others, expansion, false);
        keeping.forward(SampleNetworks.points(network, POINTS), others);
        assertThat(keeping.forward(coordinates, x, expansion, true).values)
                .isEqualTo(new JetEvaluator(network, layout, POINTS, Kernels.best()).forward(coordinates, x).values);
    }

    /** A random linear functional of the outputs' jets at each point. */
    private static final class Adjoint {
        final JetEvaluator evaluator;
        final double[] coordinates;
        final double[] functional;

        Adjoint(Network network, JetLayout layout) {
            evaluator = new JetEvaluator(network, layout, POINTS, Kernels.best());
            coordinates = SampleNetworks.points(network, POINTS);
            functional = new SplittableRandom(3).doubles(evaluator.outputAdjoint().values.length, -1, 1).toArray();
        }

        void fill() {
            System.arraycopy(functional, 0, evaluator.outputAdjoint().values, 0, functional.length);
        }

        double centralDifference(double[] x, int parameter, int point, double step) {
            return (value(x, parameter, point, step) - value(x, parameter, point, -step)) / (2 * step);
        }

        private double value(double[] x, int parameter, int point, double step) {
            double[] moved = x.clone();
            moved[parameter] += step;
            double[] jets = evaluator.forward(coordinates, moved).values;
            double sum = 0;
            for (int i = point; i < jets.length; i += POINTS) {
                sum += functional[i] * jets[i];
            }
            return sum;
        }
    }
}
