package org.pikan.solve;

import java.util.Arrays;
import java.util.List;
import org.pikan.problem.Condition;

/**
 * The weights of soft conditions in the loss of one network.
 *
 * <p>Let J_c be the rows of a condition and J_1, ..., J_E those of the equations, all under the weights by the size of their own terms
 * ({@link TermScales}), and
 *
 * <pre>q = tr(J_1 J_1' + ... + J_E J_E') / E / tr(J_c J_c').</pre>
 *
 * A weight times q makes the trace of the condition's neural tangent kernel the equations' (Wang, Yu and Perdikaris: When and why
 * PINNs fail to train, J. Comput. Phys. 449 (2022) 110768). A condition whose terms vanish on the data, such as u_t = 0, has no
 * size of its own, only a unit; its weight is multiplied by q, and the unit cancels. Where the size is known, it says how exactly
 * the condition must hold, and the factor is q^(1/4) alone. A factor of the user's stays. Equations keep their weights.
 */
final class ConditionBalance {

    /** The power of q where the size is known (docs/levenberg-marquardt.md). */
    private static final double POWER = 0.25;

    /** No weight by a known size changes by more than this factor. */
    private static final double MOST = 10;

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
        return sized ? Math.clamp(StrictMath.pow(ratio, POWER), 1 / MOST, MOST) : ratio;
    }
}
