package org.pikan.solve;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.pikan.basis.BSpline;
import org.pikan.basis.Basis;
import org.pikan.basis.Chebyshev;
import org.pikan.basis.Fourier;
import org.pikan.basis.Interval;

/**
 * Functions of x on slabs of time, on [-1, 1] and without the constant, and the points that go with them.
 *
 * <p>Trigonometric polynomials where networks are periodic in x. Otherwise Chebyshev polynomials; for fronts and layers,
 * B-splines with an interval halved wherever they miss something.
 */
final class SpaceFunctions {

    private static final int FIRST_RESOLUTION = 16;
    private static final double WIDER = 1.4;

    /** Splines with graded intervals are cheaper for most of what asks for a higher degree in the first pass. */
    private static final int LARGE_DEGREE = 48;

    /** Polynomials grow to this many times those of the last pass if the solution is smooth on their scale. */
    private static final int GROWTH = 3;

    private static final int SPLINE_DEGREE = 9;
    private static final int FIRST_INTERVALS = 16;

    /** So often intervals are halved in vain: it takes many times to reach the size of a front. */
    private static final int SPLINE_PATIENCE = 8;

    /** The intervals that are halved hold this part of the squared residual. */
    private static final double BULK = 0.9;

    /** An interval shorter than this is not halved: its solution is not smooth on any scale. */
    private static final double SHORTEST = 1e-9;

    /** An interval is at most this many times as long as its neighbours, for the sake of stable knot insertion. */
    private static final double STEEPEST = 4;

    /** Points for each function. */
    private static final double POINTS = 1.25;

    private SpaceFunctions() {}

    /** What a march begins with. */
    static Basis first(boolean periodic) {
        return spectral(periodic, FIRST_RESOLUTION);
    }

    /** Polynomials of a degree, or of so many harmonics. */
    static Basis spectral(boolean periodic, int resolution) {
        return periodic ? new Fourier(resolution, 2).withoutConstant() : new Chebyshev(resolution).withoutConstant();
    }

    /** What a march goes on with where polynomials do not do, for equations of an order. */
    static Basis splines(int order) {
        return BSpline.uniform(Math.max(SPLINE_DEGREE, order + 5), FIRST_INTERVALS, Interval.UNIT).withoutConstant();
    }

    /**
     * The functions that a network in a basis may be a sum of, with their coefficients of all functions of the basis and of the
     * constant, which comes last: periodic splines where networks are periodic in x, otherwise the functions themselves.
     */
    static double[][] allowed(Basis basis, boolean periodic) {
        if (periodic && basis instanceof BSpline splines) {
            double[][] all = splines.periodic();
            double[][] result = new double[all.length][basis.size() + 1];
            for (int i = 0; i < all.length; i++) {
                // Those across the seam come first, and have influence everywhere, as the first function is 1 minus all others: with
                // them at the end, Cholesky's factor stays sparse.
                double[] to = result[Math.floorMod(i - splines.degree(), all.length)];
                for (int m = 0; m < basis.size(); m++) {
                    to[m] = all[i][m + 1] - all[i][0];
                }
                to[basis.size()] = all[i][0];
            }
            return result;
        }
        double[][] identity = new double[basis.size() + 1][basis.size() + 1];
        for (int i = 0; i < identity.length; i++) {
            identity[i][i] = 1;
        }
        return identity;
    }

    /**
     * How many functions of a kind are worth having.
     *
     * @param earlier
     *            how many the last pass had; 0 in the first
     */
    static int most(Basis basis, int earlier) {
        return switch (basis) {
            case BSpline _ -> Integer.MAX_VALUE;
            case Fourier _ when earlier == 0 -> Integer.MAX_VALUE;
            default -> Math.max(LARGE_DEGREE, GROWTH * earlier);
        };
    }

    /** How often a basis may be widened in vain. */
    static int patience(Basis basis) {
        return basis instanceof BSpline ? SPLINE_PATIENCE : 0;
    }

    /**
     * A larger basis that contains another; the same if no interval can be halved.
     *
     * @param profile
     *            the squared residual at the points between those of training
     */
    static Basis wider(Basis basis, double[] profile) {
        return switch (basis) {
            case Fourier harmonics -> spectral(true, (int) Math.ceil(WIDER * harmonics.harmonics()));
            case Chebyshev polynomials -> spectral(false, (int) Math.ceil(WIDER * polynomials.degree()));
            case BSpline splines -> halved(splines, profile);
            default -> throw new IllegalStateException("slabs do not hold " + basis);
        };
    }

    private static Basis halved(BSpline splines, double[] profile) {
        double[] breakpoints = splines.breakpoints();
        double[] points = points(splines, false);
        double[] missed = new double[splines.intervals()];
        int interval = 0;
        for (int i = 0; i < points.length; i++) {
            while (points[i] > breakpoints[interval + 1]) {
                interval++;
            }
            missed[interval] += profile[i];
        }
        Integer[] order = IntStream.range(0, missed.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> -missed[i]));
        boolean[] marked = new boolean[missed.length];
        double rest = BULK * Arrays.stream(missed).sum();
        for (int i = 0; i < order.length && rest > 0; i++) {
            marked[order[i]] = breakpoints[order[i] + 1] - breakpoints[order[i]] > SHORTEST;
            rest -= missed[order[i]];
        }
        return BSpline.of(splines.degree(), graded(halved(breakpoints, marked))).withoutConstant();
    }

    private static double[] halved(double[] breakpoints, boolean[] marked) {
        DoubleStream.Builder finer = DoubleStream.builder();
        for (int i = 0; i < marked.length; i++) {
            finer.add(breakpoints[i]);
            if (marked[i]) {
                finer.add(0.5 * (breakpoints[i] + breakpoints[i + 1]));
            }
        }
        return finer.add(breakpoints[marked.length]).build().toArray();
    }

    /** With intervals halved that are much longer than a neighbour; the first and the last are neighbours across a seam. */
    private static double[] graded(double[] breakpoints) {
        int n = breakpoints.length - 1;
        boolean[] marked = new boolean[n];
        boolean any = false;
        for (int i = 0; i < n; i++) {
            int before = (i + n - 1) % n;
            int after = (i + 1) % n;
            double shortest = Math.min(breakpoints[before + 1] - breakpoints[before],
                    breakpoints[after + 1] - breakpoints[after]);
            marked[i] = breakpoints[i + 1] - breakpoints[i] > 1.001 * STEEPEST * shortest;
            any |= marked[i];
        }
        return any ? graded(halved(breakpoints, marked)) : breakpoints;
    }

    /** Points on [-1, 1] to train with; the others of the same number lie between them. */
    static double[] points(Basis basis, boolean training) {
        double[] points = new double[(int) Math.ceil(POINTS * (basis.size() + 1))];
        double[] greville = basis instanceof BSpline splines ? splines.grevilleAbscissae() : new double[0];
        for (int i = 0; i < points.length; i++) {
            double part = (i + (training ? 0.5 : 0.9)) / points.length;
            points[i] = switch (basis) {
                case Fourier _ -> 2 * part - 1;
                case BSpline _ -> between(greville, part);
                default -> -Math.cos(Math.PI * part);
            };
        }
        return points;
    }

    private static double between(double[] nodes, double part) {
        double place = part * (nodes.length - 1);
        int i = Math.min((int) place, nodes.length - 2);
        return nodes[i] + (place - i) * (nodes[i + 1] - nodes[i]);
    }
}
