package org.pikan.network;

import java.util.Locale;
import org.pikan.basis.BSpline;
import org.pikan.basis.Basis;
import org.pikan.basis.Chebyshev;
import org.pikan.basis.Fourier;
import org.pikan.basis.GaussianRbf;
import org.pikan.basis.Interval;
import org.pikan.basis.Jacobi;

/**
 * Which functions the edges of a network are made of, on [-1, 1].
 *
 * @param family
 *            the family
 * @param degree
 *            polynomial degree, or number of harmonics; 1 for RBFs
 * @param grid
 *            number of intervals of B-splines, between centres of RBFs; 1 for others
 * @param alpha
 *            first exponent of Jacobi polynomials; 0 for others
 * @param beta
 *            second exponent of Jacobi polynomials; 0 for others
 */
public record BasisChoice(Family family, int degree, int grid, double alpha, double beta) {

    /** Twice the interval, so that a sum of waves need not be periodic on it. */
    private static final double PERIOD = 4;

    /** The families that a structure can be built from. */
    public enum Family {
        /** Chebyshev polynomials of the first kind. */
        CHEBYSHEV,
        /** B-splines on an even grid. */
        BSPLINE,
        /** Legendre polynomials. */
        LEGENDRE,
        /** Jacobi polynomials, with alpha = beta = 1 where nothing else is said: the slopes of Legendre polynomials. */
        JACOBI,
        /** Gaussian radial basis functions on an even grid. */
        RBF,
        /** Sines and cosines of period 4. */
        FOURIER;

        /** The name used in files and on the command line. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether its functions are polynomials, which follow the range of hidden values. */
        public boolean isPolynomial() {
            return this == CHEBYSHEV || this == LEGENDRE || this == JACOBI;
        }

        /** Whether it has a number of intervals, and not a degree alone. */
        public boolean hasGrid() {
            return this == BSPLINE || this == RBF;
        }

        /** Whether it has a degree. */
        public boolean hasDegree() {
            return this != RBF;
        }
    }

    /** Checks the sizes. */
    public BasisChoice {
        if (degree < 1 || grid < 1) {
            throw new IllegalArgumentException("a basis needs a degree and a grid of at least 1, but has degree "
                    + degree + " and grid " + grid + ".");
        }
    }

    /** A choice with the usual exponents. */
    public BasisChoice(Family family, int degree, int grid) {
        this(family, degree, grid, family == Family.JACOBI ? 1 : 0, family == Family.JACOBI ? 1 : 0);
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

    /** Legendre polynomials up to a degree, at least 1. */
    public static BasisChoice legendre(int degree) {
        return new BasisChoice(Family.LEGENDRE, degree, 1);
    }

    /**
     * Jacobi polynomials up to a degree.
     *
     * @param degree
     *            at least 1
     * @param alpha
     *            exponent of the weight at 1, above -1
     * @param beta
     *            exponent of the weight at -1, above -1
     * @return the choice
     */
    public static BasisChoice jacobi(int degree, double alpha, double beta) {
        return new BasisChoice(Family.JACOBI, degree, 1, alpha, beta);
    }

    /** Gaussian radial basis functions with centres at the ends of equal intervals, at least 1, and one beyond each end. */
    public static BasisChoice rbf(int grid) {
        return new BasisChoice(Family.RBF, 1, grid);
    }

    /** Sines and cosines of period 4, at least 1 of each. */
    public static BasisChoice fourier(int harmonics) {
        return new BasisChoice(Family.FOURIER, harmonics, 1);
    }

    /** The functions without a constant, which is left to the layer's bias. */
    public Basis basis() {
        Basis full = switch (family) {
            case CHEBYSHEV -> new Chebyshev(degree);
            case BSPLINE -> BSpline.uniform(degree, grid, Interval.UNIT);
            case LEGENDRE -> Jacobi.legendre(degree);
            case JACOBI -> new Jacobi(degree, alpha, beta);
            case RBF -> GaussianRbf.uniform(grid, Interval.UNIT);
            case FOURIER -> new Fourier(degree, PERIOD);
        };
        return full.withoutConstant();
    }
}
