package org.pikan.optimize;

/**
 * What one iteration achieved.
 *
 * @param improved
 *            whether the parameters moved
 * @param loss
 *            the objective at the parameters after the iteration
 * @param stalled
 *            whether no further progress is possible, because round-off hides any gain or no step of any length helps;
 *            a stalled run may go on after {@link OptimizerRun#problemChanged()}
 */
public record StepResult(boolean improved, double loss, boolean stalled) {}
