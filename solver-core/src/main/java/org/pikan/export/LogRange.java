package org.pikan.export;

import java.util.Arrays;
import java.util.List;

/**
 * Whole decades around values above 0.
 *
 * @param min a power of ten
 * @param max a larger power of ten
 */
record LogRange(double min, double max) {
    private static final int LOWEST = -300;
    private static final int HIGHEST = 300;

    /** Around errors: not further than ten decades below the largest, so that single zeros do not stretch the range. */
    static LogRange ofErrors(List<double[]> errors) {
        double largest = errors.stream().flatMapToDouble(Arrays::stream).filter(Double::isFinite).max().orElse(1);
        return of(errors, largest * 1e-10);
    }

    /** Around all finite values above a floor; 0.1 to 1 if there is none. */
    static LogRange of(List<double[]> values, double floor) {
        double[] sizes = values.stream().flatMapToDouble(Arrays::stream)
                .filter(value -> value > 0 && value < Double.POSITIVE_INFINITY).map(value -> Math.max(value, floor))
                .toArray();
        double smallest = Arrays.stream(sizes).min().orElse(0.1);
        double largest = Arrays.stream(sizes).max().orElse(1);
        int low = (int) Math.clamp(Math.floor(Math.log10(smallest) + 1e-9), LOWEST, HIGHEST);
        int high = (int) Math.clamp(Math.ceil(Math.log10(largest) - 1e-9), LOWEST, HIGHEST);
        if (low == high) {
            low--;
            high++;
        }
        return new LogRange(Double.parseDouble("1e" + low), Double.parseDouble("1e" + high));
    }
}
