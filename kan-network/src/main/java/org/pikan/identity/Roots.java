package org.pikan.identity;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hipparchus.fraction.BigFraction;

/** Square roots as atoms s with the relation s^2 = radicand. */
final class Roots {

    private static final int LARGEST_FACTOR = 1000;
    private static final BigFraction HALF = new BigFraction(1, 2);
    private static final BigFraction MINUS_ONE = new BigFraction(-1);

    /** Replacing roots may bring new ones, of radicands that hold roots. */
    private static final int ROUNDS = 8;

    private Roots() {}

    /** The square root; squares of whole numbers are drawn out of rational ones. */
    static ExponentialFraction root(ExponentialFraction radicand) {
        var single = radicand.numerator().single();
        if (radicand.numerator().isZero()) {
            return radicand;
        }
        Map<Map<Atom, Integer>, GaussianRational> common = commonExponent(radicand.numerator());
        if (!common.isEmpty()) {
            // sqrt(exp(p) q) = exp(p/2) sqrt(q) for real p
            return ExponentialFraction.of(ExponentialSum.exponential(times(common, HALF)))
                    .times(root(radicand.times(
                            ExponentialFraction.of(ExponentialSum.exponential(times(common, MINUS_ONE))))));
        }
        if (single.isPresent() && radicand.denominator().equals(ExponentialSum.ONE)
                && single.get().getKey().equals(ExponentialTerm.ONE) && single.get().getValue().isReal()
                && single.get().getValue().real().compareTo(BigFraction.ZERO) > 0) {
            BigFraction value = single.get().getValue().real();
            // sqrt(n/d) = sqrt(n d) / d
            BigInteger rest = value.getNumerator().multiply(value.getDenominator());
            BigInteger outside = BigInteger.ONE;
            for (int f = 2; f <= LARGEST_FACTOR; f++) {
                BigInteger square = BigInteger.valueOf((long) f * f);
                while (rest.mod(square).signum() == 0) {
                    rest = rest.divide(square);
                    outside = outside.multiply(BigInteger.valueOf(f));
                }
            }
            ExponentialFraction factor = ExponentialFraction
                    .of(ExponentialSum.of(new BigFraction(outside, value.getDenominator())));
            return rest.equals(BigInteger.ONE) ? factor
                    : factor.times(ExponentialFraction.of(ExponentialSum
                            .of(Atom.root(ExponentialFraction.of(ExponentialSum.of(new BigFraction(rest)))))));
        }
        return ExponentialFraction.of(ExponentialSum.of(Atom.root(radicand)));
    }

    /** The real part of the exponent that all terms share: for each monomial the least coefficient. */
    private static Map<Map<Atom, Integer>, GaussianRational> commonExponent(ExponentialSum sum) {
        Map<Map<Atom, Integer>, GaussianRational> common = new HashMap<>();
        Set<Map<Atom, Integer>> monomials = new HashSet<>();
        sum.terms().keySet().forEach(term -> monomials.addAll(term.exponent().keySet()));
        for (Map<Atom, Integer> monomial : monomials) {
            List<GaussianRational> factors = sum.terms().keySet().stream()
                    .map(term -> term.exponent().getOrDefault(monomial, GaussianRational.ZERO)).toList();
            if (factors.stream().allMatch(GaussianRational::isReal)) {
                BigFraction least = factors.stream().map(GaussianRational::real).min(BigFraction::compareTo)
                        .orElse(BigFraction.ZERO);
                if (!least.equals(BigFraction.ZERO)) {
                    common.put(monomial, GaussianRational.of(least));
                }
            }
        }
        return common;
    }

    private static Map<Map<Atom, Integer>, GaussianRational> times(Map<Map<Atom, Integer>, GaussianRational> exponent,
            BigFraction factor) {
        Map<Map<Atom, Integer>, GaussianRational> product = new HashMap<>();
        exponent.forEach((monomial, value) -> product.put(monomial, value.times(GaussianRational.of(factor))));
        return product;
    }

    /** The same value in which roots stand to the powers 0 and 1 only. */
    static ExponentialFraction reduced(ExponentialFraction value) {
        ExponentialFraction result = value;
        for (int i = 0; i < ROUNDS && hasPowers(result); i++) {
            result = reduced(result.numerator()).dividedBy(reduced(result.denominator()));
        }
        return result;
    }

    private static boolean hasPowers(ExponentialFraction value) {
        return hasPowers(value.numerator()) || hasPowers(value.denominator());
    }

    private static boolean hasPowers(ExponentialSum sum) {
        return sum.terms().keySet().stream().anyMatch(term -> term.powers().entrySet().stream()
                .anyMatch(power -> power.getKey().isRoot() && (power.getValue() < 0 || power.getValue() > 1)));
    }

    private static ExponentialFraction reduced(ExponentialSum sum) {
        ExponentialFraction result = ExponentialFraction.ZERO;
        for (Map.Entry<ExponentialTerm, GaussianRational> entry : sum.terms().entrySet()) {
            Map<Atom, Integer> powers = new HashMap<>(entry.getKey().powers());
            ExponentialFraction factor = ExponentialFraction.ONE;
            for (Map.Entry<Atom, Integer> power : entry.getKey().powers().entrySet()) {
                if (power.getKey().isRoot()) {
                    factor = factor.times(
                            power.getKey().arguments().getFirst().power(Math.floorDiv(power.getValue(), 2)));
                    powers.put(power.getKey(), Math.floorMod(power.getValue(), 2));
                }
            }
            powers.values().removeIf(power -> power == 0);
            result = result.plus(factor.times(ExponentialFraction.of(ExponentialSum.of(entry.getValue(),
                    new ExponentialTerm(powers, entry.getKey().exponent())))));
        }
        return result;
    }
}
