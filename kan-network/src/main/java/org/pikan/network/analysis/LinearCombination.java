package org.pikan.network.analysis;

import java.util.Locale;

/**
 * The combination x + b y along whose level lines a function is flattest.
 *
 * @param factor
 *            b
 * @param statistic
 *            how far b f_x and f_y are from being equal, 0 to 1
 */
record LinearCombination(double factor, double statistic) {

    /** A factor this near to a number of few digits is taken to be it. */
    private static final double ROUNDING = 1e-4;

    String inWords(String x, String y) {
        double size = Math.abs(factor);
        double rounded = Math.round(size * 100) / 100.0;
        if (rounded > 0 && Math.abs(size - rounded) <= ROUNDING * size) {
            size = rounded;
        }
        String number = size == Math.rint(size) && size < 1e6 ? String.valueOf((long) size)
                : size == rounded ? String.valueOf(rounded) : String.format(Locale.ROOT, "%.4g", size);
        return x + (factor < 0 ? " - " : " + ") + (number.equals("1") ? "" : number + "*") + y;
    }
}
