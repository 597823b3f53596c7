package org.pikan.optimize;

import org.pikan.kernel.Kernels;
import org.pikan.kernel.Workers;

/**
 * A sum of squared residuals, S(x) = |r(x)|^2, with its Gauss-Newton model; weights are part of r.
 *
 * <p>As an {@link Objective} its value is S(x) and its gradient 2 J'r, where J = dr/dx (residuals x parameters).
 */
public interface LeastSquares extends Objective {
    /**
     * The normal equations of the linearised problem.
     *
     * @param x
     *            the parameters (P)
     * @param jtj
     *            overwritten with J'J, row-major P x P, of which only the lower triangle (row &gt;= column) is used
     * @param jtr
     *            overwritten with J'r (P)
     * @return S(x)
     */
    double normalEquations(double[] x, double[] jtj, double[] jtr);

    /** How many of the last parameters the residuals are linear in, exactly or nearly; 0 if none are known. */
    default int linearCount() {
        return 0;
    }

    /**
     * As {@link #normalEquations}, of the {@link #linearCount} last parameters alone, which costs far less.
     *
     * @param x
     *            all parameters (P)
     */
    default double linearNormalEquations(double[] x, double[] jtj, double[] jtr) {
        throw new UnsupportedOperationException("no parameters are known to enter linearly.");
    }

    /**
     * The same model without the matrix J'J.
     *
     * @return an operator of its own, which follows the problem when its points or weights move
     */
    NormalOperator normalOperator();

    /**
     * The threads that may work on the linear algebra of a step.
     *
     * @return shared workers
     */
    Workers workers();

    /**
     * The kernels for that work.
     *
     * @return the kernels
     */
    Kernels kernels();
}
