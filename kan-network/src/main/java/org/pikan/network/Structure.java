package org.pikan.network;

import java.util.List;

/**
 * A way to build a network from the coordinates it reads and the number of its outputs. {@link Structures} makes them.
 */
public sealed interface Structure permits KanStructure, SeparableStructure, MlpStructure {

    /** The name used in files and on the command line: kan, separable or mlp. */
    String name();

    /**
     * Builds a network with initial parameters.
     *
     * @param inputs
     *            the coordinates
     * @param outputs
     *            the number of unknowns
     * @param seed
     *            decides the initial parameters
     * @return the network
     */
    Network network(List<Input> inputs, int outputs, long seed);
}
