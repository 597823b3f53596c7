package org.pikan.network;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pikan.basis.Basis;
import org.pikan.basis.Embedding;
import org.pikan.basis.Interval;
import org.pikan.basis.PolynomialBasis;

/**
 * Scales hidden values so that they fill the interval of the polynomials they enter, without changing the function.
 *
 * <p>A hidden node z with values in [a, b] becomes z' = (2 z - a - b) / (b - a): the layer before gives z' instead, and the
 * polynomials of z that the layer behind has learnt are written as polynomials of z', which is exact because polynomials are
 * closed under affine maps. Where products of nodes lie between the two layers, their factors are scaled, and a term of one
 * factor is shifted. It takes the place of a squash. Between two calls a value that leaves [-1, 1] meets the polynomial's
 * own continuation, which is smooth and grows.
 */
public final class HiddenRange {

    /** Points at which the range of an edge's function is measured. */
    private static final int SAMPLES = 129;

    /** The part of the range that is left free beyond each of its ends. */
    private static final double MARGIN = 0.02;

    /** A node whose values fill less than this part of [-1, 1] is scaled. */
    private static final double LEAST_FILL = 0.75;

    private final Network network;
    private final double[] parameters;

    private HiddenRange(Network network) {
        this.network = network;
        this.parameters = network.parameters();
    }

    /**
     * Scales each hidden node, of a network that was not edited, that enters polynomials without a squash, where its values leave [-1, 1] or fill less
     * than three quarters of it. The values of the features are taken to fill [-1, 1]; the range of a sum is that of its
     * terms on their own, which is exact behind the first layer and an upper bound behind others.
     *
     * @param network
     *            a network
     * @return a network with the same function to round-off and the same sizes
     */
    public static Network filled(Network network) {
        boolean plain = network.layers().stream().allMatch(layer -> !(layer instanceof SumLayer sum) || sum.isPlain());
        return plain ? new HiddenRange(network).filled() : network;
    }

    private Network filled() {
        double[][] ranges = new double[network.features().size()][];
        Arrays.fill(ranges, new double[] {-1, 1});
        SumLayer before = null;
        Products products = null;
        int beforeOffset = 0;
        int offset = 0;
        for (Layer layer : network.layers()) {
            if (layer instanceof MultiplicationLayer multiplication && before != null && products == null) {
                products = new Products(multiplication);
                ranges = products.ranges(ranges);
                continue;
            }
            if (!(layer instanceof SumLayer sum)) {
                break;
            }
            if (before != null) {
                for (int node = 0; node < sum.inputs(); node++) {
                    if (isFree(sum, node) && misfits(ranges[node]) && (products == null || products.isAffine(node))) {
                        Interval interval = widened(ranges[node]);
                        rescale(before, beforeOffset, node, interval, products);
                        reexpand(sum, offset, node, interval);
                        ranges[node] = new double[] {mapped(interval, ranges[node][0]),
                                mapped(interval, ranges[node][1])};
                    }
                }
            }
            ranges = outputs(sum, offset, ranges);
            before = sum;
            products = null;
            beforeOffset = offset;
            offset += sum.parameterCount();
        }
        return network.withParameters(parameters);
    }

    /** Whether every basis that the node enters is made of polynomials on [-1, 1], without a squash. */
    private static boolean isFree(SumLayer layer, int node) {
        return readers(layer, node).stream().map(bundle -> bundle.edges().get(node - bundle.firstInput()))
                .allMatch(edge -> edge.squash() == Squash.NONE && edge.basis() instanceof PolynomialBasis polynomials
                        && polynomials.interval().equals(Interval.UNIT));
    }

    private static List<Bundle> readers(SumLayer layer, int node) {
        return layer.bundles().stream()
                .filter(b -> b.firstInput() <= node && node < b.firstInput() + b.inputs()).toList();
    }

    private static boolean misfits(double[] range) {
        double length = range[1] - range[0];
        return Double.isFinite(length) && length > 0
                && (range[0] < -1 || range[1] > 1 || length < 2 * LEAST_FILL);
    }

    private static Interval widened(double[] range) {
        double margin = MARGIN * (range[1] - range[0]);
        return new Interval(range[0] - margin, range[1] + margin);
    }

    private static double mapped(Interval interval, double z) {
        return Math.fma(interval.unitScale(), z, interval.unitShift());
    }

    /** Products of nodes between two layers of sum nodes. */
    private record Products(MultiplicationLayer layer) {

        /** The ranges of sums of products, from those of the factors, as if these were independent. */
        double[][] ranges(double[][] inputs) {
            double[][] ranges = new double[layer.outputs()][2];
            for (int j = 0; j < ranges.length; j++) {
                for (List<Integer> factors : layer.terms().get(j)) {
                    double[] product = {1, 1};
                    for (int factor : factors) {
                        double[] ends = {product[0] * inputs[factor][0], product[0] * inputs[factor][1],
                                product[1] * inputs[factor][0], product[1] * inputs[factor][1]};
                        product = new double[] {Arrays.stream(ends).min().orElseThrow(),
                                Arrays.stream(ends).max().orElseThrow()};
                    }
                    ranges[j][0] += product[0];
                    ranges[j][1] += product[1];
                }
            }
            return ranges;
        }

        /** Whether factors that stand nowhere else can scale and shift an output: one of its terms has no other factor. */
        boolean isAffine(int output) {
            List<Integer> used = layer.terms().stream().flatMap(List::stream).flatMap(List::stream).toList();
            List<List<Integer>> terms = layer.terms().get(output);
            return terms.stream().anyMatch(term -> term.size() == 1)
                    && terms.stream().allMatch(term -> Collections.frequency(used, term.getFirst()) == 1);
        }
    }

    /** Maps what the layer before gives to a node, directly or through products. */
    private void rescale(SumLayer layer, int offset, int node, Interval interval, @Nullable Products products) {
        if (products == null) {
            rescale(layer, offset, node, interval.unitScale(), interval.unitShift());
            return;
        }
        double shift = interval.unitShift();
        for (List<Integer> term : products.layer.terms().get(node)) {
            boolean alone = term.size() == 1;
            rescale(layer, offset, term.getFirst(), interval.unitScale(), alone ? shift : 0);
            shift = alone ? 0 : shift;
        }
    }

    private void rescale(SumLayer layer, int layerOffset, int node, double scale, double shift) {
        int offset = layerOffset;
        for (Bundle bundle : layer.bundles()) {
            int column = node - bundle.firstOutput();
            if (column >= 0 && column < bundle.outputs()) {
                for (int row = 0; row < bundle.depth(); row++) {
                    parameters[offset + row * bundle.outputs() + column] *= scale;
                }
                parameters[offset + bundle.functions() * bundle.outputs() + column] += shift;
            }
            offset += bundle.parameterCount();
        }
    }

    /** Writes the functions of a node as functions of the mapped node. */
    private void reexpand(SumLayer layer, int layerOffset, int node, Interval interval) {
        int offset = layerOffset;
        for (Bundle bundle : layer.bundles()) {
            int row = 0;
            for (int i = 0; i < bundle.inputs(); i++) {
                Basis basis = bundle.edges().get(i).basis();
                if (bundle.firstInput() + i == node && basis instanceof PolynomialBasis polynomials) {
                    reexpand(bundle, offset, row, polynomials, interval);
                }
                row += basis.size();
            }
            offset += bundle.parameterCount();
        }
    }

    private void reexpand(Bundle bundle, int offset, int firstRow, PolynomialBasis basis, Interval interval) {
        Embedding embedding = basis.embedding(basis.withInterval(interval));
        int outputs = bundle.outputs();
        for (int j = 0; j < outputs; j++) {
            double[] old = new double[basis.size()];
            for (int m = 0; m < old.length; m++) {
                old[m] = parameters[offset + (firstRow + m) * outputs + j];
            }
            double[] next = embedding.coefficients(old);
            for (int m = 0; m < next.length; m++) {
                parameters[offset + (firstRow + m) * outputs + j] = next[m];
            }
            parameters[offset + bundle.functions() * outputs + j] += embedding.bias(old);
        }
    }

    /** The ranges of a layer's outputs, from those of its inputs. */
    private double[][] outputs(SumLayer layer, int layerOffset, double[][] inputs) {
        double[][] ranges = new double[layer.outputs()][2];
        int offset = layerOffset;
        for (Bundle bundle : layer.bundles()) {
            for (int j = 0; j < bundle.outputs() && bundle.bias(); j++) {
                double bias = parameters[offset + bundle.functions() * bundle.outputs() + j];
                ranges[bundle.firstOutput() + j] = new double[] {bias, bias};
            }
            int row = offset;
            for (int i = 0; i < bundle.inputs(); i++) {
                Edge edge = bundle.edges().get(i);
                add(edge, row, bundle.outputs(), inputs[bundle.firstInput() + i], ranges, bundle.firstOutput());
                row += edge.size() * bundle.outputs();
            }
            offset += bundle.parameterCount();
        }
        return ranges;
    }

    /** Adds the ranges of one input's functions. */
    private void add(Edge edge, int offset, int outputs, double[] input, double[][] ranges, int firstOutput) {
        double[] z = new double[SAMPLES];
        for (int p = 0; p < SAMPLES; p++) {
            double value = input[0] + (input[1] - input[0]) * p / (SAMPLES - 1);
            z[p] = edge.squash() == Squash.TANH ? StrictMath.tanh(value) : value;
        }
        double[] functions = new double[edge.size() * SAMPLES];
        edge.basis().evaluate(z, 0, SAMPLES, 0, functions, 0);
        for (int j = 0; j < outputs; j++) {
            double least = Double.POSITIVE_INFINITY;
            double largest = Double.NEGATIVE_INFINITY;
            for (int p = 0; p < SAMPLES; p++) {
                double value = 0;
                for (int m = 0; m < edge.size(); m++) {
                    value = Math.fma(parameters[offset + m * outputs + j], functions[m * SAMPLES + p], value);
                }
                least = Math.min(least, value);
                largest = Math.max(largest, value);
            }
            ranges[firstOutput + j][0] += least;
            ranges[firstOutput + j][1] += largest;
        }
    }
}
