package org.pikan.problem;

import static org.pikan.expression.Function.*;

import java.util.List;
import org.pikan.expression.Call;
import org.pikan.expression.Constant;
import org.pikan.expression.Expression;
import org.pikan.expression.Function;
import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.PartialDerivative;
import org.pikan.expression.Symbol;
import org.pikan.expression.VectorOperation;
import org.pikan.expression.VectorOperator;

/**
 * The words in which problems are written in Java, to be imported statically; {@link Problem} shows a whole problem.
 *
 * <p>All of them only build expressions. What they mean for a problem is checked when it is built.
 */
public final class Pde {
    /** The circle's constant. */
    public static final double PI = Math.PI;
    /** Euler's number. */
    public static final double E = Math.E;

    private Pde() {}

    /**
     * A space coordinate.
     *
     * @param name a letter, then letters, digits and underscores
     * @return its symbol
     * @throws ProblemException if the name cannot be used
     */
    public static Symbol coordinate(String name) {
        return new Symbol(NameRules.require("coordinate", name));
    }

    /**
     * The time coordinate: it takes initial conditions and stays out of vector operators.
     *
     * @param name a letter, then letters, digits and underscores
     * @return its symbol
     * @throws ProblemException if the name cannot be used
     */
    public static Symbol time(String name) {
        return new Symbol(NameRules.require("time", name), true);
    }

    /**
     * A parameter or definition, to be given its value with {@link ProblemBuilder#parameter} or
     * {@link ProblemBuilder#define}.
     *
     * @param name a letter, then letters, digits and underscores
     * @return its symbol
     * @throws ProblemException if the name cannot be used
     */
    public static Symbol parameter(String name) {
        return new Symbol(NameRules.require("parameter", name));
    }

    /**
     * A function to find, of all coordinates.
     *
     * @param name a letter, then letters, digits and underscores
     * @return its symbol
     * @throws ProblemException if the name cannot be used
     */
    public static FunctionSymbol unknown(String name) {
        return new FunctionSymbol(NameRules.require("unknown", name));
    }

    /**
     * A number where an expression is asked for.
     *
     * @param value a finite number
     * @return the expression
     */
    public static Expression number(double value) {
        return new Constant(value);
    }

    /**
     * The interval a coordinate runs over.
     *
     * @param coordinate from {@link #coordinate} or {@link #time}
     * @param min its lower end
     * @param max its upper end, above the lower one
     * @return the axis
     * @throws ProblemException if an end is not finite, or min is not below max
     */
    public static Axis interval(Symbol coordinate, double min, double max) {
        return new Axis(coordinate, min, max, coordinate.time());
    }

    /**
     * A partial derivative: {@code d(u, x, t)} is u differentiated by x and by t.
     *
     * @param function any expression
     * @param by the coordinates, repeated for higher orders
     * @return the derivative
     * @throws IllegalArgumentException if no coordinate is given
     */
    public static Expression d(Expression function, Symbol... by) {
        return new PartialDerivative(function, List.of(by));
    }

    /**
     * The derivative along the outward normal, for boundary conditions; {@code u_n} in text.
     *
     * @param function any expression
     * @return the derivative
     */
    public static Expression normal(Expression function) {
        return d(function, Symbol.NORMAL);
    }

    /**
     * The sum of the second derivatives in the space coordinates.
     *
     * @param function any expression
     * @return the Laplacian
     */
    public static Expression laplacian(Expression function) {
        return new VectorOperation(VectorOperator.LAPLACIAN, List.of(function));
    }

    /**
     * The divergence of a vector, or of its components in the order of the space coordinates.
     *
     * @param vector such as {@code grad(u).times(k)}, or as many components as there are space coordinates
     * @return the divergence
     */
    public static Expression div(Expression... vector) {
        return new VectorOperation(VectorOperator.DIV, List.of(vector));
    }

    /**
     * The gradient in the space coordinates; a vector, so only inside {@link #div} and {@link #dot}.
     *
     * @param function any expression
     * @return the gradient
     */
    public static Expression grad(Expression function) {
        return new VectorOperation(VectorOperator.GRAD, List.of(function));
    }

    /**
     * The scalar product of two vectors, such as gradients.
     *
     * @param a a vector
     * @param b a vector
     * @return the product
     */
    public static Expression dot(Expression a, Expression b) {
        return new VectorOperation(VectorOperator.DOT, List.of(a, b));
    }

    /**
     * A choice by sign: {@code a} where {@code c >= 0}, else {@code b}.
     *
     * @param c what decides
     * @param a the value where c is not negative
     * @param b the value where c is negative
     * @return the expression
     */
    public static Expression where(Expression c, Expression a, Expression b) {
        return Call.of(WHERE, c, a, b);
    }

    /**
     * Any function an expression may call.
     *
     * @param function the function
     * @param arguments as many as it takes
     * @return the call
     * @throws IllegalArgumentException if the number of arguments is wrong
     */
    public static Expression call(Function function, Expression... arguments) {
        return Call.of(function, arguments);
    }

    /**
     * {@return the sine of an expression}
     *
     * @param x the expression
     */
    public static Expression sin(Expression x) {
        return Call.of(SIN, x);
    }

    /**
     * {@return the cosine of an expression}
     *
     * @param x the expression
     */
    public static Expression cos(Expression x) {
        return Call.of(COS, x);
    }

    /**
     * {@return the tangent of an expression}
     *
     * @param x the expression
     */
    public static Expression tan(Expression x) {
        return Call.of(TAN, x);
    }

    /**
     * {@return the inverse sine of an expression}
     *
     * @param x the expression
     */
    public static Expression asin(Expression x) {
        return Call.of(ASIN, x);
    }

    /**
     * {@return the inverse cosine of an expression}
     *
     * @param x the expression
     */
    public static Expression acos(Expression x) {
        return Call.of(ACOS, x);
    }

    /**
     * {@return the inverse tangent of an expression}
     *
     * @param x the expression
     */
    public static Expression atan(Expression x) {
        return Call.of(ATAN, x);
    }

    /**
     * {@return the hyperbolic sine of an expression}
     *
     * @param x the expression
     */
    public static Expression sinh(Expression x) {
        return Call.of(SINH, x);
    }

    /**
     * {@return the hyperbolic cosine of an expression}
     *
     * @param x the expression
     */
    public static Expression cosh(Expression x) {
        return Call.of(COSH, x);
    }

    /**
     * {@return the hyperbolic tangent of an expression}
     *
     * @param x the expression
     */
    public static Expression tanh(Expression x) {
        return Call.of(TANH, x);
    }

    /**
     * {@return the inverse hyperbolic sine of an expression}
     *
     * @param x the expression
     */
    public static Expression asinh(Expression x) {
        return Call.of(ASINH, x);
    }

    /**
     * {@return the inverse hyperbolic cosine of an expression}
     *
     * @param x the expression
     */
    public static Expression acosh(Expression x) {
        return Call.of(ACOSH, x);
    }

    /**
     * {@return the inverse hyperbolic tangent of an expression}
     *
     * @param x the expression
     */
    public static Expression atanh(Expression x) {
        return Call.of(ATANH, x);
    }

    /**
     * {@return the hyperbolic secant, 1/cosh, of an expression}
     *
     * @param x the expression
     */
    public static Expression sech(Expression x) {
        return Call.of(SECH, x);
    }

    /**
     * {@return the exponential of an expression}
     *
     * @param x the expression
     */
    public static Expression exp(Expression x) {
        return Call.of(EXP, x);
    }

    /**
     * {@return the natural logarithm of an expression}
     *
     * @param x the expression
     */
    public static Expression log(Expression x) {
        return Call.of(LOG, x);
    }

    /**
     * {@return the square root of an expression}
     *
     * @param x the expression
     */
    public static Expression sqrt(Expression x) {
        return Call.of(SQRT, x);
    }

    /**
     * {@return the absolute value of an expression}
     *
     * @param x the expression
     */
    public static Expression abs(Expression x) {
        return Call.of(ABS, x);
    }

    /**
     * {@return the sign, -1, 0 or 1, of an expression}
     *
     * @param x the expression
     */
    public static Expression sign(Expression x) {
        return Call.of(SIGN, x);
    }

    /**
     * {@return the error function of an expression}
     *
     * @param x the expression
     */
    public static Expression erf(Expression x) {
        return Call.of(ERF, x);
    }

    /**
     * {@return the Bessel function of the first kind of order 0 of an expression}
     *
     * @param x the expression
     */
    public static Expression besselj0(Expression x) {
        return Call.of(BESSELJ0, x);
    }

    /**
     * {@return the Bessel function of the first kind of order 1 of an expression}
     *
     * @param x the expression
     */
    public static Expression besselj1(Expression x) {
        return Call.of(BESSELJ1, x);
    }

    /**
     * {@return the smaller of two values}
     *
     * @param a one value
     * @param b the other value
     */
    public static Expression min(Expression a, Expression b) {
        return Call.of(MIN, a, b);
    }

    /**
     * {@return the larger of two values}
     *
     * @param a one value
     * @param b the other value
     */
    public static Expression max(Expression a, Expression b) {
        return Call.of(MAX, a, b);
    }
}
