package org.pikan.optimize;

import java.util.Map;

/** What a quasi-Newton method remembers of the curvature: an approximation H of the inverse Hessian. */
sealed interface CurvatureMemory permits LimitedMemory, DenseMemory {
    /** direction = -H g. */
    void direction(double[] gradient, double[] direction);

    /**
     * Takes a pair in.
     *
     * @param s
     *            the change of the parameters, step times direction
     * @param y
     *            the change of the gradient, with s'y &gt; 0
     * @param step
     *            the step length
     * @param slope
     *            g's before the step, negative
     */
    void update(double[] s, double[] y, double step, double slope);

    /** Whether nothing was learnt yet, so that H = I has an arbitrary size. */
    boolean empty();

    /** Forgets everything. */
    void clear();

    /** Adds what is remembered to a state. */
    void save(Map<String, double[]> vectors);

    /** Takes over what a state remembers. */
    void restore(OptimizerState state);
}
