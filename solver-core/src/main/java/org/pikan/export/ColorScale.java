package org.pikan.export;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * Which colour a value has.
 *
 * @param map the colours
 * @param min value of the first colour; above 0 if logarithmic
 * @param max value of the last colour, above {@code min}
 * @param logarithmic whether equal steps of colour are equal factors
 */
record ColorScale(ColorMap map, double min, double max, boolean logarithmic) {
    /** Errors further than this many decades below the largest look alike: all are small. */
    private static final int MAX_DECADES = 6;
    private static final double SMALLEST_ERROR = 1e-18;
    /** A field that varies by less than this share of its size is constant to the eye. */
    private static final double CONSTANT = 1e-5;
    private static final int NO_VALUE = 0xFFEDEDED;

    /** From the smallest to the largest of the finite values. */
    static ColorScale linear(ColorMap map, double[][]... grids) {
        double min = finite(grids).min().orElse(0);
        double max = finite(grids).max().orElse(1);
        double size = Math.max(Math.abs(min), Math.abs(max));
        if (max - min <= size * CONSTANT) {
            // In the middle of a scale that has readable numbers.
            double around = size == 0 ? 1 : size / 2;
            return new ColorScale(map, min - around, max + around, false);
        }
        return new ColorScale(map, min, max, false);
    }

    /**
     * Whole decades that hold nearly all of the sizes of the differences, at least two.
     */
    static ColorScale ofErrors(ColorMap map, double[][] differences) {
        double[] sizes = finite(differences).map(Math::abs).map(size -> Math.max(size, SMALLEST_ERROR)).sorted()
                .toArray();
        double largest = sizes.length == 0 ? 1 : sizes[sizes.length - 1];
        double small = sizes.length == 0 ? 1 : sizes[sizes.length / 20];
        double top = Math.min(Math.ceil(Math.log10(largest) - 1e-9), 307);
        double bottom = Math.clamp(Math.floor(Math.log10(small)), top - MAX_DECADES, top - 2);
        return new ColorScale(map, powerOfTen(bottom), powerOfTen(top), true);
    }

    /** Where a value lies on the scale; 0 and 1 are its ends. */
    double position(double value) {
        if (logarithmic) {
            return value <= min ? 0 : Math.log(value / min) / Math.log(max / min);
        }
        return (value - min) / (max - min);
    }

    /** The value at a position: the inverse of {@link #position}. */
    double value(double position) {
        return logarithmic ? min * Math.pow(max / min, position) : min + position * (max - min);
    }

    /** The colour as {@code 0xFFrrggbb}; grey for what is not a number. */
    int rgb(double value) {
        return Double.isNaN(value) ? NO_VALUE : map.rgb(position(value));
    }

    private static double powerOfTen(double exponent) {
        return Double.parseDouble("1e" + (int) exponent);
    }

    private static DoubleStream finite(double[][]... grids) {
        return Arrays.stream(grids).flatMap(Arrays::stream).flatMapToDouble(Arrays::stream).filter(Double::isFinite);
    }
}
