package org.pikan.network;

import java.util.BitSet;
import java.util.List;

/**
 * A layer of sum nodes: each output is a sum of functions of single inputs, as in a Kolmogorov–Arnold network.
 *
 * <p>A whole layer is one dense bundle. In an edited layer bundles may be as small as one edge, several may add to one
 * output, and edges may be symbolic; an output that nothing feeds is 0, or its bias. Between an input and an output there
 * is at most one expanded edge, or any number of symbolic ones, which add; an output has at most one bias.
 *
 * @param inputs
 *            the number of inputs
 * @param outputs
 *            the number of outputs
 * @param bundles
 *            the expanded parts; their coefficients lie in this order
 * @param symbolic
 *            the edges that are formulas; three coefficients for each lie behind those of the bundles, in this order
 */
public record SumLayer(int inputs, int outputs, List<Bundle> bundles, List<SymbolicEdge> symbolic) implements Layer {

    /** Copies the lists and checks that everything fits and no expanded edge is there beside another. */
    public SumLayer {
        bundles = List.copyOf(bundles);
        symbolic = List.copyOf(symbolic);
        BitSet taken = new BitSet();
        for (Bundle bundle : bundles) {
            for (int i = 0; i < bundle.inputs(); i++) {
                for (int j = 0; j < bundle.outputs(); j++) {
                    take(taken, bundle.firstInput() + i, bundle.firstOutput() + j, inputs, outputs);
                }
            }
            for (int j = 0; j < bundle.outputs() && bundle.bias(); j++) {
                take(taken, inputs, bundle.firstOutput() + j, inputs + 1, outputs);
            }
        }
        symbolic.forEach(edge -> take((BitSet) taken.clone(), edge.input(), edge.output(), inputs, outputs));
    }

    /** A layer of bundles alone. */
    public SumLayer(int inputs, int outputs, List<Bundle> bundles) {
        this(inputs, outputs, bundles, List.of());
    }

    private static void take(BitSet taken, int input, int output, int inputs, int outputs) {
        if (input >= inputs || output >= outputs) {
            throw new IllegalArgumentException("edge from input " + input + " to output " + output
                    + " does not fit into a layer of " + inputs + " inputs and " + outputs + " outputs.");
        }
        int place = input * outputs + output;
        if (taken.get(place)) {
            throw new IllegalArgumentException("from input " + input + " to output " + output
                    + " there are two edges (the input behind the last is the bias). Maybe two bundles overlap.");
        }
        taken.set(place);
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

    /** Whether bundles with biases make each output once, in order: the form that structures have before any edit. */
    public boolean isPlain() {
        int next = 0;
        for (Bundle bundle : bundles) {
            if (bundle.firstOutput() != next || !bundle.bias()) {
                return false;
            }
            next += bundle.outputs();
        }
        return next == outputs && symbolic.isEmpty();
    }

    /** The number of coefficients of the bundles, behind which those of the symbolic edges lie. */
    public int bundleParameterCount() {
        return bundles.stream().mapToInt(Bundle::parameterCount).sum();
    }

    @Override
    public int parameterCount() {
        return bundleParameterCount() + SymbolicEdge.PARAMETERS * symbolic.size();
    }
}
