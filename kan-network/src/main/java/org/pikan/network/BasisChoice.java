package org.pikan.network;

import org.pikan.basis.BSpline;
import org.pikan.basis.Basis;
import org.pikan.basis.Chebyshev;
import org.pikan.basis.Interval;

/**
 * Which functions the edges of a network are made of, on [-1, 1].
 *
 * @param family
 *            the family
 * @param degree
 *            polynomial degree
 * @param grid
 *            number of intervals of a B-spline; 1 for polynomials
 */
public record BasisChoice(Family family, int degree, int grid) {

    /** The families that a structure can be built from. */
    public enum Family {
        /** Chebyshev polynomials of the first kind. */
        CHEBYSHEV,
        /** B-splines on an even grid. */
        BSPLINE;

        /** The name used in files and on the command line. */
        public String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Checks the sizes. */
    public BasisChoice {
        if (degree < 1 || grid < 1) {
            throw new IllegalArgumentException("a basis needs a degree and a grid of at least 1, but has degree "
                    + degree + " and grid " + grid + ".");
        }
    }

    /**
     * Chebyshev polynomials up to a degree.
     *
     * @param degree
     *            at least 1
     * @return the choice
     */
    public static BasisChoice chebyshev(int degree) {
        return new BasisChoice(Family.CHEBYSHEV, degree, 1);
    }

    /**
     * B-splines of a degree on an even grid.
     *
     * @param degree
     *            at least 1
     * @param grid
     *            number of intervals, at least 1
     * @return the choice
     */
    public static BasisChoice bspline(int degree, int grid) {
        return new BasisChoice(Family.BSPLINE, degree, grid);
    }

    /** The functions without a constant, which is left to the layer's bias. */
    Basis basis() {
        Basis full = switch (family) {
            case CHEBYSHEV -> new Chebyshev(degree);
            case BSPLINE -> BSpline.uniform(degree, grid, Interval.UNIT);
        };
        return full.withoutConstant();
    }
}
