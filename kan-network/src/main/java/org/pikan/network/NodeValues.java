package org.pikan.network;

import java.util.Arrays;
import org.pikan.autodiff.JetBlock;
import org.pikan.autodiff.JetLayout;
import org.pikan.kernel.Kernels;

/**
 * The values of all nodes of a network at samples.
 *
 * <p>Level 0 holds the features, level l + 1 the outputs of layer l: the inputs of layer l are level l. Immutable.
 */
public final class NodeValues {

    private static final int BLOCK = 64;

    private final double[][][] values;

    private NodeValues(double[][][] values) {
        this.values = values;
    }

    /**
     * Evaluates a network at samples and keeps the values of all nodes.
     *
     * @param network
     *            the network
     * @param coordinates
     *            samples (coordinates x points), at least as many coordinates as the network reads, at least one point
     * @return the values
     * @throws IllegalArgumentException
     *             if there are fewer coordinates, or no points
     */
    public static NodeValues of(Network network, double[][] coordinates) {
        int dimension = network.coordinates();
        if (coordinates.length < dimension || coordinates[0].length == 0) {
            throw new IllegalArgumentException(
                    "samples have " + coordinates.length + " coordinates, but the network reads "
                            + dimension + ", at one point or more. Maybe rows and columns were exchanged.");
        }
        int points = coordinates[0].length;
        int levels = network.layers().size() + 1;
        double[][][] values = new double[levels][][];
        values[0] = new double[network.features().size()][points];
        for (int l = 1; l < levels; l++) {
            values[l] = new double[network.layers().get(l - 1).outputs()][points];
        }
        JetEvaluator evaluator = new JetEvaluator(network, JetLayout.ofOrder(dimension, 0), BLOCK, Kernels.best());
        double[] parameters = network.parameters();
        double[] block = new double[dimension * BLOCK];
        for (int from = 0; from < points; from += BLOCK) {
            int count = Math.min(BLOCK, points - from);
            for (int i = 0; i < dimension; i++) {
                System.arraycopy(coordinates[i], from, block, i * BLOCK, count);
                Arrays.fill(block, i * BLOCK + count, (i + 1) * BLOCK, coordinates[i][from + count - 1]);
            }
            evaluator.forward(block, parameters);
            for (int l = 0; l < levels; l++) {
                JetBlock jets = evaluator.jets(l);
                for (int n = 0; n < values[l].length; n++) {
                    System.arraycopy(jets.values, jets.offset(n, 0), values[l][n], from, count);
                }
            }
        }
        return new NodeValues(values);
    }

    /** The number of levels: one more than layers. */
    public int levels() {
        return values.length;
    }

    /** The number of nodes of a level. */
    public int nodes(int level) {
        return values[level].length;
    }

    /** The number of samples. */
    public int points() {
        return values[0][0].length;
    }

    /** The values of a node at all samples; a copy. */
    public double[] of(int level, int node) {
        return values[level][node].clone();
    }

    /** The least value of a node. */
    public double min(int level, int node) {
        return Arrays.stream(values[level][node]).min().orElseThrow();
    }

    /** The largest value of a node. */
    public double max(int level, int node) {
        return Arrays.stream(values[level][node]).max().orElseThrow();
    }
}
