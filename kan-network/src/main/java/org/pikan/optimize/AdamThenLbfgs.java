package org.pikan.optimize;

/**
 * A number of iterations of {@link Adam}, then {@link Lbfgs}: how physics-informed networks are usually trained.
 *
 * <p>Source: Raissi, Perdikaris, Karniadakis: Physics-informed neural networks, J. Comput. Phys. 378 (2019) 686-707, and
 * much of what followed it.
 *
 * @param first
 *            the method to begin with
 * @param iterations
 *            how many of its iterations, at least 1
 * @param second
 *            the method to go on with
 */
public record AdamThenLbfgs(Adam first, int iterations, Lbfgs second) implements Optimizer {
    /**
     * Checks the options.
     *
     * @throws IllegalArgumentException
     *             if the number of iterations is not positive
     */
    public AdamThenLbfgs {
        Checks.atLeast("iterations", iterations, 1);
    }

    /**
     * The defaults: 2,000 iterations of Adam, both methods with their own defaults.
     *
     * @return the method
     */
    public static AdamThenLbfgs standard() {
        return new AdamThenLbfgs(Adam.standard(), 2000, Lbfgs.standard());
    }

    @Override
    public String name() {
        return "adam-lbfgs";
    }

    @Override
    public OptimizerRun start(Objective problem, double[] start) {
        return new AdamThenLbfgsRun(this, problem, first.start(problem, start), iterations);
    }

    @Override
    public OptimizerRun resume(Objective problem, OptimizerState state) {
        return AdamThenLbfgsRun.resume(this, problem, state);
    }
}
