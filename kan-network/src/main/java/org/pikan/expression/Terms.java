package org.pikan.expression;

import java.util.ArrayList;
import java.util.List;

/** The terms of a sum, with their signs. */
public final class Terms {

    /** Products of sums are multiplied out up to so many terms. */
    private static final int MAX_TERMS = 1000;

    private Terms() {}

    /**
     * Returns terms that add up to the expression: those of {@code u_t - (a + b)*u_xx} are {@code u_t}, {@code -(a*u_xx)}
     * and {@code -(b*u_xx)}.
     *
     * <p>Products of sums and quotients with a sum above are multiplied out, unless that would make more than 1,000 terms;
     * powers and functions are left whole. Zeros are left out: the terms of 0 are none.
     */
    public static List<Expression> of(Expression expression) {
        List<Expression> terms = new ArrayList<>(Trees.fold(expression, Terms::operands, Terms::combine));
        terms.removeIf(Algebra::isZero);
        return List.copyOf(terms);
    }

    private static List<Expression> operands(Expression node) {
        if (Chain.isSum(node)) {
            return Chain.terms(node).stream().map(Chain.Link::expression).toList();
        }
        return Chain.isProduct(node) ? node.operands() : List.of();
    }

    private static List<Expression> combine(Expression node, List<List<Expression>> operands) {
        List<Expression> terms = new ArrayList<>();
        if (Chain.isSum(node)) {
            List<Chain.Link> links = Chain.terms(node);
            for (int i = 0; i < links.size(); i++) {
                for (Expression term : operands.get(i)) {
                    terms.add(links.get(i).sign() > 0 ? term : Algebra.negation(term));
                }
            }
            return terms;
        }
        if (node instanceof Quotient(_, var denominator)) {
            operands.getFirst().forEach(term -> terms.add(term.dividedBy(denominator)));
            return terms;
        }
        if (node instanceof Product && (long) operands.getFirst().size() * operands.getLast().size() <= MAX_TERMS) {
            for (Expression left : operands.getFirst()) {
                operands.getLast().forEach(right -> terms.add(left.times(right)));
            }
            return terms;
        }
        return List.of(node);
    }
}
