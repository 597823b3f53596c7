package org.pikan.export;

import java.io.Serial;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;

/**
 * How the numbers at an axis are written: as many decimals as the step needs, powers of ten where the numbers are very
 * large or small; the same in every locale.
 */
final class TickFormat extends NumberFormat {
    @Serial
    private static final long serialVersionUID = 1L;
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final char MINUS = '−';

    private final double step;
    private final boolean scientific;

    private TickFormat(double step, boolean scientific) {
        this.step = step;
        this.scientific = scientific;
    }

    /**
     * For multiples of a step.
     *
     * @param largest magnitude that will be written
     */
    static TickFormat ofStep(double step, double largest) {
        return new TickFormat(step, largest < 0.01 || largest >= 1e5);
    }

    /**
     * The largest of 1, 2, 2.5 and 5 times a power of ten that cuts a range into at most so many parts is too coarse;
     * this is the smallest that does not cut it into more.
     */
    static double step(double range, int parts) {
        double power = Math.pow(10, Math.floor(Math.log10(range / parts)));
        for (double factor : new double[] {1, 2, 2.5, 5}) {
            if (range / (factor * power) <= parts * (1 + 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /** A single number with at most so many digits and no zeros at the end. */
    static String brief(double number, int digits) {
        BigDecimal rounded = BigDecimal.valueOf(number).round(new MathContext(digits)).stripTrailingZeros();
        boolean plain = number == 0 || (Math.abs(number) >= 1e-3 && Math.abs(number) < 1e5);
        return (plain ? rounded.toPlainString() : rounded.toString().replace("E+", "e").replace('E', 'e')).replace('-',
                MINUS);
    }

    /** A power of ten, as 10⁻⁵. */
    static String power(int exponent) {
        StringBuilder text = new StringBuilder("10");
        for (char c : Integer.toString(exponent).toCharArray()) {
            text.append(c == '-' ? '⁻' : SUPERSCRIPTS.charAt(c - '0'));
        }
        return text.toString();
    }

    @Override
    public StringBuffer format(double number, StringBuffer target, FieldPosition position) {
        if (Math.abs(number) < step * 1e-6) {
            return target.append('0');
        }
        String text;
        if (scientific) {
            int exponent = (int) Math.floor(Math.log10(Math.abs(number)) + 1e-9);
            int digits = Math.max(0, exponent - decade(step));
            BigDecimal mantissa = BigDecimal.valueOf(number).movePointLeft(exponent).setScale(digits,
                    RoundingMode.HALF_EVEN);
            text = plain(mantissa) + "e" + exponent;
        } else {
            int decimals = Math.max(0, -decade(step));
            text = plain(BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_EVEN));
        }
        return target.append(text.replace('-', MINUS));
    }

    @Override
    public StringBuffer format(long number, StringBuffer target, FieldPosition position) {
        return format((double) number, target, position);
    }

    /** Not used: axes only write. */
    @Override
    public Number parse(String text, ParsePosition position) {
        return NumberFormat.getInstance().parse(text, position);
    }

    /** The power of ten of the last digit that multiples of the step have. */
    private static int decade(double step) {
        return BigDecimal.valueOf(step).round(new MathContext(6)).stripTrailingZeros().scale() * -1;
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
