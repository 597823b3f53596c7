package org.pikan.expression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A product of powers of atoms, {@code x^2 * sin(t)^0.5}; atoms are in normal form and no products. Immutable. */
record Powers(TreeMap<Expression, Double> exponents) {

    static final Powers ONE = new Powers(new TreeMap<>(CanonicalOrder.INSTANCE));

    /** Highest total degree first, then the power of the first atom: x^3, x*z^2, z^3, x, 1. */
    static final Comparator<Powers> ORDER = Powers::compare;

    static Powers of(Expression atom, double exponent) {
        TreeMap<Expression, Double> exponents = new TreeMap<>(CanonicalOrder.INSTANCE);
        if (exponent != 0) {
            exponents.put(atom, exponent);
        }
        return new Powers(exponents);
    }

    Powers times(Powers other) {
        TreeMap<Expression, Double> sum = new TreeMap<>(exponents);
        other.exponents.forEach((atom, exponent) -> sum.merge(atom, exponent, Double::sum));
        sum.values().removeIf(exponent -> exponent == 0);
        return new Powers(sum);
    }

    Powers power(double exponent) {
        TreeMap<Expression, Double> result = new TreeMap<>(CanonicalOrder.INSTANCE);
        exponents.forEach((atom, e) -> result.put(atom, e * exponent));
        return new Powers(result);
    }

    boolean isOne() {
        return exponents.isEmpty();
    }

    private double degree() {
        double degree = 0;
        for (double exponent : exponents.values()) {
            degree += exponent;
        }
        return degree;
    }

    private static int compare(Powers a, Powers b) {
        int order = Double.compare(b.degree(), a.degree());
        if (order != 0) {
            return order;
        }
        List<Map.Entry<Expression, Double>> left = new ArrayList<>(a.exponents.entrySet());
        List<Map.Entry<Expression, Double>> right = new ArrayList<>(b.exponents.entrySet());
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            order = CanonicalOrder.INSTANCE.compare(left.get(i).getKey(), right.get(i).getKey());
            if (order == 0) {
                order = Double.compare(right.get(i).getValue(), left.get(i).getValue());
            }
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    /** This product times a factor: the number first, negative powers below. */
    Expression toExpression(double factor) {
        List<Expression> above = new ArrayList<>();
        List<Expression> below = new ArrayList<>();
        exponents.forEach((atom, exponent) -> (exponent > 0 ? above : below).add(power(atom, Math.abs(exponent))));
        if (factor == -1 && !above.isEmpty()) {
            above.set(0, above.getFirst().negate());
        } else if (factor != 1 || above.isEmpty()) {
            above.addFirst(new Constant(factor));
        }
        Expression top = above.stream().reduce(Expression::times).orElseThrow();
        return below.stream().reduce(Expression::times).map(top::dividedBy).orElse(top);
    }

    private static Expression power(Expression atom, double exponent) {
        return exponent == 1 ? atom : exponent == 0.5 ? Functions.sqrt(atom) : atom.pow(exponent);
    }
}
