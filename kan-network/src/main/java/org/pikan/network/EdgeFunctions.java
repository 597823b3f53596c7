package org.pikan.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The edges and biases of a network, to be read: for pictures, formulas and edits.
 *
 * <p>Layers of sum nodes have edges; layers that multiply have none. Immutable.
 */
public final class EdgeFunctions {

    private static final Comparator<EdgeFunction> ORDER = Comparator.comparingInt(EdgeFunction::layer)
            .thenComparingInt(EdgeFunction::input).thenComparingInt(EdgeFunction::output);

    private final List<EdgeFunction> edges = new ArrayList<>();
    private final double[] parameters;
    /** Per layer and output the index of the bias among the parameters, -1 for none. */
    private final List<int[]> biases = new ArrayList<>();

    private EdgeFunctions(Network network) {
        parameters = network.parameters();
        int offset = 0;
        for (int l = 0; l < network.layers().size(); l++) {
            int[] own = new int[network.layers().get(l).outputs()];
            java.util.Arrays.fill(own, -1);
            biases.add(own);
            if (network.layers().get(l) instanceof SumLayer sum) {
                offset = add(l, sum, offset, own);
            }
        }
        edges.sort(ORDER);
    }

    private int add(int layer, SumLayer sum, int start, int[] bias) {
        int offset = start;
        for (Bundle bundle : sum.bundles()) {
            int outputs = bundle.outputs();
            int row = 0;
            for (int i = 0; i < bundle.inputs(); i++) {
                Edge edge = bundle.edges().get(i);
                for (int j = 0; j < outputs; j++) {
                    int[] own = new int[edge.size()];
                    for (int m = 0; m < own.length; m++) {
                        own[m] = offset + (row + m) * outputs + j;
                    }
                    edges.add(new EdgeFunction(layer, bundle.firstInput() + i, bundle.firstOutput() + j,
                            new EdgeFunction.Expansion(edge), own, parameters));
                }
                row += edge.size();
            }
            for (int j = 0; j < outputs && bundle.bias(); j++) {
                bias[bundle.firstOutput() + j] = offset + row * outputs + j;
            }
            offset += bundle.parameterCount();
        }
        for (SymbolicEdge edge : sum.symbolic()) {
            edges.add(new EdgeFunction(layer, edge.input(), edge.output(),
                    new EdgeFunction.Formula(edge.function(), parameters[offset], parameters[offset + 1],
                            parameters[offset + 2]),
                    new int[] {offset, offset + 1, offset + 2}, parameters));
            offset += SymbolicEdge.PARAMETERS;
        }
        return offset;
    }

    /** The edges of a network. */
    public static EdgeFunctions of(Network network) {
        return new EdgeFunctions(network);
    }

    /** All edges, ordered by layer, input and output. */
    public List<EdgeFunction> all() {
        return List.copyOf(edges);
    }

    /** The edges of one layer, ordered by input and output. */
    public List<EdgeFunction> layer(int layer) {
        return edges.stream().filter(edge -> edge.layer() == layer).toList();
    }

    /** All edges between an input and an output of a layer, which add: none, one expansion, or one or more formulas. */
    public List<EdgeFunction> between(int layer, int input, int output) {
        return edges.stream()
                .filter(edge -> edge.layer() == layer && edge.input() == input && edge.output() == output).toList();
    }

    /** The first edge between an input and an output of a layer; nothing where there is none. */
    public Optional<EdgeFunction> edge(int layer, int input, int output) {
        return between(layer, input, output).stream().findFirst();
    }

    /** The constant of an output of a layer, 0 where there is none. */
    public double bias(int layer, int output) {
        int index = biasParameter(layer, output);
        return index < 0 ? 0 : parameters[index];
    }

    /** The index of an output's constant among the network's parameters, -1 where there is none. */
    public int biasParameter(int layer, int output) {
        return biases.get(layer)[output];
    }
}
