package org.pikan.basis;

import java.util.Arrays;
import org.pikan.kernel.Kernels;
import org.pikan.kernel.RowKernels;

/**
 * Sines and cosines of a periodic coordinate, scaled.
 *
 * <pre>b = [1,] k^(-decay) cos(k w z), k^(-decay) sin(k w z), k = 1..harmonics,   w = 2 pi / period</pre>
 *
 * <p>Ordered by k with the cosine first, so that more harmonics come at the end. The waves of k follow from those of
 * k - 1 by a rotation; errors grow no faster than k roundings.
 *
 * @param harmonics the number of waves, at least 1
 * @param constant whether the constant 1 is there
 * @param period positive
 * @param decay exponent of the scale, finite; 0 leaves the waves at amplitude 1
 */
public record Fourier(int harmonics, boolean constant, double period, double decay) implements Basis {

    /** The decay of {@link #Fourier(int, double)}. */
    public static final double DEFAULT_DECAY = 1;

    private static final Kernels KERNELS = Kernels.best();
    private static final RowKernels ROWS = RowKernels.best();

    public Fourier {
        if (harmonics < 1) {
            throw new IllegalArgumentException(
                    "basis 'fourier' has " + harmonics
                            + " harmonics, but must have at least 1. Maybe leave the degree out.");
        }
        if (!(period > 0) || !Double.isFinite(period)) {
            throw new IllegalArgumentException("period of basis 'fourier' is " + period
                    + ", but must be positive. Maybe the ends of the interval were exchanged.");
        }
        if (!Double.isFinite(decay)) {
            throw new IllegalArgumentException(
                    "decay of basis 'fourier' is " + decay + ", but must be finite. Maybe " + DEFAULT_DECAY + ".");
        }
    }

    /** The constant and the waves with the default decay. */
    public Fourier(int harmonics, double period) {
        this(harmonics, true, period, DEFAULT_DECAY);
    }

    public Fourier withHarmonics(int newHarmonics) {
        return new Fourier(newHarmonics, constant, period, decay);
    }

    @Override
    public Fourier withoutConstant() {
        return new Fourier(harmonics, false, period, decay);
    }

    @Override
    public int size() {
        return 2 * harmonics + (constant ? 1 : 0);
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
    public double[] linear() {
        return new double[0];
    }

    @Override
    public String family() {
        return "fourier";
    }

    /** The amplitude of wave k. */
    public double scale(int k) {
        return StrictMath.pow(k, -decay);
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
        double frequency = 2 * Math.PI / period;
        int cos = row;
        int sin = row + stride;
        ROWS.affine(frequency, z, zOffset, 0, out, sin, points);
        KERNELS.cos(out, sin, out, cos, points);
        KERNELS.sin(out, sin, out, sin, points);
        for (int k = 1; k <= harmonics; k++) {
            if (k > 1) {
                double ratio = scale(k) / scale(k - 1);
                int last = row - 2 * stride;
                ROWS.multiply(ratio, out, last, out, cos, out, row, points, false);
                ROWS.multiply(-ratio, out, last + stride, out, sin, out, row, points, true);
                ROWS.multiply(ratio, out, last + stride, out, cos, out, row + stride, points, false);
                ROWS.multiply(ratio, out, last, out, sin, out, row + stride, points, true);
            }
            derivatives(k * frequency, points, order, out, row, row + stride);
            row += 2 * stride;
        }
    }

    /** cos' = -w sin, sin' = w cos, one order after the other. */
    private static void derivatives(double frequency, int points, int order, double[] out, int cos, int sin) {
        for (int q = 1; q <= order; q++) {
            int before = (q - 1) * points;
            ROWS.affine(-frequency, out, sin + before, 0, out, cos + q * points, points);
            ROWS.affine(frequency, out, cos + before, 0, out, sin + q * points, points);
        }
    }

    /** A basis contains all of the same period with no more harmonics. */
    @Override
    public Embedding embedding(Basis refined) {
        if (!(refined instanceof Fourier other) || other.period != period || other.harmonics < harmonics) {
            throw new IllegalArgumentException("basis " + this + " is not contained in " + refined
                    + ". Maybe add harmonics instead of removing them, and keep the period.");
        }
        double[][] matrix = new double[size()][other.size()];
        double[] constants = new double[size()];
        int start = constant ? 1 : 0;
        int otherStart = other.constant ? 1 : 0;
        if (constant && other.constant) {
            matrix[0][0] = 1;
        } else if (constant) {
            constants[0] = 1;
        }
        for (int i = 0; i < 2 * harmonics; i++) {
            matrix[start + i][otherStart + i] = scale(i / 2 + 1) / other.scale(i / 2 + 1);
        }
        return new Embedding(matrix, constants);
    }
}
