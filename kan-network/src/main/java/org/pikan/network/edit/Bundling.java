package org.pikan.network.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pikan.network.Bundle;
import org.pikan.network.Edge;
import org.pikan.network.SumLayer;
import org.pikan.network.SymbolicEdge;

/**
 * Puts single edges of a layer into few bundles: neighbouring outputs of an input with the same expansion into one, then
 * neighbouring inputs with the same outputs. A layer in which nothing was changed becomes what it was.
 */
final class Bundling {

    /** A bundle without its bias. */
    private record Part(int firstInput, List<Edge> edges, int firstOutput, int outputs) {}

    private static final Comparator<Part> ORDER = Comparator.comparingInt(Part::firstOutput)
            .thenComparingInt(Part::firstInput);

    private final DraftLayer.Sums layer;
    /** Edge index by input and output, -1 for none. */
    private final int[][] index;

    Bundling(DraftLayer.Sums layer) {
        this.layer = layer;
        index = new int[layer.inputs()][layer.outputs()];
        for (int[] row : index) {
            Arrays.fill(row, -1);
        }
        for (int e = 0; e < layer.edges.size(); e++) {
            // Several formulas may share a place; expansions do not.
            index[layer.edges.get(e).input()][layer.edges.get(e).output()] = e;
        }
    }

    /** The layer, whose parameters go to the end of the others. */
    SumLayer layer(Draft.Coefficients coefficients) {
        List<Bundle> bundles = new ArrayList<>();
        List<Part> parts = parts();
        boolean whole = isWhole(parts);
        for (Part part : parts) {
            bundles.add(new Bundle(part.firstInput, part.edges, part.firstOutput, part.outputs, whole));
        }
        if (!whole) {
            addBiases(bundles);
        }
        bundles.forEach(bundle -> addCoefficients(bundle, coefficients));
        List<SymbolicEdge> symbolic = new ArrayList<>();
        for (DraftEdge edge : layer.edges) {
            if (edge.kind() instanceof DraftEdge.Formula formula) {
                symbolic.add(new SymbolicEdge(edge.input(), edge.output(), formula.function()));
                for (int m = 0; m < edge.coefficients().length; m++) {
                    coefficients.add(edge.coefficients()[m], edge.frozen()[m]);
                }
            }
        }
        return new SumLayer(layer.inputs(), layer.outputs(), bundles, symbolic);
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (int input = 0; input < layer.inputs(); input++) {
            for (Part strip : strips(input)) {
                int at = mergesWith(parts, strip);
                if (at < 0) {
                    parts.add(strip);
                } else {
                    Part before = parts.get(at);
                    List<Edge> edges = new ArrayList<>(before.edges);
                    edges.addAll(strip.edges);
                    parts.set(at, new Part(before.firstInput, edges, before.firstOutput, before.outputs));
                }
            }
        }
        parts.sort(ORDER);
        return parts;
    }

    /** The part that a strip of the next input makes longer, -1 if none. */
    private static int mergesWith(List<Part> parts, Part strip) {
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.firstInput + part.edges.size() == strip.firstInput && part.firstOutput == strip.firstOutput
                    && part.outputs == strip.outputs) {
                return i;
            }
        }
        return -1;
    }

    /** The runs of outputs that an input reaches by one expansion. */
    private List<Part> strips(int input) {
        List<Part> strips = new ArrayList<>();
        int from = 0;
        while (from < layer.outputs()) {
            Edge edge = expansion(input, from);
            int to = from + 1;
            while (to < layer.outputs() && Objects.equals(expansion(input, to), edge)) {
                to++;
            }
            if (edge != null) {
                strips.add(new Part(input, List.of(edge), from, to - from));
            }
            from = to;
        }
        return strips;
    }

    private @Nullable Edge expansion(int input, int output) {
        int at = index[input][output];
        return at >= 0 && layer.edges.get(at).kind() instanceof DraftEdge.Expansion expansion ? expansion.edge() : null;
    }

    /** Whether the parts make each output once, and each has a bias, which then belongs to the part. */
    private boolean isWhole(List<Part> parts) {
        int next = 0;
        for (Part part : parts) {
            if (part.firstOutput != next) {
                return false;
            }
            next += part.outputs;
        }
        return next == layer.outputs() && layer.biases.stream().allMatch(Objects::nonNull);
    }

    private void addBiases(List<Bundle> bundles) {
        int from = 0;
        while (from < layer.outputs()) {
            int to = from;
            while (to < layer.outputs() && layer.biases.get(to) != null) {
                to++;
            }
            if (to > from) {
                bundles.add(new Bundle(0, List.of(), from, to - from, true));
            }
            from = to + 1;
        }
    }

    private void addCoefficients(Bundle bundle, Draft.Coefficients coefficients) {
        for (int i = 0; i < bundle.inputs(); i++) {
            for (int m = 0; m < bundle.edges().get(i).size(); m++) {
                for (int j = 0; j < bundle.outputs(); j++) {
                    DraftEdge edge = layer.edges.get(index[bundle.firstInput() + i][bundle.firstOutput() + j]);
                    coefficients.add(edge.coefficients()[m], edge.frozen()[m]);
                }
            }
        }
        for (int j = bundle.firstOutput(); j < bundle.firstOutput() + bundle.outputs() && bundle.bias(); j++) {
            DraftLayer.Bias bias = layer.biases.get(j);
            if (bias != null) {
                coefficients.add(bias.value(), bias.frozen());
            }
        }
    }
}
