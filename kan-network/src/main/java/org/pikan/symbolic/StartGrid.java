package org.pikan.symbolic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pikan.basis.SymbolicFunction;

/**
 * Scales and shifts from which a function's fit over s in [-1, 1] is begun.
 *
 * <p>A power leaves the scale to the factor, an exponential the shift, a logarithm the scale to the constant, so those are
 * searched along one line; the others over the values u that the two ends of [-1, 1] are mapped to. As each of them is
 * odd, even or symmetric about a point, positive scales are enough.
 */
final class StartGrid {

    /** What of a*s + b is a parameter of its own. */
    enum Freedom {
        /** Neither. */
        NONE,
        /** b alone. */
        SHIFT,
        /** a alone. */
        SCALE,
        /** Both. */
        BOTH;

        /** How many parameters that is. */
        int parameters() {
            return this == NONE ? 0 : this == BOTH ? 2 : 1;
        }
    }

    private static final double[] MARGINS = {1e-6, 1e-4, 1e-3, 0.01, 0.03, 0.08, 0.15, 0.3, 0.5, 0.8, 1.2, 1.8, 2.5, 4,
            7, 12, 25};
    private static final double[] SCALES = {0.1, 0.2, 0.4, 0.7, 1, 1.4, 2, 2.8, 4, 5.5, 8, 12, 20, 35};
    private static final double[] SIGMOID = mirrored(0, 0.4, 0.8, 1.2, 1.7, 2.3, 3, 4, 5.5, 8, 13, 22, 50);
    private static final double[] HYPERBOLIC = mirrored(0, 0.5, 1, 1.5, 2, 2.7, 3.5, 5, 8, 13, 20);
    private static final double[] TANGENT = mirrored(0, 0.25, 0.5, 0.75, 1, 1.2, 1.35, 1.45, 1.52, 1.55, 1.565);
    private static final double[] UNIT = mirrored(0, 0.2, 0.4, 0.6, 0.75, 0.88, 0.95, 0.985, 0.997, 0.9999);
    private static final double[] WAVES = waves();

    private StartGrid() {}

    static Freedom freedom(SymbolicFunction function) {
        return switch (function) {
            case ZERO, IDENTITY, SIGN -> Freedom.NONE;
            case SQUARE, CUBE, FOURTH, FIFTH, INVERSE, INVERSE_SQUARE, INVERSE_CUBE, INVERSE_FOURTH, INVERSE_FIFTH,
                    SQRT,
                    POWER_1_5, INVERSE_SQRT, LOG, ABS -> Freedom.SHIFT;
            case EXP -> Freedom.SCALE;
            default -> Freedom.BOTH;
        };
    }

    /**
     * The starts of a function, except the sine and cosine, in rows whose neighbours are neighbours.
     *
     * @param s
     *            the samples, rising
     * @return [row][column] = {a, b}; null where there is none
     */
    static double[][][] of(SymbolicFunction function, double[] s) {
        return switch (function) {
            case ZERO, IDENTITY -> new double[][][] {{{1, 0}}};
            case SQUARE, CUBE, FOURTH, FIFTH -> new double[][][] {shifts(1, spread(41, 10))};
            case INVERSE, INVERSE_SQUARE, INVERSE_CUBE, INVERSE_FOURTH, INVERSE_FIFTH -> new double[][][] {
                    shifts(1, margins(1, false)), shifts(1, margins(-1, false))};
            case SQRT, POWER_1_5 -> new double[][][] {shifts(1, margins(1, true)), shifts(-1, margins(1, true))};
            case LOG, INVERSE_SQRT -> new double[][][] {shifts(1, margins(1, false)), shifts(-1, margins(1, false))};
            case ABS -> new double[][][] {shifts(1, spread(49, 0.98))};
            case SIGN -> new double[][][] {shifts(1, midpoints(s))};
            case EXP -> new double[][][] {scales(1), scales(-1)};
            case TAN -> ends(TANGENT);
            case ASIN, ACOS, ATANH -> ends(UNIT);
            case COSH, SINH -> ends(HYPERBOLIC);
            case BESSEL_J0, BESSEL_J1 -> ends(WAVES);
            default -> ends(SIGMOID);
        };
    }

    /** Frequencies at which a sine or cosine is tried, up to as many periods as samples tell apart. */
    static double[] frequencies(int samples) {
        int count = Math.max(8, Math.min(120, samples));
        double[] frequencies = new double[count];
        for (int i = 0; i < count; i++) {
            frequencies[i] = 0.15 + 0.35 * i;
        }
        return frequencies;
    }

    private static double[][] shifts(double scale, double[] shifts) {
        return Arrays.stream(shifts).mapToObj(b -> new double[] {scale, b}).toArray(double[][]::new);
    }

    private static double[][] scales(int sign) {
        return Arrays.stream(SCALES).mapToObj(a -> new double[] {sign * a, 0}).toArray(double[][]::new);
    }

    private static double[] margins(int sign, boolean closed) {
        List<Double> margins = new ArrayList<>();
        if (closed) {
            margins.add(1.0);
        }
        for (double margin : MARGINS) {
            margins.add(sign * (1 + margin));
        }
        return margins.stream().mapToDouble(b -> b).toArray();
    }

    /** Shifts from -most to most, denser in the middle. */
    private static double[] spread(int count, double most) {
        double[] shifts = new double[count];
        for (int i = 0; i < count; i++) {
            double t = 2.0 * i / (count - 1) - 1;
            shifts[i] = most > 1 ? most * t * (0.1 + 0.9 * t * t) : most * t;
        }
        return shifts;
    }

    private static double[] midpoints(double[] s) {
        double[] shifts = new double[s.length - 1];
        for (int i = 0; i < shifts.length; i++) {
            shifts[i] = -0.5 * (s[i] + s[i + 1]);
        }
        return shifts;
    }

    /** a and b from what the ends of [-1, 1] are mapped to. */
    private static double[][][] ends(double[] values) {
        double[][][] starts = new double[values.length][values.length][];
        for (int i = 0; i < values.length; i++) {
            for (int j = i + 1; j < values.length; j++) {
                starts[i][j] = new double[] {0.5 * (values[j] - values[i]), 0.5 * (values[j] + values[i])};
            }
        }
        return starts;
    }

    private static double[] mirrored(double... values) {
        double[] all = new double[2 * values.length - 1];
        for (int i = 0; i < values.length; i++) {
            all[values.length - 1 + i] = values[i];
            all[values.length - 1 - i] = -values[i];
        }
        return all;
    }

    /** Denser where the functions' envelope changes. */
    private static double[] waves() {
        double[] values = new double[35];
        for (int i = 0; i < values.length; i++) {
            int k = i - 17;
            values[i] = Math.abs(k) <= 12 ? 0.75 * k : Math.signum(k) * (9 + 2.5 * (Math.abs(k) - 12));
        }
        return values;
    }

    /** How many basins are worth polishing. */
    static int basins(SymbolicFunction function) {
        return switch (function) {
            case BESSEL_J0, BESSEL_J1 -> 8;
            case SIGN -> 1;
            default -> 3;
        };
    }
}
