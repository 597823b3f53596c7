package org.pikan.optimize;

/**
 * A smooth function of many parameters that an {@link Optimizer} makes small.
 *
 * <p>Methods never change {@code x} and never keep it. The same {@code x} must give the same bits, on any number of
 * threads, until the owner tells the run that the {@linkplain OptimizerRun#problemChanged() problem changed}. Where the
 * function cannot be evaluated a result is NaN or infinite; optimisers take that as a rejection, not as an error.
 */
public interface Objective {
    /**
     * The number P of parameters.
     *
     * @return P, at least 1
     */
    int parameterCount();

    /**
     * The function f.
     *
     * @param x
     *            the parameters (P)
     * @return f(x)
     */
    double value(double[] x);

    /**
     * The function and its gradient.
     *
     * @param x
     *            the parameters (P)
     * @param gradient
     *            overwritten with df/dx (P)
     * @return f(x), the same bits as {@link #value}, or equal to it to round-off
     */
    double gradient(double[] x, double[] gradient);
}
