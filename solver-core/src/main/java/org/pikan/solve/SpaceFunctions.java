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
    private static final int LARGE_DEGREE = 64;

    private static final int SPLINE_DEGREE = 9;
    private static final int FIRST_INTERVALS = 16;

    /** So often intervals are halved in vain: it takes many times to reach the size of a front. */
    private static final int SPLINE_PATIENCE = 8;

    /** The intervals that are halved hold this part of the squared residual. */
    private static final double BULK = 0.9;

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
                // The first function is 1 minus all others.
                for (int m = 0; m < basis.size(); m++) {
                    result[i][m] = all[i][m + 1] - all[i][0];
                }
                result[i][basis.size()] = all[i][0];
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
     * How many functions of a kind are worth having: the number of polynomials does not double from pass to pass if the
     * solution is smooth on their scale.
     *
     * @param earlier
     *            how many the last pass had; 0 in the first
     */
    static int most(Basis basis, int earlier) {
        return switch (basis) {
            case BSpline _ -> Integer.MAX_VALUE;
            case Fourier _ when earlier == 0 -> Integer.MAX_VALUE;
            default -> Math.max(LARGE_DEGREE, 2 * earlier);
        };
    }

    /** How often a basis may be widened in vain. */
    static int patience(Basis basis) {
        return basis instanceof BSpline ? SPLINE_PATIENCE : 0;
    }

    /**
     * A larger basis that contains another.
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
        DoubleStream.Builder finer = DoubleStream.builder();
        Arrays.stream(breakpoints).forEach(finer);
        double rest = BULK * Arrays.stream(missed).sum();
        for (int i = 0; i < order.length && rest > 0; i++) {
            finer.add(0.5 * (breakpoints[order[i]] + breakpoints[order[i] + 1]));
            rest -= missed[order[i]];
        }
        return BSpline.of(splines.degree(), finer.build().sorted().toArray()).withoutConstant();
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
