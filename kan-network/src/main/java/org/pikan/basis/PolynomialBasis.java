package org.pikan.basis;

/**
 * Polynomials up to a degree on an interval. They are closed under affine maps: what they span on one interval they span on any.
 */
public sealed interface PolynomialBasis extends Basis permits Chebyshev, Jacobi {

    /** The highest degree. */
    int degree();

    /** The interval on which the polynomials stay of order 1. */
    Interval interval();

    /** The same family up to another degree; contains this basis if that is higher. */
    PolynomialBasis withDegree(int newDegree);

    /** The same family on another interval, which spans the same. */
    PolynomialBasis withInterval(Interval newInterval);
}
