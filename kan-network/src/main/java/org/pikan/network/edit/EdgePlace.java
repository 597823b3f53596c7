package org.pikan.network.edit;

import org.pikan.network.EdgeFunction;

/**
 * Where an edge is.
 *
 * @param layer
 *            index of a layer of sum nodes, from 0
 * @param input
 *            index of the input within the layer
 * @param output
 *            index of the output within the layer
 */
public record EdgePlace(int layer, int input, int output) {

    /** The place of an edge. */
    public static EdgePlace of(EdgeFunction edge) {
        return new EdgePlace(edge.layer(), edge.input(), edge.output());
    }

    @Override
    public String toString() {
        return layer + ":" + input + ">" + output;
    }
}
