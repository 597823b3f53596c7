package org.pikan.expression;

import java.util.List;

/**
 * A mathematical expression in coordinates, parameters and unknown functions, as an immutable tree.
 *
 * <p>For example {@code u_t - 0.4*u_xx} is
 *
 * <pre>{@code
 * var t = new Symbol("t");
 * var x = new Symbol("x");
 * var u = new FunctionSymbol("u");
 * Expression heat = new PartialDerivative(u, List.of(t)).minus(new PartialDerivative(u, List.of(x, x)).times(0.4));
 * }</pre>
 *
 * <p>The methods here build trees as written and simplify nothing; {@code Simplifier} does. Two expressions are equal
 * when they have the same structure. {@code toString()} gives text that {@code Parser} reads back. Trees may be thousands
 * of levels deep, as a long sum is: whatever walks them uses {@link Trees#fold} instead of recursion.
 */
public sealed interface Expression permits Constant, Symbol, FunctionSymbol, PartialDerivative, Sum, Difference,
        Product, Quotient, Power, Negation, Call, VectorOperation {

    /** Returns the direct subexpressions in order, empty for a leaf; symbols that a derivative is by are none. */
    default List<Expression> operands() {
        return Trees.operands(this);
    }

    /** Returns {@code this + other}. */
    default Expression plus(Expression other) {
        return new Sum(this, other);
    }

    /** Returns {@code this + other}; {@code other} must be finite. */
    default Expression plus(double other) {
        return plus(new Constant(other));
    }

    /** Returns {@code this - other}. */
    default Expression minus(Expression other) {
        return new Difference(this, other);
    }

    /** Returns {@code this - other}; {@code other} must be finite. */
    default Expression minus(double other) {
        return minus(new Constant(other));
    }

    /** Returns {@code this * other}. */
    default Expression times(Expression other) {
        return new Product(this, other);
    }

    /** Returns {@code this * other}; {@code other} must be finite. */
    default Expression times(double other) {
        return times(new Constant(other));
    }

    /** Returns {@code this / other}. */
    default Expression dividedBy(Expression other) {
        return new Quotient(this, other);
    }

    /** Returns {@code this / other}; {@code other} must be finite. */
    default Expression dividedBy(double other) {
        return dividedBy(new Constant(other));
    }

    /** Returns {@code this ^ exponent}. */
    default Expression pow(Expression exponent) {
        return new Power(this, exponent);
    }

    /** Returns {@code this ^ exponent}; {@code exponent} must be finite. */
    default Expression pow(double exponent) {
        return pow(new Constant(exponent));
    }

    /** Returns {@code -this}. */
    default Expression negate() {
        return new Negation(this);
    }

    /** Returns the equation {@code this = other}. */
    default Equation equalTo(Expression other) {
        return new Equation(this, other);
    }

    /** Returns the equation {@code this = other}; {@code other} must be finite. */
    default Equation equalTo(double other) {
        return equalTo(new Constant(other));
    }
}
