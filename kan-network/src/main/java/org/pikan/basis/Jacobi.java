package org.pikan.basis;

import java.util.Arrays;
import org.pikan.kernel.RowKernels;

/**
 * Jacobi polynomials on an interval, scaled; Legendre's are those with alpha = beta = 0.
 *
 * <pre>
 * b_m(z) = m^(-decay) / C(m + q, m) * P_m^(alpha, beta)(zeta),   zeta = the map of the interval to [-1, 1],   b_0 = 1
 * q = max(alpha, beta, -1/2),   C(m + q, m) = the largest magnitude of P_m on [-1, 1]
 * </pre>
 *
 * <p>alpha = beta = -1/2 gives the Chebyshev polynomials, for which {@link Chebyshev} is faster. A higher degree contains a lower
 * one. Outside the interval the polynomials go on (and grow fast).
 *
 * <p>Source: NIST Digital Library of Mathematical Functions, chapter 18 (recurrence 18.9.1, bound 18.14.1).
 *
 * @param degree the highest degree, at least 1
 * @param constant whether P_0 is there; without it function m is P_(m+1)
 * @param alpha exponent of the weight at the upper end, above -1
 * @param beta exponent of the weight at the lower end, above -1
 * @param interval where the functions stay within 1
 * @param decay exponent of the scale, finite; 0 leaves amplitude 1
 */
public record Jacobi(int degree, boolean constant, double alpha, double beta, Interval interval, double decay)
        implements PolynomialBasis {

    /** The decay of {@link #Jacobi(int, double, double)}. */
    public static final double DEFAULT_DECAY = 1;

    private static final RowKernels ROWS = RowKernels.best();

    public Jacobi {
        if (degree < 1) {
            throw new IllegalArgumentException("degree of basis 'jacobi' is " + degree
                    + ", but must be at least 1. Maybe leave the degree out.");
        }
        if (!(alpha > -1 && beta > -1) || !Double.isFinite(alpha) || !Double.isFinite(beta)) {
            throw new IllegalArgumentException("alpha and beta of basis 'jacobi' are " + alpha + " and " + beta
                    + ", but must be above -1. Maybe 0 and 0, which is Legendre.");
        }
        if (!Double.isFinite(decay)) {
            throw new IllegalArgumentException("decay of basis 'jacobi' is " + decay
                    + ", but must be finite. Maybe " + DEFAULT_DECAY + ".");
        }
    }

    /** P_0 .. P_degree on [-1, 1] with the default decay. */
    public Jacobi(int degree, double alpha, double beta) {
        this(degree, true, alpha, beta, Interval.UNIT, DEFAULT_DECAY);
    }

    /** Legendre polynomials on [-1, 1] with the default decay. */
    public static Jacobi legendre(int degree) {
        return new Jacobi(degree, 0, 0);
    }

    @Override
    public Jacobi withDegree(int newDegree) {
        return new Jacobi(newDegree, constant, alpha, beta, interval, decay);
    }

    @Override
    public Jacobi withInterval(Interval newInterval) {
        return new Jacobi(degree, constant, alpha, beta, newInterval, decay);
    }

    public Jacobi withDecay(double newDecay) {
        return new Jacobi(degree, constant, alpha, beta, interval, newDecay);
    }

    @Override
    public Jacobi withoutConstant() {
        return new Jacobi(degree, false, alpha, beta, interval, decay);
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
        return alpha == 0 && beta == 0 ? "legendre" : "jacobi";
    }

    /** The factors of P_0 .. P_degree in their basis functions. */
    public double[] scales() {
        double q = Math.max(-0.5, Math.max(alpha, beta));
        double[] scales = new double[degree + 1];
        scales[0] = 1;
        double largest = 1;
        for (int m = 1; m <= degree; m++) {
            largest *= (m + q) / m;
            scales[m] = (m == 1 ? 1 : StrictMath.pow(m, -decay)) / largest;
        }
        return scales;
    }

    @Override
    public double[] linear() {
        double[] result = new double[size()];
        result[constant ? 1 : 0] = 1
                / (scales()[1] * JacobiRecurrence.step(1, alpha, beta).a() * interval.unitScale());
        return result;
    }

    @Override
    public void evaluate(double[] z, int zOffset, int points, int order, double[] out, int outOffset) {
        int stride = (order + 1) * points;
        int row = outOffset;
        if (constant) {
            Arrays.fill(out, row, row + points, 1);
            Arrays.fill(out, row + points, row + stride, 0);
            row += stride;
        }
        double slope = interval.unitScale();
        double shift = interval.unitShift();
        double[] scales = scales();
        for (int m = 1; m <= degree; m++) {
            JacobiRecurrence step = JacobiRecurrence.step(m, alpha, beta);
            double fromLast = scales[m] / scales[m - 1];
            double factor = fromLast * step.a() * slope;
            double constantTerm = fromLast * (step.a() * shift + step.b());
            if (m == 1) {
                ROWS.affine(factor, z, zOffset, constantTerm, out, row, points);
                Arrays.fill(out, row + points, row + stride, 0);
                if (order >= 1) {
                    Arrays.fill(out, row + points, row + 2 * points, factor);
                }
                row += stride;
                continue;
            }
            double fromBefore = m == 2 ? 0 : -step.c() * scales[m] / scales[m - 2];
            ROWS.derivativeRecurrence(order, factor, z, zOffset, constantTerm, out, row - stride, fromBefore,
                    m == 2 ? row - stride : row - 2 * stride, row, points);
            if (m == 2) {
                // P_0 is 1, whether it has a row or not.
                ROWS.affine(1, out, row, -step.c() * scales[2], out, row, points);
            }
            row += stride;
        }
    }

    /**
     * A basis contains all Jacobi bases of lower or equal degree, whatever their exponents and interval: all of them are
     * polynomials. The coefficients are kept as they are if exponents and interval are; else the re-expansion is exact to rounding,
     * but onto a much smaller interval it loses digits.
     */
    @Override
    public Embedding embedding(Basis refined) {
        if (!(refined instanceof Jacobi other) || other.degree < degree) {
            throw new IllegalArgumentException("basis " + this + " is not contained in " + refined
                    + ". Maybe raise the degree instead of lowering it.");
        }
        double[][] matrix = new double[size()][other.size()];
        double[] constants = new double[size()];
        double[][] expansion = expansion(other);
        double[] scales = scales();
        double[] otherScales = other.scales();
        int start = constant ? 0 : 1;
        int otherStart = other.constant ? 0 : 1;
        for (int m = start; m <= degree; m++) {
            for (int k = 0; k <= m; k++) {
                double value = expansion[m][k] * (scales[m] / otherScales[k]);
                if (k >= otherStart) {
                    matrix[m - start][k - otherStart] = value;
                } else {
                    constants[m - start] = value;
                }
            }
        }
        return new Embedding(matrix, constants);
    }

    private double[][] expansion(Jacobi other) {
        if (alpha == other.alpha && beta == other.beta && interval.equals(other.interval)) {
            double[][] identity = new double[degree + 1][degree + 1];
            for (int m = 0; m <= degree; m++) {
                identity[m][m] = 1;
            }
            return identity;
        }
        double slope = interval.unitScale() / other.interval.unitScale();
        double shift = Math.fma(-slope, other.interval.unitShift(), interval.unitShift());
        return JacobiRecurrence.expansion(degree, alpha, beta, slope, shift, other.alpha, other.beta);
    }
}
