package org.pikan.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Products and powers of polynomials in normal form. */
final class Polynomials {

    /** What becomes of powers and products of sums. */
    enum Powering {
        /** They are multiplied out. */
        EXPANDED,
        /** They stay. */
        KEPT,
        /** They are multiplied out, and products of sines and cosines become sums. */
        WAVES
    }

    private static final int MAX_TERMS = 2000;
    private static final int MAX_EXPONENT = 12;

    private Polynomials() {}

    static Polynomial product(Polynomial a, Polynomial b, Powering powering) {
        if (a.size() > 1 && b.size() > 1 && (powering == Powering.KEPT || (long) a.size() * b.size() > MAX_TERMS)) {
            return product(asFactor(a, 1), asFactor(b, 1), powering);
        }
        Polynomial sum = Polynomial.ZERO;
        for (Map.Entry<Powers, Double> left : a.terms().entrySet()) {
            for (Map.Entry<Powers, Double> right : b.terms().entrySet()) {
                double coefficient = left.getValue() * right.getValue();
                sum = sum.plus(unified(left.getKey().times(right.getKey()), powering).times(coefficient));
            }
        }
        return sum;
    }

    /** Exponentials in a product become one; powers of sums that became natural are multiplied out. */
    private static Polynomial unified(Powers powers, Powering powering) {
        Polynomial contracted = powering == Powering.WAVES ? contracted(powers) : null;
        if (contracted != null) {
            return contracted;
        }
        List<Expression> exponentials = new ArrayList<>();
        @Nullable
        Expression sum = null;
        for (Map.Entry<Expression, Double> factor : powers.exponents().entrySet()) {
            if (factor.getKey() instanceof Call(Function function, List<Expression> arguments)
                    && function == Function.EXP) {
                exponentials.add(arguments.getFirst().times(factor.getValue()));
            } else if (powering != Powering.KEPT && Chain.isSum(factor.getKey()) && isNatural(factor.getValue())) {
                sum = factor.getKey();
            }
        }
        boolean merged = exponentials.size() > 1 || (exponentials.size() == 1
                && exponentials.getFirst() instanceof Product(_, Constant(double exponent)) && exponent != 1);
        if (!merged && sum == null) {
            return Polynomial.of(powers, 1);
        }
        Polynomial result = Polynomial.constant(1);
        for (Map.Entry<Expression, Double> factor : powers.exponents().entrySet()) {
            boolean exponential = factor.getKey() instanceof Call(Function function, _) && function == Function.EXP;
            if (factor.getKey().equals(sum)) {
                Polynomial base = Expansion.polynomial(factor.getKey(), powering);
                result = product(result, power(base, factor.getValue(), powering), powering);
            } else if (!exponential || !merged) {
                result = product(result, Polynomial.atom(factor.getKey(), factor.getValue()), powering);
            }
        }
        if (merged) {
            Expression exponent = exponentials.stream().reduce(Expression::plus).orElseThrow();
            result = product(result, Calls.exp(Expansion.polynomial(exponent, powering), powering), powering);
        }
        return result;
    }

    /** Two sines or cosines of a product as a sum, times the rest; null if there are not two. */
    private static @Nullable Polynomial contracted(Powers powers) {
        List<Call> waves = new ArrayList<>();
        Powers rest = powers;
        for (Map.Entry<Expression, Double> factor : powers.exponents().entrySet()) {
            if (Calls.isWave(factor.getKey()) && isNatural(factor.getValue())) {
                for (int i = 0; i < Math.min(2, factor.getValue()) && waves.size() < 2; i++) {
                    waves.add((Call) factor.getKey());
                    rest = rest.times(Powers.of(factor.getKey(), -1));
                }
            }
        }
        return waves.size() < 2 ? null
                : product(Calls.sumOfWaves(waves.get(0), waves.get(1)), unified(rest, Powering.WAVES), Powering.WAVES);
    }

    private static boolean isNatural(double exponent) {
        return exponent == Math.rint(exponent) && exponent >= 1 && exponent <= MAX_EXPONENT;
    }

    static Polynomial power(Polynomial base, double exponent, Powering powering) {
        if (exponent == 0) {
            return Polynomial.constant(1);
        }
        if (exponent == 1) {
            return base;
        }
        if (base.isConstant()) {
            double value = base.constantTerm();
            return Polynomial.constant(Expansion.requireFinite(new Constant(value).pow(exponent),
                    StrictMath.pow(value, exponent)));
        }
        if (base.size() == 1) {
            return monomialPower(base, exponent, powering);
        }
        if (isNatural(exponent) && powering != Powering.KEPT) {
            Polynomial result = base;
            for (int i = 1; i < exponent; i++) {
                result = product(result, base, powering);
            }
            return result;
        }
        return asFactor(base, exponent);
    }

    private static Polynomial monomialPower(Polynomial base, double exponent, Powering powering) {
        double coefficient = base.leading();
        Powers powers = base.terms().firstKey();
        if (exponent == Math.rint(exponent)) {
            return unified(powers.power(exponent), powering).times(StrictMath.pow(coefficient, exponent));
        }
        if (coefficient > 0 && Expansion.isSingle(powers.exponents())) {
            Map.Entry<Expression, Double> only = powers.exponents().firstEntry();
            boolean positive = only.getValue() % 2 != 0 || isExponential(only.getKey());
            if (positive) {
                return unified(powers.power(exponent), powering).times(StrictMath.pow(coefficient, exponent));
            }
        }
        double size = Math.abs(coefficient);
        Expression atom = base.times(1 / size).toExpression();
        return Polynomial.atom(atom, exponent).times(StrictMath.pow(size, exponent));
    }

    private static boolean isExponential(Expression atom) {
        return atom instanceof Call(Function function, _) && function == Function.EXP;
    }

    /** A sum as one atom, its first coefficient 1, or -1 where a root keeps the sign. */
    static Polynomial asFactor(Polynomial base, double exponent) {
        boolean whole = exponent == Math.rint(exponent);
        double content = whole ? base.leading() : Math.abs(base.leading());
        return Polynomial.atom(base.times(1 / content).toExpression(), exponent)
                .times(StrictMath.pow(content, exponent));
    }
}
