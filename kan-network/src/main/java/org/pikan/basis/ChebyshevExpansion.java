package org.pikan.basis;

/** Chebyshev polynomials of an affine argument in Chebyshev polynomials of the plain one. */
final class ChebyshevExpansion {

    private ChebyshevExpansion() {}

    /**
     * Coefficients e[m][k] with T_m(slope*x + shift) = sum over k of e[m][k] * T_k(x), m = 0..degree, k = 0..m, by
     * T_(m+1) = 2 (slope*x + shift) T_m - T_(m-1) and 2 x T_k = T_(k+1) + T_|k-1|.
     */
    static double[][] ofComposition(int degree, double slope, double shift) {
        double[][] e = new double[degree + 1][degree + 1];
        e[0][0] = 1;
        e[1][0] = shift;
        e[1][1] = slope;
        for (int m = 1; m < degree; m++) {
            for (int k = 0; k <= m; k++) {
                double value = e[m][k];
                e[m + 1][k] += 2 * shift * value - e[m - 1][k];
                e[m + 1][k + 1] += slope * value;
                e[m + 1][Math.abs(k - 1)] += slope * value;
            }
        }
        return e;
    }
}
