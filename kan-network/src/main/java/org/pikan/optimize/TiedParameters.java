package org.pikan.optimize;

import java.util.Arrays;
import java.util.List;
import org.pikan.kernel.Kernels;
import org.pikan.kernel.Workers;

/**
 * Parameters that depend linearly on fewer free ones: x = x0 + T q, with a sparse matrix T.
 *
 * <p>A problem in all parameters x becomes one in q, with the gradient T'g and the normal equations T'J'J T. Immutable. A
 * reduced problem follows the whole one when its points or weights move; like that it is not for use by two callers at once.
 */
public final class TiedParameters {

    private final double[] origin;
    private final int[][] indices;
    private final double[][] factors;

    /**
     * The map.
     *
     * @param origin
     *            x0 (P)
     * @param indices
     *            for each free parameter the rows of its column of T that are not zero
     * @param factors
     *            their entries
     */
    public TiedParameters(double[] origin, List<int[]> indices, List<double[]> factors) {
        this.origin = origin.clone();
        this.indices = indices.toArray(int[][]::new);
        this.factors = factors.toArray(double[][]::new);
    }

    /** The number of free parameters. */
    public int freeCount() {
        return indices.length;
    }

    /** x0 + T q. */
    public double[] all(double[] free) {
        double[] x = new double[origin.length];
        spread(free, x);
        for (int i = 0; i < x.length; i++) {
            x[i] += origin[i];
        }
        return x;
    }

    /** T q. */
    private void spread(double[] free, double[] x) {
        Arrays.fill(x, 0);
        for (int j = 0; j < free.length; j++) {
            for (int e = 0; e < indices[j].length; e++) {
                x[indices[j][e]] += factors[j][e] * free[j];
            }
        }
    }

    /** T'v. */
    private void gather(double[] v, double[] free, int offset) {
        for (int j = 0; j < indices.length; j++) {
            double sum = 0;
            for (int e = 0; e < indices[j].length; e++) {
                sum += factors[j][e] * v[indices[j][e]];
            }
            free[offset + j] = sum;
        }
    }

    /** The problem in the free parameters, for methods that keep the matrix J'J. */
    public LeastSquares reduce(LeastSquares whole) {
        return new Reduced(whole);
    }

    private final class Reduced implements LeastSquares {
        private final LeastSquares whole;
        private final double[] wholeGradient = new double[origin.length];
        private double[] wholeJtj = new double[0];
        private double[] half = new double[0];

        Reduced(LeastSquares whole) {
            this.whole = whole;
        }

        @Override
        public int parameterCount() {
            return indices.length;
        }

        @Override
        public double value(double[] free) {
            return whole.value(all(free));
        }

        @Override
        public double gradient(double[] free, double[] gradient) {
            double value = whole.gradient(all(free), wholeGradient);
            gather(wholeGradient, gradient, 0);
            return value;
        }

        @Override
        public double normalEquations(double[] free, double[] jtj, double[] jtr) {
            int size = origin.length;
            int count = indices.length;
            if (wholeJtj.length == 0) {
                wholeJtj = new double[Math.multiplyExact(size, size)];
                half = new double[size];
            }
            double value = whole.normalEquations(all(free), wholeJtj, wholeGradient);
            gather(wholeGradient, jtr, 0);
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < i; j++) {
                    wholeJtj[j * size + i] = wholeJtj[i * size + j];
                }
            }
            // half is a row of T'J'J.
            for (int j = 0; j < count; j++) {
                Arrays.fill(half, 0);
                for (int e = 0; e < indices[j].length; e++) {
                    double factor = factors[j][e];
                    int row = indices[j][e] * size;
                    for (int i = 0; i < size; i++) {
                        half[i] += factor * wholeJtj[row + i];
                    }
                }
                gather(half, jtj, j * count);
            }
            return value;
        }

        @Override
        public NormalOperator normalOperator() {
            throw new UnsupportedOperationException(
                    "tied parameters need the dense normal equations. Maybe use Levenberg-Marquardt.");
        }

        @Override
        public Workers workers() {
            return whole.workers();
        }

        @Override
        public Kernels kernels() {
            return whole.kernels();
        }
    }
}
