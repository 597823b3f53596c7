package org.pikan.optimize;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.pikan.kernel.Cholesky;
import org.pikan.kernel.Kernels;
import org.pikan.kernel.Workers;

/**
 * The quadratic model of a sum of squares at one point, S + 2 d'g + d'Hd with H = J'J and g = J'r, and its damped
 * minimisers; a work buffer.
 */
final class DampedModel {
    /** Rows that a thread takes at once. */
    private static final int STRIP = 32;

    private final NormalEquations equations;
    private final Kernels kernels;
    private final Workers workers;
    private final boolean scaled;
    private final int size;
    private final Cholesky cholesky;
    /** H, lower triangle, row-major. */
    private final double[] matrix;
    private final double[] factor;
    /** For each row of H a column before which it is zero, a multiple of eight: there the kernels add nothing else in another order. */
    private final int[] envelope;
    private final double[] gradient;
    private final double[] step;
    private final double[] product;
    private double largestDiagonal;

    /** The model in all parameters. */
    static DampedModel of(LeastSquares problem, boolean scaled) {
        return new DampedModel(problem.parameterCount(), problem::normalEquations, problem, scaled);
    }

    /** The model in those that enter linearly, where x holds all. */
    static DampedModel ofLinearPart(LeastSquares problem) {
        return new DampedModel(problem.linearCount(), problem::linearNormalEquations, problem, false);
    }

    private DampedModel(int size, NormalEquations equations, LeastSquares problem, boolean scaled) {
        this.size = size;
        this.equations = equations;
        this.scaled = scaled;
        this.kernels = problem.kernels();
        this.workers = problem.workers();
        this.cholesky = new Cholesky(kernels);
        this.matrix = new double[size * size];
        this.factor = new double[size * size];
        this.envelope = new int[size];
        this.gradient = new double[size];
        this.step = new double[size];
        this.product = new double[size];
    }

    private interface NormalEquations {
        double write(double[] x, double[] jtj, double[] jtr);
    }

    /** Sets the model at x up; returns S(x). */
    double evaluate(double[] x) {
        double loss = equations.write(x, matrix, gradient);
        forRows(this::findEnvelope);
        largestDiagonal = 0;
        for (int i = 0; i < size; i++) {
            double entry = matrix[i * size + i];
            // Not Math.max alone: a NaN has to stay visible.
            largestDiagonal = Double.isNaN(entry) ? entry : Math.max(largestDiagonal, entry);
        }
        return loss;
    }

    private void findEnvelope(int i) {
        int row = i * size;
        int first = 0;
        while (first < i && matrix[row + first] == 0) {
            first++;
        }
        first -= first % 8;
        // What an earlier factor left there.
        Arrays.fill(factor, row + Math.min(first, envelope[i]), row + first, 0);
        envelope[i] = first;
    }

    /** Whether a step can be computed at all. */
    boolean usable() {
        return Double.isFinite(largestDiagonal) && largestDiagonal > 0 && Vectors.finite(gradient);
    }

    /** The unit in which damping is measured: 1 when scaled, else the largest diagonal entry of H. */
    double dampingUnit() {
        return scaled ? 1 : largestDiagonal;
    }

    /**
     * Solves (H + mu D) d = -g.
     *
     * @return the reduction that the undamped model predicts for d, -2 d'g - d'Hd, positive; or NaN if the matrix is
     *         not positive definite to round-off
     */
    double solve(double mu) {
        forRows(i -> {
            int row = i * size;
            System.arraycopy(matrix, row + envelope[i], factor, row + envelope[i], i + 1 - envelope[i]);
            double diagonal = matrix[row + i];
            // A parameter without influence has a zero row: any positive entry keeps it where it is.
            factor[row + i] = diagonal + (scaled ? mu * Math.max(diagonal, 1e-30 * largestDiagonal) : mu);
            step[i] = -gradient[i];
        });
        if (!cholesky.factor(factor, envelope, workers)) {
            return Double.NaN;
        }
        cholesky.solve(factor, envelope, step);
        double predicted = predictedReduction();
        return predicted >= 0 ? predicted : Double.NaN;
    }

    private double predictedReduction() {
        forRows(this::multiplyRow);
        double reduction = 0;
        for (int i = 0; i < size; i++) {
            double change = 2 * (gradient[i] + product[i]) + matrix[i * size + i] * step[i];
            reduction = Math.fma(-step[i], change, reduction);
        }
        return reduction;
    }

    /** What the part of row i below the diagonal gives for H d. */
    private void multiplyRow(int i) {
        product[i] = 0;
        int first = envelope[i];
        kernels.coefficientAdjoint(1, 1, i - first, matrix, i * size + first, size, step, first, size,
                product, i, 1);
    }

    /** All threads share the rows. */
    private void forRows(IntConsumer task) {
        int strips = (size + STRIP - 1) / STRIP;
        workers.run(strips, (strip, worker) -> {
            for (int i = strip * STRIP; i < Math.min(size, (strip + 1) * STRIP); i++) {
                task.accept(i);
            }
        });
    }

    /** The step that {@link #solve} found; not to be changed. */
    double[] step() {
        return step;
    }
}
