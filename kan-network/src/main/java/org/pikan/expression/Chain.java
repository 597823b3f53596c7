package org.pikan.expression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Takes sums apart into all their terms, without recursion. */
final class Chain {

    /**
     * A term.
     *
     * @param sign 1, or -1 for what is subtracted
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

    /** What is left of an expression without the minuses in front of it, and their sign. */
    static Link withoutMinus(Expression root) {
        Link link = new Link(root, 1);
        while (link.expression instanceof Negation(var operand)) {
            link = new Link(operand, -link.sign);
        }
        return link;
    }
}
