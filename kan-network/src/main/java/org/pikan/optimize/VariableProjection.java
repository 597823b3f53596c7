package org.pikan.optimize;

import java.util.Optional;

/**
 * Takes the parameters that enter linearly to their best values for the others: those of a network's last layer, under a linear equation,
 * are the solution of a small linear least-squares problem.
 *
 * <p>So a step of the others is judged by the loss along the valley floor, not beside it, and may be longer (Golub, Pereyra, SIAM J.
 * Numer. Anal. 10, 1973). Under a nonlinear equation it is one Gauss-Newton step of these parameters, taken if the loss falls.
 */
final class VariableProjection {
    /** Damping over the largest diagonal entry of J'J: what round-off leaves of directions without influence. */
    private static final double DAMPING = 1e-14;

    private final LeastSquares problem;
    private final DampedModel model;
    private final double[] moved;

    private VariableProjection(LeastSquares problem) {
        this.problem = problem;
        model = DampedModel.ofLinearPart(problem);
        moved = new double[problem.parameterCount()];
    }

    /** Nothing where no parameters, or all, enter linearly. */
    static Optional<VariableProjection> of(LeastSquares problem) {
        int linear = problem.linearCount();
        return linear == 0 || linear == problem.parameterCount()
                ? Optional.empty()
                : Optional.of(new VariableProjection(problem));
    }

    /**
     * Moves the linear parameters.
     *
     * @param x
     *            all parameters, changed if that lowers the loss
     * @return S there
     */
    double improve(double[] x) {
        double loss = model.evaluate(x);
        if (!Double.isFinite(loss) || !model.usable()
                || Double.isNaN(model.solve(DAMPING * model.dampingUnit()))) {
            return loss;
        }
        System.arraycopy(x, 0, moved, 0, x.length);
        double[] step = model.step();
        int first = x.length - step.length;
        for (int i = 0; i < step.length; i++) {
            moved[first + i] += step[i];
        }
        double next = problem.value(moved);
        if (!(next < loss)) {
            return loss;
        }
        System.arraycopy(moved, 0, x, 0, x.length);
        return next;
    }
}
