package org.pikan.optimize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Parameters that depend linearly on fewer free ones: x = x0 + T q, with a sparse matrix T.
 *
 * <p>Rows in all parameters x become rows in q, with the Jacobian J T. Immutable. Reduced rows follow the whole ones when their points or
 * weights move; like those they are not for use by two callers at once.
 */
public final class TiedParameters {

    private final double[] origin;
    /** T by columns: those of free parameter j are entries {@code starts[j]} to {@code starts[j + 1]}. */
    private final int[] starts;
    private final int[] indices;
    private final double[] factors;

    /**
     * The map.
     *
     * @param origin
     *            x0 (P)
     * @param indices
     *            for each free parameter the rows of its column of T that are not zero
     * @param factors
     *            their entries
     * @throws IllegalArgumentException
     *             if indices and entries do not match
     */
    public TiedParameters(double[] origin, List<int[]> indices, List<double[]> factors) {
        this.origin = origin.clone();
        this.indices = indices.stream().flatMapToInt(Arrays::stream).toArray();
        this.factors = factors.stream().flatMapToDouble(Arrays::stream).toArray();
        if (indices.size() != factors.size()) {
            throw new IllegalArgumentException(
                    indices.size() + " columns of indices, but " + factors.size() + " of entries.");
        }
        starts = new int[indices.size() + 1];
        for (int j = 0; j < indices.size(); j++) {
            if (indices.get(j).length != factors.get(j).length) {
                throw new IllegalArgumentException("column " + j + " has " + indices.get(j).length + " indices, but "
                        + factors.get(j).length + " entries.");
            }
            starts[j + 1] = starts[j] + indices.get(j).length;
        }
    }

    /** The number of free parameters. */
    public int freeCount() {
        return starts.length - 1;
    }

    /** x0 + T q. */
    public double[] all(double[] free) {
        double[] x = new double[origin.length];
        spread(free, x);
        return x;
    }

    private void spread(double[] free, double[] x) {
        System.arraycopy(origin, 0, x, 0, x.length);
        for (int j = 0; j < free.length; j++) {
            for (int e = starts[j]; e < starts[j + 1]; e++) {
                x[indices[e]] += factors[e] * free[j];
            }
        }
    }

    /**
     * Rows as functions of the free parameters, with the Jacobian J T.
     *
     * @param whole
     *            rows in all parameters; kept
     * @param widest
     *            the most rows that a block will ever have
     * @param threads
     *            the number of workers
     * @throws IllegalArgumentException
     *             if the rows have another number of parameters
     */
    public RowBlocks reduce(RowBlocks whole, int widest, int threads) {
        if (whole.parameterCount() != origin.length) {
            throw new IllegalArgumentException("the rows have " + whole.parameterCount() + " parameters, but "
                    + origin.length + " are tied or held.");
        }
        return new Reduced(whole, widest, threads);
    }

    private final class Reduced implements RowBlocks {
        private final RowBlocks whole;
        /** What each worker last took forward: all parameters, and room for their Jacobian and gradient. */
        private final double[][] x;
        private final double[][] jacobians;
        private final double[][] gradients;

        Reduced(RowBlocks whole, int widest, int threads) {
            this.whole = whole;
            x = new double[threads][origin.length];
            jacobians = new double[threads][Math.multiplyExact(origin.length, widest)];
            gradients = new double[threads][origin.length];
        }

        @Override
        public int parameterCount() {
            return freeCount();
        }

        @Override
        public int blocks() {
            return whole.blocks();
        }

        @Override
        public int rows(int block) {
            return whole.rows(block);
        }

        @Override
        public void forward(int block, double[] free, double[] residuals, int offset, int worker) {
            spread(free, x[worker]);
            whole.forward(block, x[worker], residuals, offset, worker);
        }

        @Override
        public void jacobian(int block, double[] free, double[] transposed, int column, int stride, int worker) {
            int width = whole.rows(block);
            double[] all = jacobians[worker];
            whole.jacobian(block, x[worker], all, 0, width, worker);
            for (int j = 0; j < freeCount(); j++) {
                int to = j * stride + column;
                Arrays.fill(transposed, to, to + width, 0);
                for (int e = starts[j]; e < starts[j + 1]; e++) {
                    int from = indices[e] * width;
                    for (int row = 0; row < width; row++) {
                        transposed[to + row] += factors[e] * all[from + row];
                    }
                }
            }
        }

        @Override
        public void gradient(int block, double[] free, double[] residuals, int offset, double[] gradient, int worker) {
            double[] all = gradients[worker];
            Arrays.fill(all, 0);
            whole.gradient(block, x[worker], residuals, offset, all, worker);
            for (int j = 0; j < freeCount(); j++) {
                for (int e = starts[j]; e < starts[j + 1]; e++) {
                    gradient[j] += factors[e] * all[indices[e]];
                }
            }
        }

        @Override
        public double total(double[] residuals) {
            return whole.total(residuals);
        }

        /** Neighbours, as the free parameters come. */
        @Override
        public List<int[]> groups(int largest) {
            List<int[]> groups = new ArrayList<>();
            for (int from = 0; from < freeCount(); from += largest) {
                groups.add(IntStream.range(from, Math.min(from + largest, freeCount())).toArray());
            }
            return groups;
        }
    }
}
