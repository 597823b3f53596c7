package org.pikan.optimize;

/**
 * Matrix-free Gauss-Newton for {@link LeastSquares}: the damped steps of {@link LevenbergMarquardt}, found by conjugate
 * gradients from products with J'J, for problems with too many parameters for that matrix.
 *
 * <pre>
 * (J'J + mu I) d = -J'r   by conjugate gradients, preconditioned by the diagonal blocks of J'J + mu I
 * rho = (S(x) - S(x + d)) / (-2 d'J'r - d'J'J d)
 * </pre>
 *
 * <p>The inner iteration ends when the model gains little more: less than k {@code progress} of itself over the last k =
 * max(10, i/10) iterations. If S at its end disappoints, S is also tried at the iterates before, which are shorter and
 * follow the model's strong directions only; mu then rises. An outer iteration costs one linearisation, the
 * products, and a few evaluations of S; memory is a few vectors, the preconditioner's blocks, and what the problem keeps of
 * J.
 *
 * <p>Sources: Nocedal, Wright: Numerical Optimization, 2nd ed., Springer 2006, chapters 5, 7 and 10; Martens: Deep learning
 * via Hessian-free optimization, ICML 2010 (the end of the inner iteration and its backtracking); Madsen, Nielsen,
 * Tingleff: Methods for Non-Linear Least Squares Problems, 2nd ed., DTU 2004 (the damping).
 *
 * @param initialDamping
 *            the first mu over the largest diagonal entry of J'J; positive
 * @param innerIterations
 *            the largest number of products for one step, at least 1
 * @param progress
 *            the gain of the model for an inner iteration, relative to its whole gain, below which the inner iteration ends; 0 or more
 * @param maxTrials
 *            dampings tried in one iteration before it ends without improvement; the next one goes on from there; at least 1
 */
public record GaussNewton(double initialDamping, int innerIterations, double progress,
        int maxTrials) implements Optimizer {
    /**
     * Checks the options.
     *
     * @throws IllegalArgumentException
     *             if one is out of its range
     */
    public GaussNewton {
        Checks.between("initialDamping", initialDamping, 0, Double.POSITIVE_INFINITY);
        Checks.atLeast("innerIterations", innerIterations, 1);
        Checks.between("progress", progress, Math.nextDown(0.0), 1);
        Checks.atLeast("maxTrials", maxTrials, 1);
    }

    /**
     * The defaults: a first mu of 1e-3, at most 100 products, a progress of 5e-4, at most 6 trials.
     *
     * @return the method
     */
    public static GaussNewton standard() {
        return new GaussNewton(1e-3, 100, 5e-4, 6);
    }

    /**
     * The same with another first damping.
     *
     * @param damping
     *            the first mu over the largest diagonal entry of J'J; positive
     * @return the changed method
     */
    public GaussNewton withInitialDamping(double damping) {
        return new GaussNewton(damping, innerIterations, progress, maxTrials);
    }

    /**
     * The same with another end of the inner iteration.
     *
     * @param most
     *            the largest number of products for one step, at least 1
     * @param least
     *            the relative gain for an iteration below which it ends; 0 or more
     * @return the changed method
     */
    public GaussNewton withInner(int most, double least) {
        return new GaussNewton(initialDamping, most, least, maxTrials);
    }

    @Override
    public String name() {
        return "gauss-newton";
    }

    @Override
    public OptimizerRun start(Objective problem, double[] start) {
        return new GaussNewtonRun(this, Checks.leastSquares(name(), problem, "'lbfgs'"), Checks.start(problem, start));
    }

    @Override
    public OptimizerRun resume(Objective problem, OptimizerState state) {
        return new GaussNewtonRun(this, Checks.leastSquares(name(), problem, "'lbfgs'"), state);
    }
}
