package org.pikan.solve;

/** Why training ended. */
public enum StopReason {
    /** Growth no longer lowered the validation residual. */
    CONVERGED,
    /** The time limit. */
    TIME,
    /** The limit of iterations. */
    ITERATIONS,
    /** The residual is as small as round-off allows. */
    ROUND_OFF
}
