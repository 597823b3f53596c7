package org.pikan.regression;

/** Why training ended. */
public enum StopReason {
    /** The objective hardly fell any more. */
    CONVERGED,
    /** The loss on held-out rows no longer fell. */
    VALIDATION,
    /** The limit of seconds. */
    TIME,
    /** The limit of iterations. */
    ITERATIONS,
    /** No step lowers the objective: it is as small as round-off allows, or at a minimum. */
    ROUND_OFF
}
