package org.pikan.optimize;

/**
 * The self-scaled Broyden method: quasi-Newton steps with a dense approximation H of the inverse Hessian and a line
 * search for the strong Wolfe conditions; for some thousands of parameters.
 *
 * <pre>
 * d = -H g,   s = x+ - x = a d,   y = g+ - g
 * H+ = (H - Hy (Hy)' / y'Hy + phi (y'Hy) v v') / tau + s s' / y's,   v = s / y's - Hy / y'Hy
 * b = -a g's / y's,   h = y'Hy / y's,   A = h b - 1,   c = sqrt(A / (A + 1))
 * r = min(1, h (1 - c)),   theta = max((r - 1) / A, min(1 / r, (1 - b) / b))
 * sigma = 1 + A theta,   phi = (1 - theta) / sigma,   t = min(1, 1 / b)
 * tau = t min(sigma^(1/(1-P)), 1 / theta) if theta &gt; 0, else min(t sigma^(1/(1-P)), sigma)
 * </pre>
 *
 * <p>phi = tau = 1 is BFGS. In the first update tau = h / sigma, which gives the first H = I the right size.
 *
 * <p>Sources: Al-Baali, Khalfan: Wide interval for efficient self-scaling quasi-Newton algorithms, Optim. Methods
 * Softw. 20 (2005) 679; Urbán, Stefanou, Pons, J. Comput. Phys. 523 (2025) 113656; Kiyani et al., CMAME 446 (2025)
 * 118308.
 */
public record SsBroyden() implements Optimizer {
    /** The most parameters, so that the triangle of H fits into one array. */
    private static final int MAX_PARAMETERS = 65_000;

    /**
     * The method, which has no options.
     *
     * @return the method
     */
    public static SsBroyden standard() {
        return new SsBroyden();
    }

    @Override
    public String name() {
        return "ssbroyden";
    }

    @Override
    public OptimizerRun start(Objective problem, double[] start) {
        Checks.size(name(), problem.parameterCount(), MAX_PARAMETERS);
        return new QuasiNewtonRun(name(), problem, Checks.start(problem, start), new DenseMemory(start.length));
    }

    @Override
    public OptimizerRun resume(Objective problem, OptimizerState state) {
        state.require(name());
        Checks.size(name(), problem.parameterCount(), MAX_PARAMETERS);
        double[] x = state.vector(OptimizerState.PARAMETERS, problem.parameterCount());
        DenseMemory memory = new DenseMemory(x.length);
        memory.restore(state);
        return new QuasiNewtonRun(name(), problem, Checks.start(problem, x), memory);
    }
}
