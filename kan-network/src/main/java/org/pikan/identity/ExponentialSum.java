package org.pikan.identity;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/**
 * A sum of exponential terms with exact coefficients, none 0. Terms with different exponents or powers are linearly
 * independent as functions, so a sum is 0 if and only if it has no terms (up to relations among opaque atoms).
 *
 * @param terms
 *            coefficients by term
 */
record ExponentialSum(Map<ExponentialTerm, GaussianRational> terms) {

    /** Sums above this size are given up. */
    private static final int LARGEST = 20_000;

    static final ExponentialSum ZERO = new ExponentialSum(Map.of());
    static final ExponentialSum ONE = of(GaussianRational.ONE, ExponentialTerm.ONE);
    private static final GaussianRational[] QUARTERS = {GaussianRational.ONE, GaussianRational.I,
            GaussianRational.ONE.negate(), GaussianRational.I.negate()};

    static ExponentialSum of(GaussianRational coefficient, ExponentialTerm term) {
        return coefficient.isZero() ? ZERO : new ExponentialSum(Map.of(term, coefficient));
    }

    static ExponentialSum of(BigFraction number) {
        return of(GaussianRational.of(number), ExponentialTerm.ONE);
    }

    static ExponentialSum of(Atom atom) {
        return of(GaussianRational.ONE, ExponentialTerm.of(atom));
    }

    boolean isZero() {
        return terms.isEmpty();
    }

    /** The only term, if there is just one. */
    Optional<Map.Entry<ExponentialTerm, GaussianRational>> single() {
        return terms.size() == 1 ? terms.entrySet().stream().findFirst() : Optional.empty();
    }

    ExponentialSum plus(ExponentialSum other) {
        Map<ExponentialTerm, GaussianRational> sum = new HashMap<>(terms);
        other.terms.forEach((term, coefficient) -> sum.merge(term, coefficient, GaussianRational::plus));
        return reduced(sum);
    }

    ExponentialSum times(ExponentialSum other) {
        if ((long) terms.size() * other.terms.size() > LARGEST) {
            throw new TooLargeException();
        }
        Map<ExponentialTerm, GaussianRational> product = new HashMap<>();
        terms.forEach((a, x) -> other.terms.forEach((b, y) -> {
            ExponentialTerm term = a.times(b);
            product.merge(term.withoutQuarterTurns(), x.times(y).times(QUARTERS[term.quarterTurns()]),
                    GaussianRational::plus);
        }));
        return reduced(product);
    }

    ExponentialSum times(GaussianRational factor) {
        return times(of(factor, ExponentialTerm.ONE));
    }

    private static ExponentialSum reduced(Map<ExponentialTerm, GaussianRational> sum) {
        sum.values().removeIf(GaussianRational::isZero);
        if (sum.size() > LARGEST) {
            throw new TooLargeException();
        }
        return new ExponentialSum(sum);
    }

    /** The sum as a polynomial, if it has no exponentials. */
    Optional<Map<Map<Atom, Integer>, GaussianRational>> polynomial() {
        Map<Map<Atom, Integer>, GaussianRational> polynomial = new HashMap<>();
        for (Map.Entry<ExponentialTerm, GaussianRational> term : terms.entrySet()) {
            if (!term.getKey().exponent().isEmpty()) {
                return Optional.empty();
            }
            polynomial.put(term.getKey().powers(), term.getValue());
        }
        return Optional.of(polynomial);
    }

    /** exp of a polynomial. */
    static ExponentialSum exponential(Map<Map<Atom, Integer>, GaussianRational> polynomial) {
        return of(GaussianRational.ONE, new ExponentialTerm(Map.of(), polynomial)).times(ONE);
    }

    /** A normal form would need more terms than are worth the while. */
    static final class TooLargeException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
