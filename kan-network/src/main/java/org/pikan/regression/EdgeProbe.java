package org.pikan.regression;

import java.util.ArrayList;
import java.util.List;
import org.pikan.network.Bundle;
import org.pikan.network.Edge;
import org.pikan.network.Layer;
import org.pikan.network.Network;
import org.pikan.network.SumLayer;
import org.pikan.network.SymbolicEdge;

/**
 * A network cut off behind one of its layers, with an output for each edge of that layer instead of the sums.
 *
 * <p>Its parameters are the first ones of the whole network, in the same places: bundles are cut input by input, which is the
 * order of their coefficients, and biases and formulas get outputs of their own.
 *
 * @param layer
 *            index of the layer
 * @param network
 *            the cut network; its own parameters mean nothing
 * @param edges
 *            the edges made of basis functions
 * @param inputs
 *            the number of the layer's inputs
 * @param outputs
 *            the number of the layer's outputs
 */
record EdgeProbe(int layer, Network network, List<Probed> edges, int inputs, int outputs) {

    /**
     * An edge of basis functions.
     *
     * @param input
     *            index of its input within the layer
     * @param output
     *            index of its output within the layer
     * @param node
     *            the output of the cut network that is its function
     * @param edge
     *            what its function is made of
     * @param firstParameter
     *            index of its first coefficient
     * @param stride
     *            from one coefficient to the next
     */
    record Probed(int input, int output, int node, Edge edge, int firstParameter, int stride) {
        int[] parameters() {
            int[] indices = new int[edge.size()];
            for (int m = 0; m < indices.length; m++) {
                indices[m] = firstParameter + m * stride;
            }
            return indices;
        }
    }

    /** A probe for each layer of sum nodes. */
    static List<EdgeProbe> of(Network network) {
        List<EdgeProbe> probes = new ArrayList<>();
        int offset = 0;
        for (int l = 0; l < network.layers().size(); l++) {
            Layer layer = network.layers().get(l);
            if (layer instanceof SumLayer sum) {
                probes.add(of(network, l, sum, offset));
            }
            offset += layer.parameterCount();
        }
        return probes;
    }

    /** The network in front of the layer, whose outputs are the layer's inputs; not for the first layer. */
    Network before() {
        return cut(network, network.layers().subList(0, layer));
    }

    private static EdgeProbe of(Network whole, int index, SumLayer layer, int start) {
        List<Bundle> bundles = new ArrayList<>();
        List<SymbolicEdge> symbolic = new ArrayList<>();
        List<Probed> edges = new ArrayList<>();
        int node = 0;
        int offset = start;
        for (Bundle bundle : layer.bundles()) {
            int outputs = bundle.outputs();
            for (int i = 0; i < bundle.inputs(); i++) {
                Edge edge = bundle.edges().get(i);
                int input = bundle.firstInput() + i;
                bundles.add(new Bundle(input, List.of(edge), node, outputs, false));
                for (int j = 0; j < outputs; j++) {
                    edges.add(new Probed(input, bundle.firstOutput() + j, node + j, edge, offset + j, outputs));
                }
                node += outputs;
                offset += edge.size() * outputs;
            }
            if (bundle.bias()) {
                bundles.add(new Bundle(0, List.of(), node, outputs, true));
                node += outputs;
                offset += outputs;
            }
        }
        for (SymbolicEdge edge : layer.symbolic()) {
            symbolic.add(new SymbolicEdge(edge.input(), node, edge.function()));
            node++;
        }
        List<Layer> layers = new ArrayList<>(whole.layers().subList(0, index));
        layers.add(new SumLayer(layer.inputs(), Math.max(node, 1), bundles, symbolic));
        return new EdgeProbe(index, cut(whole, layers), edges, layer.inputs(), layer.outputs());
    }

    private static Network cut(Network whole, List<Layer> layers) {
        return new Network(whole.features(), layers,
                new double[layers.stream().mapToInt(Layer::parameterCount).sum()]);
    }
}
