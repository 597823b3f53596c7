package org.pikan.network.edit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a pruning took out, in the numbering of the network before it.
 *
 * @param edges
 *            the edges that went, those of nodes that went among them, with their scores
 * @param nodes
 *            the hidden nodes and features that went
 * @param spared
 *            edges below the threshold that stay because an output would not depend on any input without them
 * @param parametersBefore
 *            the number of coefficients before
 * @param parametersAfter
 *            and after
 * @param change
 *            by how much the outputs changed at the samples: root mean square over standard deviation, of the worst output
 */
public record PruneReport(Map<EdgePlace, Double> edges, List<Node> nodes, List<EdgePlace> spared, int parametersBefore,
        int parametersAfter, double change) {

    /**
     * A node that went.
     *
     * @param level
     *            0 for features, l + 1 for the outputs of layer l
     * @param node
     *            index of the node within the level
     * @param score
     *            its score
     */
    public record Node(int level, int node, double score) {}

    /** Copies the lists, and keeps the order of the map. */
    public PruneReport {
        edges = Collections.unmodifiableMap(new LinkedHashMap<>(edges));
        nodes = List.copyOf(nodes);
        spared = List.copyOf(spared);
    }

    /** The number of features that went. */
    public int inputCount() {
        return (int) nodes.stream().filter(node -> node.level == 0).count();
    }

    /** One line for people and histories. */
    public String summary() {
        return String.format(Locale.ROOT,
                "%d edges, %d hidden nodes and %d inputs went, %d of %d parameters stay; the outputs changed by %.2g",
                edges.size(), nodes.size() - inputCount(), inputCount(), parametersAfter, parametersBefore, change)
                + (spared.isEmpty() ? "" : "; kept so that no output is cut off: " + spared);
    }
}
