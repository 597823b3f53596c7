package org.pikan.optimize;

/**
 * How {@link LevenbergMarquardt} chooses its damping mu from the gain ratio rho, the actual reduction of S over the
 * reduction that the linear model predicts (1 where the model is exact).
 */
public enum DampingRule {
    /**
     * One trial if it succeeds: after it mu falls by max(1/3, 1 - (2 rho - 1)^3), after a failure it rises by nu = 2,
     * 4, 8 and so on.
     *
     * <p>Source: Nielsen: Damping Parameter in Marquardt's Method, IMM-REP-1999-05, Technical University of Denmark.
     */
    NIELSEN,
    /**
     * Several trials: the smallest mu on a geometric grid, searched from the last one, whose gain ratio stays above a
     * low target. Fewer iterations, each with more factorisations.
     *
     * <p>Source of the low target: Webb, Jerad, Cartis 2026, arXiv 2607.02194.
     */
    SCAN;

    /** The factor of {@link #NIELSEN} after a step that succeeded: max(1/3, 1 - (2 rho - 1)^3). */
    static double nielsenFactor(double rho) {
        double cube = (2 * rho - 1) * (2 * rho - 1) * (2 * rho - 1);
        return Math.max(1.0 / 3, 1 - cube);
    }
}
