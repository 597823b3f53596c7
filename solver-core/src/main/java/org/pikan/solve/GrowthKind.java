package org.pikan.solve;

/** What growth adds. */
public enum GrowthKind {
    /** Higher polynomials, more harmonics or more knots. */
    RESOLUTION,
    /** More terms of a separable network. */
    RANK
}
