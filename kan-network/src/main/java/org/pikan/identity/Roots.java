package org.pikan.identity;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;

/** Square roots as atoms s with the relation s^2 = radicand. */
final class Roots {

    private static final int LARGEST_FACTOR = 1000;

    /** Replacing roots may bring new ones, of radicands that hold roots. */
    private static final int ROUNDS = 8;

    private Roots() {}

    /** The square root; squares of whole numbers are drawn out of rational ones. */
    static ExponentialFraction root(ExponentialFraction radicand) {
        var single = radicand.numerator().single();
        if (radicand.numerator().isZero()) {
            return radicand;
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
