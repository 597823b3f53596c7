package org.pikan.identity;

import java.math.BigDecimal;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * The exact number that a double stands for in a formula.
 *
 * <p>A double with at most {@value #DIGITS} significant digits is that decimal fraction; otherwise, if it is within two units
 * in the last place of q pi^k sqrt(m) with a small fraction q and half-whole k,
 * or of q pi^k + n, it is that; otherwise its shortest decimal form counts.
 */
final class ExactNumber {

    private static final int DIGITS = 12;
    private static final int LARGEST_DENOMINATOR = 1000;
    private static final long LARGEST_NUMERATOR = 100_000;
    /** Twice the exponents k. */
    private static final int[] HALF_POWERS_OF_PI = {0, 2, 4, -2, -4, 6, 8, -1, 1};
    private static final int[] SHIFTED_POWERS_OF_PI = {1, 2, 4};
    private static final int LARGEST_SHIFT = 20;
    private static final int[] RADICANDS = {1, 2, 3, 5, 6, 7, 10};

    private ExactNumber() {}

    static ExponentialFraction of(double value) {
        BigDecimal decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        if (decimal.signum() == 0) {
            return ExponentialFraction.ZERO;
        }
        if (value == Math.E) {
            return ExponentialFraction.of(ExponentialSum.exponential(Map.of(Map.of(), GaussianRational.ONE)));
        }
        if (decimal.precision() > DIGITS) {
            for (int radicand : RADICANDS) {
                for (int power : HALF_POWERS_OF_PI) {
                    double unit = Math.pow(Math.PI, 0.5 * power) * Math.sqrt(radicand);
                    BigFraction quotient = fraction(value / unit);
                    if (quotient != null
                            && Math.abs(quotient.doubleValue() * unit - value) <= 2 * Math.ulp(value)) {
                        return number(quotient, power, radicand);
                    }
                }
            }
        }
        ExponentialFraction shifted = decimal.precision() > DIGITS ? shifted(value) : null;
        return shifted != null ? shifted
                : ExponentialFraction.of(ExponentialSum.of(new BigFraction(decimal.unscaledValue())
                        .multiply(new BigFraction(10).pow(-decimal.scale()))));
    }

    /** q pi^k + n with whole n and a fraction q whose numerator and denominator are small, as in pi^2 - 1. */
    private static @Nullable ExponentialFraction shifted(double value) {
        for (int power : SHIFTED_POWERS_OF_PI) {
            double unit = Math.pow(Math.PI, power);
            for (int n = -LARGEST_SHIFT; n <= LARGEST_SHIFT; n++) {
                BigFraction quotient = fraction((value - n) / unit);
                double rounding = 2 * Math.ulp(Math.max(Math.abs(value), Math.abs(n)));
                if (n != 0 && quotient != null && quotient.getNumeratorAsInt() != 0
                        && Math.abs(quotient.getNumeratorAsInt()) <= LARGEST_SHIFT
                        && quotient.getDenominatorAsInt() <= LARGEST_SHIFT
                        && Math.abs(quotient.doubleValue() * unit + n - value) <= rounding) {
                    return number(quotient, 2 * power, 1).plus(ExponentialFraction.of(ExponentialSum.of(
                            new BigFraction(n))));
                }
            }
        }
        return null;
    }

    private static ExponentialFraction number(BigFraction quotient, int halfPower, int radicand) {
        ExponentialFraction pi = ExponentialFraction.of(ExponentialSum.of(Atom.PI));
        ExponentialFraction number = ExponentialFraction.of(ExponentialSum.of(quotient))
                .times(pi.power(Math.floorDiv(halfPower, 2)));
        number = Math.floorMod(halfPower, 2) == 0 ? number : number.times(Roots.root(pi));
        return radicand == 1 ? number : number.times(root(radicand));
    }

    static ExponentialFraction root(int radicand) {
        return ExponentialFraction.of(ExponentialSum.of(
                Atom.root(ExponentialFraction.of(ExponentialSum.of(new BigFraction(radicand))))));
    }

    /** The first convergent of the continued fraction within a few units of round-off, if it is small. */
    private static @Nullable BigFraction fraction(double value) {
        double rest = value;
        long p0 = 0;
        long p1 = 1;
        long q0 = 1;
        long q1 = 0;
        while (true) {
            double whole = Math.floor(rest);
            if (Math.abs(whole) > LARGEST_NUMERATOR) {
                return null;
            }
            long quotient = (long) whole;
            long p2 = quotient * p1 + p0;
            long q2 = quotient * q1 + q0;
            if (Math.abs(p2) > LARGEST_NUMERATOR || q2 > LARGEST_DENOMINATOR) {
                return null;
            }
            if (p2 != 0 && Math.abs((double) p2 / q2 - value) <= 4 * Math.ulp(value)) {
                return new BigFraction((int) p2, (int) q2);
            }
            p0 = p1;
            p1 = p2;
            q0 = q1;
            q1 = q2;
            rest = 1 / (rest - whole);
        }
    }
}
