package org.pikan.network.edit;

/**
 * Scores below which inputs, hidden nodes and edges go; 0 keeps them all.
 *
 * <p>Scores are those of {@link org.pikan.network.analysis.Attribution}, as in pykan: shares of the outputs' standard deviation
 * that come through a node or an edge.
 *
 * @param inputs
 *            for features of the coordinates
 * @param nodes
 *            for hidden nodes
 * @param edges
 *            for edges
 */
public record PruneThresholds(double inputs, double nodes, double edges) {

    /** Checks that they are numbers of 0 or more. */
    public PruneThresholds {
        if (!(inputs >= 0) || !(nodes >= 0) || !(edges >= 0)) {
            throw new IllegalArgumentException("pruning thresholds are " + inputs + " for inputs, " + nodes
                    + " for nodes and " + edges + " for edges, but must be 0 or more. Maybe 0.01, 0.01 and 0.03.");
        }
    }

    /** Those of pykan: 0.01 for inputs and nodes, 0.03 for edges. */
    public static PruneThresholds standard() {
        return new PruneThresholds(1e-2, 1e-2, 3e-2);
    }

    /** One threshold for all. */
    public static PruneThresholds of(double threshold) {
        return new PruneThresholds(threshold, threshold, threshold);
    }
}
