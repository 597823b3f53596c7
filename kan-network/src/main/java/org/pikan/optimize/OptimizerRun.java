package org.pikan.optimize;

/** One minimisation under way; not for use by two threads at once. */
public interface OptimizerRun {
    /**
     * Takes one iteration.
     *
     * @return what it achieved
     */
    StepResult step();

    /**
     * The current parameters.
     *
     * @return a copy (P)
     */
    double[] parameters();

    /**
     * The objective at the current parameters, evaluated if it is not known.
     *
     * @return f(x); NaN or infinite if the start could not be evaluated
     */
    double loss();

    /**
     * Everything that the rest of the run depends on.
     *
     * @return a copy, fit to be saved
     */
    OptimizerState state();

    /**
     * Tells the run that the objective became another function, because points or weights moved. Parameters and what
     * was learnt about the scale of steps stay; values and gradients are evaluated afresh when next needed.
     */
    void problemChanged();
}
