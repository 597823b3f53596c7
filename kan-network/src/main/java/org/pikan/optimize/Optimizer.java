package org.pikan.optimize;

/**
 * A method that improves parameters one iteration at a time, with its options; immutable.
 *
 * <pre>{@code
 * OptimizerRun run = LevenbergMarquardt.standard().start(problem, x0);
 * while (run.loss() > 1e-20 && !run.step().stalled()) {
 * }
 * double[] best = run.parameters();
 * }</pre>
 */
public sealed interface Optimizer permits Adam, AdamThenLbfgs, GaussNewton, Lbfgs, LevenbergMarquardt, SsBroyden {
    /**
     * The name that options and results use, such as {@code "lm"}.
     *
     * @return a short name in lower case
     */
    String name();

    /**
     * Begins a run.
     *
     * @param problem
     *            what to make small; kept by the run
     * @param start
     *            the first parameters (P); copied
     * @return a run that has taken no step
     * @throws IllegalArgumentException
     *             if the lengths differ, a parameter is not finite, or the method cannot work on this kind of problem
     */
    OptimizerRun start(Objective problem, double[] start);

    /**
     * Goes on where a saved run stood: from here on it gives the same bits as that run would have.
     *
     * @param problem
     *            the same problem, on the same points with the same weights
     * @param state
     *            what {@link OptimizerRun#state()} gave
     * @return the run
     * @throws IllegalArgumentException
     *             if the state is another method's or does not fit the problem
     */
    OptimizerRun resume(Objective problem, OptimizerState state);
}
