package org.pikan.basis;

/** What a basis of local functions is outside its interval. */
public enum Extrapolation {

    /** The polynomial of the end piece goes on; as smooth as inside, but it grows with the degree's power. */
    POLYNOMIAL,

    /** The tangent at the end; one continuous derivative there. */
    LINEAR,

    /** The value at the end; no continuous derivative there. */
    CONSTANT
}
