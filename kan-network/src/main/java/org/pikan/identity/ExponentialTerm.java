package org.pikan.identity;

import java.util.HashMap;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;

/**
 * A power product times an exponential, without its coefficient: x^2 pi exp(i x - t/2).
 *
 * @param powers
 *            the exponent of each atom, none 0; negative ones are allowed
 * @param exponent
 *            the polynomial in the exponential: power products and their coefficients, none 0
 */
record ExponentialTerm(Map<Atom, Integer> powers, Map<Map<Atom, Integer>, GaussianRational> exponent) {

    static final ExponentialTerm ONE = new ExponentialTerm(Map.of(), Map.of());

    /** The exponent i pi. */
    private static final Map<Atom, Integer> HALF_TURN = Map.of(Atom.PI, 1);

    static ExponentialTerm of(Atom atom) {
        return new ExponentialTerm(Map.of(atom, 1), Map.of());
    }

    ExponentialTerm times(ExponentialTerm other) {
        Map<Atom, Integer> product = new HashMap<>(powers);
        other.powers.forEach((atom, power) -> product.merge(atom, power, Integer::sum));
        product.values().removeIf(power -> power == 0);
        Map<Map<Atom, Integer>, GaussianRational> sum = new HashMap<>(exponent);
        other.exponent.forEach((monomial, coefficient) -> sum.merge(monomial, coefficient, GaussianRational::plus));
        sum.values().removeIf(GaussianRational::isZero);
        return new ExponentialTerm(product, sum);
    }

    ExponentialTerm inverse() {
        Map<Atom, Integer> inverted = new HashMap<>();
        powers.forEach((atom, power) -> inverted.put(atom, -power));
        Map<Map<Atom, Integer>, GaussianRational> negated = new HashMap<>();
        exponent.forEach((monomial, coefficient) -> negated.put(monomial, coefficient.negate()));
        return new ExponentialTerm(inverted, negated);
    }

    /** The number of quarter turns in the exponential: n with exponent = i pi n / 2 + rest, 0 &lt;= rest &lt; i pi / 2. */
    int quarterTurns() {
        GaussianRational turns = exponent.get(HALF_TURN);
        if (turns == null || !turns.real().equals(BigFraction.ZERO)) {
            return 0;
        }
        BigFraction quarters = turns.imaginary().multiply(2);
        return quarters.getNumerator().subtract(quarters.getNumerator().mod(quarters.getDenominator()))
                .divide(quarters.getDenominator()).mod(java.math.BigInteger.valueOf(4)).intValue();
    }

    /** The same term without its whole quarter turns. */
    ExponentialTerm withoutQuarterTurns() {
        GaussianRational turns = exponent.get(HALF_TURN);
        if (turns == null || !turns.real().equals(BigFraction.ZERO)) {
            return this;
        }
        BigFraction quarters = turns.imaginary().multiply(2);
        BigFraction rest = new BigFraction(quarters.getNumerator().mod(quarters.getDenominator()),
                quarters.getDenominator()).divide(2);
        Map<Map<Atom, Integer>, GaussianRational> reduced = new HashMap<>(exponent);
        if (rest.equals(BigFraction.ZERO)) {
            reduced.remove(HALF_TURN);
        } else {
            reduced.put(HALF_TURN, new GaussianRational(BigFraction.ZERO, rest));
        }
        return new ExponentialTerm(powers, reduced);
    }
}
