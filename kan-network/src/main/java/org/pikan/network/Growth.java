package org.pikan.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.pikan.basis.Basis;
import org.pikan.basis.Embedding;

/**
 * Makes a network larger without changing its function.
 *
 * <p>A larger basis contains the old one (higher Chebyshev degree, inserted knots, more harmonics), so the old function has
 * exact coefficients in it. Training then has fresh, well-conditioned directions.
 */
public final class Growth {

    private Growth() {}

    /** Which basis takes the place of another. */
    @FunctionalInterface
    public interface Refinement {
        /**
         * The basis of the next network.
         *
         * @param layer
         *            index of the layer, from 0
         * @param input
         *            index of the input within the layer
         * @param basis
         *            the present basis
         * @return one that contains it
         */
        Basis larger(int layer, int input, Basis basis);
    }

    /**
     * Replaces the bases by larger ones.
     *
     * @param network
     *            a network
     * @param refinement
     *            gives for each basis one that contains it
     * @return a network with the same function to round-off
     * @throws IllegalArgumentException
     *             if a larger basis leaves the constants to a bias that its outputs do not have
     */
    public static Network refined(Network network, Refinement refinement) {
        double[] old = network.parameters();
        List<Layer> layers = new ArrayList<>();
        List<double[]> parts = new ArrayList<>();
        int offset = 0;
        for (int l = 0; l < network.layers().size(); l++) {
            Layer layer = network.layers().get(l);
            if (!(layer instanceof SumLayer sum)) {
                layers.add(layer);
                continue;
            }
            List<Bundle> bundles = new ArrayList<>();
            for (Bundle bundle : sum.bundles()) {
                List<Edge> edges = new ArrayList<>();
                for (int i = 0; i < bundle.inputs(); i++) {
                    Edge edge = bundle.edges().get(i);
                    edges.add(new Edge(edge.squash(), refinement.larger(l, bundle.firstInput() + i, edge.basis())));
                }
                Bundle next = new Bundle(bundle.firstInput(), edges, bundle.firstOutput(), bundle.outputs(),
                        bundle.bias());
                parts.add(embedded(bundle, next, old, offset));
                bundles.add(next);
                offset += bundle.parameterCount();
            }
            int symbolic = SymbolicEdge.PARAMETERS * sum.symbolic().size();
            parts.add(Arrays.copyOfRange(old, offset, offset + symbolic));
            offset += symbolic;
            layers.add(new SumLayer(sum.inputs(), sum.outputs(), bundles, sum.symbolic()));
        }
        return new Network(network.features(), layers, joined(parts));
    }

    private static double[] embedded(Bundle bundle, Bundle next, double[] old, int offset) {
        int outputs = bundle.outputs();
        double[] parameters = new double[next.parameterCount()];
        int bias = next.functions() * outputs;
        if (bundle.bias()) {
            System.arraycopy(old, offset + bundle.functions() * outputs, parameters, bias, outputs);
        }
        int oldRow = 0;
        int newRow = 0;
        for (int i = 0; i < bundle.inputs(); i++) {
            Basis before = bundle.edges().get(i).basis();
            Basis after = next.edges().get(i).basis();
            Embedding embedding = before.embedding(after);
            for (int j = 0; j < outputs; j++) {
                double[] column = new double[before.size()];
                for (int m = 0; m < column.length; m++) {
                    column[m] = old[offset + (oldRow + m) * outputs + j];
                }
                double[] coefficients = embedding.coefficients(column);
                for (int m = 0; m < coefficients.length; m++) {
                    parameters[(newRow + m) * outputs + j] = coefficients[m];
                }
                double constant = embedding.bias(column);
                if (bundle.bias()) {
                    parameters[bias + j] += constant;
                } else if (constant != 0) {
                    throw new IllegalArgumentException("basis " + after + " leaves a constant of " + before
                            + " to the bias, but the bundle has none. Maybe refine through the package network.edit.");
                }
            }
            oldRow += before.size();
            newRow += after.size();
        }
        return parameters;
    }

    /**
     * Adds terms to each output of a separable network without changing its function: of each new term one factor is 0, the
     * others are random, so that a training step finds the factor that lowers the loss most.
     *
     * @param network
     *            a network of one layer of factors and one of products
     * @param terms
     *            how many terms each output gets
     * @param seed
     *            decides the other factors
     * @return a network whose first terms are the old ones
     * @throws IllegalArgumentException
     *             if the network has another form
     */
    public static Network withTerms(Network network, int terms, long seed) {
        if (network.layers().size() != 2 || !(network.layers().get(0) instanceof SumLayer factors)
                || !(network.layers().get(1) instanceof ProductLayer products) || !factors.isPlain()
                || factors.bundles().size() != products.factors()) {
            throw new IllegalArgumentException("terms can be added to a separable network only, not to " + network);
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] old = network.parameters();
        int rank = products.rank();
        int nextRank = rank + terms;
        int nextOutputs = products.outputs() * nextRank;
        List<Bundle> bundles = new ArrayList<>();
        List<double[]> parts = new ArrayList<>();
        int offset = 0;
        for (Bundle bundle : factors.bundles()) {
            int axis = bundles.size();
            Bundle next = new Bundle(bundle.firstInput(), bundle.edges(), axis * nextOutputs, nextOutputs,
                    bundle.bias());
            double[] parameters = new double[next.parameterCount()];
            Initialization.factors(next, parameters, random);
            for (int row = 0; row < bundle.depth(); row++) {
                for (int j = 0; j < nextOutputs; j++) {
                    int term = j % nextRank;
                    int at = row * nextOutputs + j;
                    if (term < rank) {
                        parameters[at] = old[offset + row * bundle.outputs() + j / nextRank * rank + term];
                    } else if (term % products.factors() == axis) {
                        parameters[at] = 0;
                    }
                }
            }
            bundles.add(next);
            parts.add(parameters);
            offset += bundle.parameterCount();
        }
        List<Layer> layers = List.of(new SumLayer(factors.inputs(), bundles.size() * nextOutputs, bundles),
                new ProductLayer(products.factors(), products.outputs(), nextRank));
        return new Network(network.features(), layers, joined(parts));
    }

    private static double[] joined(List<double[]> parts) {
        double[] all = new double[parts.stream().mapToInt(part -> part.length).sum()];
        int offset = 0;
        for (double[] part : parts) {
            System.arraycopy(part, 0, all, offset, part.length);
            offset += part.length;
        }
        return all;
    }
}
