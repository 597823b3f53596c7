package org.pikan.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pikan.autodiff.JetBlock;
import org.pikan.autodiff.JetLayout;
import org.pikan.basis.Activation;
import org.pikan.basis.BSpline;
import org.pikan.basis.Basis;
import org.pikan.basis.Chebyshev;
import org.pikan.basis.Interval;
import org.pikan.kernel.Kernels;

/** The two ways to evaluate a bundle give the same up to round-off. */
class BundleEvaluatorTest {

    private static final int POINTS = 11;
    private static final int INPUTS = 2;
    private static final int OUTPUTS = 3;

    private static Edge edge(Squash squash, Basis basis) {
        return new Edge(squash, basis.withoutConstant());
    }

    private static BundleEvaluator evaluator(Bundle bundle, boolean combined, JetLayout layout, BitSet seen) {
        NodeLayouts inputs = NodeLayouts
                .of(Features.linear(List.of(new Input(-1, 1, false), new Input(-1, 1, false))), layout).filled();
        return combined
                ? new CombinedBundle(bundle, 2, inputs, layout, POINTS, seen, Kernels.best())
                : new ExpandedBundle(bundle, 2, inputs, layout, POINTS, seen, Kernels.best());
    }

    private static void assertClose(double[] actual, double[] expected) {
        assertThat(actual).containsExactly(expected, offset(1e-11));
    }

    /** Outputs and input adjoints added or overwritten, gradient and Jacobian, with a bias and without. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void combinedIsExpanded(int order) {
        JetLayout layout = JetLayout.ofOrder(2, order);
        for (boolean flag : new boolean[] {false, true}) {
            Bundle bundle = new Bundle(0,
                    List.of(edge(Squash.TANH, new Chebyshev(5)),
                            edge(Squash.NONE, BSpline.uniform(4, 3, Interval.UNIT))),
                    1, OUTPUTS, flag);
            BitSet seen = new BitSet();
            seen.set(1, flag);
            double[][][] results = new double[2][][];
            for (int way = 0; way < 2; way++) {
                SplittableRandom random = new SplittableRandom(5);
                double[] parameters = random.doubles(2 + bundle.parameterCount(), -1, 1).toArray();
                JetBlock in = random(INPUTS, layout, random);
                JetBlock out = random(OUTPUTS + 1, layout, random);
                JetBlock outAdjoint = random(OUTPUTS + 1, layout, random);
                JetBlock inAdjoint = random(INPUTS, layout, random);
                double[] gradient = random.doubles(parameters.length, -1, 1).toArray();
                double[] transposed = new double[parameters.length * POINTS];
                BundleEvaluator evaluator = evaluator(bundle, way == 1, layout, seen);
                evaluator.forward(in, parameters, out, flag, false);
                evaluator.parameters(outAdjoint, new ParameterSink.Gradient(gradient));
                evaluator.parameters(outAdjoint, new ParameterSink.Jacobian(transposed, 0, POINTS));
                evaluator.inputs(in, parameters, outAdjoint, inAdjoint);
                results[way] = new double[][] {out.values, gradient, transposed, inAdjoint.values};
            }
            for (int i = 0; i < results[0].length; i++) {
                assertClose(results[1][i], results[0][i]);
            }
        }
    }

    private static JetBlock random(int nodes, JetLayout layout, SplittableRandom random) {
        JetBlock block = new JetBlock(nodes, layout.size(), POINTS);
        for (int i = 0; i < block.values.length; i++) {
            block.values[i] = random.nextDouble(-0.9, 0.9);
        }
        return block;
    }

    @Test
    void combinesWhereManyFunctionsFeedFewOutputs() {
        Edge chebyshev = edge(Squash.TANH, new Chebyshev(8));
        Edge activation = edge(Squash.NONE, Activation.TANH);
        assertThat(choice(chebyshev, 8, false)).isInstanceOf(CombinedBundle.class);
        assertThat(choice(chebyshev, 17, false)).isInstanceOf(ExpandedBundle.class);
        assertThat(choice(chebyshev, 8, true)).isInstanceOf(ExpandedBundle.class);
        assertThat(choice(activation, 1, false)).isInstanceOf(ExpandedBundle.class);
    }

    private static BundleEvaluator choice(Edge edge, int outputs, boolean first) {
        JetLayout layout = JetLayout.ofOrder(2, 2);
        NodeLayouts inputs = NodeLayouts.of(Features.linear(List.of(new Input(-1, 1, false))), layout).filled();
        return BundleEvaluator.of(new Bundle(0, List.of(edge), 0, outputs, true), 0, first, inputs, layout, POINTS,
                new BitSet(), Kernels.best());
    }
}
