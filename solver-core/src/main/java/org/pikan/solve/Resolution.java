package org.pikan.solve;

import org.pikan.basis.BSpline;
import org.pikan.basis.Basis;
import org.pikan.basis.Fourier;
import org.pikan.basis.GaussianRbf;
import org.pikan.basis.PolynomialBasis;

/** Raises the resolution of bases: degree, harmonics or knots. */
final class Resolution {

    private Resolution() {}

    /**
     * The next larger basis of a family.
     *
     * @param basis
     *            the present one
     * @param factor
     *            by which the number of functions grows, above 1
     * @param limit
     *            largest degree, number of harmonics, of intervals or of gaps between centres
     * @return a basis that contains the present one; the same one when it is at the limit
     */
    static Basis raised(Basis basis, double factor, int limit) {
        return switch (basis) {
            case PolynomialBasis polynomials -> polynomials.withDegree(next(polynomials.degree(), factor, limit));
            case Fourier fourier -> fourier.withHarmonics(next(fourier.harmonics(), factor, limit));
            case BSpline spline -> 2 * spline.intervals() <= limit ? spline.refined(2) : spline;
            case GaussianRbf rbf -> 2 * rbf.gaps() <= limit ? rbf.refined() : rbf;
            default -> basis;
        };
    }

    private static int next(int size, double factor, int limit) {
        return Math.max(size, Math.min(limit, (int) Math.ceil(size * factor)));
    }
}
