package org.pikan.network;

import java.util.Arrays;
import java.util.BitSet;
import org.pikan.autodiff.JetBlock;
import org.pikan.kernel.Kernels;

/** A layer of sum nodes, bundle by bundle. */
final class SumLayerEvaluator implements LayerEvaluator {

    private final BundleEvaluator[] bundles;
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
            bundles[i] = new BundleEvaluator(bundle, offset, inputs, outputs.layout(bundle.firstOutput()), points,
                    seen, kernels);
            offset += bundle.parameterCount();
        }
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
        for (BundleEvaluator bundle : bundles) {
            bundle.expand(in);
        }
        contract(parameters, out);
    }

    /** The outputs' jets from functions that are expanded already. */
    void contract(double[] parameters, JetBlock out) {
        for (BundleEvaluator bundle : bundles) {
            bundle.contract(parameters, out);
        }
    }

    @Override
    public void adjoint(JetBlock in, double[] parameters, JetBlock outAdjoint, JetBlock inAdjoint,
            ParameterSink sink) {
        for (BundleEvaluator bundle : bundles) {
            bundle.parameters(outAdjoint, sink);
            if (!first) {
                bundle.inputs(in, parameters, outAdjoint, inAdjoint);
            }
        }
    }
}
