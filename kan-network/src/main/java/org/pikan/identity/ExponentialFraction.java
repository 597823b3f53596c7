package org.pikan.identity;

import java.util.Map;

/**
 * A quotient of exponential sums. A denominator of one term is divided out, so that it is 1 where possible.
 *
 * @param numerator
 *            above
 * @param denominator
 *            below, not 0
 */
record ExponentialFraction(ExponentialSum numerator, ExponentialSum denominator) {

    static final ExponentialFraction ZERO = of(ExponentialSum.ZERO);
    static final ExponentialFraction ONE = of(ExponentialSum.ONE);

    ExponentialFraction {
        if (denominator.isZero()) {
            throw new ArithmeticException("the denominator of a normal form is 0.");
        }
        if (denominator.single().isPresent() && !denominator.equals(ExponentialSum.ONE)) {
            Map.Entry<ExponentialTerm, GaussianRational> term = denominator.single().orElseThrow();
            numerator = numerator.times(ExponentialSum.of(term.getValue().inverse(), term.getKey().inverse()));
            denominator = ExponentialSum.ONE;
        }
        if (numerator.isZero() || numerator.equals(denominator)) {
            numerator = numerator.isZero() ? numerator : ExponentialSum.ONE;
            denominator = ExponentialSum.ONE;
        }
    }

    static ExponentialFraction of(ExponentialSum sum) {
        return new ExponentialFraction(sum, ExponentialSum.ONE);
    }

    ExponentialFraction plus(ExponentialFraction other) {
        return denominator.equals(other.denominator)
                ? new ExponentialFraction(numerator.plus(other.numerator), denominator)
                : new ExponentialFraction(
                        numerator.times(other.denominator).plus(other.numerator.times(denominator)),
                        denominator.times(other.denominator));
    }

    ExponentialFraction times(ExponentialFraction other) {
        return new ExponentialFraction(numerator.times(other.numerator), denominator.times(other.denominator));
    }

    ExponentialFraction times(GaussianRational factor) {
        return new ExponentialFraction(numerator.times(factor), denominator);
    }

    ExponentialFraction minus(ExponentialFraction other) {
        return plus(other.times(GaussianRational.ONE.negate()));
    }

    ExponentialFraction dividedBy(ExponentialFraction other) {
        return new ExponentialFraction(numerator.times(other.denominator), denominator.times(other.numerator));
    }

    /** A whole power, negative ones too. */
    ExponentialFraction power(int exponent) {
        ExponentialFraction result = ONE;
        for (int i = 0; i < Math.abs(exponent); i++) {
            result = result.times(this);
        }
        return exponent < 0 ? ONE.dividedBy(result) : result;
    }
}
