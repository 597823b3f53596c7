package org.pikan.network.analysis;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pikan.network.EdgeFunction;
import org.pikan.network.EdgeFunctions;
import org.pikan.network.MultiplicationLayer;
import org.pikan.network.Network;
import org.pikan.network.NodeValues;
import org.pikan.network.ProductLayer;
import org.pikan.network.SumLayer;

/**
 * What a network's outputs are owed to: scores of nodes, edges and features, handed back from the outputs.
 *
 * <pre>
 * score of an output            1
 * score of edge i to j          score(j) * std(phi_ji(z_i)) / std(z'_j)
 * score of a node i             sum of the scores of the edges that leave it
 * score of a factor             score(k) * std(term) / std(out_k), added over the terms it is in
 * </pre>
 *
 * <p>z'_j is the node's own value and std the standard deviation over the samples. A score says how much of the outputs' variation
 * comes this way; terms that cancel each other make scores above 1. A node that does not vary hands nothing back.
 *
 * <p>Source: Liu and others, KAN 2.0, arXiv 2408.10205, section 4.1. Immutable.
 */
public final class Attribution {

    /** A formula may be one of several between the same nodes; its first coefficient tells which. */
    private record Key(int layer, int input, int output, int parameter) {
        static Key of(EdgeFunction edge) {
            return new Key(edge.layer(), edge.input(), edge.output(), edge.parameters()[0]);
        }
    }

    /** Per level and node. */
    private final double[][] nodes;
    private final Map<Key, Double> edges = new HashMap<>();
    private final Network network;

    private Attribution(Network network, NodeValues values) {
        this.network = network;
        int levels = values.levels();
        nodes = new double[levels][];
        for (int level = 0; level < levels; level++) {
            nodes[level] = new double[values.nodes(level)];
        }
        Arrays.fill(nodes[levels - 1], 1);
        EdgeFunctions functions = EdgeFunctions.of(network);
        for (int l = levels - 2; l >= 0; l--) {
            switch (network.layers().get(l)) {
                case SumLayer _ -> sums(functions.layer(l), values, l);
                case ProductLayer product -> terms(MultiplicationLayer.of(product), values, l);
                case MultiplicationLayer products -> terms(products, values, l);
            }
        }
    }

    /**
     * The scores of a network.
     *
     * @param network
     *            the network
     * @param samples
     *            as [coordinate][point]
     * @return the scores
     */
    public static Attribution of(Network network, double[][] samples) {
        return new Attribution(network, NodeValues.of(network, samples));
    }

    /** The scores of a network whose nodes' values are known. */
    public static Attribution of(Network network, NodeValues values) {
        return new Attribution(network, values);
    }

    private void sums(List<EdgeFunction> functions, NodeValues values, int layer) {
        for (EdgeFunction edge : functions) {
            double score = share(nodes[layer + 1][edge.output()],
                    edge.evaluate(values.of(layer, edge.input()), 0)[0], values.of(layer + 1, edge.output()));
            edges.put(Key.of(edge), score);
            nodes[layer][edge.input()] += score;
        }
    }

    private void terms(MultiplicationLayer layer, NodeValues values, int level) {
        for (int k = 0; k < layer.outputs(); k++) {
            double[] output = values.of(level + 1, k);
            for (List<Integer> factors : layer.terms().get(k)) {
                double[] term = new double[output.length];
                Arrays.fill(term, 1);
                for (int factor : factors) {
                    double[] value = values.of(level, factor);
                    Arrays.setAll(term, p -> term[p] * value[p]);
                }
                double score = share(nodes[level + 1][k], term, output);
                factors.stream().distinct().forEach(factor -> nodes[level][factor] += score);
            }
        }
    }

    /** What a part of a node gets of the node's score. */
    private static double share(double score, double[] part, double[] whole) {
        double all = deviation(whole);
        return all > 0 ? score * deviation(part) / all : 0;
    }

    /**
     * The score of a node.
     *
     * @param level
     *            0 for features, l + 1 for the outputs of layer l
     * @param node
     *            index of the node
     * @return the score, at least 0
     */
    public double node(int level, int node) {
        return nodes[level][node];
    }

    /**
     * The score of an edge.
     *
     * @param edge
     *            an edge of this network
     * @return the score, at least 0
     */
    public double edge(EdgeFunction edge) {
        return edges.getOrDefault(Key.of(edge), 0.0);
    }

    /** The score of each coordinate: that of all features made of it. */
    public double[] coordinates() {
        double[] scores = new double[network.coordinates()];
        for (int i = 0; i < nodes[0].length; i++) {
            scores[network.features().get(i).coordinate()] += nodes[0][i];
        }
        return scores;
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        return Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElse(0));
    }
}
