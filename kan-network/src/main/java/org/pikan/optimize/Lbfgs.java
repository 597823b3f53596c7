package org.pikan.optimize;

/**
 * L-BFGS: quasi-Newton steps from the last few changes of parameters and gradient, with a line search for the strong
 * Wolfe conditions; memory and work per iteration grow with P times the history.
 *
 * <pre>
 * d = -H g by the two-loop recursion over pairs s = x+ - x, y = g+ - g, from H0 = (s'y / y'y) I of the last pair
 * </pre>
 *
 * <p>Source: Nocedal, Wright: Numerical Optimization, 2nd ed., Springer 2006, algorithms 7.4 and 7.5.
 *
 * @param history
 *            the pairs kept, at least 1
 */
public record Lbfgs(int history) implements Optimizer {
    /**
     * Checks the options.
     *
     * @throws IllegalArgumentException
     *             if the history is not positive
     */
    public Lbfgs {
        Checks.atLeast("history", history, 1);
    }

    /**
     * The defaults: a history of 50 pairs, as is usual for physics-informed networks.
     *
     * @return the method
     */
    public static Lbfgs standard() {
        return new Lbfgs(50);
    }

    /**
     * The same with another history.
     *
     * @param pairs
     *            the pairs kept, at least 1
     * @return the changed method
     */
    public Lbfgs withHistory(int pairs) {
        return new Lbfgs(pairs);
    }

    @Override
    public String name() {
        return "lbfgs";
    }

    @Override
    public OptimizerRun start(Objective problem, double[] start) {
        return new QuasiNewtonRun(name(), problem, Checks.start(problem, start),
                new LimitedMemory(history, start.length));
    }

    @Override
    public OptimizerRun resume(Objective problem, OptimizerState state) {
        state.require(name());
        double[] x = state.vector(OptimizerState.PARAMETERS, problem.parameterCount());
        LimitedMemory memory = new LimitedMemory(history, x.length);
        memory.restore(state);
        return new QuasiNewtonRun(name(), problem, Checks.start(problem, x), memory);
    }
}
