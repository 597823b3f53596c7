package org.pikan.codegen;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.pikan.expression.Constant;
import org.pikan.expression.Expression;
import org.pikan.expression.Function;
import org.pikan.expression.Symbol;
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

/**
 * The code of a network: a function for each layer, and {@code network(in, out)} that calls them in turn; {@code out} must be 0.
 *
 * <p>A layer of sum nodes adds, bundle by bundle, basis functions times a table of coefficients; equal neighbours share
 * a loop. Written in the shared notation of {@link Language}.
 */
final class NetworkCode {

    /** Parts of a layer in one function: Java compiles no method at run time beyond 8,000 bytes of code. */
    private static final int PARTS = 40;

    private final Language language;
    private final Tables tables;
    private final Set<Helper> helpers;
    private final List<String> functions = new ArrayList<>();

    private NetworkCode(Language language, Tables tables, Set<Helper> helpers) {
        this.language = language;
        this.tables = tables;
        this.helpers = helpers;
    }

    /**
     * Writes a network.
     *
     * @param tables
     *            receives coefficients and knots
     * @param helpers
     *            receives the helpers needed
     * @return functions, in shared notation, those that are called first
     */
    static List<String> write(Network network, Language language, Tables tables, Set<Helper> helpers) {
        NetworkCode code = new NetworkCode(language, tables, helpers);
        code.network(network);
        return code.functions;
    }

    private void network(Network network) {
        StringBuilder body = new StringBuilder("STATIC void network(IN in, OUT out) {\n");
        body.append("    BUFFER z0 ").append(network.features().size()).append(";\n");
        for (int i = 0; i < network.features().size(); i++) {
            body.append("    z0[").append(i).append("] = ").append(feature(network.features().get(i))).append(";\n");
        }
        double[] parameters = network.parameters();
        int offset = 0;
        int count = network.layers().size();
        for (int l = 0; l < count; l++) {
            Layer layer = network.layers().get(l);
            String out = l + 1 == count ? "out" : "z" + (l + 1);
            if (l + 1 < count) {
                body.append("    BUFFER ").append(out).append(' ').append(layer.outputs()).append(";\n");
            }
            double[] own = java.util.Arrays.copyOfRange(parameters, offset, offset + layer.parameterCount());
            offset += own.length;
            for (String name : layer(l + 1, layer, own)) {
                body.append("    ").append(name).append("(z").append(l).append(", ").append(out).append(");\n");
            }
        }
        functions.add(body.append("}\n").toString());
    }

    private static String feature(Feature feature) {
        String scaled = "(in[" + feature.coordinate() + "] - " + Language.literal(feature.center()) + ") * "
                + Language.literal(feature.scale());
        return switch (feature.kind()) {
            case LINEAR -> scaled;
            case COSINE -> "MATH.cos(" + scaled + ")";
            case SINE -> "MATH.sin(" + scaled + ")";
        };
    }

    /** Adds the functions of a layer; returns their names. */
    private List<String> layer(int number, Layer layer, double[] parameters) {
        int[] buffer = {0};
        List<String> parts = switch (layer) {
            case SumLayer sum -> sum(number, sum, parameters, buffer);
            case ProductLayer product -> List.of(product(product));
            case MultiplicationLayer multiplication -> products(multiplication);
        };
        List<String> names = new ArrayList<>();
        for (int from = 0; from < parts.size() || from == 0; from += PARTS) {
            String name = "layer" + number + (parts.size() <= PARTS ? "" : "Part" + (from / PARTS + 1));
            StringBuilder text = new StringBuilder("STATIC void " + name + "(IN z, OUT out) {\n");
            List<String> own = parts.subList(from, Math.min(parts.size(), from + PARTS));
            if (own.stream().anyMatch(part -> part.contains("add("))) {
                text.append("    BUFFER b ").append(buffer[0]).append(";\n");
            }
            own.forEach(part -> text.append(part.indent(4)));
            functions.add(text.append("}\n").toString());
            names.add(name);
        }
        return names;
    }

    private List<String> sum(int number, SumLayer layer, double[] parameters, int[] buffer) {
        List<String> parts = new ArrayList<>();
        String table = "C" + number;
        double[] coefficients = java.util.Arrays.copyOf(parameters, layer.bundleParameterCount());
        int offset = 0;
        for (Bundle bundle : layer.bundles()) {
            int outputs = bundle.outputs();
            int row = offset;
            for (int i = 0; i < bundle.inputs();) {
                Edge edge = bundle.edges().get(i);
                int run = 1;
                while (i + run < bundle.inputs() && bundle.edges().get(i + run).equals(edge)) {
                    run++;
                }
                BasisCode basis = BasisCode.of(edge.basis(), helpers, tables);
                buffer[0] = Math.max(buffer[0], basis.values());
                for (int k = 0; k < run * edge.size() * outputs; k++) {
                    coefficients[row + k] *= basis.factors()[k / outputs % edge.size()];
                }
                parts.add(edges(edge, basis, bundle.firstInput() + i, run, table, row,
                        bundle.firstOutput(), outputs));
                row += run * edge.size() * outputs;
                i += run;
            }
            if (bundle.bias()) {
                parts.add("for (int j = 0; j < " + outputs + "; j++) {\n    out[" + plus(bundle.firstOutput(), "j")
                        + "] += " + table + "[" + plus(row, "j") + "];\n}");
            }
            offset += bundle.parameterCount();
        }
        if (offset > 0) {
            tables.add(table, coefficients);
        }
        for (SymbolicEdge edge : layer.symbolic()) {
            parts.add(symbolic(edge, parameters, offset));
            offset += SymbolicEdge.PARAMETERS;
        }
        return parts;
    }

    private String edges(Edge edge, BasisCode basis, int input, int run, String table, int row, int output,
            int outputs) {
        helpers.add(Helper.ADD);
        String z = run == 1 ? "z[" + input + "]" : "z[" + plus(input, "i") + "]";
        String argument = edge.squash() == Squash.TANH ? "MATH.tanh(" + z + ")" : z;
        int step = edge.size() * outputs;
        String from = run == 1 ? String.valueOf(row) : plus(row, step == 1 ? "i" : step + " * i");
        String body = basis.call().replace("%s", argument) + "\nadd(" + table + ", " + from + ", b, " + basis.first()
                + ", " + edge.size() + ", out, " + output + ", " + outputs + ");";
        return run == 1 ? body
                : "for (int i = 0; i < " + run + "; i++) {\n" + body.indent(4) + "}";
    }

    private static String plus(int constant, String variable) {
        return constant == 0 ? variable : constant + " + " + variable;
    }

    /** c f(a z + b). */
    private String symbolic(SymbolicEdge edge, double[] parameters, int offset) {
        Symbol z = new Symbol("z");
        Expression argument = z.times(parameters[offset]).plus(new Constant(parameters[offset + 1]));
        Expression value = edge.function().of(argument).times(parameters[offset + 2]);
        Set<Function> called = EnumSet.noneOf(Function.class);
        Statements statements = new Statements(language, Map.of(z, "z[" + edge.input() + "]"),
                new Names(language, Set.of()), called);
        String code = "out[" + edge.output() + "] += " + statements.add(value) + ";";
        called.forEach(function -> helpers.add(Helper.of(function)));
        if (statements.lines().isEmpty()) {
            return code;
        }
        // In a block of its own, so that variables of several edges do not meet.
        return "{\n" + String.join("\n", statements.lines()).indent(4) + code.indent(4) + "}";
    }

    private static String product(ProductLayer layer) {
        int stride = layer.outputs() * layer.rank();
        return """
                for (int k = 0; k < %d; k++) {
                    for (int r = 0; r < %d; r++) {
                        double product = 1.0;
                        for (int f = 0; f < %d; f++) {
                            product *= z[%d * f + %d * k + r];
                        }
                        out[k] += product;
                    }
                }""".formatted(layer.outputs(), layer.rank(), layer.factors(), stride, layer.rank());
    }

    private static List<String> products(MultiplicationLayer layer) {
        List<String> parts = new ArrayList<>();
        for (int k = 0; k < layer.outputs(); k++) {
            for (List<Integer> factors : layer.terms().get(k)) {
                parts.add("out[" + k + "] += "
                        + factors.stream().map(f -> "z[" + f + "]").collect(Collectors.joining(" * ")) + ";");
            }
        }
        return parts;
    }
}
