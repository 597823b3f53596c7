package org.pikan.optimize;

import java.util.List;

/**
 * The rows of a least-squares problem in blocks, each small enough to be evaluated by one thread at once.
 *
 * <p>A worker takes a block forward, then asks for what it needs of the same block. Blocks of different workers are evaluated
 * side by side, so what is kept between calls belongs to a worker.
 */
public interface RowBlocks {
    /** The number P of parameters. */
    int parameterCount();

    /** The number of blocks. */
    int blocks();

    /**
     * The number of rows of a block, the same for as long as the blocks are.
     *
     * @param block
     *            index of the block
     * @return at least 1
     */
    int rows(int block);

    /**
     * Evaluates the residuals of a block.
     *
     * @param block
     *            index of the block
     * @param x
     *            the parameters (P)
     * @param residuals
     *            receives {@code rows(block)} numbers
     * @param offset
     *            index of the first of them
     * @param worker
     *            the thread, from 0
     */
    void forward(int block, double[] x, double[] residuals, int offset, int worker);

    /**
     * Writes the transposed Jacobian of the block that this worker last took forward.
     *
     * @param transposed
     *            receives {@code [parameter * stride + column + row]}
     * @param column
     *            the column of the block's first row
     * @param stride
     *            from one parameter to the next
     */
    void jacobian(int block, double[] x, double[] transposed, int column, int stride, int worker);

    /** How many of the last parameters the residuals of a linear equation are linear in; 0 if none are known. */
    default int linearCount() {
        return 0;
    }

    /** As {@link #jacobian}, of the {@link #linearCount} last parameters alone: the first of them has row 0. */
    default void linearJacobian(int block, double[] x, double[] transposed, int column, int stride, int worker) {
        throw new UnsupportedOperationException("no parameters are known to enter linearly.");
    }

    /**
     * Adds 2 J'r of the block that this worker last took forward.
     *
     * @param residuals
     *            what {@link #forward} gave
     * @param offset
     *            index of the first of them
     * @param gradient
     *            added to (P)
     */
    void gradient(int block, double[] x, double[] residuals, int offset, double[] gradient, int worker);

    /**
     * What the residuals add up to: the sum of their squares in order of the rows.
     *
     * @param residuals
     *            those of all blocks
     * @return S
     */
    default double total(double[] residuals) {
        double sum = 0;
        for (double r : residuals) {
            sum += r * r;
        }
        return sum;
    }

    /**
     * Parameters that depend on each other most, for a preconditioner.
     *
     * @param largest
     *            the largest size of a group, at least 1
     * @return a partition of 0 to P - 1
     */
    List<int[]> groups(int largest);
}
