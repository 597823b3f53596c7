package org.pikan.reference;

import org.pikan.expression.FunctionSymbol;

/** A solution computed by a classical method, to measure errors against where there is no closed form. */
@FunctionalInterface
public interface ReferenceSolution {
    /**
     * The value of an unknown at a point.
     *
     * @param unknown one of the problem's unknowns
     * @param coordinates one for each axis, in axis order, inside the domain
     * @return its value
     */
    double value(FunctionSymbol unknown, double... coordinates);
}
