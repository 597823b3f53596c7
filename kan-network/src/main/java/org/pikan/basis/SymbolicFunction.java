package org.pikan.basis;

import static org.pikan.expression.Functions.number;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.pikan.expression.Expression;
import org.pikan.expression.Functions;

/**
 * A named function f of one variable, for an edge c f(a z + b) that reads as a formula.
 *
 * <p>Derivatives of every order are exact: closed forms or recurrences of Taylor coefficients, never differences. The
 * values come from {@link StrictMath}, so they have the same bits on every machine.
 *
 * <p>Outside its domain a function is NaN or infinite there, in the value or in the first derivative that does not exist
 * (log at -1, 1/x and the slope of sqrt at 0). Nothing is clipped or replaced: a residual or a J'J that is not finite makes
 * an optimiser refuse the step, so that parameters never leave the domain at a point of training. Where a function has a
 * kink or a jump, its derivatives are those beside it, and 0 for the slope of an even one at its middle.
 */
public enum SymbolicFunction {
    /** 0. */
    ZERO("0", (_, out) -> Arrays.fill(out, 0), _ -> number(0)),
    /** x. */
    IDENTITY("x", (z, out) -> Taylor.power(z, 1, out), x -> x),
    /** x^2. */
    SQUARE("x^2", (z, out) -> Taylor.power(z, 2, out), x -> x.pow(2)),
    /** x^3. */
    CUBE("x^3", (z, out) -> Taylor.power(z, 3, out), x -> x.pow(3)),
    /** x^4. */
    FOURTH("x^4", (z, out) -> Taylor.power(z, 4, out), x -> x.pow(4)),
    /** x^5. */
    FIFTH("x^5", (z, out) -> Taylor.power(z, 5, out), x -> x.pow(5)),
    /** 1/x. */
    INVERSE("1/x", (z, out) -> Taylor.power(z, -1, out), x -> number(1).dividedBy(x)),
    /** 1/x^2. */
    INVERSE_SQUARE("1/x^2", (z, out) -> Taylor.power(z, -2, out), x -> number(1).dividedBy(x.pow(2))),
    /** 1/x^3. */
    INVERSE_CUBE("1/x^3", (z, out) -> Taylor.power(z, -3, out), x -> number(1).dividedBy(x.pow(3))),
    /** 1/x^4. */
    INVERSE_FOURTH("1/x^4", (z, out) -> Taylor.power(z, -4, out), x -> number(1).dividedBy(x.pow(4))),
    /** 1/x^5. */
    INVERSE_FIFTH("1/x^5", (z, out) -> Taylor.power(z, -5, out), x -> number(1).dividedBy(x.pow(5))),
    /** Square root, from 0 up. */
    SQRT("sqrt", (z, out) -> Taylor.power(z, 0.5, out), Functions::sqrt),
    /** x^1.5, from 0 up. */
    POWER_1_5("x^1.5", (z, out) -> Taylor.power(z, 1.5, out), x -> x.pow(1.5)),
    /** 1/sqrt(x), above 0. */
    INVERSE_SQRT("1/sqrt", (z, out) -> Taylor.power(z, -0.5, out), x -> number(1).dividedBy(Functions.sqrt(x))),
    /** Exponential. */
    EXP("exp", Taylor::exp, Functions::exp),
    /** Natural logarithm, above 0. */
    LOG("log", Taylor::log, Functions::log),
    /** Sine. */
    SIN("sin", (z, out) -> Taylor.sin(z, 0, out), Functions::sin),
    /** Cosine. */
    COS("cos", (z, out) -> Taylor.sin(z, 1, out), Functions::cos),
    /** Hyperbolic tangent. */
    TANH("tanh", Taylor::tanh, Functions::tanh),
    /** Absolute value. */
    ABS("abs", Recurrences::abs, Functions::abs),
    /** Sign: -1, 0 or 1. */
    SIGN("sign", Recurrences::sign, Functions::sign),
    /** Tangent. */
    TAN("tan", Recurrences::tan, Functions::tan),
    /** Inverse sine, on [-1, 1]. */
    ASIN("asin", Recurrences::asin, Functions::asin),
    /** Inverse cosine, on [-1, 1]. */
    ACOS("acos", Recurrences::acos, Functions::acos),
    /** Inverse tangent. */
    ATAN("atan", Recurrences::atan, Functions::atan),
    /** Inverse hyperbolic tangent, on (-1, 1). */
    ATANH("atanh", Recurrences::atanh, Functions::atanh),
    /** exp(-x^2). */
    GAUSSIAN("gaussian", Recurrences::gaussian, x -> Functions.exp(x.pow(2).negate())),
    /** Hyperbolic cosine. */
    COSH("cosh", Recurrences::cosh, Functions::cosh),
    /** Hyperbolic sine. */
    SINH("sinh", Recurrences::sinh, Functions::sinh),
    /** Error function. */
    ERF("erf", Recurrences::erf, Functions::erf),
    /** Bessel function of the first kind of order 0. */
    BESSEL_J0("besselj0", (z, out) -> Recurrences.bessel(0, z, out), Functions::besselj0),
    /** Bessel function of the first kind of order 1. */
    BESSEL_J1("besselj1", (z, out) -> Recurrences.bessel(1, z, out), Functions::besselj1);

    /** Fills an array with the derivatives 0, 1, ... at z. */
    @FunctionalInterface
    interface Rule {
        void derivatives(double z, double[] out);
    }

    private final String label;
    @SuppressWarnings("ImmutableEnumChecker") // a lambda without state
    private final Rule rule;
    @SuppressWarnings("ImmutableEnumChecker") // a lambda without state
    private final UnaryOperator<Expression> formula;

    SymbolicFunction(String label, Rule rule, UnaryOperator<Expression> formula) {
        this.label = label;
        this.rule = rule;
        this.formula = formula;
    }

    /** The name in files and for people, such as {@code sin} or {@code x^2}; no two have the same. */
    public String label() {
        return label;
    }

    /** The function with a label. */
    public static Optional<SymbolicFunction> labelled(String label) {
        return Stream.of(values()).filter(function -> function.label.equals(label)).findFirst();
    }

    /** f(argument) as an expression. */
    public Expression of(Expression argument) {
        return formula.apply(argument);
    }

    /** f(z); NaN or infinite outside the domain. */
    public double value(double z) {
        return derivatives(z, 0)[0];
    }

    /**
     * The function and its derivatives at a point.
     *
     * @param order the highest derivative, at least 0
     * @return f(z), f'(z), ..., order + 1 numbers; a lower order gives the same numbers
     */
    public double[] derivatives(double z, int order) {
        double[] out = new double[order + 1];
        rule.derivatives(z, out);
        return out;
    }

    /**
     * The function and its derivatives at a row of points.
     *
     * <pre>out[outOffset + q*points + p] = f^(q)(z[zOffset + p]),   q = 0..order</pre>
     *
     * @param out (order + 1) * points numbers, overwritten; not in the same array part as {@code z}
     */
    public void evaluate(double[] z, int zOffset, int points, int order, double[] out, int outOffset) {
        double[] own = new double[order + 1];
        for (int p = 0; p < points; p++) {
            rule.derivatives(z[zOffset + p], own);
            for (int q = 0; q <= order; q++) {
                out[outOffset + q * points + p] = own[q];
            }
        }
    }
}
