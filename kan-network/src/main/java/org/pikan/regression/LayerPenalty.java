package org.pikan.regression;

import java.util.Arrays;
import java.util.function.ToIntFunction;
import org.pikan.regression.EdgeProbe.Probed;

/** The sum of one layer's magnitudes and their entropies, as {@link Sparsity} defines them, and the derivatives by the magnitudes. */
final class LayerPenalty {

    private static final double LOG_FLOOR = 1e-4;
    private static final double LN2 = Math.log(2);

    private LayerPenalty() {}

    static double value(Sparsity sparsity, EdgeStatistics layer) {
        double[] m = magnitudes(layer);
        EdgeProbe probe = layer.probe();
        return sparsity.l1() * Arrays.stream(m).sum() + sparsity.entropy()
                * (entropy(m, probe, Probed::output, probe.outputs())
                        + entropy(m, probe, Probed::input, probe.inputs()));
    }

    /** Derivatives by the magnitude of each edge. */
    static double[] slopes(Sparsity sparsity, EdgeStatistics layer) {
        double[] m = magnitudes(layer);
        double[] slopes = new double[m.length];
        Arrays.fill(slopes, sparsity.l1());
        EdgeProbe probe = layer.probe();
        addSlopes(m, probe, Probed::output, probe.outputs(), sparsity.entropy(), slopes);
        addSlopes(m, probe, Probed::input, probe.inputs(), sparsity.entropy(), slopes);
        return slopes;
    }

    private static double[] magnitudes(EdgeStatistics layer) {
        double[] m = new double[layer.probe().edges().size()];
        Arrays.setAll(m, layer::magnitude);
        return m;
    }

    /** 1 + the sum of the magnitudes of each group, the edges of one node. */
    private static double[] totals(double[] m, EdgeProbe probe, ToIntFunction<Probed> group, int groups) {
        double[] totals = new double[groups];
        Arrays.fill(totals, 1);
        for (int e = 0; e < m.length; e++) {
            totals[group.applyAsInt(probe.edges().get(e))] += m[e];
        }
        return totals;
    }

    private static double entropy(double[] m, EdgeProbe probe, ToIntFunction<Probed> group, int groups) {
        double[] totals = totals(m, probe, group, groups);
        double sum = 0;
        for (int e = 0; e < m.length; e++) {
            double p = m[e] / totals[group.applyAsInt(probe.edges().get(e))];
            sum -= p * StrictMath.log(p + LOG_FLOOR) / LN2;
        }
        return sum / groups;
    }

    /** With T = sum p log2(p + floor) over a group of total t: dT/dm_f = (q_f - sum_e p_e q_e) / t, q = dT/dp. */
    private static void addSlopes(double[] m, EdgeProbe probe, ToIntFunction<Probed> group, int groups, double factor,
            double[] slopes) {
        double[] totals = totals(m, probe, group, groups);
        double[] q = new double[m.length];
        double[] mean = new double[groups];
        for (int e = 0; e < m.length; e++) {
            int g = group.applyAsInt(probe.edges().get(e));
            double p = m[e] / totals[g];
            q[e] = (StrictMath.log(p + LOG_FLOOR) + p / (p + LOG_FLOOR)) / LN2;
            mean[g] += p * q[e];
        }
        for (int e = 0; e < m.length; e++) {
            int g = group.applyAsInt(probe.edges().get(e));
            slopes[e] -= factor * (q[e] - mean[g]) / totals[g] / groups;
        }
    }
}
