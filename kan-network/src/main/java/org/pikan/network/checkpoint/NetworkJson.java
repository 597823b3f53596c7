package org.pikan.network.checkpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pikan.basis.SymbolicFunction;
import org.pikan.network.Bundle;
import org.pikan.network.Edge;
import org.pikan.network.Feature;
import org.pikan.network.Layer;
import org.pikan.network.MultiplicationLayer;
import org.pikan.network.Network;
import org.pikan.network.ProductLayer;
import org.pikan.network.Squash;
import org.pikan.network.SumLayer;
import org.pikan.network.SymbolicEdge;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Networks as JSON, bit for bit: numbers are written with the fewest digits that read back as the same double.
 *
 * <p>The object holds "format" ({@value #FORMAT}), "features", "layers" and "parameters"; names are those of the records.
 */
public final class NetworkJson {

    /** The version of the form; a reader refuses others. */
    public static final int FORMAT = 1;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private NetworkJson() {}

    /**
     * Writes a network.
     *
     * @param network
     *            the network
     * @return an object
     */
    public static ObjectNode write(Network network) {
        ObjectNode json = NODES.objectNode();
        json.put("format", FORMAT);
        ArrayNode features = json.putArray("features");
        for (Feature feature : network.features()) {
            features.addObject().put("coordinate", feature.coordinate()).put("kind", name(feature.kind()))
                    .put("center", feature.center()).put("scale", feature.scale());
        }
        ArrayNode layers = json.putArray("layers");
        network.layers().forEach(layer -> layers.add(layer(layer)));
        ArrayNode parameters = json.putArray("parameters");
        for (double parameter : network.parameters()) {
            parameters.add(parameter);
        }
        return json;
    }

    /**
     * Reads a network.
     *
     * @param json
     *            what {@link #write} gave
     * @return the network
     * @throws IllegalArgumentException
     *             if the form is another version's, or something is missing or does not fit
     */
    public static Network read(JsonNode json) {
        int format = Fields.integer(json, "format");
        if (format != FORMAT) {
            throw new IllegalArgumentException("network has format " + format + ", but this version reads " + FORMAT
                    + ". Maybe it was written by another version of Pikan.");
        }
        List<Feature> features = new ArrayList<>();
        for (JsonNode feature : Fields.array(json, "features")) {
            features.add(new Feature(Fields.integer(feature, "coordinate"),
                    Fields.constant(feature, "kind", Feature.Kind.class), Fields.number(feature, "center"),
                    Fields.number(feature, "scale")));
        }
        List<Layer> layers = new ArrayList<>();
        for (JsonNode layer : Fields.array(json, "layers")) {
            layers.add(layer(layer));
        }
        return new Network(features, layers, Fields.numbers(json, "parameters"));
    }

    private static ObjectNode layer(Layer layer) {
        ObjectNode json = NODES.objectNode();
        switch (layer) {
            case SumLayer sum -> {
                json.put("type", "sum").put("inputs", sum.inputs()).put("outputs", sum.outputs());
                ArrayNode bundles = json.putArray("bundles");
                for (Bundle bundle : sum.bundles()) {
                    ObjectNode entry = bundles.addObject();
                    entry.put("firstInput", bundle.firstInput()).put("firstOutput", bundle.firstOutput())
                            .put("outputs", bundle.outputs()).put("bias", bundle.bias());
                    ArrayNode edges = entry.putArray("edges");
                    for (Edge edge : bundle.edges()) {
                        edges.addObject().put("squash", name(edge.squash())).set("basis",
                                BasisJson.write(edge.basis()));
                    }
                }
                if (!sum.symbolic().isEmpty()) {
                    ArrayNode symbolic = json.putArray("symbolic");
                    for (SymbolicEdge edge : sum.symbolic()) {
                        symbolic.addObject().put("input", edge.input()).put("output", edge.output())
                                .put("function", edge.function().label());
                    }
                }
            }
            case MultiplicationLayer multiplication -> {
                json.put("type", "multiplication").put("inputs", multiplication.inputs());
                ArrayNode outputs = json.putArray("terms");
                for (List<List<Integer>> terms : multiplication.terms()) {
                    ArrayNode output = outputs.addArray();
                    for (List<Integer> factors : terms) {
                        ArrayNode term = output.addArray();
                        factors.forEach(term::add);
                    }
                }
            }
            case ProductLayer product -> json.put("type", "product").put("factors", product.factors())
                    .put("outputs", product.outputs()).put("rank", product.rank());
        }
        return json;
    }

    private static Layer layer(JsonNode json) {
        String type = Fields.text(json, "type");
        return switch (type) {
            case "sum" -> {
                List<Bundle> bundles = new ArrayList<>();
                for (JsonNode bundle : Fields.array(json, "bundles")) {
                    List<Edge> edges = new ArrayList<>();
                    for (JsonNode edge : Fields.array(bundle, "edges")) {
                        edges.add(new Edge(Fields.constant(edge, "squash", Squash.class),
                                BasisJson.read(Fields.field(edge, "basis"))));
                    }
                    bundles.add(new Bundle(Fields.integer(bundle, "firstInput"), edges,
                            Fields.integer(bundle, "firstOutput"), Fields.integer(bundle, "outputs"),
                            Fields.truth(bundle, "bias")));
                }
                yield new SumLayer(Fields.integer(json, "inputs"), Fields.integer(json, "outputs"), bundles,
                        json.has("symbolic") ? symbolic(Fields.array(json, "symbolic")) : List.of());
            }
            case "product" -> new ProductLayer(Fields.integer(json, "factors"), Fields.integer(json, "outputs"),
                    Fields.integer(json, "rank"));
            case "multiplication" -> new MultiplicationLayer(Fields.integer(json, "inputs"), terms(json));
            default -> throw new IllegalArgumentException("layer has type '" + type
                    + "', but known are sum, product and multiplication. Maybe the file was edited.");
        };
    }

    private static List<SymbolicEdge> symbolic(JsonNode array) {
        List<SymbolicEdge> edges = new ArrayList<>();
        for (JsonNode edge : array) {
            String label = Fields.text(edge, "function");
            SymbolicFunction function = SymbolicFunction.labelled(label).orElseThrow(() -> new IllegalArgumentException(
                    "edge has function '" + label + "', which is not known. Maybe the file is of a later version."));
            edges.add(new SymbolicEdge(Fields.integer(edge, "input"), Fields.integer(edge, "output"), function));
        }
        return edges;
    }

    private static List<List<List<Integer>>> terms(JsonNode json) {
        List<List<List<Integer>>> outputs = new ArrayList<>();
        for (JsonNode output : Fields.array(json, "terms")) {
            List<List<Integer>> terms = new ArrayList<>();
            for (JsonNode term : output) {
                List<Integer> factors = new ArrayList<>();
                for (JsonNode factor : term) {
                    factors.add(factor.isIntegralNumber() && factor.canConvertToInt() ? factor.intValue() : -1);
                }
                terms.add(factors);
            }
            outputs.add(terms);
        }
        return outputs;
    }

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
