package org.pikan.expression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Takes sums and products apart into all their terms and factors, without recursion. */
final class Chain {

    /**
     * A term or a factor.
     *
     * @param sign 1, or -1 for what is subtracted or divided by
     */
    record Link(Expression expression, int sign) {}

    private Chain() {}

    static boolean isSum(Expression node) {
        return node instanceof Sum || node instanceof Difference || node instanceof Negation;
    }

    static boolean isProduct(Expression node) {
        return node instanceof Product || node instanceof Quotient;
    }

    /** The terms of sums, differences and negations, in order; the expression itself if it is none of these. */
    static List<Link> terms(Expression root) {
        List<Link> terms = new ArrayList<>();
        Deque<Link> pending = new ArrayDeque<>();
        pending.push(new Link(root, 1));
        while (!pending.isEmpty()) {
            Link link = pending.pop();
            switch (link.expression) {
                case Sum(var left, var right) -> {
                    pending.push(new Link(right, link.sign));
                    pending.push(new Link(left, link.sign));
                }
                case Difference(var left, var right) -> {
                    pending.push(new Link(right, -link.sign));
                    pending.push(new Link(left, link.sign));
                }
                case Negation(var operand) -> pending.push(new Link(operand, -link.sign));
                default -> terms.add(link);
            }
        }
        return terms;
    }

    /**
     * The factors of products and quotients, in order, the sign telling what is divided by; each negation on the way adds
     * a factor -1.
     */
    static List<Link> factors(Expression root) {
        List<Link> factors = new ArrayList<>();
        Deque<Link> pending = new ArrayDeque<>();
        pending.push(new Link(root, 1));
        while (!pending.isEmpty()) {
            Link link = pending.pop();
            switch (link.expression) {
                case Product(var left, var right) -> {
                    pending.push(new Link(right, link.sign));
                    pending.push(new Link(left, link.sign));
                }
                case Quotient(var left, var right) -> {
                    pending.push(new Link(right, -link.sign));
                    pending.push(new Link(left, link.sign));
                }
                case Negation(var operand) -> {
                    factors.add(new Link(Constant.MINUS_ONE, 1));
                    pending.push(new Link(operand, link.sign));
                }
                default -> factors.add(link);
            }
        }
        return factors;
    }
}
