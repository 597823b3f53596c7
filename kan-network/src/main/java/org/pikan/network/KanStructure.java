package org.pikan.network;

import java.util.ArrayList;
import java.util.List;

/**
 * A Kolmogorov–Arnold network: layers of sum nodes, every edge a function of its own.
 *
 * <p>No hidden layer makes it additive, one hidden node composed. Hidden values pass tanh before the next basis, or enter it
 * as they are, scaled to its interval ({@link HiddenRange}). A periodic coordinate enters as its cosine and sine.
 *
 * @param hidden
 *            the widths of the hidden layers; empty for none
 * @param basis
 *            the functions of the edges
 * @param squash
 *            what hidden values pass before the next basis; NONE for Chebyshev polynomials alone
 */
public record KanStructure(List<Integer> hidden, BasisChoice basis, Squash squash) implements Structure {

    /** Copies and checks the widths. */
    public KanStructure {
        hidden = Widths.checked(hidden);
        if (squash == Squash.NONE && basis.family() != BasisChoice.Family.CHEBYSHEV) {
            throw new IllegalArgumentException("hidden values of a KAN of " + basis.family().label()
                    + " functions need a squash: only polynomials follow their range. Maybe tanh.");
        }
    }

    /** The same with tanh in front of hidden bases. */
    public KanStructure(List<Integer> hidden, BasisChoice basis) {
        this(hidden, basis, Squash.TANH);
    }

    @Override
    public String name() {
        return "kan";
    }

    @Override
    public Network network(List<Input> inputs, int outputs, long seed) {
        List<Feature> features = Features.periodicAsPairs(inputs);
        Edge entry = new Edge(Squash.NONE, basis.basis());
        Edge inner = new Edge(squash, basis.basis());
        List<Layer> layers = new ArrayList<>();
        int width = features.size();
        for (int l = 0; l <= hidden.size(); l++) {
            int next = l < hidden.size() ? hidden.get(l) : outputs;
            layers.add(SumLayer.dense(java.util.Collections.nCopies(width, l == 0 ? entry : inner), next, true));
            width = next;
        }
        Network network = Initialization.deep(features, layers, seed);
        return squash == Squash.NONE ? HiddenRange.filled(network) : network;
    }
}
