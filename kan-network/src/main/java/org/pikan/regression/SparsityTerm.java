package org.pikan.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.pikan.kernel.Kernels;
import org.pikan.kernel.Workers;
import org.pikan.network.Network;

/**
 * What {@link Sparsity} adds to the loss, with its gradient and a quadratic model.
 *
 * <p>The model's matrix is that of iteratively reweighted least squares: an edge's standard deviation sqrt(c'Cc) is bounded by
 * (c'Cc / s + s) / 2 with s its present value, where C is the covariance of its basis functions over the samples (Daubechies
 * et al.: Iteratively reweighted least squares minimization for sparse recovery, Comm. Pure Appl. Math. 63 (2010) 1). Where the
 * entropy makes a magnitude pay, the model is linear. Value and gradient are exact, so that a step is judged by the objective
 * itself.
 */
final class SparsityTerm {

    private static final int SLOTS = 16;

    private final Sparsity sparsity;
    private final List<EdgeStatistics> layers = new ArrayList<>();
    private final int blocks;
    private final int samples;
    private final Workers workers;
    private final int parameterCount;
    private double[][] slotGradients = new double[0][];

    SparsityTerm(Sparsity sparsity, Network architecture, SampleBlocks samples, Workers workers, Kernels kernels) {
        this.sparsity = sparsity;
        this.blocks = samples.blocks();
        this.samples = samples.count();
        this.workers = workers;
        this.parameterCount = architecture.parameterCount();
        for (EdgeProbe probe : EdgeProbe.of(architecture)) {
            if (!probe.edges().isEmpty()) {
                layers.add(new EdgeStatistics(probe, samples, workers.threads(), kernels));
            }
        }
    }

    /** A symmetric matrix over some of the parameters, of which the lower triangle counts. */
    record Part(int[] indices, double[] matrix) {}

    private void measure(double[] x) {
        workers.run(layers.size() * blocks,
                (task, worker) -> layers.get(task / blocks).sum(task % blocks, x, worker));
        layers.forEach(EdgeStatistics::finish);
    }

    /** The value at some parameters. */
    double value(double[] x) {
        measure(x);
        return value();
    }

    private double value() {
        double sum = 0;
        for (EdgeStatistics layer : layers) {
            sum += LayerPenalty.value(sparsity, layer);
        }
        return sparsity.lamb() * sum;
    }

    /** The value; adds a multiple of the gradient. */
    double addGradient(double[] x, double factor, double[] gradient) {
        measure(x);
        double[][] weights = layers.stream().map(this::weights).toArray(double[][]::new);
        if (slotGradients.length == 0) {
            slotGradients = new double[SLOTS][parameterCount];
        }
        workers.run(SLOTS, (slot, worker) -> {
            double[] sum = slotGradients[slot];
            Arrays.fill(sum, 0);
            for (int l = 0; l < weights.length; l++) {
                for (int block = start(slot); block < start(slot + 1); block++) {
                    layers.get(l).gradient(block, x, weights[l], sum, worker);
                }
            }
        });
        for (double[] slot : slotGradients) {
            for (int i = 0; i < parameterCount; i++) {
                gradient[i] = Math.fma(factor, slot[i], gradient[i]);
            }
        }
        return value();
    }

    private int start(int slot) {
        return (int) ((long) blocks * slot / SLOTS);
    }

    private double[] weights(EdgeStatistics layer) {
        double[] slopes = LayerPenalty.slopes(sparsity, layer);
        for (int e = 0; e < slopes.length; e++) {
            slopes[e] *= sparsity.lamb();
        }
        return slopes;
    }

    /** Half the matrix of the model at the parameters of the last {@link #addGradient}. */
    List<Part> curvature(double[] x) {
        List<Part> parts = new ArrayList<>();
        for (EdgeStatistics layer : layers) {
            double[] weights = weights(layer);
            List<EdgeProbe.Probed> edges = layer.probe().edges();
            // Edges that read the same input through the same functions have the same covariance.
            List<EdgeProbe.Probed> different = edges.stream().filter(e -> e.equals(like(edges, e))).toList();
            double[][] covariances = new double[different.size()][];
            workers.run(different.size(),
                    (i, worker) -> covariances[i] = covariance(layer, different.get(i), x, worker));
            for (int e = 0; e < weights.length; e++) {
                double factor = 0.5 * Math.max(0, weights[e]) * layer.curvature(e);
                double[] shared = covariances[different.indexOf(like(edges, edges.get(e)))];
                parts.add(new Part(edges.get(e).parameters(),
                        Arrays.stream(shared).map(entry -> factor * entry).toArray()));
            }
        }
        return parts;
    }

    private static EdgeProbe.Probed like(List<EdgeProbe.Probed> edges, EdgeProbe.Probed edge) {
        return edges.stream().filter(e -> e.input() == edge.input() && e.edge().equals(edge.edge())).findFirst()
                .orElseThrow();
    }

    /** Lower triangle of the covariance of an edge's functions over the samples. */
    private double[] covariance(EdgeStatistics layer, EdgeProbe.Probed edge, double[] x, int worker) {
        int size = edge.edge().size();
        double[] sums = new double[size + size * size];
        IntStream.range(0, blocks).forEach(block -> layer.products(edge, block, x, sums, worker));
        double[] covariance = new double[size * size];
        for (int m = 0; m < size; m++) {
            for (int n = 0; n <= m; n++) {
                covariance[m * size + n] = sums[size + m * size + n] / samples
                        - sums[m] / samples * (sums[n] / samples);
            }
        }
        return covariance;
    }
}
