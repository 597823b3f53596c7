package org.pikan.network.edit;

import java.util.List;

/**
 * A network some of whose edges have another basis, and how well each new basis takes its function.
 *
 * @param network
 *            the changed network, or the given one if nothing was changed
 * @param edges
 *            what was tried, edge by edge
 * @param change
 *            by how much the outputs changed at the samples: root mean square over standard deviation, of the worst output
 */
public record BasisChange(EditedNetwork network, List<Edge> edges, double change) {

    /**
     * One edge.
     *
     * @param place
     *            where it is
     * @param error
     *            root mean square of the change of its function over the range of its input, over the function's standard
     *            deviation; infinite if it could not be written in the new basis
     * @param changed
     *            whether it has the new basis; else it is as it was
     */
    public record Edge(EdgePlace place, double error, boolean changed) {}

    /** Copies the list. */
    public BasisChange {
        edges = List.copyOf(edges);
    }

    /** The largest error of an edge that was changed. */
    public double largestError() {
        return edges.stream().filter(Edge::changed).mapToDouble(Edge::error).max().orElse(0);
    }

    /** The number of edges that were changed. */
    public int changedCount() {
        return (int) edges.stream().filter(Edge::changed).count();
    }
}
