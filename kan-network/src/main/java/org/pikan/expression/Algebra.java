package org.pikan.expression;

/** Operations that leave out zeros and ones, so that derivatives stay small; everything else is up to the simplifier. */
final class Algebra {

    private Algebra() {}

    static boolean isZero(Expression expression) {
        return isConstant(expression, 0);
    }

    static boolean isConstant(Expression expression, double value) {
        return expression instanceof Constant c && c.value() == value;
    }

    static Expression sum(Expression a, Expression b) {
        return isZero(a) ? b : isZero(b) ? a : a.plus(b);
    }

    static Expression difference(Expression a, Expression b) {
        return isZero(b) ? a : isZero(a) ? negation(b) : a.minus(b);
    }

    static Expression product(Expression a, Expression b) {
        if (isZero(a) || isZero(b)) {
            return Constant.ZERO;
        }
        return isConstant(a, 1) ? b : isConstant(b, 1) ? a : a.times(b);
    }

    static Expression quotient(Expression a, Expression b) {
        return isZero(a) ? Constant.ZERO : isConstant(b, 1) ? a : a.dividedBy(b);
    }

    static Expression power(Expression base, double exponent) {
        return exponent == 1 ? base : base.pow(exponent);
    }

    static Expression negation(Expression a) {
        return isZero(a) ? Constant.ZERO : a instanceof Negation(var operand) ? operand : a.negate();
    }
}
