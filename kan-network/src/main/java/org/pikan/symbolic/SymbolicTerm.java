package org.pikan.symbolic;

import org.pikan.basis.SymbolicFunction;
import org.pikan.expression.Expression;

/**
 * One symbolic function of an edge, {@code factor * f(scale*z + shift)}.
 *
 * @param function
 *            f
 * @param factor
 *            c
 * @param scale
 *            a
 * @param shift
 *            b
 */
public record SymbolicTerm(SymbolicFunction function, double factor, double scale, double shift) {

    /** Returns its value at a point; NaN or infinite outside the domain. */
    public double value(double z) {
        return factor * function.value(Math.fma(scale, z, shift));
    }

    /** Returns the term as an expression, as it stands. */
    public Expression of(Expression argument) {
        return function.of(argument.times(scale).plus(shift)).times(factor);
    }
}
