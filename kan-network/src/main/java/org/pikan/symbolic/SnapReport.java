package org.pikan.symbolic;

import java.util.List;
import org.pikan.network.edit.EdgePlace;
import org.pikan.network.edit.EditedNetwork;

/**
 * A network after snapping, and what was done.
 *
 * @param network
 *            the network, trained again
 * @param complete
 *            whether all edges are symbolic
 * @param lossBefore
 *            the sum of squares before the first snap
 * @param lossAfter
 *            the sum of squares at the end
 * @param edges
 *            the snapped edges, in the order in which they were snapped
 */
public record SnapReport(EditedNetwork network, boolean complete, double lossBefore, double lossAfter,
        List<SnappedEdge> edges) {

    /**
     * An edge that was snapped.
     *
     * @param place
     *            where it was when it was snapped
     * @param match
     *            the match that was taken, with the numbers it had then
     * @param alternatives
     *            the suggestions at that time, best first
     * @param loss
     *            the sum of squares after training
     */
    public record SnappedEdge(EdgePlace place, EdgeMatch match, List<EdgeMatch> alternatives, double loss) {

        /** Copies the list. */
        public SnappedEdge {
            alternatives = List.copyOf(alternatives);
        }
    }

    /** Copies the list. */
    public SnapReport {
        edges = List.copyOf(edges);
    }
}
