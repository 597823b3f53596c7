package org.pikan.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pikan.formulation.Formulation;
import org.pikan.network.Network;

/**
 * The scales of the residuals of each context in which candidates race, all taken from the same unknowns.
 *
 * @param contexts
 *            the contexts
 * @param values
 *            for each context the scale of each group's residuals
 */
record Scales(List<TrainingContext> contexts, List<double[][]> values) {

    /** Those on the data. */
    static Scales ofData(List<TrainingContext> contexts) {
        return new Scales(contexts, contexts.stream().map(context -> context.termScales().ofData()).toList());
    }

    /** Those on the unknowns that a network makes. */
    static Scales of(List<TrainingContext> contexts, Formulation formulation, Network network) {
        return new Scales(contexts,
                contexts.stream().map(context -> context.termScales().of(formulation, network)).toList());
    }

    /** Those that {@link #joined} gave. */
    static Scales of(List<TrainingContext> contexts, double[][] joined) {
        List<double[][]> values = new ArrayList<>();
        int from = 0;
        for (TrainingContext context : contexts) {
            int to = from + context.system().groups().size();
            values.add(Arrays.copyOfRange(joined, from, to));
            from = to;
        }
        return new Scales(contexts, values);
    }

    /** The groups of all contexts in a row. */
    double[][] joined() {
        return values.stream().flatMap(Arrays::stream).toArray(double[][]::new);
    }

    /** Those of a context. */
    double[][] of(TrainingContext context) {
        return values.get(contexts.indexOf(context));
    }
}
