package org.pikan.optimize;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A run of {@link LevenbergMarquardt}. */
final class LevenbergMarquardtRun implements OptimizerRun {
    /** Below this part of S a reduction drowns in the round-off of S. */
    private static final double ROUND_OFF = 4e-16;
    /** The smallest damping over the largest diagonal entry of J'J. */
    private static final double MIN_DAMPING = 1e-20;
    /** Nielsen's rule takes any step that gains more than round-off makes up. */
    private static final double NIELSEN_GAIN = 1e-3;
    /** The scan's target for the gain ratio. */
    private static final double SCAN_GAIN = 0.05;
    /** The scan's grid. */
    private static final double SCAN_FACTOR = 3;

    private final LevenbergMarquardt options;
    private final LeastSquares problem;
    private final DampedModel model;
    private final Optional<VariableProjection> projection;
    private double[] x;
    private double[] trial;
    private double[] best;
    private double loss;
    private boolean lossKnown;
    private boolean modelKnown;
    /** The next damping, 0 while none was chosen. */
    private double mu;
    private double nu;
    /** What the last trial gave. */
    private double predicted;
    private double trialLoss;

    LevenbergMarquardtRun(LevenbergMarquardt options, LeastSquares problem, double[] start) {
        this.options = options;
        this.problem = problem;
        this.model = DampedModel.of(problem, options.scaled());
        this.projection = options.projectionBelow() > 0 ? VariableProjection.of(problem) : Optional.empty();
        this.x = start;
        this.trial = new double[start.length];
        this.best = new double[start.length];
        this.nu = 2;
    }

    LevenbergMarquardtRun(LevenbergMarquardt options, LeastSquares problem, OptimizerState state) {
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
            double value = model.evaluate(x);
            if (!lossKnown) {
                loss = value;
                lossKnown = true;
            }
            modelKnown = true;
        }
        if (!Double.isFinite(loss) || !model.usable()) {
            return new StepResult(false, loss, true);
        }
        if (mu == 0) {
            mu = options.initialDamping() * model.dampingUnit();
        }
        mu = Math.max(mu, smallest());
        return switch (options.rule()) {
            case NIELSEN -> nielsen();
            case SCAN -> scan();
        };
    }

    private StepResult nielsen() {
        boolean failed = false;
        for (int trials = 0; trials < options.maxTrials(); trials++) {
            double rho = tryDamping(mu);
            if (predicted <= ROUND_OFF * loss) {
                // Too short a step to tell: damping may be too large, unless longer steps have failed already.
                if (failed || mu <= smallest()) {
                    return new StepResult(false, loss, true);
                }
                mu = Math.max(1e-3 * mu, smallest());
            } else if (rho > NIELSEN_GAIN) {
                accept(trialLoss);
                mu *= DampingRule.nielsenFactor(rho);
                nu = 2;
                return new StepResult(true, loss, false);
            } else {
                failed = true;
                mu *= nu;
                nu *= 2;
            }
        }
        return new StepResult(false, loss, false);
    }

    private StepResult scan() {
        boolean found = false;
        boolean failed = false;
        double bestLoss = loss;
        for (int trials = 0; trials < options.maxTrials(); trials++) {
            double rho = tryDamping(mu);
            if (predicted <= ROUND_OFF * loss) {
                if (failed || mu <= smallest()) {
                    return new StepResult(false, loss, true);
                }
                mu = Math.max(1e-3 * mu, smallest());
            } else if (rho > SCAN_GAIN && !(found && trialLoss > bestLoss)) {
                found = true;
                bestLoss = trialLoss;
                double[] swap = best;
                best = trial;
                trial = swap;
                if (failed || mu <= smallest()) {
                    break;
                }
                mu = Math.max(mu / SCAN_FACTOR, smallest());
            } else {
                mu *= SCAN_FACTOR;
                failed = true;
                if (found) {
                    break;
                }
            }
        }
        if (!found) {
            return new StepResult(false, loss, false);
        }
        double[] swap = trial;
        trial = best;
        best = swap;
        accept(bestLoss);
        return new StepResult(true, loss, false);
    }

    /** Solves with the damping and evaluates S there; returns the gain ratio, or NaN for a failure of any kind. */
    private double tryDamping(double damping) {
        predicted = model.solve(damping);
        if (Double.isNaN(predicted)) {
            return Double.NaN;
        }
        Vectors.along(x, 1, model.step(), trial);
        trialLoss = projection.isPresent() && loss < options.projectionBelow()
                ? projection.get().improve(trial)
                : problem.value(trial);
        return Double.isFinite(trialLoss) ? (loss - trialLoss) / predicted : Double.NaN;
    }

    private double smallest() {
        return MIN_DAMPING * model.dampingUnit();
    }

    private void accept(double newLoss) {
        double[] swap = x;
        x = trial;
        trial = swap;
        loss = newLoss;
        modelKnown = false;
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
