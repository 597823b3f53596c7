package org.pikan.expression;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pikan.expression.Polynomials.Powering;

/** Functions of polynomials in normal form. */
final class Calls {

    /** A phase below this part of what it was reduced from is round-off. */
    private static final double ROUND_OFF = 1e-15;

    private Calls() {}

    static Polynomial call(Function function, List<Polynomial> arguments, Powering powering) {
        if (arguments.stream().allMatch(Polynomial::isConstant)) {
            return Expansion.evaluated(function, arguments);
        }
        Polynomial first = arguments.getFirst();
        return switch (function) {
            case SQRT -> Polynomials.power(first, 0.5, powering);
            case EXP -> exp(first, powering);
            case LOG -> log(first);
            case SIN -> wave(first, 3);
            case COS -> wave(first, 0);
            case ABS -> {
                double size = Math.abs(first.leading());
                yield Polynomial.atom(mirrored(function, first.times(1 / size)), 1).times(size);
            }
            case SIGN -> {
                double content = first.leading();
                yield Polynomial.atom(Call.of(function, first.times(1 / content).toExpression()), 1)
                        .times(Math.signum(content));
            }
            case TAN, ASIN, ATAN, SINH, TANH, ASINH, ATANH, ERF, CBRT, BESSELJ1 -> {
                boolean negative = first.leading() < 0;
                yield Polynomial.atom(Call.of(function, first.times(negative ? -1 : 1).toExpression()), 1)
                        .times(negative ? -1 : 1);
            }
            case COSH, BESSELJ0 -> Polynomial.atom(mirrored(function, first), 1);
            default -> Polynomial.atom(
                    new Call(function, arguments.stream().map(Polynomial::toExpression).toList()), 1);
        };
    }

    private static Expression mirrored(Function even, Polynomial argument) {
        return Call.of(even, argument.times(argument.leading() < 0 ? -1 : 1).toExpression());
    }

    /** cos(p + b + quarters pi/2): b is brought into [-pi/4, pi/4], the first coefficient made positive. */
    private static Polynomial wave(Polynomial argument, int quarters) {
        double phase = argument.constantTerm();
        Polynomial moving = argument.plus(Polynomial.constant(-phase));
        double turns = Math.rint(phase / (Math.PI / 2));
        double rest = phase - turns * (Math.PI / 2);
        if (Math.abs(rest) <= ROUND_OFF * Math.max(1, Math.abs(phase))) {
            rest = 0;
        }
        int quarter = (int) (((quarters + turns) % 4 + 4) % 4);
        Polynomial reduced = moving.plus(Polynomial.constant(rest));
        boolean negative = reduced.leading() < 0;
        Expression inside = reduced.times(negative ? -1 : 1).toExpression();
        boolean sine = quarter % 2 == 1;
        // cos(q + pi/2) = -sin q, cos(q + pi) = -cos q, cos(q + 3 pi/2) = sin q
        int sign = (quarter == 1 || quarter == 2 ? -1 : 1) * (sine && negative ? -1 : 1);
        return Polynomial.atom(Call.of(sine ? Function.SIN : Function.COS, inside), 1).times(sign);
    }

    static boolean isWave(Expression atom) {
        return atom instanceof Call(Function function, _) && (function == Function.SIN || function == Function.COS);
    }

    /** The product of two sines or cosines, by the formulas for sums and differences of angles. */
    static Polynomial sumOfWaves(Call first, Call second) {
        Polynomial a = Expansion.polynomial(first.arguments().getFirst(), Powering.WAVES);
        Polynomial b = Expansion.polynomial(second.arguments().getFirst(), Powering.WAVES);
        boolean sineFirst = first.function() == Function.SIN;
        boolean sineSecond = second.function() == Function.SIN;
        Function function = sineFirst == sineSecond ? Function.COS : Function.SIN;
        Polynomial sum = call(function, List.of(a.plus(b)), Powering.WAVES);
        Polynomial difference = call(function, List.of(a.plus(b.times(-1))), Powering.WAVES);
        // sin a sin b = (cos(a-b) - cos(a+b))/2, sin a cos b = (sin(a+b) + sin(a-b))/2, cos a sin b has - sin(a-b)
        return sineFirst && sineSecond ? difference.plus(sum.times(-1)).times(0.5)
                : sum.plus(difference.times(sineSecond ? -1 : 1)).times(0.5);
    }

    /** e^k times powers q^c for terms c*log(q), times the exponential of the rest. */
    static Polynomial exp(Polynomial argument, Powering powering) {
        Polynomial result = Polynomial.constant(StrictMath.exp(argument.constantTerm()));
        Polynomial rest = Polynomial.ZERO;
        for (Map.Entry<Powers, Double> term : argument.terms().entrySet()) {
            Expression logarithm = logarithmOf(term.getKey());
            if (logarithm != null) {
                result = Polynomials.product(result, Polynomials.power(
                        Expansion.polynomial(logarithm, powering), term.getValue(), powering), powering);
            } else if (!term.getKey().isOne()) {
                rest = rest.plus(Polynomial.of(term.getKey(), term.getValue()));
            }
        }
        return rest.isZero() ? result
                : Polynomials.product(result, Polynomial.atom(Functions.exp(rest.toExpression()), 1), powering);
    }

    /** q if the product is log(q) alone. */
    private static @Nullable Expression logarithmOf(Powers powers) {
        if (!Expansion.isSingle(powers.exponents())) {
            return null;
        }
        Map.Entry<Expression, Double> only = powers.exponents().firstEntry();
        return only.getValue() == 1 && only.getKey() instanceof Call(Function function, List<Expression> arguments)
                && function == Function.LOG ? arguments.getFirst() : null;
    }

    /** log(k q^n) = log k + n log q, log(exp(p)) = p. */
    private static Polynomial log(Polynomial argument) {
        double size = Math.abs(argument.leading());
        Polynomial own = argument.times(1 / size);
        Polynomial logarithm = Polynomial.constant(StrictMath.log(size));
        Powers powers = own.terms().firstKey();
        if (own.size() == 1 && own.leading() > 0 && Expansion.isSingle(powers.exponents())) {
            Map.Entry<Expression, Double> only = powers.exponents().firstEntry();
            if (only.getKey() instanceof Call(Function function, List<Expression> arguments)
                    && function == Function.EXP) {
                return logarithm.plus(Expansion.polynomial(arguments.getFirst(), Powering.KEPT).times(only.getValue()));
            }
            if (only.getValue() % 2 != 0) {
                return logarithm.plus(Polynomial.atom(Functions.log(only.getKey()), 1).times(only.getValue()));
            }
        }
        return logarithm.plus(Polynomial.atom(Functions.log(own.toExpression()), 1));
    }
}
