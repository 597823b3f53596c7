package org.pikan.network;

import java.util.Arrays;
import java.util.List;

/**
 * A network: features of the coordinates, layers, and one array of parameters. Immutable.
 *
 * @param features
 *            the inputs of the first layer
 * @param layers
 *            the layers, in order
 * @param parameters
 *            the coefficients of all layers, in the order of the layers; copied on the way in and out
 */
public record Network(List<Feature> features, List<Layer> layers, double[] parameters) {

    /** Copies and checks that the sizes fit. */
    public Network {
        features = List.copyOf(features);
        layers = List.copyOf(layers);
        parameters = parameters.clone();
        int width = features.size();
        int count = 0;
        for (Layer layer : layers) {
            if (layer.inputs() != width) {
                throw new IllegalArgumentException(
                        "a layer takes " + layer.inputs() + " inputs, but the one before makes " + width + ".");
            }
            width = layer.outputs();
            count += layer.parameterCount();
        }
        if (layers.isEmpty() || count != parameters.length) {
            throw new IllegalArgumentException(
                    "the layers have " + count + " coefficients, but " + parameters.length + " are given.");
        }
    }

    @Override
    public double[] parameters() {
        return parameters.clone();
    }

    /** The number of coefficients. */
    public int parameterCount() {
        return parameters.length;
    }

    /**
     * The number of coefficients of the last layer, in which the outputs are linear; they are the last of all. 0 where the last layer is
     * one of products or has symbolic edges, whose coefficients are not linear.
     */
    public int lastParameters() {
        return layers.getLast() instanceof SumLayer sum && sum.symbolic().isEmpty() ? sum.parameterCount() : 0;
    }

    /** The number of outputs. */
    public int outputs() {
        return layers.getLast().outputs();
    }

    /** The number of coordinates that the features read. */
    public int coordinates() {
        return 1 + features.stream().mapToInt(Feature::coordinate).max().orElse(-1);
    }

    /**
     * The same network with other parameters.
     *
     * @param values
     *            as many as {@link #parameterCount()}
     * @return a new network
     */
    public Network withParameters(double[] values) {
        return new Network(features, layers, values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Network that && features.equals(that.features) && layers.equals(that.layers)
                && Arrays.equals(parameters, that.parameters);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * features.hashCode() + layers.hashCode()) + Arrays.hashCode(parameters);
    }

    @Override
    public String toString() {
        return "Network[" + features + ", " + layers + ", " + parameters.length + " parameters]";
    }
}
