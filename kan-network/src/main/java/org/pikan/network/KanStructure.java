package org.pikan.network;

import java.util.ArrayList;
import java.util.List;

/**
 * A Kolmogorov–Arnold network: layers of sum nodes, every edge a function of its own.
 *
 * <p>No hidden layer makes it additive, one hidden node composed. Hidden values pass tanh before the next basis. A periodic
 * coordinate enters as its cosine and sine.
 *
 * @param hidden
 *            the widths of the hidden layers; empty for none
 * @param basis
 *            the functions of the edges
 */
public record KanStructure(List<Integer> hidden, BasisChoice basis) implements Structure {

    /** Copies and checks the widths. */
    public KanStructure {
        hidden = Widths.checked(hidden);
    }

    @Override
    public String name() {
        return "kan";
    }

    @Override
    public Network network(List<Input> inputs, int outputs, long seed) {
        List<Feature> features = Features.periodicAsPairs(inputs);
        Edge entry = new Edge(Squash.NONE, basis.basis());
        Edge inner = new Edge(Squash.TANH, basis.basis());
        List<Layer> layers = new ArrayList<>();
        int width = features.size();
        for (int l = 0; l <= hidden.size(); l++) {
            int next = l < hidden.size() ? hidden.get(l) : outputs;
            layers.add(SumLayer.dense(java.util.Collections.nCopies(width, l == 0 ? entry : inner), next, true));
            width = next;
        }
        return Initialization.deep(features, layers, seed);
    }
}
