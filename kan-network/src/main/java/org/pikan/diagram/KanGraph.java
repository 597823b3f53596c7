package org.pikan.diagram;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pikan.network.edit.EdgePlace;

/**
 * What a diagram shows: levels of nodes, inputs first, and links from each level to the next.
 *
 * @param levels
 *            the nodes of each level
 * @param stages
 *            the links between level l and level l + 1
 * @param omitted
 *            edges that are too weak to be among those shown
 */
record KanGraph(List<List<Node>> levels, List<Stage> stages, int omitted) {

    KanGraph {
        levels = levels.stream().map(List::copyOf).toList();
        stages = List.copyOf(stages);
    }

    /** What a node does. */
    enum Kind {
        INPUT, SUM, PRODUCT, OUTPUT
    }

    /** A node; hidden ones have no label. */
    record Node(Kind kind, String label) {}

    /**
     * The links between two levels.
     *
     * @param byTarget
     *            whether links that lead to the same node stand side by side, and not those that come from one
     */
    record Stage(List<Link> links, boolean byTarget) {
        Stage {
            links = List.copyOf(links);
        }

        boolean hasCurves() {
            return links.stream().anyMatch(link -> link.curve() != null);
        }
    }

    /**
     * A link.
     *
     * @param strength
     *            what it contributes, 0 to 1
     * @param curve
     *            the function on it; null where values pass unchanged
     */
    record Link(int from, int to, double strength, @Nullable Curve curve) {}

    /**
     * A function on a link.
     *
     * @param place
     *            the edge it is the function of
     * @param z
     *            rising arguments over the range that samples reach
     * @param y
     *            values
     * @param caption
     *            what is known of it as a formula
     * @param title
     *            all about it in words
     */
    record Curve(EdgePlace place, double[] z, double[] y, boolean symbolic, boolean frozen,
            @Nullable Annotation caption,
            String title) {}
}
