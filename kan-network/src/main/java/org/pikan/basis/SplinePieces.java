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
    /** Of each piece the powers from the highest down, of each the derivatives q = 0 .. degree, of each the functions. */
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
        this.stride = lanes(degree);
        this.pieceSize = (degree + 1) * stride;
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
        for (int q = 0; q <= degree; q++) {
            for (int k = degree - q; k >= 0; k--) {
                coefficients[piece * pieceSize + (degree - k) * stride + q * (degree + 1) + j] = derivative[k];
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
        Scratch scratch = new Scratch();
        scratch.piece[0] = neighbour;
        double[] taylor = evaluate(new double[] {end}, 0, 1, 1, scratch);
        for (int j = 0; j <= degree; j++) {
            double[] polynomial = new double[degree + 1];
            polynomial[0] = taylor[j];
            polynomial[1] = extrapolation == Extrapolation.LINEAR ? taylor[degree + 1 + j] : 0;
            setPolynomial(piece, j, polynomial);
        }
    }

    /** The numbers that {@link #evaluate} gives for each point: those of all functions and derivatives, filled up to a multiple of 8. */
    int lanes(int order) {
        return ((degree + 1) * (Math.min(order, degree) + 1) + 7) / 8 * 8;
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
     * The functions j of the pieces {@code scratch.piece} at which points lie and their derivatives, q = 0..order and at most the degree,
     * as {@code [p*lanes(order) + q*(degree + 1) + j]}; valid until the next call with the same scratch.
     */
    double[] evaluate(double[] z, int zOffset, int points, int order, Scratch scratch) {
        for (int p = 0; p < points; p++) {
            int piece = scratch.piece[p];
            scratch.t[p] = (z[zOffset + p] - center[piece]) * scale[piece];
            scratch.first[p] = piece * pieceSize;
        }
        int lanes = lanes(order);
        double[] values = scratch.values(points * lanes);
        ROWS.polynomials(degree, coefficients, stride, scratch.first, scratch.t, points, values, lanes);
        return values;
    }

    /** Work space for a few points. */
    static final class Scratch {

        /** Points that are evaluated before their values are put in place, few enough to stay in a first-level cache. */
        static final int POINTS = 32;

        final int[] piece = new int[POINTS];
        private final double[] t = new double[POINTS];
        private final int[] first = new int[POINTS];
        private double[] values = {};

        private double[] values(int size) {
            if (values.length < size) {
                values = new double[size];
            }
            return values;
        }
    }
}
