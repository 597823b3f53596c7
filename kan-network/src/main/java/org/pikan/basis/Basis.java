package org.pikan.basis;

/**
 * A family of functions b_0 .. b_(M-1) of one variable, with their derivatives.
 *
 * <p>{@code new Chebyshev(5).withoutConstant()} has the functions T_1 .. T_5 on [-1, 1], scaled. A basis is immutable,
 * may be shared by threads, and equals another that has the same functions.
 */
public sealed interface Basis permits PolynomialBasis, BSpline, Fourier, GaussianRbf, Activation {

    /** Number of functions M. */
    int size();

    /** The highest derivative that is continuous; {@link Integer#MAX_VALUE} for smooth functions. */
    int maxDerivative();

    /**
     * All functions and derivatives at a row of points.
     *
     * <pre>out[outOffset + (m*(order + 1) + q)*points + p] = b_m^(q)(z[zOffset + p]),   q = 0..order</pre>
     *
     * @param z {@code points} values; not in the same array part as {@code out}
     * @param out size() * (order + 1) * points numbers, overwritten
     */
    void evaluate(double[] z, int zOffset, int points, int order, double[] out, int outOffset);

    /** Whether some combination of the functions is a constant other than 0. */
    boolean spansConstant();

    /**
     * The basis with one function less that spans the same together with the constants; this basis when it spans no
     * constant. Constants then come from a layer's bias alone.
     */
    Basis withoutConstant();

    /**
     * Coefficients c with {@code sum over m of c[m] * b_m(z) = z + some constant}; an empty array when z is not in the
     * span together with the constants.
     */
    double[] linear();

    /**
     * This basis written in a larger one of the same family, exactly (to rounding).
     *
     * @throws IllegalArgumentException when the other basis does not contain this one
     */
    Embedding embedding(Basis refined);

    /** The name of the family, as in options and files. */
    String family();
}
