package org.pikan.optimize;

/**
 * Adam: a gradient step whose length in each coordinate is set by running moments of the gradient.
 *
 * <pre>
 * m = beta1 m + (1 - beta1) g,   v = beta2 v + (1 - beta2) g^2
 * x = x - rate (m / (1 - beta1^t)) / (sqrt(v / (1 - beta2^t)) + epsilon),   rate = learningRate decay^t
 * </pre>
 *
 * <p>A step onto a point where the objective is not finite is not taken; the learning rate is halved instead.
 *
 * <p>Source: Kingma, Ba: Adam: A Method for Stochastic Optimization, ICLR 2015, arXiv 1412.6980.
 *
 * @param learningRate
 *            the length of a step in each coordinate while gradients agree; positive
 * @param beta1
 *            the memory of the mean, in (0, 1)
 * @param beta2
 *            the memory of the mean square, in (0, 1)
 * @param epsilon
 *            added to the root of the mean square; positive
 * @param decay
 *            the factor on the learning rate after each iteration, in (0, 1]
 */
public record Adam(double learningRate, double beta1, double beta2, double epsilon,
        double decay) implements Optimizer {
    /**
     * Checks the options.
     *
     * @throws IllegalArgumentException
     *             if one is out of its range
     */
    public Adam {
        Checks.between("learningRate", learningRate, 0, Double.POSITIVE_INFINITY);
        Checks.between("beta1", beta1, 0, 1);
        Checks.between("beta2", beta2, 0, 1);
        Checks.between("epsilon", epsilon, 0, Double.POSITIVE_INFINITY);
        Checks.between("decay", decay, 0, Math.nextUp(1.0));
    }

    /**
     * The usual options: learning rate 1e-3, moments 0.9 and 0.999, epsilon 1e-8, no decay.
     *
     * @return the method
     */
    public static Adam standard() {
        return new Adam(1e-3, 0.9, 0.999, 1e-8, 1);
    }

    /**
     * The same with another learning rate.
     *
     * @param rate
     *            the learning rate; positive
     * @return the changed method
     */
    public Adam withLearningRate(double rate) {
        return new Adam(rate, beta1, beta2, epsilon, decay);
    }

    /**
     * The same with another decay of the learning rate.
     *
     * @param factor
     *            the factor after each iteration, in (0, 1]
     * @return the changed method
     */
    public Adam withDecay(double factor) {
        return new Adam(learningRate, beta1, beta2, epsilon, factor);
    }

    @Override
    public String name() {
        return "adam";
    }

    @Override
    public OptimizerRun start(Objective problem, double[] start) {
        return new AdamRun(this, problem, Checks.start(problem, start));
    }

    @Override
    public OptimizerRun resume(Objective problem, OptimizerState state) {
        return new AdamRun(this, problem, state);
    }
}
