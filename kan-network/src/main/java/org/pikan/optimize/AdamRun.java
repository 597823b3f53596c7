package org.pikan.optimize;

import java.util.Map;

/** A run of {@link Adam}. */
final class AdamRun implements OptimizerRun {
    /** Halvings of the learning rate in one step before the run counts as stalled. */
    private static final int MAX_HALVINGS = 60;

    private final Adam options;
    private final Objective problem;
    private final int size;
    private double[] x;
    private double[] gradient;
    private double[] trial;
    private double[] trialGradient;
    private final double[] mean;
    private final double[] square;
    private double rate;
    /** beta1^t and beta2^t. */
    private double power1;
    private double power2;
    private double loss;
    private boolean fresh;

    AdamRun(Adam options, Objective problem, double[] start) {
        this(options, problem, start, new double[start.length], new double[start.length],
                new double[] {options.learningRate(), 1, 1});
    }

    AdamRun(Adam options, Objective problem, OptimizerState state) {
        state.require(options.name());
        int size = problem.parameterCount();
        this(options, problem, Checks.start(problem, state.vector(OptimizerState.PARAMETERS, size)),
                state.vector("mean", size), state.vector("square", size), state.vector("rateAndPowers", 3));
    }

    private AdamRun(Adam options, Objective problem, double[] x, double[] mean, double[] square,
            double[] rateAndPowers) {
        this.options = options;
        this.problem = problem;
        this.size = x.length;
        this.x = x;
        this.mean = mean;
        this.square = square;
        this.rate = rateAndPowers[0];
        this.power1 = rateAndPowers[1];
        this.power2 = rateAndPowers[2];
        this.gradient = new double[size];
        this.trial = new double[size];
        this.trialGradient = new double[size];
    }

    @Override
    public StepResult step() {
        evaluate();
        if (!Double.isFinite(loss) || !Vectors.finite(gradient)) {
            return new StepResult(false, loss, true);
        }
        power1 *= options.beta1();
        power2 *= options.beta2();
        for (int i = 0; i < size; i++) {
            mean[i] = options.beta1() * mean[i] + (1 - options.beta1()) * gradient[i];
            square[i] = options.beta2() * square[i] + (1 - options.beta2()) * gradient[i] * gradient[i];
        }
        for (int halving = 0; halving < MAX_HALVINGS; halving++) {
            for (int i = 0; i < size; i++) {
                trial[i] = x[i] - rate * (mean[i] / (1 - power1))
                        / (Math.sqrt(square[i] / (1 - power2)) + options.epsilon());
            }
            double trialLoss = problem.gradient(trial, trialGradient);
            if (Double.isFinite(trialLoss) && Vectors.finite(trialGradient)) {
                accept(trialLoss);
                return new StepResult(true, loss, false);
            }
            rate /= 2;
        }
        return new StepResult(false, loss, true);
    }

    private void accept(double trialLoss) {
        double[] swap = x;
        x = trial;
        trial = swap;
        swap = gradient;
        gradient = trialGradient;
        trialGradient = swap;
        loss = trialLoss;
        rate *= options.decay();
    }

    private void evaluate() {
        if (!fresh) {
            loss = problem.gradient(x, gradient);
            fresh = true;
        }
    }

    @Override
    public double[] parameters() {
        return x.clone();
    }

    @Override
    public double loss() {
        evaluate();
        return loss;
    }

    @Override
    public OptimizerState state() {
        return new OptimizerState(options.name(), Map.of(OptimizerState.PARAMETERS, x, "mean", mean, "square", square,
                "rateAndPowers", new double[] {rate, power1, power2}));
    }

    @Override
    public void problemChanged() {
        fresh = false;
    }
}
