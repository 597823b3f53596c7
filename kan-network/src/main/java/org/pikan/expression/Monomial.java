package org.pikan.expression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A coefficient times integer powers of bases that are no products: {@code 2/3 * x^2 * sin(t)^-1}.
 *
 * <p>Built from an expression whose operands are simplified already; products inside it are taken apart without
 * recursion. Work buffer of {@link Simplifier}, mutable.
 */
final class Monomial {

    private Ratio coefficient = Ratio.ONE;
    private final Map<Expression, Integer> powers = new TreeMap<>(CanonicalOrder.INSTANCE);

    private record Factor(Expression expression, int exponent) {}

    static Monomial of(Expression expression) {
        Monomial monomial = new Monomial();
        monomial.multiply(expression, 1);
        return monomial;
    }

    /** Multiplies this by {@code expression ^ exponent}. */
    void multiply(Expression expression, int exponent) {
        Deque<Factor> pending = new ArrayDeque<>();
        pending.push(new Factor(expression, exponent));
        while (!pending.isEmpty()) {
            Factor factor = pending.pop();
            int n = factor.exponent;
            switch (factor.expression) {
                case Constant(double value) -> multiply(Ratio.of(value).power(n));
                case Negation(var operand) -> {
                    multiply(Ratio.of(n % 2 == 0 ? 1 : -1));
                    pending.push(new Factor(operand, n));
                }
                case Product(var left, var right) -> {
                    pending.push(new Factor(right, n));
                    pending.push(new Factor(left, n));
                }
                case Quotient(var left, var right) -> {
                    pending.push(new Factor(right, -n));
                    pending.push(new Factor(left, n));
                }
                case Power(var base, Constant(double value)) when isSmallInteger(value * n) && isSmallInteger(value) ->
                        pending.push(new Factor(base, (int) (value * n)));
                default -> powers.merge(factor.expression, n, Integer::sum);
            }
        }
    }

    void multiply(Ratio factor) {
        coefficient = coefficient.times(factor);
    }

    Ratio coefficient() {
        return coefficient;
    }

    boolean isZero() {
        return coefficient.numerator() == 0;
    }

    /** Everything but the coefficient, as an expression that is equal for equal factors. */
    Expression base() {
        return toExpression(Ratio.ONE);
    }

    Expression toExpression() {
        return toExpression(coefficient);
    }

    /** These powers with another coefficient: {@code (numerator * powers) / (denominator * powers)}. */
    Expression toExpression(Ratio newCoefficient) {
        List<Expression> numerator = new ArrayList<>();
        List<Expression> denominator = new ArrayList<>();
        for (var power : powers.entrySet()) {
            int n = power.getValue();
            if (n != 0) {
                (n > 0 ? numerator : denominator).add(Algebra.power(power.getKey(), Math.abs(n)));
            }
        }
        if (newCoefficient.numerator() == 0 || (numerator.isEmpty() && denominator.isEmpty())) {
            return new Constant(newCoefficient.value() + 0.0);
        }
        if (newCoefficient.numerator() == -1 && !numerator.isEmpty()) {
            numerator.set(0, numerator.getFirst().negate());
        } else if (newCoefficient.numerator() != 1 || numerator.isEmpty()) {
            numerator.addFirst(new Constant(newCoefficient.numerator()));
        }
        if (newCoefficient.denominator() != 1) {
            denominator.addFirst(new Constant(newCoefficient.denominator()));
        }
        Expression top = numerator.stream().reduce(Expression::times).orElseThrow();
        return denominator.stream().reduce(Expression::times).map(top::dividedBy).orElse(top);
    }

    static boolean isSmallInteger(double value) {
        return value == Math.rint(value) && Math.abs(value) <= 1_000_000;
    }
}
