package org.pikan.network.edit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A layer while it is edited. */
sealed interface DraftLayer {

    int inputs();

    int outputs();

    /** Takes an input out that nothing reads. */
    void removeInput(int input);

    /** Takes an output out, with all that makes it. */
    void removeOutput(int output);

    /** A constant of an output. */
    record Bias(double value, boolean frozen) {}

    /** Sum nodes, edge by edge. */
    final class Sums implements DraftLayer {
        private int inputs;
        final List<DraftEdge> edges;
        /** One for each output, null where there is none. */
        final List<@Nullable Bias> biases;

        Sums(int inputs, List<DraftEdge> edges, List<@Nullable Bias> biases) {
            this.inputs = inputs;
            this.edges = edges;
            this.biases = biases;
        }

        @Override
        public int inputs() {
            return inputs;
        }

        @Override
        public int outputs() {
            return biases.size();
        }

        void addInputs(int count) {
            inputs += count;
        }

        double bias(int output) {
            Bias bias = biases.get(output);
            return bias == null ? 0 : bias.value;
        }

        /** Adds to an output's constant, which is made if there is none and the value is not 0. */
        void addBias(int output, double value) {
            Bias bias = biases.get(output);
            if (bias != null) {
                biases.set(output, new Bias(bias.value + value, bias.frozen));
            } else if (value != 0) {
                biases.set(output, new Bias(value, false));
            }
        }

        List<DraftEdge> into(int output) {
            return edges.stream().filter(edge -> edge.output() == output).toList();
        }

        List<DraftEdge> from(int input) {
            return edges.stream().filter(edge -> edge.input() == input).toList();
        }

        @Override
        public void removeInput(int input) {
            inputs--;
            edges.replaceAll(edge -> edge.input() > input ? edge.between(edge.input() - 1, edge.output()) : edge);
        }

        @Override
        public void removeOutput(int output) {
            biases.remove(output);
            edges.removeIf(edge -> edge.output() == output);
            edges.replaceAll(edge -> edge.output() > output ? edge.between(edge.input(), edge.output() - 1) : edge);
        }
    }

    /** Nodes that multiply, as for each output its terms, for each term the inputs it multiplies. */
    final class Products implements DraftLayer {
        private int inputs;
        final List<List<List<Integer>>> terms;

        Products(int inputs, List<List<List<Integer>>> of) {
            this.inputs = inputs;
            terms = new ArrayList<>();
            for (List<List<Integer>> output : of) {
                List<List<Integer>> own = new ArrayList<>();
                output.forEach(factors -> own.add(new ArrayList<>(factors)));
                terms.add(own);
            }
        }

        @Override
        public int inputs() {
            return inputs;
        }

        @Override
        public int outputs() {
            return terms.size();
        }

        @Override
        public void removeInput(int input) {
            inputs--;
            terms.forEach(output -> output
                    .forEach(factors -> factors.replaceAll(factor -> factor > input ? factor - 1 : factor)));
        }

        @Override
        public void removeOutput(int output) {
            terms.remove(output);
        }

        /** How often a node is a factor. */
        long uses(int node) {
            return terms.stream().flatMap(List::stream).flatMap(List::stream).filter(factor -> factor == node).count();
        }

        /** Whether each output is one input, in order. */
        boolean isIdentity() {
            if (inputs != terms.size()) {
                return false;
            }
            for (int k = 0; k < inputs; k++) {
                if (!terms.get(k).equals(List.of(List.of(k)))) {
                    return false;
                }
            }
            return true;
        }
    }
}
