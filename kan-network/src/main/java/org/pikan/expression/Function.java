package org.pikan.expression;

import static org.pikan.expression.Functions.*;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

/**
 * The functions an expression may call: name, value, and derivative rule.
 *
 * <p>Values come from {@link StrictMath}, and from Hipparchus for {@code erf} and the Bessel functions: the same bits on
 * every machine. Outside a function's domain the value is NaN. Derivative rules are exact; where a function has a kink
 * or a jump ({@code abs}, {@code sign}, {@code min}, {@code max}, {@code where}) they ignore it.
 */
public enum Function {
    /** Sine. */
    SIN(StrictMath::sin, x -> cos(x)),
    /** Cosine. */
    COS(StrictMath::cos, x -> sin(x).negate()),
    /** Tangent. */
    TAN(StrictMath::tan, x -> tan(x).pow(2).plus(1)),
    /** Secant, 1/cos. */
    SEC(x -> 1 / StrictMath.cos(x), x -> sec(x).times(tan(x))),
    /** Cosecant, 1/sin. */
    CSC(x -> 1 / StrictMath.sin(x), x -> csc(x).times(cot(x)).negate()),
    /** Cotangent, 1/tan. */
    COT(x -> 1 / StrictMath.tan(x), x -> cot(x).pow(2).plus(1).negate()),
    /** Inverse sine, in [-pi/2, pi/2]. */
    ASIN(StrictMath::asin, x -> number(1).dividedBy(sqrt(number(1).minus(x.pow(2))))),
    /** Inverse cosine, in [0, pi]. */
    ACOS(StrictMath::acos, x -> number(-1).dividedBy(sqrt(number(1).minus(x.pow(2))))),
    /** Inverse tangent, in [-pi/2, pi/2]. */
    ATAN(StrictMath::atan, x -> number(1).dividedBy(x.pow(2).plus(1))),
    /** {@code atan2(y, x)}: the angle of the point (x, y), in [-pi, pi]. */
    ATAN2(StrictMath::atan2, (y, x) -> x.dividedBy(x.pow(2).plus(y.pow(2))),
            (y, x) -> y.negate().dividedBy(x.pow(2).plus(y.pow(2)))),
    /** Hyperbolic sine. */
    SINH(StrictMath::sinh, x -> cosh(x)),
    /** Hyperbolic cosine. */
    COSH(StrictMath::cosh, x -> sinh(x)),
    /** Hyperbolic tangent. */
    TANH(StrictMath::tanh, x -> sech(x).pow(2)),
    /** Hyperbolic secant, 1/cosh. */
    SECH(x -> 1 / StrictMath.cosh(x), x -> sech(x).times(tanh(x)).negate()),
    /** Hyperbolic cosecant, 1/sinh. */
    CSCH(x -> 1 / StrictMath.sinh(x), x -> csch(x).times(coth(x)).negate()),
    /** Hyperbolic cotangent, 1/tanh. */
    COTH(x -> 1 / StrictMath.tanh(x), x -> csch(x).pow(2).negate()),
    /** Inverse hyperbolic sine. */
    ASINH(SpecialFunctions::asinh, x -> number(1).dividedBy(sqrt(x.pow(2).plus(1)))),
    /** Inverse hyperbolic cosine, of arguments from 1 up. */
    ACOSH(SpecialFunctions::acosh, x -> number(1).dividedBy(sqrt(x.minus(1)).times(sqrt(x.plus(1))))),
    /** Inverse hyperbolic tangent, of arguments in (-1, 1). */
    ATANH(SpecialFunctions::atanh, x -> number(1).dividedBy(number(1).minus(x.pow(2)))),
    /** Exponential. */
    EXP(StrictMath::exp, x -> exp(x)),
    /** Natural logarithm; the parser also knows it as {@code ln}. */
    LOG(StrictMath::log, x -> number(1).dividedBy(x)),
    /** Logarithm to base 2. */
    LOG2(x -> StrictMath.log(x) / StrictMath.log(2), x -> number(1 / StrictMath.log(2)).dividedBy(x)),
    /** Logarithm to base 10. */
    LOG10(StrictMath::log10, x -> number(1 / StrictMath.log(10)).dividedBy(x)),
    /** Square root. */
    SQRT(StrictMath::sqrt, x -> number(0.5).dividedBy(sqrt(x))),
    /** Cube root, negative for negative arguments. */
    CBRT(StrictMath::cbrt, x -> number(1).dividedBy(cbrt(x).pow(2).times(3))),
    /** Absolute value. */
    ABS(StrictMath::abs, x -> sign(x)),
    /** Sign: -1, 0 or 1. */
    SIGN(StrictMath::signum, _ -> number(0)),
    /** Error function, {@code 2/sqrt(pi)} times the integral of exp(-s^2) from 0 to x. */
    ERF(SpecialFunctions::erf, x -> number(2 / StrictMath.sqrt(Math.PI)).times(exp(x.pow(2).negate()))),
    /** Complementary error function, 1 - erf, without cancellation. */
    ERFC(SpecialFunctions::erfc, x -> number(-2 / StrictMath.sqrt(Math.PI)).times(exp(x.pow(2).negate()))),
    /** The smaller of two values; the first argument's derivative holds where they are equal. */
    MIN(StrictMath::min, (a, b) -> where(b.minus(a), number(1), number(0)),
            (a, b) -> where(b.minus(a), number(0), number(1))),
    /** The larger of two values; the first argument's derivative holds where they are equal. */
    MAX(StrictMath::max, (a, b) -> where(a.minus(b), number(1), number(0)),
            (a, b) -> where(a.minus(b), number(0), number(1))),
    /** {@code where(c, a, b)} is a if {@code c >= 0}, else b. */
    WHERE(3, a -> a[0] >= 0 ? a[1] : a[2],
            List.of(_ -> number(0), a -> where(a.getFirst(), number(1), number(0)),
                    a -> where(a.getFirst(), number(0), number(1)))),
    /** Bessel function of the first kind of order 0. */
    BESSELJ0(x -> SpecialFunctions.besselJ(0, x), x -> besselj1(x).negate()),
    /** Bessel function of the first kind of order 1. */
    BESSELJ1(x -> SpecialFunctions.besselJ(1, x), x -> besselj0(x).minus(besselj(2, x)).dividedBy(2)),
    /** {@code besselj(n, x)}: Bessel function of the first kind of integer order n, which must be constant. */
    BESSELJ(SpecialFunctions::besselJ, (_, _) -> {
        throw new IllegalArgumentException(
                "besselj has no derivative by its order. Maybe the arguments are exchanged: besselj(n, x).");
    }, (n, x) -> besselj(n.minus(1), x).minus(besselj(n.plus(1), x)).dividedBy(2));

    private interface Value {
        double at(double[] arguments);
    }

    private static final Map<String, Function> BY_NAME = new HashMap<>();

    static {
        for (Function function : values()) {
            BY_NAME.put(function.text, function);
        }
        BY_NAME.put("ln", LOG);
    }

    private final String text = name().toLowerCase(Locale.ROOT);
    private final int arity;
    @SuppressWarnings("ImmutableEnumChecker") // a lambda without state
    private final Value value;
    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list of lambdas without state
    private final List<java.util.function.Function<List<Expression>, Expression>> partials;

    Function(DoubleUnaryOperator value, UnaryOperator<Expression> derivative) {
        this(1, a -> value.applyAsDouble(a[0]), List.of(a -> derivative.apply(a.getFirst())));
    }

    Function(DoubleBinaryOperator value, java.util.function.BinaryOperator<Expression> first,
            java.util.function.BinaryOperator<Expression> second) {
        this(2, a -> value.applyAsDouble(a[0], a[1]),
                List.of(a -> first.apply(a.get(0), a.get(1)), a -> second.apply(a.get(0), a.get(1))));
    }

    Function(int arity, Value value, List<java.util.function.Function<List<Expression>, Expression>> partials) {
        this.arity = arity;
        this.value = value;
        this.partials = partials;
    }

    /** Returns the name in formulas, such as {@code sin}. */
    public String text() {
        return text;
    }

    /** Returns the number of arguments. */
    public int arity() {
        return arity;
    }

    /** Finds a function by its name in formulas; {@code ln} is {@link #LOG}. */
    public static Optional<Function> named(String text) {
        return Optional.ofNullable(BY_NAME.get(text));
    }

    /** Returns all names of functions in formulas, {@code ln} included. */
    static List<String> names() {
        return BY_NAME.keySet().stream().sorted().toList();
    }

    /**
     * Computes the value, with the same bits on every machine; NaN outside the domain.
     *
     * @throws IllegalArgumentException if the number of arguments is wrong
     */
    public double evaluate(double... arguments) {
        if (arguments.length != arity) {
            requireArity(arguments.length);
        }
        return value.at(arguments);
    }

    /**
     * Returns the partial derivative by one argument, at the given arguments.
     *
     * <p>{@code SIN.partial(0, List.of(x))} is {@code cos(x)}; the chain rule is left to the caller.
     *
     * @param argument the index of the argument, from 0
     * @param arguments the arguments of the call
     * @throws IllegalArgumentException if the number of arguments is wrong, or for the order of {@link #BESSELJ}
     */
    public Expression partial(int argument, List<Expression> arguments) {
        requireArity(arguments.size());
        return partials.get(argument).apply(arguments);
    }

    void requireArity(int count) {
        if (count != arity) {
            throw new IllegalArgumentException(
                    text + " takes " + arity + (arity == 1 ? " argument" : " arguments") + ", but got " + count + ".");
        }
    }
}
