package org.pikan.optimize;

import org.pikan.kernel.Cholesky;

/**
 * The quadratic model of a sum of squares at one point, S + 2 d'g + d'Hd with H = J'J and g = J'r, and its damped
 * minimisers; a work buffer.
 */
final class DampedModel {
    private final LeastSquares problem;
    private final boolean scaled;
    private final int size;
    private final Cholesky cholesky;
    /** H, lower triangle, row-major. */
    private final double[] matrix;
    private final double[] factor;
    private final double[] gradient;
    private final double[] step;
    private double largestDiagonal;

    DampedModel(LeastSquares problem, boolean scaled) {
        this.problem = problem;
        this.scaled = scaled;
        this.size = problem.parameterCount();
        this.cholesky = new Cholesky(problem.kernels());
        this.matrix = new double[size * size];
        this.factor = new double[size * size];
        this.gradient = new double[size];
        this.step = new double[size];
    }

    /** Sets the model at x up; returns S(x). */
    double evaluate(double[] x) {
        double loss = problem.normalEquations(x, matrix, gradient);
        largestDiagonal = 0;
        for (int i = 0; i < size; i++) {
            double entry = matrix[i * size + i];
            // Not Math.max alone: a NaN has to stay visible.
            largestDiagonal = Double.isNaN(entry) ? entry : Math.max(largestDiagonal, entry);
        }
        return loss;
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
        for (int i = 0; i < size; i++) {
            int row = i * size;
            System.arraycopy(matrix, row, factor, row, i + 1);
            double diagonal = matrix[row + i];
            // A parameter without influence has a zero row: any positive entry keeps it where it is.
            factor[row + i] = diagonal + (scaled ? mu * Math.max(diagonal, 1e-30 * largestDiagonal) : mu);
            step[i] = -gradient[i];
        }
        if (!cholesky.factor(factor, size, problem.workers())) {
            return Double.NaN;
        }
        cholesky.solve(factor, size, step);
        double predicted = predictedReduction();
        return predicted >= 0 ? predicted : Double.NaN;
    }

    private double predictedReduction() {
        double reduction = 0;
        for (int i = 0; i < size; i++) {
            int row = i * size;
            double sum = 0;
            for (int j = 0; j < i; j++) {
                sum = Math.fma(matrix[row + j], step[j], sum);
            }
            double product = 2 * (gradient[i] + sum) + matrix[row + i] * step[i];
            reduction = Math.fma(-step[i], product, reduction);
        }
        return reduction;
    }

    /** The step that {@link #solve} found; not to be changed. */
    double[] step() {
        return step;
    }
}
