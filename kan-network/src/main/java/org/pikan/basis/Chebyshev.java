package org.pikan.basis;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.pikan.kernel.RowKernels;

/**
 * Chebyshev polynomials of the first kind on an interval, scaled.
 *
 * <pre>
 * b_m(z) = m^(-decay) * T_m(zeta),   zeta = the map of the interval to [-1, 1],   b_0 = 1
 * T_(m+1)^(q) = 2 zeta T_m^(q) + 2 q T_m^(q-1) - T_(m-1)^(q)
 * </pre>
 *
 * <p>T_m^(q) grows like m^(2q), so equal coefficients would leave a second derivative to the highest degrees; the decay
 * evens that out. Outside the interval the polynomials go on (and grow fast).
 *
 * @param degree the highest degree, at least 1
 * @param constant whether T_0 is there; without it function m is T_(m+1)
 * @param interval where the polynomials stay within 1
 * @param decay exponent of the scale, finite; 0 leaves T_m as it is
 */
public record Chebyshev(int degree, boolean constant, Interval interval, double decay) implements PolynomialBasis {

    /** The decay of {@link #Chebyshev(int)}. */
    public static final double DEFAULT_DECAY = 1;

    /** {@link #scale} for the default decay and as many degrees as networks usually have. */
    private static final double[] SCALES = IntStream.range(0, 256).mapToDouble(m -> scale(m, DEFAULT_DECAY)).toArray();

    private static final RowKernels ROWS = RowKernels.best();

    public Chebyshev {
        if (degree < 1) {
            throw new IllegalArgumentException("degree of basis 'chebyshev' is " + degree
                    + ", but must be at least 1. Maybe leave the degree out.");
        }
        if (!Double.isFinite(decay)) {
            throw new IllegalArgumentException("decay of basis 'chebyshev' is " + decay
                    + ", but must be finite. Maybe " + DEFAULT_DECAY + ".");
        }
    }

    /** T_0 .. T_degree on [-1, 1] with the default decay. */
    public Chebyshev(int degree) {
        this(degree, true, Interval.UNIT, DEFAULT_DECAY);
    }

    @Override
    public Chebyshev withDegree(int newDegree) {
        return new Chebyshev(newDegree, constant, interval, decay);
    }

    @Override
    public Chebyshev withInterval(Interval newInterval) {
        return new Chebyshev(degree, constant, newInterval, decay);
    }

    public Chebyshev withDecay(double newDecay) {
        return new Chebyshev(degree, constant, interval, newDecay);
    }

    @Override
    public Chebyshev withoutConstant() {
        return new Chebyshev(degree, false, interval, decay);
    }

    @Override
    public int size() {
        return constant ? degree + 1 : degree;
    }

    @Override
    public int maxDerivative() {
        return Integer.MAX_VALUE;
    }

    @Override
    public boolean spansConstant() {
        return constant;
    }

    @Override
    public String family() {
        return "chebyshev";
    }

    /** The factor of T_m in its basis function. */
    public double scale(int m) {
        return decay == DEFAULT_DECAY && m < SCALES.length ? SCALES[m] : scale(m, decay);
    }

    private static double scale(int m, double decay) {
        return m <= 1 ? 1 : StrictMath.pow(m, -decay);
    }

    @Override
    public double[] linear() {
        double[] result = new double[size()];
        result[constant ? 1 : 0] = 1 / interval.unitScale();
        return result;
    }

    @Override
    public void evaluate(double[] z, int zOffset, int points, int order, double[] out, int outOffset) {
        int stride = (order + 1) * points;
        int low = Math.min(degree, 2);
        int row = outOffset;
        for (int m = constant ? 0 : 1; m <= low; m++) {
            low(m, z, zOffset, points, order, out, row);
            row += stride;
        }
        double slope = interval.unitScale();
        double shift = interval.unitShift();
        double before = scale(1);
        double last = scale(2);
        for (int m = 3; m <= degree; m++) {
            double scale = scale(m);
            double fromLast = 2 * scale / last;
            double fromBefore = -scale / before;
            before = last;
            last = scale;
            ROWS.derivativeRecurrence(order, fromLast * slope, z, zOffset, fromLast * shift, out, row - stride,
                    fromBefore, row - 2 * stride, row, points);
            row += stride;
        }
    }

    /** T_0, T_1, T_2 and their derivatives from their formulas. */
    private void low(int m, double[] z, int zOffset, int points, int order, double[] out, int row) {
        Arrays.fill(out, row, row + (order + 1) * points, 0);
        double slope = interval.unitScale();
        double shift = interval.unitShift();
        if (m == 0) {
            Arrays.fill(out, row, row + points, 1);
            return;
        }
        ROWS.affine(slope, z, zOffset, shift, out, row, points);
        double factor = m == 1 ? slope : 4 * scale(2) * slope;
        if (order >= 1 && m == 1) {
            Arrays.fill(out, row + points, row + 2 * points, factor);
        }
        if (order >= 1 && m == 2) {
            ROWS.affine(factor, out, row, 0, out, row + points, points);
        }
        if (order >= 2 && m == 2) {
            Arrays.fill(out, row + 2 * points, row + 3 * points, factor * slope);
        }
        if (m == 2) {
            ROWS.polynomial(new double[] {-scale(2), 0, 2 * scale(2)}, out, row, out, row, points);
        }
    }

    /**
     * A basis contains all of lower or equal degree, on whatever interval: polynomials are closed under affine maps.
     * Between overlapping intervals the re-expansion is exact to rounding; onto a much smaller interval it loses digits,
     * as the polynomials grow outside their own.
     */
    @Override
    public Embedding embedding(Basis refined) {
        if (!(refined instanceof Chebyshev other) || other.degree < degree) {
            throw new IllegalArgumentException("basis " + this + " is not contained in " + refined
                    + ". Maybe raise the degree instead of lowering it.");
        }
        double slope = interval.unitScale() / other.interval.unitScale();
        double shift = Math.fma(-slope, other.interval.unitShift(), interval.unitShift());
        if (interval.equals(other.interval)) {
            slope = 1;
            shift = 0;
        }
        double[][] matrix = new double[size()][other.size()];
        double[] constants = new double[size()];
        double[][] expansions = ChebyshevExpansion.ofComposition(degree, slope, shift);
        int start = constant ? 0 : 1;
        int otherStart = other.constant ? 0 : 1;
        for (int m = start; m <= degree; m++) {
            for (int k = 0; k <= m; k++) {
                double value = expansions[m][k] * scale(m) / other.scale(k);
                if (k >= otherStart) {
                    matrix[m - start][k - otherStart] = value;
                } else {
                    constants[m - start] = value;
                }
            }
        }
        return new Embedding(matrix, constants);
    }
}
