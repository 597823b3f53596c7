package org.pikan.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pikan.diagram.KanGraph.Curve;
import org.pikan.diagram.KanGraph.Kind;
import org.pikan.diagram.KanGraph.Link;
import org.pikan.diagram.KanGraph.Node;
import org.pikan.diagram.KanGraph.Stage;
import org.pikan.network.EdgeFunction;
import org.pikan.network.EdgeFunctions;
import org.pikan.network.Layer;
import org.pikan.network.MultiplicationLayer;
import org.pikan.network.Network;
import org.pikan.network.NodeValues;
import org.pikan.network.ProductLayer;
import org.pikan.network.SumLayer;
import org.pikan.network.analysis.Attribution;
import org.pikan.network.edit.EdgePlace;

/** Makes the graph of a network: its edges with their functions on the range that samples reach. */
final class GraphBuilder {

    /** A stage with more links shows the strongest. */
    private static final int MOST_LINKS = 150;
    private static final int CURVE_POINTS = 101;
    /** Strength is tanh of this times the score over the largest of the layer. */
    private static final double CONTRAST = 3;

    private final Diagram diagram;
    private final Network network;
    private final NodeValues values;
    private final Attribution scores;
    private final EdgeFunctions functions;
    private final List<List<Node>> levels = new ArrayList<>();
    private final List<Stage> stages = new ArrayList<>();
    private int omitted;

    GraphBuilder(Diagram diagram, double[][] samples) {
        this.diagram = diagram;
        this.network = diagram.network();
        this.values = NodeValues.of(network, samples);
        this.scores = Attribution.of(network, values);
        this.functions = EdgeFunctions.of(network);
    }

    KanGraph graph() {
        levels.add(network.features().stream()
                .map(feature -> new Node(Kind.INPUT, FeatureLabel.of(feature, diagram.inputName(feature.coordinate()))))
                .toList());
        for (int l = 0; l < network.layers().size(); l++) {
            switch (network.layers().get(l)) {
                case SumLayer sum -> l = sums(l, sum);
                case ProductLayer product -> products(l, MultiplicationLayer.of(product));
                case MultiplicationLayer products -> products(l, products);
            }
        }
        return new KanGraph(levels, stages, omitted);
    }

    /** Adds a layer of sum nodes, and the products right behind it where its nodes are no more than their factors. */
    private int sums(int l, SumLayer sum) {
        MultiplicationLayer next = l + 1 < network.layers().size() ? products(network.layers().get(l + 1)) : null;
        List<EdgeFunction> edges = functions.layer(l);
        if (next != null && areFactors(edges, sum.outputs(), next)) {
            int[] term = termOfFactor(next);
            curves(l, edges, term);
            terms(l + 1, next);
            return l + 1;
        }
        curves(l, edges, IntStream.range(0, sum.outputs()).toArray());
        levels.add(nodes(l + 1, sum.outputs()));
        return l;
    }

    private static @Nullable MultiplicationLayer products(Layer layer) {
        return switch (layer) {
            case ProductLayer product -> MultiplicationLayer.of(product);
            case MultiplicationLayer products -> products;
            case SumLayer _ -> null;
        };
    }

    /** Whether each node is fed by one edge at most and used in one product. */
    private static boolean areFactors(List<EdgeFunction> edges, int nodes, MultiplicationLayer products) {
        int[] fed = new int[nodes];
        int[] used = new int[nodes];
        edges.forEach(edge -> fed[edge.output()]++);
        products.terms().forEach(output -> output.forEach(term -> term.forEach(factor -> used[factor]++)));
        return IntStream.range(0, nodes).allMatch(node -> fed[node] <= 1 && used[node] == 1);
    }

    private static int[] termOfFactor(MultiplicationLayer layer) {
        int[] result = new int[layer.inputs()];
        int term = 0;
        for (List<List<Integer>> output : layer.terms()) {
            for (List<Integer> factors : output) {
                for (int factor : factors) {
                    result[factor] = term;
                }
                term++;
            }
        }
        return result;
    }

    /** Adds a layer of products whose factors are nodes of their own. */
    private void products(int l, MultiplicationLayer layer) {
        List<Link> links = new ArrayList<>();
        int term = 0;
        for (int k = 0; k < layer.outputs(); k++) {
            for (List<Integer> factors : layer.terms().get(k)) {
                for (int factor : factors.stream().distinct().toList()) {
                    links.add(new Link(factor, term, strength(scores.node(l, factor), largest(l)), null));
                }
                term++;
            }
        }
        stages.add(new Stage(links, false));
        terms(l, layer);
    }

    /** Adds the terms of a layer of products and, where outputs have several, their sums. */
    private void terms(int l, MultiplicationLayer layer) {
        List<Node> outputs = nodes(l + 1, layer.outputs());
        boolean single = layer.terms().stream().allMatch(output -> output.size() == 1);
        List<Node> terms = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (int k = 0; k < layer.outputs(); k++) {
            for (List<Integer> factors : layer.terms().get(k)) {
                double score = factors.stream().mapToDouble(factor -> scores.node(l, factor)).max().orElse(0);
                links.add(new Link(terms.size(), k, strength(score, largest(l)), null));
                Kind kind = factors.size() > 1 ? Kind.PRODUCT : single ? outputs.get(k).kind() : Kind.SUM;
                terms.add(new Node(kind, single ? outputs.get(k).label() : ""));
            }
        }
        levels.add(terms);
        if (!single) {
            stages.add(new Stage(links, false));
            levels.add(outputs);
        }
    }

    private List<Node> nodes(int level, int count) {
        boolean last = level == network.layers().size();
        return IntStream.range(0, count)
                .mapToObj(j -> last ? new Node(Kind.OUTPUT, diagram.outputName(j)) : new Node(Kind.SUM, "")).toList();
    }

    private double largest(int level) {
        return IntStream.range(0, values.nodes(level)).mapToDouble(i -> scores.node(level, i)).max().orElse(0);
    }

    private static double strength(double score, double largest) {
        return largest > 0 ? Math.tanh(CONTRAST * score / largest) / Math.tanh(CONTRAST) : 0;
    }

    /** Adds the edges of a layer; the target of an edge is what its output leads to. */
    private void curves(int l, List<EdgeFunction> edges, int[] target) {
        boolean factors = l + 1 < network.layers().size() && !(network.layers().get(l + 1) instanceof SumLayer)
                && edges.stream().mapToInt(EdgeFunction::output).distinct().count() == edges.size();
        double largest = edges.stream().mapToDouble(this::score).max().orElse(0);
        List<EdgeFunction> shown = edges;
        if (edges.size() > MOST_LINKS) {
            omitted += edges.size() - MOST_LINKS;
            shown = edges.stream().sorted(Comparator.comparingDouble(this::score).reversed()).limit(MOST_LINKS)
                    .sorted(Comparator.comparingInt(EdgeFunction::input).thenComparingInt(EdgeFunction::output))
                    .toList();
        }
        stages.add(new Stage(shown.stream().map(edge -> new Link(edge.input(), target[edge.output()],
                strength(score(edge), largest), curve(edge, factors ? functions.bias(l, edge.output()) : 0)))
                .toList(), factors));
    }

    private double score(EdgeFunction edge) {
        return scores.edge(edge);
    }

    /** The function with the constant of its node, where no other edge has a part in it. */
    private Curve curve(EdgeFunction edge, double constant) {
        double min = values.min(edge.layer(), edge.input());
        double max = values.max(edge.layer(), edge.input());
        double[] z = IntStream.range(0, CURVE_POINTS).mapToDouble(p -> min + (max - min) * p / (CURVE_POINTS - 1))
                .toArray();
        double[] y = edge.evaluate(z, 0)[0];
        int[] finite = IntStream.range(0, z.length).filter(p -> Double.isFinite(y[p])).toArray();
        boolean drawn = finite.length > 1;
        Optional<Annotation> caption = diagram.annotation(edge);
        String title = String.format(Locale.ROOT, "layer %d, edge %d to %d: %s; argument from %.4g to %.4g; score %.3g",
                edge.layer(), edge.input(), edge.output(),
                caption.map(Annotation::formula).orElseGet(edge::label), min, max, score(edge));
        return new Curve(EdgePlace.of(edge), drawn ? IntStream.of(finite).mapToDouble(p -> z[p]).toArray() : z,
                drawn ? IntStream.of(finite).mapToDouble(p -> y[p] + constant).toArray() : new double[CURVE_POINTS],
                edge.form() instanceof EdgeFunction.Formula, diagram.isFrozen(edge), caption.orElse(null), title);
    }
}
