package org.pikan.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.pikan.basis.Activation;

/**
 * A multilayer perceptron with tanh: the same layers as a KAN's, with one fixed function for each input instead of a basis.
 *
 * @param hidden
 *            the widths of the hidden layers, at least one
 */
public record MlpStructure(List<Integer> hidden) implements Structure {

    /** Copies and checks the widths. */
    public MlpStructure {
        hidden = Widths.checked(hidden);
        if (hidden.isEmpty()) {
            throw new IllegalArgumentException("an MLP needs at least one hidden layer. Maybe --width 32,32,32.");
        }
    }

    @Override
    public String name() {
        return "mlp";
    }

    @Override
    public Network network(List<Input> inputs, int outputs, long seed) {
        List<Feature> features = Features.periodicAsPairs(inputs);
        Edge entry = new Edge(Squash.NONE, Activation.IDENTITY);
        Edge inner = new Edge(Squash.NONE, Activation.TANH);
        List<Layer> layers = new ArrayList<>();
        int width = features.size();
        for (int l = 0; l <= hidden.size(); l++) {
            int next = l < hidden.size() ? hidden.get(l) : outputs;
            layers.add(SumLayer.dense(Collections.nCopies(width, l == 0 ? entry : inner), next, true));
            width = next;
        }
        return Initialization.glorot(features, layers, seed);
    }
}
