package org.pikan.network;

import org.pikan.autodiff.JetBlock;

/** Carries the jets of one block through one layer, and adjoints back. Holds buffers: one thread at a time. */
interface LayerEvaluator {

    /**
     * Computes the outputs' jets and remembers what the reverse sweep needs.
     *
     * @param in
     *            jets of the inputs
     * @param parameters
     *            the network's coefficients
     * @param out
     *            receives the jets of the outputs
     */
    void forward(JetBlock in, double[] parameters, JetBlock out);

    /**
     * Takes the adjoints of the outputs of the last forward pass back.
     *
     * @param in
     *            jets of the inputs, as in the forward pass
     * @param parameters
     *            the network's coefficients
     * @param outAdjoint
     *            adjoints of the outputs' jets
     * @param inAdjoint
     *            receives the adjoints of the inputs' jets; not touched when this is the first layer
     * @param sink
     *            receives what concerns the coefficients
     */
    void adjoint(JetBlock in, double[] parameters, JetBlock outAdjoint, JetBlock inAdjoint, ParameterSink sink);
}
