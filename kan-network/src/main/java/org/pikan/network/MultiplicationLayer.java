package org.pikan.network;

import java.util.ArrayList;
import java.util.List;

/**
 * Multiplication nodes: each output is a sum of terms, each a product of inputs, out_k = sum_t prod_f in[terms[k][t][f]].
 *
 * <p>A term of one factor passes a node on, so sums and products of nodes can stand side by side between two layers of sum
 * nodes (KAN 2.0, arXiv 2408.10205). It has no coefficients. An output without terms is 0.
 *
 * @param inputs
 *            the number of inputs
 * @param terms
 *            for each output its terms, for each term the inputs it multiplies, at least one
 */
public record MultiplicationLayer(int inputs, List<List<List<Integer>>> terms) implements Layer {

    /** Copies and checks the indices. */
    public MultiplicationLayer {
        terms = terms.stream().map(of -> of.stream().map(List::copyOf).toList()).toList();
        if (inputs < 1 || terms.isEmpty()) {
            throw new IllegalArgumentException("a multiplication layer needs inputs and outputs, but has " + inputs
                    + " and " + terms.size() + ".");
        }
        for (List<List<Integer>> output : terms) {
            for (List<Integer> factors : output) {
                if (factors.isEmpty() || factors.stream().anyMatch(f -> f < 0 || f >= inputs)) {
                    throw new IllegalArgumentException("a term multiplies the inputs " + factors
                            + ", but needs one or more from 0 to " + (inputs - 1) + ".");
                }
            }
        }
    }

    /** The same products as those of a product layer. */
    public static MultiplicationLayer of(ProductLayer layer) {
        List<List<List<Integer>>> terms = new ArrayList<>();
        for (int k = 0; k < layer.outputs(); k++) {
            List<List<Integer>> output = new ArrayList<>();
            for (int r = 0; r < layer.rank(); r++) {
                List<Integer> factors = new ArrayList<>();
                for (int f = 0; f < layer.factors(); f++) {
                    factors.add((f * layer.outputs() + k) * layer.rank() + r);
                }
                output.add(factors);
            }
            terms.add(output);
        }
        return new MultiplicationLayer(layer.inputs(), terms);
    }

    @Override
    public int outputs() {
        return terms.size();
    }

    @Override
    public int parameterCount() {
        return 0;
    }
}
