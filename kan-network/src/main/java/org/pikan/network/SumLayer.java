package org.pikan.network;

import java.util.List;

/**
 * A layer of sum nodes: each output is a sum of functions of single inputs, as in a Kolmogorov–Arnold network.
 *
 * @param inputs
 *            the number of inputs
 * @param outputs
 *            the number of outputs
 * @param bundles
 *            the dense parts, whose outputs together are 0 to outputs - 1 in order; coefficients lie in this order
 */
public record SumLayer(int inputs, int outputs, List<Bundle> bundles) implements Layer {

    /** Copies the list and checks that the outputs are covered once. */
    public SumLayer {
        bundles = List.copyOf(bundles);
        int next = 0;
        for (Bundle bundle : bundles) {
            if (bundle.firstOutput() != next || bundle.firstInput() + bundle.inputs() > inputs) {
                throw new IllegalArgumentException("bundle with outputs from " + bundle.firstOutput()
                        + " and inputs to "
                        + (bundle.firstInput() + bundle.inputs()) + " does not fit: expected outputs from " + next
                        + " and at most " + inputs + " inputs.");
            }
            next += bundle.outputs();
        }
        if (next != outputs) {
            throw new IllegalArgumentException("bundles make " + next + " of " + outputs + " outputs.");
        }
    }

    /**
     * A layer in which every input reaches every output.
     *
     * @param edges
     *            the expansion of each input
     * @param outputs
     *            the number of outputs
     * @param bias
     *            whether each output has a constant of its own
     * @return the layer
     */
    public static SumLayer dense(List<Edge> edges, int outputs, boolean bias) {
        return new SumLayer(edges.size(), outputs, List.of(new Bundle(0, edges, 0, outputs, bias)));
    }

    @Override
    public int parameterCount() {
        return bundles.stream().mapToInt(Bundle::parameterCount).sum();
    }
}
