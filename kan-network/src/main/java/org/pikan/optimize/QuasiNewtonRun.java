package org.pikan.optimize;

import java.util.HashMap;
import java.util.Map;

/** A run of {@link Lbfgs} or {@link SsBroyden}: they differ in their memory alone. */
final class QuasiNewtonRun implements OptimizerRun {
    /** Below this cosine between s and y the curvature is round-off, and the pair is not taken in. */
    private static final double MIN_COSINE = 1e-14;

    private final String name;
    private final Objective problem;
    private final CurvatureMemory memory;
    private final WolfeSearch search;
    private final double[] x;
    private final double[] gradient;
    private final double[] direction;
    private final double[] change;
    private double loss;
    private boolean evaluated;

    QuasiNewtonRun(String name, Objective problem, double[] x, CurvatureMemory memory) {
        this.name = name;
        this.problem = problem;
        this.memory = memory;
        this.search = new WolfeSearch(problem);
        this.x = x;
        this.gradient = new double[x.length];
        this.direction = new double[x.length];
        this.change = new double[x.length];
    }

    @Override
    public StepResult step() {
        evaluate();
        if (!Double.isFinite(loss) || !Vectors.finite(gradient)) {
            return new StepResult(false, loss, true);
        }
        if (!memory.empty()) {
            memory.direction(gradient, direction);
            double slope = Vectors.dot(gradient, direction);
            if (slope < 0 && search.search(x, direction, loss, slope, 1)) {
                return accept();
            }
            memory.clear();
        }
        for (int i = 0; i < x.length; i++) {
            direction[i] = -gradient[i];
        }
        double slope = Vectors.dot(gradient, direction);
        // A first step of length 1 at most: nothing is known of the scale.
        if (slope < 0 && search.search(x, direction, loss, slope, Math.min(1, 1 / Math.sqrt(-slope)))) {
            return accept();
        }
        return new StepResult(false, loss, true);
    }

    /** Moves to the point that the search found and learns from it. */
    private StepResult accept() {
        double step = search.step();
        double slope = step * Vectors.dot(gradient, direction);
        for (int i = 0; i < x.length; i++) {
            direction[i] *= step;
            change[i] = search.gradient()[i] - gradient[i];
        }
        System.arraycopy(search.point(), 0, x, 0, x.length);
        System.arraycopy(search.gradient(), 0, gradient, 0, x.length);
        loss = search.value();
        double product = Vectors.dot(direction, change);
        double lengths = Math.sqrt(Vectors.dot(direction, direction) * Vectors.dot(change, change));
        if (product > MIN_COSINE * lengths) {
            memory.update(direction, change, step, slope);
        }
        return new StepResult(true, loss, false);
    }

    private void evaluate() {
        if (!evaluated) {
            loss = problem.gradient(x, gradient);
            evaluated = true;
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
        Map<String, double[]> vectors = new HashMap<>();
        vectors.put(OptimizerState.PARAMETERS, x);
        memory.save(vectors);
        return new OptimizerState(name, vectors);
    }

    @Override
    public void problemChanged() {
        evaluated = false;
    }
}
