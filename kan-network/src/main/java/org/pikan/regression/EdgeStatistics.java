package org.pikan.regression;

import static org.pikan.regression.SampleBlocks.BLOCK;

import java.util.Arrays;
import org.pikan.autodiff.JetBlock;
import org.pikan.autodiff.JetLayout;
import org.pikan.basis.Activation;
import org.pikan.kernel.Kernels;
import org.pikan.network.Feature;
import org.pikan.network.JetEvaluator;
import org.pikan.network.Squash;

/**
 * Means and standard deviations over the samples of the inputs and the edges of one layer, and what follows from them; work
 * buffers.
 */
final class EdgeStatistics {

    /** Where standard deviations are smoothed. */
    private static final double SMOOTHING = 1e-4;
    /** Added to the deviation of an input before it divides. */
    private static final double INPUT_FLOOR = 0.1;

    private final EdgeProbe probe;
    private final SampleBlocks samples;
    private final JetEvaluator[] edges;
    /** Of the nodes in front, none for the first layer, whose inputs are features. */
    private final JetEvaluator[] nodes;
    private final double[][] inputs;
    /** For each block sums of inputs, squares of inputs, edges, squares of edges. */
    private final double[][] sums;
    private final double[] inputMean;
    private final double[] inputDeviation;
    private final double[] edgeMean;
    private final double[] edgeDeviation;

    EdgeStatistics(EdgeProbe probe, SampleBlocks samples, int threads, Kernels kernels) {
        this.probe = probe;
        this.samples = samples;
        JetLayout values = JetLayout.ofOrder(probe.network().coordinates(), 0);
        edges = new JetEvaluator[threads];
        nodes = new JetEvaluator[probe.layer() == 0 ? 0 : threads];
        Arrays.setAll(edges, _ -> new JetEvaluator(probe.network(), values, BLOCK, kernels));
        Arrays.setAll(nodes, _ -> new JetEvaluator(probe.before(), values, BLOCK, kernels));
        inputs = new double[threads][probe.inputs() * BLOCK];
        sums = new double[samples.blocks()][2 * (probe.inputs() + probe.edges().size())];
        inputMean = new double[probe.inputs()];
        inputDeviation = new double[probe.inputs()];
        edgeMean = new double[probe.edges().size()];
        edgeDeviation = new double[probe.edges().size()];
    }

    EdgeProbe probe() {
        return probe;
    }

    /** The layer's inputs at a block, [input * BLOCK + p]; overwritten by this worker's next call. */
    double[] inputs(int block, double[] x, int worker) {
        if (nodes.length > 0) {
            return nodes[worker].forward(samples.inputs(block), x).values;
        }
        double[] own = inputs[worker];
        for (int i = 0; i < probe.inputs(); i++) {
            Feature feature = probe.network().features().get(i);
            for (int p = 0; p < BLOCK; p++) {
                double s = (samples.inputs(block)[feature.coordinate() * BLOCK + p] - feature.center())
                        * feature.scale();
                own[i * BLOCK + p] = switch (feature.kind()) {
                    case LINEAR -> s;
                    case COSINE -> StrictMath.cos(s);
                    case SINE -> StrictMath.sin(s);
                };
            }
        }
        return own;
    }

    /** Sums inputs and edges of a block up. */
    void sum(int block, double[] x, int worker) {
        double[] own = sums[block];
        int valid = samples.valid(block);
        double[] z = inputs(block, x, worker);
        for (int i = 0; i < probe.inputs(); i++) {
            add(z, i * BLOCK, valid, own, 2 * i);
        }
        JetBlock out = edges[worker].forward(samples.inputs(block), x);
        for (int e = 0; e < probe.edges().size(); e++) {
            add(out.values, out.offset(probe.edges().get(e).node(), 0), valid, own, 2 * (probe.inputs() + e));
        }
    }

    private static void add(double[] values, int offset, int valid, double[] sums, int at) {
        double sum = 0;
        double squares = 0;
        for (int p = 0; p < valid; p++) {
            double value = values[offset + p];
            sum += value;
            squares = Math.fma(value, value, squares);
        }
        sums[at] = sum;
        sums[at + 1] = squares;
    }

    /** Takes means and deviations from the sums of all blocks. */
    void finish() {
        double[] total = new double[2 * (probe.inputs() + probe.edges().size())];
        for (double[] own : sums) {
            for (int i = 0; i < total.length; i++) {
                total[i] += own[i];
            }
        }
        finish(total, 0, inputMean, inputDeviation);
        finish(total, 2 * probe.inputs(), edgeMean, edgeDeviation);
    }

    private void finish(double[] total, int from, double[] mean, double[] deviation) {
        for (int i = 0; i < mean.length; i++) {
            mean[i] = total[from + 2 * i] / samples.count();
            double variance = Math.max(0, total[from + 2 * i + 1] / samples.count() - mean[i] * mean[i]);
            deviation[i] = Math.sqrt(variance + SMOOTHING * SMOOTHING);
        }
    }

    private double divisor(int edge) {
        return inputDeviation[probe.edges().get(edge).input()] - SMOOTHING + INPUT_FLOOR;
    }

    /** The magnitude of an edge. */
    double magnitude(int edge) {
        return (edgeDeviation[edge] - SMOOTHING) / divisor(edge);
    }

    /** The factor of C, the covariance of its basis functions, in a convex bound of an edge's magnitude by c'Cc. */
    double curvature(int edge) {
        return 1 / (divisor(edge) * edgeDeviation[edge]);
    }

    /**
     * Adds the derivatives of sum_e weight_e * magnitude_e, as far as a block's samples make them, to a gradient.
     */
    void gradient(int block, double[] x, double[] weights, double[] gradient, int worker) {
        int valid = samples.valid(block);
        JetEvaluator evaluator = edges[worker];
        JetBlock out = evaluator.forward(samples.inputs(block), x);
        JetBlock adjoint = evaluator.outputAdjoint();
        adjoint.clear();
        double[] slopes = new double[probe.inputs()];
        for (int e = 0; e < weights.length; e++) {
            int at = out.offset(probe.edges().get(e).node(), 0);
            double factor = weights[e] * curvature(e) / samples.count();
            for (int p = 0; p < valid; p++) {
                adjoint.values[at + p] = factor * (out.values[at + p] - edgeMean[e]);
            }
            slopes[probe.edges().get(e).input()] -= weights[e] * magnitude(e) / divisor(e);
        }
        evaluator.gradient(x, gradient);
        if (nodes.length == 0) {
            return;
        }
        JetEvaluator before = nodes[worker];
        double[] z = before.forward(samples.inputs(block), x).values;
        before.outputAdjoint().clear();
        for (int i = 0; i < slopes.length; i++) {
            double factor = slopes[i] / (inputDeviation[i] * samples.count());
            for (int p = 0; p < valid; p++) {
                before.outputAdjoint().values[i * BLOCK + p] = factor * (z[i * BLOCK + p] - inputMean[i]);
            }
        }
        before.gradient(x, gradient);
    }

    /** Adds the sums of the basis functions of an edge and of their products at a block: M numbers, then M x M. */
    void products(EdgeProbe.Probed edge, int block, double[] x, double[] sums, int worker) {
        double[] all = inputs(block, x, worker);
        double[] z = Arrays.copyOfRange(all, edge.input() * BLOCK, (edge.input() + 1) * BLOCK);
        if (edge.edge().squash() == Squash.TANH) {
            Activation.TANH.evaluate(z.clone(), 0, BLOCK, 0, z, 0);
        }
        int size = edge.edge().size();
        double[] functions = new double[size * BLOCK];
        edge.edge().basis().evaluate(z, 0, BLOCK, 0, functions, 0);
        int valid = samples.valid(block);
        for (int m = 0; m < size; m++) {
            for (int p = 0; p < valid; p++) {
                sums[m] += functions[m * BLOCK + p];
            }
            for (int n = 0; n <= m; n++) {
                double sum = 0;
                for (int p = 0; p < valid; p++) {
                    sum = Math.fma(functions[m * BLOCK + p], functions[n * BLOCK + p], sum);
                }
                sums[size + m * size + n] += sum;
            }
        }
    }
}
