package org.pikan.optimize;

import java.util.List;

/**
 * J'J of a sum of squares as a product with vectors, for problems whose J'J is too large to be kept; a work buffer.
 *
 * <p>Products refer to the x of the last {@link #linearize}.
 */
public interface NormalOperator {
    /**
     * Moves to another x.
     *
     * @param x
     *            the parameters (P); copied
     * @param jtr
     *            overwritten with J'r (P)
     * @return S(x) = |r(x)|^2
     */
    double linearize(double[] x, double[] jtr);

    /**
     * Multiplies by J'J.
     *
     * @param v
     *            any vector (P)
     * @param product
     *            overwritten with J'J v (P); not v itself
     */
    void multiply(double[] v, double[] product);

    /**
     * Parameters that depend on each other most, for a preconditioner.
     *
     * @return a partition of 0 to P - 1; not to be changed
     */
    List<int[]> groups();

    /**
     * The part of J'J that belongs to each group.
     *
     * @return for each group of b parameters the entries of J'J between them, row-major b x b, of which only the lower
     *         triangle is used; overwritten by {@link #linearize}
     */
    List<double[]> diagonalBlocks();
}
