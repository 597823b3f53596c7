package org.pikan.network.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pikan.network.EdgeFunction;
import org.pikan.network.EdgeFunctions;
import org.pikan.network.Feature;
import org.pikan.network.Layer;
import org.pikan.network.MultiplicationLayer;
import org.pikan.network.Network;
import org.pikan.network.ProductLayer;
import org.pikan.network.SumLayer;

/** A network taken apart into single edges, which operations change, and put together again. A work form. */
final class Draft {

    final List<Feature> features;
    final List<DraftLayer> layers = new ArrayList<>();

    private Draft(List<Feature> features) {
        this.features = new ArrayList<>(features);
    }

    static Draft of(EditedNetwork edited) {
        Network network = edited.network();
        boolean[] frozen = edited.frozen();
        double[] parameters = network.parameters();
        EdgeFunctions functions = edited.edges();
        Draft draft = new Draft(network.features());
        for (int l = 0; l < network.layers().size(); l++) {
            draft.layers.add(switch (network.layers().get(l)) {
                case SumLayer sum -> {
                    List<DraftEdge> edges = new ArrayList<>();
                    for (EdgeFunction edge : functions.layer(l)) {
                        edges.add(DraftEdge.of(edge, frozen));
                    }
                    List<DraftLayer.@Nullable Bias> biases = new ArrayList<>();
                    for (int j = 0; j < sum.outputs(); j++) {
                        int index = functions.biasParameter(l, j);
                        biases.add(index < 0 ? null : new DraftLayer.Bias(parameters[index], frozen[index]));
                    }
                    yield new DraftLayer.Sums(sum.inputs(), edges, biases);
                }
                case ProductLayer product -> products(MultiplicationLayer.of(product));
                case MultiplicationLayer products -> products(products);
            });
        }
        return draft;
    }

    private static DraftLayer products(MultiplicationLayer layer) {
        return new DraftLayer.Products(layer.inputs(), layer.terms());
    }

    /** The layer of sum nodes at an index. */
    DraftLayer.Sums sums(int layer) {
        if (layer < 0 || layer >= layers.size() || !(layers.get(layer) instanceof DraftLayer.Sums sums)) {
            throw new IllegalArgumentException(
                    "layer " + layer + " is not one of sum nodes: the network has " + layers.size() + " layers.");
        }
        return sums;
    }

    /** The network of this draft. */
    EditedNetwork finished(List<String> history) {
        List<Layer> finished = new ArrayList<>();
        Coefficients coefficients = new Coefficients();
        for (DraftLayer layer : layers) {
            finished.add(switch (layer) {
                case DraftLayer.Sums sums -> new Bundling(sums).layer(coefficients);
                case DraftLayer.Products products -> products(products);
            });
        }
        return new EditedNetwork(new Network(features, finished, coefficients.values()), coefficients.frozen(),
                history);
    }

    /** As a product layer where every output has as many terms of as many factors, in its order. */
    private static Layer products(DraftLayer.Products layer) {
        MultiplicationLayer general = new MultiplicationLayer(layer.inputs(), layer.terms);
        int rank = layer.terms.getFirst().size();
        int factors = rank == 0 ? 0 : layer.terms.getFirst().getFirst().size();
        if (rank == 0 || factors * rank * layer.outputs() != layer.inputs()) {
            return general;
        }
        ProductLayer regular = new ProductLayer(factors, layer.outputs(), rank);
        return MultiplicationLayer.of(regular).equals(general) ? regular : general;
    }

    /** Parameters in the order in which they are put into layers. */
    static final class Coefficients {
        private double[] values = new double[64];
        private boolean[] frozen = new boolean[64];
        private int size;

        void add(double value, boolean held) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
                frozen = Arrays.copyOf(frozen, 2 * size);
            }
            values[size] = value;
            frozen[size++] = held;
        }

        double[] values() {
            return Arrays.copyOf(values, size);
        }

        boolean[] frozen() {
            return Arrays.copyOf(frozen, size);
        }
    }
}
