package org.pikan.network;

import java.util.Arrays;
import java.util.BitSet;
import org.pikan.autodiff.JetBlock;
import org.pikan.kernel.Kernels;

/** A layer of sum nodes: bundle by bundle, then the symbolic edges one by one. */
final class SumLayerEvaluator implements LayerEvaluator {

    private final BundleEvaluator[] bundles;
    private final SymbolicEvaluator[] symbolic;
    /** Whether each part reads an input that an earlier part reads; bundles know that for each of theirs. */
    private final boolean[] shared;
    /** Whether each part, bundles and then symbolic edges, adds to outputs; else it is the first of all its outputs. */
    private final boolean[] accumulate;
    /** Outputs whose first part adds, or that have none, and inputs that nothing reads. */
    private final int[] cleared;
    private final int[] unread;
    private final boolean first;

    /**
     * Lays out the buffers.
     *
     * @param parameterOffset
     *            index of the layer's first coefficient
     * @param first
     *            whether the inputs are features, whose adjoints nobody wants
     */
    SumLayerEvaluator(SumLayer layer, int parameterOffset, boolean first, NodeLayouts inputs, NodeLayouts outputs,
            int points, Kernels kernels) {
        this.first = first;
        bundles = new BundleEvaluator[layer.bundles().size()];
        int offset = parameterOffset;
        BitSet seen = new BitSet();
        for (int i = 0; i < bundles.length; i++) {
            Bundle bundle = layer.bundles().get(i);
            bundles[i] = BundleEvaluator.of(bundle, offset, first, inputs, outputs.layout(bundle.firstOutput()), points,
                    seen, kernels);
            offset += bundle.parameterCount();
        }
        symbolic = new SymbolicEvaluator[layer.symbolic().size()];
        shared = new boolean[symbolic.length];
        for (int i = 0; i < symbolic.length; i++) {
            SymbolicEdge edge = layer.symbolic().get(i);
            symbolic[i] = new SymbolicEvaluator(edge, offset, inputs.layout(edge.input()),
                    outputs.layout(edge.output()), points, kernels);
            shared[i] = seen.get(edge.input());
            seen.set(edge.input());
            offset += SymbolicEdge.PARAMETERS;
        }
        unread = missing(seen, layer.inputs());
        accumulate = new boolean[bundles.length + symbolic.length];
        BitSet overwritten = new BitSet();
        BitSet fed = new BitSet();
        for (int i = 0; i < accumulate.length; i++) {
            int from = i < bundles.length
                    ? layer.bundles().get(i).firstOutput()
                    : layer.symbolic().get(i - bundles.length).output();
            int to = from + (i < bundles.length ? layer.bundles().get(i).outputs() : 1);
            accumulate[i] = !fed.get(from, to).isEmpty();
            fed.set(from, to);
            if (!accumulate[i]) {
                overwritten.set(from, to);
            }
        }
        cleared = missing(overwritten, layer.outputs());
    }

    private static int[] missing(BitSet set, int size) {
        BitSet all = new BitSet();
        all.set(0, size);
        all.andNot(set);
        return all.stream().toArray();
    }

    /** Whether parts of the layer read the inputs' jets at each evaluation, because they cannot be expanded in advance. */
    boolean readsInputs() {
        return symbolic.length > 0;
    }

    /** The numbers that the expanded functions of all bundles take. */
    int expansionSize() {
        return Arrays.stream(bundles).mapToInt(BundleEvaluator::expansionSize).sum();
    }

    /** Puts the expanded functions into an array of {@link #expansionSize} numbers from now on. */
    void expandInto(double[] array) {
        int offset = 0;
        for (BundleEvaluator bundle : bundles) {
            bundle.expandInto(array, offset);
            offset += bundle.expansionSize();
        }
    }

    /** Puts the expanded functions into this evaluator's own buffers from now on. */
    void expandIntoOwn() {
        for (BundleEvaluator bundle : bundles) {
            bundle.expandIntoOwn();
        }
    }

    @Override
    public void forward(JetBlock in, double[] parameters, JetBlock out) {
        forward(in, parameters, out, false);
    }

    /** The same from functions that are expanded already; the inputs' jets are read only if {@link #readsInputs}. */
    void forwardExpanded(JetBlock in, double[] parameters, JetBlock out) {
        forward(in, parameters, out, true);
    }

    private void forward(JetBlock in, double[] parameters, JetBlock out, boolean known) {
        clear(out, cleared);
        for (int i = 0; i < bundles.length; i++) {
            bundles[i].forward(in, parameters, out, accumulate[i], known);
        }
        for (int i = 0; i < symbolic.length; i++) {
            symbolic[i].forward(in, parameters, out, accumulate[bundles.length + i]);
        }
    }

    private static void clear(JetBlock block, int[] nodes) {
        for (int node : nodes) {
            Arrays.fill(block.values, block.offset(node, 0), block.offset(node, 0) + block.nodeStride(), 0);
        }
    }

    /** The part of {@link #adjoint} that concerns the coefficients of bundles. */
    void parameters(JetBlock outAdjoint, ParameterSink sink) {
        for (BundleEvaluator bundle : bundles) {
            bundle.parameters(outAdjoint, sink);
        }
    }

    @Override
    public void adjoint(JetBlock in, double[] parameters, JetBlock outAdjoint, JetBlock inAdjoint,
            ParameterSink sink) {
        if (!first) {
            clear(inAdjoint, unread);
        }
        for (BundleEvaluator bundle : bundles) {
            bundle.parameters(outAdjoint, sink);
            if (!first) {
                bundle.inputs(in, parameters, outAdjoint, inAdjoint);
            }
        }
        for (int i = 0; i < symbolic.length; i++) {
            symbolic[i].parameters(in, parameters, outAdjoint, sink);
            if (!first) {
                symbolic[i].input(in, parameters, outAdjoint, inAdjoint, shared[i]);
            }
        }
    }
}
