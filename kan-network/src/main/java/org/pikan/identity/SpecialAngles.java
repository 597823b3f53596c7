package org.pikan.identity;

import java.util.HashMap;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** Exponentials whose constant phase is a multiple of pi/6 or pi/4, with these phases as square roots. */
final class SpecialAngles {

    private static final Map<Atom, Integer> HALF_TURN = Map.of(Atom.PI, 1);
    private static final BigFraction HALF = new BigFraction(1, 2);

    private SpecialAngles() {}

    /** exp of a polynomial; a phase of pi/6, pi/4 or pi/3 in it is written with roots of 3 and 2. */
    static ExponentialFraction exponential(Map<Map<Atom, Integer>, GaussianRational> polynomial) {
        GaussianRational turns = polynomial.get(HALF_TURN);
        if (turns != null && turns.real().equals(BigFraction.ZERO)) {
            BigFraction quarters = turns.imaginary().multiply(2);
            BigFraction rest = new BigFraction(quarters.getNumerator().mod(quarters.getDenominator()),
                    quarters.getDenominator()).divide(2);
            ExponentialFraction phase = phase(rest);
            if (phase != null) {
                Map<Map<Atom, Integer>, GaussianRational> others = new HashMap<>(polynomial);
                BigFraction whole = turns.imaginary().subtract(rest);
                others.put(HALF_TURN, new GaussianRational(BigFraction.ZERO, whole));
                others.values().removeIf(GaussianRational::isZero);
                return ExponentialFraction.of(ExponentialSum.exponential(others)).times(phase);
            }
        }
        return ExponentialFraction.of(ExponentialSum.exponential(polynomial));
    }

    private static @Nullable ExponentialFraction phase(BigFraction turns) {
        if (turns.equals(new BigFraction(1, 6))) {
            return complex(half(3), half(1));
        }
        if (turns.equals(new BigFraction(1, 4))) {
            return complex(half(2), half(2));
        }
        return turns.equals(new BigFraction(1, 3)) ? complex(half(1), half(3)) : null;
    }

    /** sqrt(n) / 2. */
    private static ExponentialFraction half(int n) {
        ExponentialFraction root = n == 1 ? ExponentialFraction.ONE : ExactNumber.root(n);
        return root.times(GaussianRational.of(HALF));
    }

    private static ExponentialFraction complex(ExponentialFraction real, ExponentialFraction imaginary) {
        return real.plus(imaginary.times(GaussianRational.I));
    }
}
