package org.pikan.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A Kolmogorov–Arnold network: layers of sum nodes, every edge a function of its own.
 *
 * <p>No hidden layer makes it additive, one hidden node composed. Hidden values pass tanh before the next basis, or enter it
 * as they are, scaled to its interval ({@link HiddenRange}). A periodic coordinate enters as its cosine and sine.
 *
 * @param hidden
 *            the widths of the hidden layers; empty for none
 * @param bases
 *            the functions of the edges of each layer, one more than hidden layers
 * @param squash
 *            what hidden values pass before the next basis; NONE for polynomials alone
 */
public record KanStructure(List<Integer> hidden, List<BasisChoice> bases, Squash squash) implements Structure {

    /** Copies and checks the widths. */
    public KanStructure {
        hidden = Widths.checked(hidden);
        bases = List.copyOf(bases);
        if (bases.size() != hidden.size() + 1) {
            throw new IllegalArgumentException("a KAN of " + hidden.size() + " hidden layers has " + (hidden.size() + 1)
                    + " layers of edges, but " + bases.size() + " bases are given.");
        }
        for (BasisChoice inner : bases.subList(1, bases.size())) {
            if (squash == Squash.NONE && !inner.family().isPolynomial()) {
                throw new IllegalArgumentException("hidden values of a KAN of " + inner.family().label()
                        + " functions need a squash: only polynomials follow their range. Maybe tanh.");
            }
        }
    }

    /** The same functions in all layers. */
    public KanStructure(List<Integer> hidden, BasisChoice basis, Squash squash) {
        this(hidden, Collections.nCopies(hidden.size() + 1, basis), squash);
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
        List<Layer> layers = new ArrayList<>();
        int width = features.size();
        for (int l = 0; l <= hidden.size(); l++) {
            int next = l < hidden.size() ? hidden.get(l) : outputs;
            Edge edge = new Edge(l == 0 ? Squash.NONE : squash, bases.get(l).basis());
            layers.add(SumLayer.dense(Collections.nCopies(width, edge), next, true));
            width = next;
        }
        Network network = Initialization.deep(features, layers, seed);
        return squash == Squash.NONE ? HiddenRange.filled(network) : network;
    }
}
