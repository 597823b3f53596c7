package org.pikan.expression;

import java.util.Map;
import java.util.TreeMap;

/** A sum of products of powers of atoms, by which formulas are multiplied out and like terms collected. Immutable. */
record Polynomial(TreeMap<Powers, Double> terms) {

    static final Polynomial ZERO = new Polynomial(new TreeMap<>(Powers.ORDER));

    static Polynomial of(Powers powers, double coefficient) {
        TreeMap<Powers, Double> terms = new TreeMap<>(Powers.ORDER);
        if (coefficient != 0) {
            terms.put(powers, coefficient);
        }
        return new Polynomial(terms);
    }

    static Polynomial constant(double value) {
        return of(Powers.ONE, value);
    }

    static Polynomial atom(Expression atom, double exponent) {
        return of(Powers.of(atom, exponent), 1);
    }

    Polynomial plus(Polynomial other) {
        TreeMap<Powers, Double> sum = new TreeMap<>(terms);
        // what cancels to round-off is 0
        other.terms.forEach((powers, b) -> sum.merge(powers, b, (x, y) -> cancels(x, y) ? 0 : x + y));
        sum.values().removeIf(coefficient -> coefficient == 0);
        return new Polynomial(sum);
    }

    private static boolean cancels(double a, double b) {
        return Math.abs(a + b) <= 4 * Math.ulp(Math.max(Math.abs(a), Math.abs(b)));
    }

    Polynomial times(double factor) {
        TreeMap<Powers, Double> product = new TreeMap<>(Powers.ORDER);
        terms.forEach((powers, coefficient) -> product.put(powers, factor * coefficient));
        return new Polynomial(product);
    }

    int size() {
        return terms.size();
    }

    boolean isZero() {
        return terms.isEmpty();
    }

    boolean isConstant() {
        return terms.isEmpty() || (terms.size() == 1 && terms.firstKey().isOne());
    }

    /** The term without atoms. */
    double constantTerm() {
        return terms.getOrDefault(Powers.ONE, 0.0);
    }

    /** The coefficient of the first term; the constant stands last. */
    double leading() {
        return terms.firstEntry().getValue();
    }

    Expression toExpression() {
        Expression sum = Constant.ZERO;
        for (Map.Entry<Powers, Double> term : terms.entrySet()) {
            double coefficient = term.getValue();
            sum = Algebra.isZero(sum) ? term.getKey().toExpression(coefficient)
                    : coefficient < 0 ? sum.minus(term.getKey().toExpression(-coefficient))
                            : sum.plus(term.getKey().toExpression(coefficient));
        }
        return sum;
    }
}
