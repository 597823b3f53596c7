package org.pikan.optimize;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A run of {@link GaussNewton}. */
final class GaussNewtonRun implements OptimizerRun {
    /** Below this part of S a reduction drowns in the round-off of S. */
    private static final double ROUND_OFF = 4e-16;
    /** The smallest damping over the largest diagonal entry of J'J. */
    private static final double MIN_DAMPING = 1e-20;
    /** A step is taken if it gains at least this part of what the model says. */
    private static final double LEAST_GAIN = 1e-3;
    /** A step that gains less than this part is compared with the iterates before it. */
    private static final double GOOD_GAIN = 0.25;

    private final GaussNewton options;
    private final LeastSquares problem;
    private final NormalOperator operator;
    private final BlockPreconditioner preconditioner;
    private final ConjugateGradients inner;
    private final double[] x;
    private final double[] gradient;
    private final double[] trial;
    private double largestDiagonal;
    private double loss;
    private boolean lossKnown;
    private boolean modelKnown;
    /** The next damping, 0 while none was chosen. */
    private double mu;
    private double nu;

    GaussNewtonRun(GaussNewton options, LeastSquares problem, double[] start) {
        this.options = options;
        this.problem = problem;
        operator = problem.normalOperator();
        preconditioner = new BlockPreconditioner(operator, problem);
        inner = new ConjugateGradients(operator, preconditioner, start.length);
        x = start;
        gradient = new double[start.length];
        trial = new double[start.length];
        nu = 2;
    }

    GaussNewtonRun(GaussNewton options, LeastSquares problem, OptimizerState state) {
        state.require(options.name());
        this(options, problem,
                Checks.start(problem, state.vector(OptimizerState.PARAMETERS, problem.parameterCount())));
        double[] damping = state.vector("damping", 2);
        mu = damping[0];
        nu = damping[1];
        if (state.vectors().containsKey("loss")) {
            loss = state.vector("loss", 1)[0];
            lossKnown = true;
        }
    }

    @Override
    public StepResult step() {
        if (!modelKnown) {
            double value = operator.linearize(x, gradient);
            if (!lossKnown) {
                loss = value;
                lossKnown = true;
            }
            largestDiagonal = preconditioner.largestDiagonal();
            modelKnown = true;
        }
        boolean usable = Double.isFinite(largestDiagonal) && largestDiagonal > 0 && Vectors.finite(gradient);
        if (!Double.isFinite(loss) || !usable) {
            return new StepResult(false, loss, true);
        }
        double smallest = MIN_DAMPING * largestDiagonal;
        mu = Math.max(mu == 0 ? options.initialDamping() * largestDiagonal : mu, smallest);
        boolean failed = false;
        for (int trials = 0; trials < options.maxTrials() && Double.isFinite(mu); trials++) {
            List<ConjugateGradients.Iterate> iterates = inner.solve(mu, gradient, options.innerIterations(),
                    options.progress());
            if (iterates.isEmpty() || iterates.getLast().predicted() <= ROUND_OFF * loss) {
                // Too short a step to tell: damping may be too large, unless longer steps have failed already.
                if (failed || mu <= smallest) {
                    return new StepResult(false, loss, true);
                }
                mu = Math.max(1e-3 * mu, smallest);
            } else if (improve(iterates)) {
                return new StepResult(true, loss, false);
            } else {
                failed = true;
                mu *= nu;
                nu *= 2;
            }
        }
        return new StepResult(false, loss, !Double.isFinite(mu));
    }

    /** Takes the best of the iterates, looking back from the last one while that helps. */
    private boolean improve(List<ConjugateGradients.Iterate> iterates) {
        double bestLoss = Double.POSITIVE_INFINITY;
        double rho = Double.NaN;
        int best = -1;
        for (int i = iterates.size() - 1; i >= 0; i--) {
            ConjugateGradients.Iterate iterate = iterates.get(i);
            Vectors.along(x, 1, iterate.step(), trial);
            double value = problem.value(trial);
            double gain = (loss - value) / iterate.predicted();
            if (i == iterates.size() - 1) {
                rho = gain;
            }
            if (gain > LEAST_GAIN && value < bestLoss) {
                bestLoss = value;
                best = i;
            } else if (best >= 0) {
                break;
            }
            if (i == iterates.size() - 1 && gain > GOOD_GAIN) {
                break;
            }
        }
        if (best < 0) {
            return false;
        }
        Vectors.along(x, 1, iterates.get(best).step(), x);
        loss = bestLoss;
        modelKnown = false;
        adapt(rho);
        return true;
    }

    /** Nielsen's rule, by what the last iterate gained; one that was not a number failed. */
    private void adapt(double rho) {
        mu *= DampingRule.nielsenFactor(rho > 0 ? rho : 0);
        nu = 2;
    }

    @Override
    public double[] parameters() {
        return x.clone();
    }

    @Override
    public double loss() {
        if (!lossKnown) {
            loss = problem.value(x);
            lossKnown = true;
        }
        return loss;
    }

    @Override
    public OptimizerState state() {
        Map<String, double[]> vectors = new HashMap<>();
        vectors.put(OptimizerState.PARAMETERS, x);
        vectors.put("damping", new double[] {mu, nu});
        if (lossKnown && Double.isFinite(loss)) {
            vectors.put("loss", new double[] {loss});
        }
        return new OptimizerState(options.name(), vectors);
    }

    @Override
    public void problemChanged() {
        lossKnown = false;
        modelKnown = false;
    }
}
