package org.pikan.network;

import java.util.BitSet;
import org.pikan.autodiff.JetBlock;
import org.pikan.autodiff.JetLayout;
import org.pikan.kernel.Kernels;

/** Carries jets through one bundle, and adjoints back. Holds buffers: one thread at a time. */
sealed interface BundleEvaluator permits ExpandedBundle, CombinedBundle {

    /**
     * The cheaper one of two ways. Expanding has the basis functions' jets made one by one and then combined; they may be
     * kept from one evaluation to the next where the inputs stay, which are the network's own. Combining first takes jets of
     * the edges' functions alone, which is less work unless a few functions feed many outputs, as in an MLP.
     *
     * @param first
     *            whether the inputs are the network's own
     * @param inputs
     *            layouts of the layer's inputs
     * @param outer
     *            layout of the bundle's outputs
     * @param seen
     *            inputs that earlier bundles read; those of this one are added
     */
    static BundleEvaluator of(Bundle bundle, int parameterOffset, boolean first, NodeLayouts inputs, JetLayout outer,
            int points, BitSet seen, Kernels kernels) {
        int functions = bundle.functions();
        boolean combine = functions >= 2 * bundle.inputs() && bundle.outputs() * bundle.inputs() <= 2 * functions;
        BundleEvaluator evaluator = combine && !first && bundle.inputs() > 0
                ? new CombinedBundle(bundle, parameterOffset, inputs, outer, points, seen, kernels)
                : new ExpandedBundle(bundle, parameterOffset, inputs, outer, points, seen, kernels);
        seen.set(bundle.firstInput(), bundle.firstInput() + bundle.inputs());
        return evaluator;
    }

    /** The numbers that all expanded functions take, 0 if there are none to keep. */
    default int expansionSize() {
        return 0;
    }

    /** Puts the expanded functions into a part of an array from now on. */
    default void expandInto(double[] array, int offset) {}

    /** Puts the expanded functions into this evaluator's own buffer from now on. */
    default void expandIntoOwn() {}

    /**
     * The outputs' jets, added or overwritten.
     *
     * @param known
     *            whether the expanded functions are there already
     */
    void forward(JetBlock in, double[] parameters, JetBlock out, boolean accumulate, boolean known);

    /** Hands the derivatives by the coefficients on. */
    void parameters(JetBlock outAdjoint, ParameterSink sink);

    /** The inputs' adjoints; added where an earlier bundle reads the same input. */
    void inputs(JetBlock in, double[] parameters, JetBlock outAdjoint, JetBlock inAdjoint);
}
