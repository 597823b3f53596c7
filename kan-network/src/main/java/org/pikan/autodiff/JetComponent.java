package org.pikan.autodiff;

/** What one component of a jet is: a partial derivative, or a fixed linear combination of some. */
public sealed interface JetComponent permits MultiIndex, Combination {

    /** The highest total order of derivatives in it. */
    int order();
}
