package org.pikan.symbolic;

import org.pikan.expression.Constant;
import org.pikan.expression.Difference;
import org.pikan.expression.Expression;
import org.pikan.expression.Negation;
import org.pikan.expression.Product;
import org.pikan.expression.Quotient;
import org.pikan.expression.Sum;
import org.pikan.expression.Trees;

/** Writes sums with a positive term first, {@code 4 - x^2}, and products without a minus or 1 inside, {@code -2*x}. */
final class SignOrder {

    private SignOrder() {}

    static Expression positiveFirst(Expression expression) {
        return Trees.rewrite(expression, node -> switch (node) {
            case Sum(Expression left, Expression right) when isNegative(right) -> left.minus(opposite(right));
            case Difference(Expression left, Expression right) when isNegative(right) -> sum(left, opposite(right));
            case Sum(Expression left, Expression right) -> sum(left, right);
            case Product(Constant(double value), Expression right) when value == 1 -> right;
            case Product(Expression left, Expression right) when isNegative(right) ->
                    product(opposite(left), opposite(right));
            case Negation(Expression operand) when isNegative(operand) -> opposite(operand);
            case Negation(Product product) -> opposite(product);
            case Negation(Quotient quotient) -> opposite(quotient);
            default -> node;
        });
    }

    /** A product without parentheses and without 1. */
    private static Expression product(Expression left, Expression right) {
        if (left instanceof Constant(double value) && value == 1) {
            return right;
        }
        return right instanceof Product(Expression first, Expression second)
                ? product(left, first).times(second)
                : left.times(right);
    }

    /** A sum whose earlier terms are all negative if the first is: the last one then goes to the front. */
    private static Expression sum(Expression left, Expression right) {
        return startsNegative(left) ? behind(right, left) : left.plus(right);
    }

    private static boolean startsNegative(Expression sum) {
        Expression first = sum;
        while (first instanceof Sum || first instanceof Difference) {
            first = first.operands().getFirst();
        }
        return isNegative(first);
    }

    private static Expression behind(Expression first, Expression rest) {
        return switch (rest) {
            case Sum(Expression left, Expression right) -> behind(first, left).plus(right);
            case Difference(Expression left, Expression right) -> behind(first, left).minus(right);
            default -> first.minus(opposite(rest));
        };
    }

    private static boolean isNegative(Expression term) {
        return switch (term) {
            case Constant(double value) -> value < 0;
            case Negation _ -> true;
            case Product(Expression left, _) -> isNegative(left);
            case Quotient(Expression left, _) -> isNegative(left);
            default -> false;
        };
    }

    private static Expression opposite(Expression term) {
        return switch (term) {
            case Constant(double value) -> new Constant(-value);
            case Negation(Expression operand) -> operand;
            case Product(Constant(double value), Expression right) when value == -1 -> right;
            case Product(Expression left, Expression right) -> opposite(left).times(right);
            case Quotient(Expression left, Expression right) -> opposite(left).dividedBy(right);
            default -> term.negate();
        };
    }
}
