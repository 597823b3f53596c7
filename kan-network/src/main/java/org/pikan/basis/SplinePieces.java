package org.pikan.basis;

import java.util.Arrays;
import org.pikan.kernel.RowKernels;

/**
 * B-splines as polynomials: on each interval between breakpoints the degree + 1 functions that are not zero there.
 *
 * <p>Piece 1 + s is the interval s; pieces 0 and n + 1 are what lies left and right of all n intervals. On a piece,
 * {@code t = (z - center) * scale} runs over [-1, 1], and function j of it is {@code sum over k of coefficient * t^k}.
 * Derivatives are polynomials of their own. The coefficients come from the recursion of Cox and de Boor carried out on polynomials:
 *
 * <pre>N_(i,k) = (z - t_i) / (t_(i+k) - t_i) N_(i,k-1) + (t_(i+k+1) - z) / (t_(i+k+1) - t_(i+1)) N_(i+1,k-1)</pre>
 *
 * <p>Source: de Boor, A Practical Guide to Splines, chapter IX.
 */
final class SplinePieces {

    private static final RowKernels ROWS = RowKernels.best();

    private final int degree;
    private final double[] breakpoints;
    private final IntervalSearch search;
    private final boolean outside;
    private final double[] center;
    private final double[] scale;
    /** Of each piece the derivatives q = 0 .. degree, of each of those the powers from the highest down, of each the functions. */
    private final double[] coefficients;
    private final int pieceSize;
    private final int stride;

    SplinePieces(int degree, double[] breakpoints, Extrapolation extrapolation) {
        this.degree = degree;
        this.breakpoints = breakpoints;
        this.outside = extrapolation != Extrapolation.POLYNOMIAL;
        int intervals = breakpoints.length - 1;
        this.center = new double[intervals + 2];
        this.scale = new double[intervals + 2];
        this.search = new IntervalSearch(breakpoints);
        this.stride = (degree + 8) / 8 * 8;
        this.pieceSize = (degree + 1) * (degree + 2) / 2 * stride;
        this.coefficients = new double[(intervals + 2) * pieceSize];
        double[] knots = clampedKnots(degree, breakpoints);
        for (int s = 0; s < intervals; s++) {
            center[s + 1] = breakpoints[s] + 0.5 * (breakpoints[s + 1] - breakpoints[s]);
            scale[s + 1] = 2 / (breakpoints[s + 1] - breakpoints[s]);
            setInterval(s, knots);
        }
        setOutside(0, 1, breakpoints[0], extrapolation);
        setOutside(intervals + 1, intervals, breakpoints[intervals], extrapolation);
    }

    /** The breakpoints with the ends repeated degree + 1 times. */
    static double[] clampedKnots(int degree, double[] breakpoints) {
        int last = breakpoints.length - 1;
        double[] knots = new double[breakpoints.length + 2 * degree];
        Arrays.fill(knots, 0, degree, breakpoints[0]);
        System.arraycopy(breakpoints, 0, knots, degree, breakpoints.length);
        Arrays.fill(knots, degree + last + 1, knots.length, breakpoints[last]);
        return knots;
    }

    private void setInterval(int s, double[] knots) {
        double middle = center[s + 1];
        double half = 1 / scale[s + 1];
        double[][] functions = {{1}};
        for (int k = 1; k <= degree; k++) {
            double[][] raised = new double[k + 1][k + 1];
            for (int j = 0; j <= k; j++) {
                // Function j of degree k on this interval is N_(i,k) with i = s + degree - k + j.
                int i = s + degree - k + j;
                if (j > 0) {
                    double width = knots[i + k] - knots[i];
                    addProduct(functions[j - 1], (middle - knots[i]) / width, half / width, raised[j]);
                }
                if (j < k) {
                    double width = knots[i + k + 1] - knots[i + 1];
                    addProduct(functions[j], (knots[i + k + 1] - middle) / width, -half / width, raised[j]);
                }
            }
            functions = raised;
        }
        for (int j = 0; j <= degree; j++) {
            setPolynomial(s + 1, j, functions[j]);
        }
    }

    /** Function j of a piece by its coefficients of t^0, t^1, ..., with all derivatives. */
    private void setPolynomial(int piece, int j, double[] polynomial) {
        double[] derivative = polynomial.clone();
        int at = piece * pieceSize + j;
        for (int q = 0; q <= degree; q++) {
            for (int k = degree - q; k >= 0; k--) {
                coefficients[at] = derivative[k];
                at += stride;
            }
            for (int k = 1; k <= degree - q; k++) {
                derivative[k - 1] = k * derivative[k] * scale[piece];
            }
        }
    }

    /** result += polynomial * (constant + slope * t). */
    private static void addProduct(double[] polynomial, double constant, double slope, double[] result) {
        for (int k = 0; k < polynomial.length; k++) {
            result[k] += constant * polynomial[k];
            result[k + 1] += slope * polynomial[k];
        }
    }

    private void setOutside(int piece, int neighbour, double end, Extrapolation extrapolation) {
        center[piece] = end;
        scale[piece] = 1;
        double[] taylor = new double[2 * stride];
        evaluate(new int[] {neighbour}, new double[] {end}, 0, 1, 1, taylor);
        for (int j = 0; j <= degree; j++) {
            double[] polynomial = new double[degree + 1];
            polynomial[0] = taylor[j];
            polynomial[1] = extrapolation == Extrapolation.LINEAR ? taylor[stride + j] : 0;
            setPolynomial(piece, j, polynomial);
        }
    }

    /** Distance between derivatives in the results of {@link #evaluate}: a multiple of 8, at least degree + 1. */
    int stride() {
        return stride;
    }

    /** The piece at z. Not-a-number gets some piece. */
    int pieceOf(double z) {
        int last = breakpoints.length - 1;
        if (outside && z < breakpoints[0]) {
            return 0;
        }
        if (outside && z > breakpoints[last]) {
            return last + 1;
        }
        return 1 + search.intervalOf(z);
    }

    /** The first function that is not zero on a piece. */
    int firstFunction(int piece) {
        return Math.min(Math.max(piece - 1, 0), breakpoints.length - 2);
    }

    /**
     * The functions j of the pieces at which points lie and their derivatives, to {@code out[(p*(order + 1) + q)*stride() + j]},
     * q = 0..order.
     */
    void evaluate(int[] piece, double[] z, int zOffset, int points, int order, double[] out) {
        double[] t = new double[points];
        int[] first = new int[points];
        for (int p = 0; p < points; p++) {
            t[p] = (z[zOffset + p] - center[piece[p]]) * scale[piece[p]];
            first[p] = piece[p] * pieceSize;
        }
        ROWS.polynomials(degree, order, coefficients, first, t, points, out, stride);
    }
}
