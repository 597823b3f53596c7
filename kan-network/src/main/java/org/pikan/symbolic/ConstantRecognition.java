package org.pikan.symbolic;

import static org.pikan.expression.Functions.number;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.pikan.expression.Constant;
import org.pikan.expression.Expression;
import org.pikan.expression.Functions;
import org.pikan.expression.Negation;
import org.pikan.expression.Product;
import org.pikan.expression.Quotient;

/**
 * Finds numbers that a computed one may stand for: integers, fractions, multiples and fractions of pi, e, log 2 and roots
 * of small integers, decimals of few digits.
 *
 * <p>A number known to within t agrees with a given one by chance with probability about 2 t / |value| for each simple
 * number of that size; so a candidate counts only if it takes fewer bits to say than the agreement is worth: {@code bits +
 * margin <= log2(|value| / t)}, the rule of minimum description length.
 */
public final class ConstantRecognition {

    /** Bits by which the agreement must exceed what a candidate takes: chance is below 1 in 16. */
    private static final double MARGIN = 4;
    private static final int LARGEST_DENOMINATOR = 64;
    private static final int LARGEST_ROOT = 20;
    private static final int MOST_DIGITS = 5;

    /** A factor with a name, and the bits to say which. */
    private record Unit(Expression form, double value, double bits, boolean below) {}

    private static final List<Unit> UNITS = units();

    private ConstantRecognition() {}

    private static List<Unit> units() {
        List<Unit> units = new ArrayList<>();
        units.add(new Unit(number(1), 1, 0, false));
        add(units, number(Math.PI), Math.PI, 1);
        add(units, number(Math.E), Math.E, 3);
        add(units, number(Math.PI).pow(2), Math.PI * Math.PI, 3);
        add(units, Functions.sqrt(number(Math.PI)), StrictMath.sqrt(Math.PI), 4);
        add(units, Functions.sqrt(number(2).times(number(Math.PI))), StrictMath.sqrt(2 * Math.PI), 4);
        add(units, Functions.log(number(2)), StrictMath.log(2), 4);
        for (int n = 2; n <= LARGEST_ROOT; n++) {
            if (n % 4 != 0 && n % 9 != 0) {
                add(units, Functions.sqrt(number(n)), StrictMath.sqrt(n), 2 + StrictMath.log(n) / StrictMath.log(2));
            }
        }
        return List.copyOf(units);
    }

    private static void add(List<Unit> units, Expression form, double value, double bits) {
        units.add(new Unit(form, value, bits, false));
        units.add(new Unit(form, 1 / value, bits + 2, true));
    }

    /**
     * Finds candidates for a number, the simplest first.
     *
     * @param value
     *            the number, finite
     * @param tolerance
     *            how far the true number may be away, positive
     * @return at most 4 candidates; none when the number agrees with none more than chance would have it
     */
    public static List<RecognizedConstant> of(double value, double tolerance) {
        List<RecognizedConstant> found = new ArrayList<>();
        double reach = Math.max(tolerance, 2 * Math.ulp(value));
        double worth = log2(Math.abs(value) / reach) - MARGIN;
        for (Unit unit : UNITS) {
            for (int denominator = 1; denominator <= LARGEST_DENOMINATOR; denominator++) {
                double numerator = Math.rint(Math.abs(value) / unit.value * denominator);
                if (numerator > 0 && numerator < 1e9 && gcd((long) numerator, denominator) == 1) {
                    double exact = Math.signum(value) * numerator * unit.value / denominator;
                    // a fraction p/q is one of about p*q
                    double bits = unit.bits + 2 * log2(denominator) + log2(numerator + 1);
                    if (Math.abs(exact - value) <= reach && bits <= worth) {
                        found.add(new RecognizedConstant(form(value < 0, numerator, denominator, unit), exact, bits));
                    }
                }
            }
        }
        decimal(value, reach, worth).forEach(found::add);
        return found.stream().sorted(Comparator.comparingDouble(RecognizedConstant::bits)).limit(4).toList();
    }

    /** The shortest decimal within reach. */
    private static Stream<RecognizedConstant> decimal(double value, double reach, double worth) {
        for (int digits = 1; digits <= MOST_DIGITS; digits++) {
            double unit = StrictMath.pow(10, digits - 1 - Math.floor(StrictMath.log10(Math.abs(value))));
            double rounded = Math.rint(value * unit) / unit;
            double bits = 2 + log2(10) * digits;
            if (value != 0 && Double.isFinite(rounded) && Math.abs(rounded - value) <= reach && bits <= worth) {
                return Stream.of(new RecognizedConstant(number(rounded), rounded, bits));
            }
        }
        return Stream.empty();
    }

    private static Expression form(boolean negative, double numerator, int denominator, Unit unit) {
        Expression top = numerator == 1 && unit.value != 1 && !unit.below ? unit.form
                : unit.value == 1 || unit.below ? number(numerator) : number(numerator).times(unit.form);
        Expression bottom = !unit.below ? number(denominator)
                : denominator == 1 ? unit.form : number(denominator).times(unit.form);
        Expression form = denominator == 1 && !unit.below ? top : top.dividedBy(bottom);
        return negative ? negated(form) : form;
    }

    static Expression negated(Expression form) {
        return switch (form) {
            case Constant(double value) -> number(-value);
            case Negation(Expression operand) -> operand;
            case Product(Expression left, Expression right) -> negated(left).times(right);
            case Quotient(Expression left, Expression right) -> negated(left).dividedBy(right);
            default -> form.negate();
        };
    }

    private static double log2(double x) {
        return StrictMath.log(x) / StrictMath.log(2);
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
