package org.pikan.optimize;

import java.util.HashMap;
import java.util.Map;

/** A run of {@link AdamThenLbfgs}. */
final class AdamThenLbfgsRun implements OptimizerRun {
    private static final String LEFT = "iterationsOfAdamLeft";

    private final AdamThenLbfgs options;
    private final Objective problem;
    private OptimizerRun run;
    private int left;

    AdamThenLbfgsRun(AdamThenLbfgs options, Objective problem, OptimizerRun run, int left) {
        this.options = options;
        this.problem = problem;
        this.run = run;
        this.left = left;
    }

    static AdamThenLbfgsRun resume(AdamThenLbfgs options, Objective problem, OptimizerState state) {
        state.require(options.name());
        int left = (int) state.vector(LEFT, 1)[0];
        Map<String, double[]> vectors = new HashMap<>(state.vectors());
        vectors.remove(LEFT);
        Optimizer method = left > 0 ? options.first() : options.second();
        return new AdamThenLbfgsRun(options, problem,
                method.resume(problem, new OptimizerState(method.name(), vectors)), left);
    }

    @Override
    public StepResult step() {
        StepResult result = run.step();
        if (left == 0 || !Double.isFinite(result.loss())) {
            return result;
        }
        left = result.stalled() ? 0 : left - 1;
        if (left == 0) {
            run = options.second().start(problem, run.parameters());
        }
        return new StepResult(result.improved(), result.loss(), false);
    }

    @Override
    public double[] parameters() {
        return run.parameters();
    }

    @Override
    public double loss() {
        return run.loss();
    }

    @Override
    public OptimizerState state() {
        Map<String, double[]> vectors = new HashMap<>(run.state().vectors());
        vectors.put(LEFT, new double[] {left});
        return new OptimizerState(options.name(), vectors);
    }

    @Override
    public void problemChanged() {
        run.problemChanged();
    }
}
