package org.pikan.symbolic;

import org.pikan.basis.SymbolicFunction;

/** Where the functions of the library are defined: a match must hold on the whole range of its edge. */
final class Domain {

    private Domain() {}

    /**
     * Whether a function is defined, and without poles, on a range.
     *
     * @param function
     *            the function
     * @param min
     *            lower end of the range
     * @param max
     *            upper end, not below min
     * @return true if it is; false too if an end is NaN or infinite
     */
    static boolean contains(SymbolicFunction function, double min, double max) {
        if (!Double.isFinite(min) || !Double.isFinite(max)) {
            return false;
        }
        return switch (function) {
            case LOG, INVERSE_SQRT -> min > 0;
            case SQRT, POWER_1_5 -> min >= 0;
            case INVERSE, INVERSE_SQUARE, INVERSE_CUBE, INVERSE_FOURTH, INVERSE_FIFTH -> min > 0 || max < 0;
            case ASIN, ACOS -> min >= -1 && max <= 1;
            case ATANH -> min > -1 && max < 1;
            case TAN -> max - min < Math.PI
                    && StrictMath.floor(min / Math.PI + 0.5) == StrictMath.floor(max / Math.PI + 0.5);
            default -> true;
        };
    }
}
