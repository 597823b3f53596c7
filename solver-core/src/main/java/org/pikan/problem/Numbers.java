package org.pikan.problem;

import java.math.BigDecimal;
import java.math.MathContext;

import org.pikan.expression.TextPrinter;

/** Numbers as labels and messages write them. */
final class Numbers {
    /** Values closer than this, relative to the larger one, are the same place. */
    private static final double SAME = 1e-12;
    private static final MathContext FOUR_DIGITS = new MathContext(4);

    private Numbers() {}

    /** A value as a message shows it, to four digits. */
    static String rounded(double value) {
        return Double.isFinite(value) ? TextPrinter.print(new BigDecimal(value).round(FOUR_DIGITS).doubleValue())
                : Double.toString(value);
    }

    /** Whether two ways of computing a place on an axis of the given length mean the same. */
    static boolean same(double a, double b, double length) {
        return Math.abs(a - b) <= SAME * Math.max(length, Math.max(Math.abs(a), Math.abs(b)));
    }
}
