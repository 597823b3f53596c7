package org.pikan.network;

import java.util.Arrays;
import java.util.BitSet;
import org.pikan.autodiff.JetBlock;
import org.pikan.autodiff.JetLayout;
import org.pikan.kernel.Kernels;

/** The two steps of one bundle: expand each input through its functions, contract all functions onto the outputs. */
final class ExpandedBundle implements BundleEvaluator {

    private final Bundle bundle;
    private final int parameterOffset;
    private final Kernels kernels;
    private final int components;
    private final int points;
    private final int columns;
    /** From one expanded function, or its adjoint, to the next. */
    private final int stride;
    private final int depth;
    private final EdgeEvaluator[] edges;
    /** Per edge its first function, and whether an earlier bundle reads the same input. */
    private final int[] firstFunction;
    private final boolean[] shared;
    private final double[] functionAdjoints;
    /** Expanded functions, [function * stride + component * points + p] from an offset on; the bias's constant function is last. */
    private final double[] ownFunctions;
    private double[] functions;
    private int functionsOffset;

    /**
     * Lays out the buffers.
     *
     * @param seen
     *            inputs that earlier bundles read
     */
    ExpandedBundle(Bundle bundle, int parameterOffset, NodeLayouts inputs, JetLayout outer, int points, BitSet seen,
            Kernels kernels) {
        this.bundle = bundle;
        this.parameterOffset = parameterOffset;
        this.kernels = kernels;
        this.components = outer.size();
        this.points = points;
        this.columns = components * points;
        this.stride = JetBlock.staggered(columns);
        this.depth = bundle.depth();
        edges = new EdgeEvaluator[bundle.inputs()];
        firstFunction = new int[edges.length];
        shared = new boolean[edges.length];
        int row = 0;
        for (int i = 0; i < edges.length; i++) {
            int input = bundle.firstInput() + i;
            edges[i] = new EdgeEvaluator(bundle.edges().get(i), inputs.layout(input), outer, points);
            firstFunction[i] = row;
            row += bundle.edges().get(i).size();
            shared[i] = seen.get(input);
        }
        ownFunctions = new double[depth * stride];
        functions = ownFunctions;
        functionAdjoints = new double[row * stride];
    }

    private void fillBias() {
        if (bundle.bias()) {
            int constant = functionsOffset + (depth - 1) * stride;
            Arrays.fill(functions, constant, constant + columns, 0);
            Arrays.fill(functions, constant, constant + points, 1);
        }
    }

    @Override
    public int expansionSize() {
        return depth * stride;
    }

    @Override
    public void expandInto(double[] array, int offset) {
        functions = array;
        functionsOffset = offset;
    }

    @Override
    public void expandIntoOwn() {
        expandInto(ownFunctions, 0);
    }

    @Override
    public void forward(JetBlock in, double[] parameters, JetBlock out, boolean accumulate, boolean known) {
        if (!known) {
            expand(in);
        }
        kernels.contract(bundle.outputs(), depth, columns, parameters, parameterOffset, bundle.outputs(), functions,
                functionsOffset, stride, out.values, out.offset(bundle.firstOutput(), 0), out.nodeStride(),
                accumulate);
    }

    private void expand(JetBlock in) {
        for (int i = 0; i < edges.length; i++) {
            edges[i].evaluate(in.values, in.offset(bundle.firstInput() + i, 0));
            edges[i].compose(edges[i].size(), edges[i].derivatives(), 0, functions,
                    functionsOffset + firstFunction[i] * stride, stride, false);
        }
        fillBias();
    }

    @Override
    public void parameters(JetBlock outAdjoint, ParameterSink sink) {
        sink.accept(kernels, bundle.outputs(), depth, components, points, functions, functionsOffset, stride,
                outAdjoint.values, outAdjoint.offset(bundle.firstOutput(), 0), outAdjoint.nodeStride(),
                parameterOffset);
    }

    @Override
    public void inputs(JetBlock in, double[] parameters, JetBlock outAdjoint, JetBlock inAdjoint) {
        if (edges.length == 0) {
            return;
        }
        kernels.contractAdjoint(bundle.outputs(), functionAdjoints.length / stride, columns, parameters,
                parameterOffset, bundle.outputs(), outAdjoint.values, outAdjoint.offset(bundle.firstOutput(), 0),
                outAdjoint.nodeStride(), functionAdjoints, 0, stride, false);
        for (int i = 0; i < edges.length; i++) {
            int input = in.offset(bundle.firstInput() + i, 0);
            edges[i].adjoint(edges[i].size(), edges[i].derivatives(), 0, in.values, input, functionAdjoints,
                    firstFunction[i] * stride, stride, inAdjoint.values, input, shared[i]);
        }
    }
}
