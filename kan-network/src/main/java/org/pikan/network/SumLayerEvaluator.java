package org.pikan.network;

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
        for (int i = 0; i < bundles.length; i++) {
            Bundle bundle = layer.bundles().get(i);
            bundles[i] = new BundleEvaluator(bundle, offset, inputs, outputs.layout(bundle.firstOutput()), points,
                    kernels);
            offset += bundle.parameterCount();
        }
    }

    @Override
    public void forward(JetBlock in, double[] parameters, JetBlock out) {
        for (BundleEvaluator bundle : bundles) {
            bundle.forward(in, parameters, out);
        }
    }

    @Override
    public void adjoint(JetBlock in, double[] parameters, JetBlock outAdjoint, JetBlock inAdjoint,
            ParameterSink sink) {
        if (!first) {
            inAdjoint.clear();
        }
        for (BundleEvaluator bundle : bundles) {
            bundle.parameters(outAdjoint, sink);
            if (!first) {
                bundle.inputs(parameters, outAdjoint, inAdjoint);
            }
        }
    }
}
