package org.pikan.basis;

import java.util.Arrays;
import org.pikan.basis.SplinePieces.Scratch;

/**
 * B-splines of any degree on any breakpoints.
 *
 * <p>{@code BSpline.uniform(5, 8, Interval.UNIT)} has 8 equal intervals and 8 + 5 = 13 functions; they are never
 * negative and add up to 1. The end knots are repeated degree + 1 times, so that the first function alone is 1 at the
 * left end. Inside, degree - 1 derivatives are continuous.
 *
 * <p>Without the constant the first function is left out: it is 1 minus all others.
 */
public final class BSpline implements Basis {

    private static final ThreadLocal<Scratch> SCRATCH = ThreadLocal.withInitial(Scratch::new);

    private final int degree;
    private final double[] breakpoints;
    private final Extrapolation extrapolation;
    private final boolean constant;
    private final SplinePieces pieces;

    private BSpline(int degree, double[] breakpoints, Extrapolation extrapolation, boolean constant,
            SplinePieces pieces) {
        this.degree = degree;
        this.breakpoints = breakpoints;
        this.extrapolation = extrapolation;
        this.constant = constant;
        this.pieces = pieces;
    }

    /**
     * B-splines on given breakpoints, continued polynomially outside.
     *
     * @param degree at least 1
     * @param breakpoints at least 2, strictly increasing, finite
     * @throws IllegalArgumentException when they are not
     */
    public static BSpline of(int degree, double... breakpoints) {
        return create(degree, breakpoints.clone(), Extrapolation.POLYNOMIAL, true);
    }

    /** B-splines on equal intervals, continued polynomially outside. */
    public static BSpline uniform(int degree, int intervals, Interval interval) {
        if (intervals < 1) {
            throw new IllegalArgumentException(
                    "grid of basis 'bspline' is " + intervals + ", but must be at least 1. Maybe leave the grid out.");
        }
        double[] breakpoints = new double[intervals + 1];
        for (int i = 0; i <= intervals; i++) {
            breakpoints[i] = i == intervals ? interval.max() : interval.min() + interval.length() * i / intervals;
        }
        return create(degree, breakpoints, Extrapolation.POLYNOMIAL, true);
    }

    private static BSpline create(int degree, double[] breakpoints, Extrapolation extrapolation, boolean constant) {
        if (degree < 1) {
            throw new IllegalArgumentException("degree of basis 'bspline' is " + degree
                    + ", but must be at least 1. Maybe leave the degree out.");
        }
        if (breakpoints.length < 2) {
            throw new IllegalArgumentException("basis 'bspline' has " + breakpoints.length
                    + " breakpoints, but needs at least the 2 ends. Maybe use BSpline.uniform.");
        }
        for (int i = 0; i < breakpoints.length; i++) {
            if (!Double.isFinite(breakpoints[i]) || (i > 0 && !(breakpoints[i] > breakpoints[i - 1]))) {
                throw new IllegalArgumentException("breakpoint " + i + " of basis 'bspline' is " + breakpoints[i]
                        + ", but breakpoints must be finite and increase. Maybe sort them and remove repeated ones.");
            }
        }
        return new BSpline(degree, breakpoints, extrapolation, constant,
                new SplinePieces(degree, breakpoints, extrapolation));
    }

    public int degree() {
        return degree;
    }

    /** Number of intervals between breakpoints. */
    public int intervals() {
        return breakpoints.length - 1;
    }

    /** A copy of the breakpoints. */
    public double[] breakpoints() {
        return breakpoints.clone();
    }

    /** The breakpoints with the ends repeated: knots t_i, where function i (of all) lives on [t_i, t_(i+degree+1)]. */
    public double[] knots() {
        return SplinePieces.clampedKnots(degree, breakpoints);
    }

    public Interval interval() {
        return new Interval(breakpoints[0], breakpoints[breakpoints.length - 1]);
    }

    public Extrapolation extrapolation() {
        return extrapolation;
    }

    public BSpline withExtrapolation(Extrapolation newExtrapolation) {
        return create(degree, breakpoints, newExtrapolation, constant);
    }

    /** The same degree on other breakpoints. */
    public BSpline withBreakpoints(double... newBreakpoints) {
        return create(degree, newBreakpoints.clone(), extrapolation, constant);
    }

    /** Each interval cut into {@code parts} equal ones; contains this basis. */
    public BSpline refined(int parts) {
        double[] finer = new double[intervals() * parts + 1];
        for (int i = 0; i < intervals(); i++) {
            for (int k = 0; k < parts; k++) {
                double width = breakpoints[i + 1] - breakpoints[i];
                finer[i * parts + k] = k == 0 ? breakpoints[i] : breakpoints[i] + width * k / parts;
            }
        }
        finer[finer.length - 1] = breakpoints[breakpoints.length - 1];
        return create(degree, finer, extrapolation, constant);
    }

    @Override
    public BSpline withoutConstant() {
        return constant ? new BSpline(degree, breakpoints, extrapolation, false, pieces) : this;
    }

    @Override
    public int size() {
        return intervals() + degree - dropped();
    }

    private int dropped() {
        return constant ? 0 : 1;
    }

    /** degree - 1; outside the interval the extrapolation may allow less. */
    @Override
    public int maxDerivative() {
        return degree - 1;
    }

    @Override
    public boolean spansConstant() {
        return constant;
    }

    @Override
    public String family() {
        return "bspline";
    }

    /**
     * The means of {@code degree} neighbouring knots, at which the coefficients of z stand: the sum of g_m b_m(z) over
     * all functions, the dropped one included, is z.
     */
    public double[] grevilleAbscissae() {
        double[] knots = knots();
        double[] result = new double[intervals() + degree];
        for (int m = 0; m < result.length; m++) {
            result[m] = Arrays.stream(knots, m + 1, m + 1 + degree).sum() / degree;
        }
        return result;
    }

    /**
     * The splines that go on smoothly from the last breakpoint to the first: entry (i, m) is the coefficient of function m,
     * of all, in periodic spline i. There are as many as intervals, they are not negative and add up to 1.
     */
    public double[][] periodic() {
        int n = intervals();
        double period = breakpoints[n] - breakpoints[0];
        double[] continued = new double[n + 2 * degree + 1];
        for (int i = 0; i < continued.length; i++) {
            int turns = Math.floorDiv(i - degree, n);
            continued[i] = breakpoints[i - degree - turns * n] + turns * period;
        }
        double[][] all = KnotInsertion.matrix(degree, continued, breakpoints);
        double[][] result = new double[n][];
        // The functions before these, and as many at the end, are zero between the breakpoints.
        for (int i = 0; i < n + degree; i++) {
            double[] row = all[degree + i];
            if (i < n) {
                result[i] = row;
            } else {
                for (int m = 0; m < row.length; m++) {
                    result[i % n][m] += row[m];
                }
            }
        }
        return result;
    }

    @Override
    public double[] linear() {
        double[] greville = grevilleAbscissae();
        double[] result = new double[size()];
        for (int m = 0; m < result.length; m++) {
            result[m] = greville[m + dropped()] - (constant ? 0 : greville[0]);
        }
        return extrapolation == Extrapolation.CONSTANT ? new double[0] : result;
    }

    @Override
    public void evaluate(double[] z, int zOffset, int points, int order, double[] out, int outOffset) {
        Arrays.fill(out, outOffset, outOffset + size() * (order + 1) * points, 0);
        Scratch scratch = SCRATCH.get();
        int lanes = pieces.lanes(order);
        int[] rows = rows(order, points);
        for (int from = 0; from < points; from += Scratch.POINTS) {
            int count = Math.min(Scratch.POINTS, points - from);
            for (int p = 0; p < count; p++) {
                scratch.piece[p] = pieces.pieceOf(z[zOffset + from + p]);
            }
            double[] values = pieces.evaluate(z, zOffset + from, count, order, scratch);
            for (int p = 0; p < count; p++) {
                int firstRow = (pieces.firstFunction(scratch.piece[p]) - dropped()) * (order + 1) * points;
                scatter(values, p * lanes, rows, firstRow + from + p, out, outOffset);
            }
        }
    }

    /** Where the values of a point go, from the row of its first function on. */
    private int[] rows(int order, int points) {
        int[] rows = new int[(Math.min(order, degree) + 1) * (degree + 1)];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (i % (degree + 1) * (order + 1) + i / (degree + 1)) * points;
        }
        return rows;
    }

    /** Writes the values of one point; what would lie before all rows belongs to the dropped function. */
    private static void scatter(double[] values, int from, int[] rows, int first, double[] out, int outOffset) {
        for (int i = 0; i < rows.length; i++) {
            int row = first + rows[i];
            if (row >= 0) {
                out[outOffset + row] = values[from + i];
            }
        }
    }

    /**
     * A basis contains all of the same degree and extrapolation whose inner breakpoints are among its own and whose ends
     * are the same (knot insertion). With polynomial extrapolation the ends may differ.
     */
    @Override
    public Embedding embedding(Basis refined) {
        if (!(refined instanceof BSpline other) || !contains(other)) {
            throw new IllegalArgumentException("basis " + this + " is not contained in " + refined
                    + ". Maybe keep the degree, the extrapolation and all old breakpoints.");
        }
        double[][] all = KnotInsertion.matrix(degree, breakpoints, other.breakpoints);
        double[][] matrix = new double[size()][other.size()];
        double[] constants = new double[size()];
        for (int m = 0; m < size(); m++) {
            double[] row = all[m + dropped()];
            // The function that the other basis leaves out is 1 minus all those it has.
            constants[m] = other.constant ? 0 : row[0];
            for (int k = 0; k < other.size(); k++) {
                matrix[m][k] = row[k + other.dropped()] - constants[m];
            }
        }
        return new Embedding(matrix, constants);
    }

    private boolean contains(BSpline other) {
        if (other.degree != degree || other.extrapolation != extrapolation) {
            return false;
        }
        if (extrapolation != Extrapolation.POLYNOMIAL && !interval().equals(other.interval())) {
            return false;
        }
        for (int i = 1; i < breakpoints.length - 1; i++) {
            int found = Arrays.binarySearch(other.breakpoints, breakpoints[i]);
            if (found < 1 || found >= other.breakpoints.length - 1) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BSpline spline && degree == spline.degree && constant == spline.constant
                && extrapolation == spline.extrapolation && Arrays.equals(breakpoints, spline.breakpoints);
    }

    @Override
    public int hashCode() {
        return 31 * (2 * degree + dropped()) + Arrays.hashCode(breakpoints);
    }

    @Override
    public String toString() {
        return "BSpline[degree=" + degree + ", breakpoints=" + Arrays.toString(breakpoints) + ", extrapolation="
                + extrapolation + ", constant=" + constant + "]";
    }
}
