package org.pikan.network;

import java.util.Arrays;
import java.util.BitSet;
import org.pikan.autodiff.JetBlock;
import org.pikan.autodiff.JetLayout;
import org.pikan.kernel.Kernels;

/**
 * A bundle input by input: combine the basis into the edges' functions phi_ij^(q)(z_i) = sum_m c[i][m][j] b_im^(q)(z_i), then
 * add their jets to the outputs. Back, the adjoints of phi_ij^(q) take the place of those of the basis functions' jets.
 */
final class CombinedBundle implements BundleEvaluator {

    private final Bundle bundle;
    private final int biasOffset;
    private final Kernels kernels;
    private final int points;
    /** Derivatives of a function of z that its jet reads; one more goes into the adjoint of z. */
    private final int order;
    private final int columns;
    private final EdgeEvaluator[] edges;
    /** Per edge its first coefficient, and whether an earlier bundle reads the same input. */
    private final int[] firstCoefficient;
    private final boolean[] shared;
    /** phi_ij^(q), [input][output][q * points + p], and the adjoints of those of one input. */
    private final double[] functions;
    private final double[] functionAdjoints;
    private final double[] ones;

    /**
     * Lays out the buffers.
     *
     * @param seen
     *            inputs that earlier bundles read
     */
    CombinedBundle(Bundle bundle, int parameterOffset, NodeLayouts inputs, JetLayout outer, int points, BitSet seen,
            Kernels kernels) {
        this.bundle = bundle;
        this.biasOffset = parameterOffset + bundle.functions() * bundle.outputs();
        this.kernels = kernels;
        this.points = points;
        this.order = outer.order();
        this.columns = (order + 2) * points;
        edges = new EdgeEvaluator[bundle.inputs()];
        firstCoefficient = new int[edges.length];
        shared = new boolean[edges.length];
        int coefficient = parameterOffset;
        for (int i = 0; i < edges.length; i++) {
            int input = bundle.firstInput() + i;
            edges[i] = new EdgeEvaluator(bundle.edges().get(i), inputs.layout(input), outer, points);
            firstCoefficient[i] = coefficient;
            coefficient += bundle.edges().get(i).size() * bundle.outputs();
            shared[i] = seen.get(input);
        }
        functions = new double[edges.length * bundle.outputs() * columns];
        functionAdjoints = new double[bundle.outputs() * columns];
        ones = new double[points];
        Arrays.fill(ones, 1);
    }

    @Override
    public void forward(JetBlock in, double[] parameters, JetBlock out, boolean accumulate, boolean known) {
        int from = out.offset(bundle.firstOutput(), 0);
        if (!accumulate) {
            Arrays.fill(out.values, from, from + bundle.outputs() * out.nodeStride(), 0);
        }
        for (int j = 0; j < bundle.outputs() && bundle.bias(); j++) {
            double bias = parameters[biasOffset + j];
            int row = out.offset(bundle.firstOutput() + j, 0);
            for (int p = row; p < row + points; p++) {
                out.values[p] += bias;
            }
        }
        for (int i = 0; i < edges.length; i++) {
            edges[i].evaluate(in.values, in.offset(bundle.firstInput() + i, 0));
            combine(i, 0, order + 1, parameters);
            edges[i].compose(bundle.outputs(), functions, i * bundle.outputs() * columns, out.values, from,
                    out.nodeStride(), true);
        }
    }

    /** Derivatives of all functions of an input. */
    private void combine(int i, int lowest, int count, double[] parameters) {
        kernels.contract(bundle.outputs(), bundle.edges().get(i).size(), count * points, parameters,
                firstCoefficient[i], bundle.outputs(), edges[i].derivatives(), lowest * points, columns, functions,
                i * bundle.outputs() * columns + lowest * points, columns, false);
    }

    @Override
    public void parameters(JetBlock outAdjoint, ParameterSink sink) {
        int adjoint = outAdjoint.offset(bundle.firstOutput(), 0);
        for (int i = 0; i < edges.length; i++) {
            edges[i].derivativeAdjoint(bundle.outputs(), outAdjoint.values, adjoint, outAdjoint.nodeStride(),
                    functionAdjoints, 0);
            sink.accept(kernels, bundle.outputs(), bundle.edges().get(i).size(), order + 1, points,
                    edges[i].derivatives(), 0, columns, functionAdjoints, 0, columns, firstCoefficient[i]);
        }
        if (bundle.bias()) {
            sink.accept(kernels, bundle.outputs(), 1, 1, points, ones, 0, points, outAdjoint.values, adjoint,
                    outAdjoint.nodeStride(), biasOffset);
        }
    }

    @Override
    public void inputs(JetBlock in, double[] parameters, JetBlock outAdjoint, JetBlock inAdjoint) {
        for (int i = 0; i < edges.length; i++) {
            combine(i, order + 1, 1, parameters);
            int input = in.offset(bundle.firstInput() + i, 0);
            edges[i].adjoint(bundle.outputs(), functions, i * bundle.outputs() * columns, in.values, input,
                    outAdjoint.values, outAdjoint.offset(bundle.firstOutput(), 0), outAdjoint.nodeStride(),
                    inAdjoint.values, input, shared[i]);
        }
    }
}
