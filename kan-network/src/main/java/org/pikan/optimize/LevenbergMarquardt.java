package org.pikan.optimize;

/**
 * Levenberg-Marquardt for {@link LeastSquares}: Gauss-Newton steps, shortened by damping until they pay.
 *
 * <pre>
 * (J'J + mu D) d = -J'r,   D = I, or diag(J'J) when scaled
 * rho = (S(x) - S(x + d)) / (-2 d'J'r - d'J'J d)
 * </pre>
 *
 * <p>The step is taken if rho is large enough; otherwise mu rises and the same normal equations are solved again. J'J
 * may be singular: damping then decides among the solutions. mu falls as far as 1e-20 of the largest diagonal entry
 * while the model holds, so that convergence is quadratic when the residuals vanish at the solution. A trial whose S is
 * not finite is a rejected one. An iteration costs one evaluation of the normal equations (none after a rejected
 * iteration), and for each trial a Cholesky factorisation and an evaluation of S; with projection also the normal equations of the parameters
 * that enter linearly, their factorisation and one more evaluation of S.
 *
 * <p>Sources: Marquardt, J. SIAM 11 (1963) 431; Moré: The Levenberg-Marquardt algorithm, implementation and theory,
 * LNM 630 (1978); Madsen, Nielsen, Tingleff: Methods for Non-Linear Least Squares Problems, 2nd ed., DTU 2004.
 *
 * @param rule
 *            how mu is chosen
 * @param scaled
 *            whether D is diag(J'J), which makes steps independent of the units of the parameters, instead of I
 * @param initialDamping
 *            the first mu over the largest diagonal entry of J'J (over 1 when scaled); positive
 * @param maxTrials
 *            trials in one iteration before it ends without improvement; the next one goes on from there; at least 1
 * @param projectionBelow
 *            the S below which parameters that enter linearly are taken to their best values in each trial
 *            ({@link VariableProjection}); 0 for never. Above it, far from a solution, that leads networks into wrong minima
 */
public record LevenbergMarquardt(DampingRule rule, boolean scaled, double initialDamping,
        int maxTrials, double projectionBelow) implements Optimizer {
    /**
     * Checks the options.
     *
     * @throws IllegalArgumentException
     *             if one is out of its range
     */
    public LevenbergMarquardt {
        Checks.between("initialDamping", initialDamping, 0, Double.POSITIVE_INFINITY);
        Checks.atLeast("maxTrials", maxTrials, 1);
        if (!(projectionBelow >= 0)) {
            throw new IllegalArgumentException("projectionBelow is " + projectionBelow + ", but must be at least 0.");
        }
    }

    /**
     * The defaults: the scan, mu I with a first mu of 1e-3, at most 12 trials, projection below 1e-4 (residuals of 1%, where they are
     * scaled).
     *
     * @return the method
     */
    public static LevenbergMarquardt standard() {
        return new LevenbergMarquardt(DampingRule.SCAN, false, 1e-3, 12, 1e-4);
    }

    /**
     * The same with another damping rule.
     *
     * @param newRule
     *            how mu is chosen
     * @return the changed method
     */
    public LevenbergMarquardt withRule(DampingRule newRule) {
        return new LevenbergMarquardt(newRule, scaled, initialDamping, maxTrials, projectionBelow);
    }

    /**
     * The same with or without scaling by diag(J'J).
     *
     * @param newScaled
     *            whether D is diag(J'J)
     * @return the changed method
     */
    public LevenbergMarquardt withScaled(boolean newScaled) {
        return new LevenbergMarquardt(rule, newScaled, initialDamping, maxTrials, projectionBelow);
    }

    /**
     * The same with another first damping.
     *
     * @param damping
     *            the first mu over the largest diagonal entry of J'J; positive
     * @return the changed method
     */
    public LevenbergMarquardt withInitialDamping(double damping) {
        return new LevenbergMarquardt(rule, scaled, damping, maxTrials, projectionBelow);
    }

    /**
     * The same with another bound on the trials of one iteration.
     *
     * @param trials
     *            at least 1
     * @return the changed method
     */
    public LevenbergMarquardt withMaxTrials(int trials) {
        return new LevenbergMarquardt(rule, scaled, initialDamping, trials, projectionBelow);
    }

    /**
     * The same with variable projection from elsewhere on.
     *
     * @param loss
     *            the S below which parameters that enter linearly are taken to their best values; 0 for never
     * @return the changed method
     */
    public LevenbergMarquardt withProjectionBelow(double loss) {
        return new LevenbergMarquardt(rule, scaled, initialDamping, maxTrials, loss);
    }

    @Override
    public String name() {
        return "lm";
    }

    @Override
    public OptimizerRun start(Objective problem, double[] start) {
        return new LevenbergMarquardtRun(this, leastSquares(problem), Checks.start(problem, start));
    }

    @Override
    public OptimizerRun resume(Objective problem, OptimizerState state) {
        return new LevenbergMarquardtRun(this, leastSquares(problem), state);
    }

    private static LeastSquares leastSquares(Objective problem) {
        Checks.size("lm", problem.parameterCount(), 46_000);
        return Checks.leastSquares("lm", problem, "'ssbroyden' or 'lbfgs'");
    }
}
