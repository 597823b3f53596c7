package org.pikan.explore;

import java.util.Arrays;
import java.util.List;
import org.pikan.network.EdgeFunction;
import org.pikan.network.NodeValues;
import org.pikan.network.edit.EdgePlace;
import org.pikan.network.edit.EditedNetwork;
import org.pikan.network.edit.PruneReport;
import org.pikan.network.edit.PruneThresholds;
import org.pikan.network.edit.Pruned;
import org.pikan.network.edit.Pruning;
import org.pikan.symbolic.EdgeMatch;

/** The changes that the page offers. Each gives a new network, or says why it does not. */
final class Edits {

    private final double[][] samples;

    Edits(double[][] samples) {
        this.samples = samples;
    }

    EditedNetwork prune(EditedNetwork network, EdgePlace place) {
        Pruned pruned = Pruning.edges(network, samples, List.of(place));
        if (!pruned.report().spared().isEmpty()) {
            throw new IllegalArgumentException("edge " + place
                    + " stays: without it an output would not depend on anything. Maybe fix it to a formula instead.");
        }
        return pruned.network();
    }

    EditedNetwork pruneBelow(EditedNetwork network, double threshold) {
        Pruned pruned = Pruning.byScore(network, samples, PruneThresholds.of(threshold));
        PruneReport report = pruned.report();
        if (report.edges().isEmpty()) {
            throw new IllegalArgumentException(
                    "no edge that may go has a score below " + threshold + ". Maybe take a higher threshold.");
        }
        return pruned.network();
    }

    /** Makes an edge a sum of formulas, if the network then has a value at every sample. */
    EditedNetwork fix(EditedNetwork network, EdgePlace place, List<EdgeFunction.Formula> formulas, double constant) {
        EditedNetwork next = network.fix(place, formulas, constant);
        NodeValues values = NodeValues.of(next.network(), samples);
        int last = values.levels() - 1;
        for (int k = 0; k < values.nodes(last); k++) {
            if (!Arrays.stream(values.of(last, k)).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException("edge " + place + " cannot become that formula: it has no value for"
                        + " some of what enters it. Maybe shift its argument, or take another function.");
            }
        }
        return next;
    }

    /** Fixes an edge to the best formula for it. */
    EditedNetwork snap(EditedNetwork network, EdgePlace place) {
        EdgeMatch best = EdgeReport.of(network, samples, place).matches().getFirst();
        if (best.terms().isEmpty()) {
            throw new IllegalArgumentException("edge " + place + " is constant. Maybe prune it.");
        }
        return fix(network, place, best.formulas(), best.constant());
    }
}
