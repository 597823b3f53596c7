package org.pikan.network;

import java.util.Arrays;
import java.util.Objects;
import org.pikan.autodiff.JetLayout;
import org.pikan.basis.Basis;

/**
 * How one input of a layer is expanded: the functions b_m(squash(z)) whose combinations are its edges' functions.
 *
 * @param squash
 *            applied first
 * @param basis
 *            the family of functions
 */
public record Edge(Squash squash, Basis basis) {

    /** Checks that nothing is missing. */
    public Edge {
        Objects.requireNonNull(squash, "squash");
        Objects.requireNonNull(basis, "basis");
    }

    /** The number of functions, and so of coefficients for each output. */
    public int size() {
        return basis.size();
    }

    /**
     * All functions b_m(squash(z)) and their derivatives by z.
     *
     * @param z
     *            values of the input
     * @param order
     *            the highest derivative
     * @param out
     *            size() * (order + 1) * points numbers from index 0 on, as in {@link Basis#evaluate}; overwritten
     */
    void evaluate(double[] z, int order, double[] out) {
        JetLayout layout = JetLayout.ofOrder(1, order);
        double[] jet = new double[(order + 1) * z.length];
        System.arraycopy(z, 0, jet, 0, z.length);
        if (order > 0) {
            Arrays.fill(jet, z.length, 2 * z.length, 1);
        }
        EdgeEvaluator evaluator = new EdgeEvaluator(this, layout, layout, z.length);
        evaluator.evaluate(jet, 0);
        evaluator.compose(size(), evaluator.derivatives(), 0, out, 0, (order + 1) * z.length, false);
    }
}
