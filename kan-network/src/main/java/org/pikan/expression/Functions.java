package org.pikan.expression;

import java.util.List;

/** Calls as in a formula: {@code sin(x)}, {@code where(c, a, b)}; see {@link Function} for what they compute. */
public final class Functions {

    private Functions() {}

    /** Returns a constant. */
    public static Expression number(double value) {
        return new Constant(value);
    }

    /** Returns the partial derivative {@code d(f, by...)}. */
    public static Expression d(Expression f, Symbol... by) {
        return new PartialDerivative(f, List.of(by));
    }

    /** Returns the sine of x. */
    public static Expression sin(Expression x) {
        return Call.of(Function.SIN, x);
    }

    /** Returns the cosine of x. */
    public static Expression cos(Expression x) {
        return Call.of(Function.COS, x);
    }

    /** Returns the tangent of x. */
    public static Expression tan(Expression x) {
        return Call.of(Function.TAN, x);
    }

    /** Returns the secant of x. */
    public static Expression sec(Expression x) {
        return Call.of(Function.SEC, x);
    }

    /** Returns the cosecant of x. */
    public static Expression csc(Expression x) {
        return Call.of(Function.CSC, x);
    }

    /** Returns the cotangent of x. */
    public static Expression cot(Expression x) {
        return Call.of(Function.COT, x);
    }

    /** Returns the inverse sine of x. */
    public static Expression asin(Expression x) {
        return Call.of(Function.ASIN, x);
    }

    /** Returns the inverse cosine of x. */
    public static Expression acos(Expression x) {
        return Call.of(Function.ACOS, x);
    }

    /** Returns the inverse tangent of x. */
    public static Expression atan(Expression x) {
        return Call.of(Function.ATAN, x);
    }

    /** Returns the hyperbolic sine of x. */
    public static Expression sinh(Expression x) {
        return Call.of(Function.SINH, x);
    }

    /** Returns the hyperbolic cosine of x. */
    public static Expression cosh(Expression x) {
        return Call.of(Function.COSH, x);
    }

    /** Returns the hyperbolic tangent of x. */
    public static Expression tanh(Expression x) {
        return Call.of(Function.TANH, x);
    }

    /** Returns the hyperbolic secant of x. */
    public static Expression sech(Expression x) {
        return Call.of(Function.SECH, x);
    }

    /** Returns the hyperbolic cosecant of x. */
    public static Expression csch(Expression x) {
        return Call.of(Function.CSCH, x);
    }

    /** Returns the hyperbolic cotangent of x. */
    public static Expression coth(Expression x) {
        return Call.of(Function.COTH, x);
    }

    /** Returns the inverse hyperbolic sine of x. */
    public static Expression asinh(Expression x) {
        return Call.of(Function.ASINH, x);
    }

    /** Returns the inverse hyperbolic cosine of x. */
    public static Expression acosh(Expression x) {
        return Call.of(Function.ACOSH, x);
    }

    /** Returns the inverse hyperbolic tangent of x. */
    public static Expression atanh(Expression x) {
        return Call.of(Function.ATANH, x);
    }

    /** Returns the exponential of x. */
    public static Expression exp(Expression x) {
        return Call.of(Function.EXP, x);
    }

    /** Returns the natural logarithm of x. */
    public static Expression log(Expression x) {
        return Call.of(Function.LOG, x);
    }

    /** Returns the logarithm to base 2 of x. */
    public static Expression log2(Expression x) {
        return Call.of(Function.LOG2, x);
    }

    /** Returns the logarithm to base 10 of x. */
    public static Expression log10(Expression x) {
        return Call.of(Function.LOG10, x);
    }

    /** Returns the square root of x. */
    public static Expression sqrt(Expression x) {
        return Call.of(Function.SQRT, x);
    }

    /** Returns the cube root of x. */
    public static Expression cbrt(Expression x) {
        return Call.of(Function.CBRT, x);
    }

    /** Returns the absolute value of x. */
    public static Expression abs(Expression x) {
        return Call.of(Function.ABS, x);
    }

    /** Returns the sign of x. */
    public static Expression sign(Expression x) {
        return Call.of(Function.SIGN, x);
    }

    /** Returns the error function of x. */
    public static Expression erf(Expression x) {
        return Call.of(Function.ERF, x);
    }

    /** Returns the complementary error function of x. */
    public static Expression erfc(Expression x) {
        return Call.of(Function.ERFC, x);
    }

    /** Returns the Bessel function of order 0 of x. */
    public static Expression besselj0(Expression x) {
        return Call.of(Function.BESSELJ0, x);
    }

    /** Returns the Bessel function of order 1 of x. */
    public static Expression besselj1(Expression x) {
        return Call.of(Function.BESSELJ1, x);
    }

    /** Returns the Bessel function of integer order n at x. */
    public static Expression besselj(Expression n, Expression x) {
        return Call.of(Function.BESSELJ, n, x);
    }

    /** Returns the Bessel function of integer order n at x. */
    public static Expression besselj(int n, Expression x) {
        return besselj(number(n), x);
    }

    /** Returns the angle of the point (x, y). */
    public static Expression atan2(Expression y, Expression x) {
        return Call.of(Function.ATAN2, y, x);
    }

    /** Returns the smaller of a and b. */
    public static Expression min(Expression a, Expression b) {
        return Call.of(Function.MIN, a, b);
    }

    /** Returns the larger of a and b. */
    public static Expression max(Expression a, Expression b) {
        return Call.of(Function.MAX, a, b);
    }

    /** Returns a where {@code c >= 0}, else b. */
    public static Expression where(Expression c, Expression a, Expression b) {
        return Call.of(Function.WHERE, c, a, b);
    }
}
