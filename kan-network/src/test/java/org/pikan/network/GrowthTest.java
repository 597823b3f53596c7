package org.pikan.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pikan.autodiff.JetBlock;
import org.pikan.autodiff.JetLayout;
import org.pikan.basis.BSpline;
import org.pikan.basis.Chebyshev;
import org.pikan.basis.Fourier;
import org.pikan.kernel.Kernels;

class GrowthTest {

    private static final int POINTS = 16;

    /** Inserted knots and longer sums cost a few units of round-off, amplified by second derivatives. */
    private static final double ROUND_OFF = 1e-11;

    static Stream<Network> networks() {
        return SampleNetworks.all();
    }

    private static double[] jets(Network network) {
        JetLayout layout = JetLayout.ofOrder(network.coordinates(), 2);
        JetBlock block = new JetEvaluator(network, layout, POINTS, Kernels.best())
                .forward(SampleNetworks.points(network, POINTS), network.parameters());
        return block.values;
    }

    private static void assertSame(Network grown, Network network) {
        double[] expected = jets(network);
        double[] actual = jets(grown);
        double largest = 0;
        for (double value : expected) {
            largest = Math.max(largest, Math.abs(value));
        }
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], within(ROUND_OFF * largest));
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void finerBasesLeaveTheFunctionUnchanged(Network network) {
        Network grown = Growth.refined(network, (layer, input, basis) -> switch (basis) {
            case Chebyshev chebyshev -> chebyshev.withDegree(chebyshev.degree() + 3);
            case BSpline spline -> spline.refined(2);
            case Fourier fourier -> fourier.withHarmonics(fourier.harmonics() + 1);
            default -> basis;
        });
        boolean perceptron = network.layers().size() == 3 && grown.parameterCount() == network.parameterCount();
        assertThat(perceptron || grown.parameterCount() > network.parameterCount()).isTrue();
        assertSame(grown, network);
    }

    @Test
    void newTermsLeaveTheFunctionUnchangedAndCanBeTrained() {
        SampleNetworks.separable().forEach(network -> {
            Network grown = Growth.withTerms(network, 2, 5);
            assertThat(grown.parameterCount()).isGreaterThan(network.parameterCount());
            assertSame(grown, network);
            double[] gradient = new double[grown.parameterCount()];
            JetEvaluator evaluator = new JetEvaluator(grown, JetLayout.ofOrder(grown.coordinates(), 0), POINTS,
                    Kernels.best());
            evaluator.forward(SampleNetworks.points(grown, POINTS), grown.parameters());
            java.util.Arrays.fill(evaluator.outputAdjoint().values, 1);
            evaluator.gradient(grown.parameters(), gradient);
            int zeroParameters = 0;
            int moved = 0;
            for (int i = 0; i < gradient.length; i++) {
                if (grown.parameters()[i] == 0) {
                    zeroParameters++;
                    moved += gradient[i] != 0 ? 1 : 0;
                }
            }
            assertThat(moved).isEqualTo(zeroParameters).isPositive();
        });
    }
}
