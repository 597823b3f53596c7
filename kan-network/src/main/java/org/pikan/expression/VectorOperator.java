package org.pikan.expression;

import java.util.Locale;

/** An operator of vector calculus over the space coordinates. */
public enum VectorOperator {
    /** {@code laplacian(f)}: the sum of the second derivatives. */
    LAPLACIAN,
    /** {@code div(v)} of a vector, or {@code div(u, v, ...)} of its components, one for each space coordinate. */
    DIV,
    /** {@code grad(f)}: a vector, allowed inside {@code div} and {@code dot} only. */
    GRAD,
    /** {@code dot(a, b)} of two vectors. */
    DOT;

    /** Returns the name in formulas: {@code laplacian}, {@code div}, {@code grad} or {@code dot}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
