package org.pikan.identity;

import org.hipparchus.fraction.BigFraction;

/**
 * A complex number with rational parts.
 *
 * @param real
 *            the real part
 * @param imaginary
 *            the imaginary part
 */
record GaussianRational(BigFraction real, BigFraction imaginary) {

    static final GaussianRational ZERO = of(BigFraction.ZERO);
    static final GaussianRational ONE = of(BigFraction.ONE);
    static final GaussianRational I = new GaussianRational(BigFraction.ZERO, BigFraction.ONE);

    static GaussianRational of(BigFraction real) {
        return new GaussianRational(real, BigFraction.ZERO);
    }

    boolean isZero() {
        return real.equals(BigFraction.ZERO) && imaginary.equals(BigFraction.ZERO);
    }

    boolean isReal() {
        return imaginary.equals(BigFraction.ZERO);
    }

    GaussianRational plus(GaussianRational other) {
        return new GaussianRational(real.add(other.real), imaginary.add(other.imaginary));
    }

    GaussianRational times(GaussianRational other) {
        if (isReal() && other.isReal()) {
            return of(real.multiply(other.real));
        }
        return new GaussianRational(real.multiply(other.real).subtract(imaginary.multiply(other.imaginary)),
                real.multiply(other.imaginary).add(imaginary.multiply(other.real)));
    }

    GaussianRational negate() {
        return new GaussianRational(real.negate(), imaginary.negate());
    }

    /** The inverse of a number that is not 0. */
    GaussianRational inverse() {
        BigFraction norm = real.multiply(real).add(imaginary.multiply(imaginary));
        return new GaussianRational(real.divide(norm), imaginary.negate().divide(norm));
    }
}
