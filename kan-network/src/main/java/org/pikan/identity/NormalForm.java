package org.pikan.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.pikan.expression.Call;
import org.pikan.expression.Constant;
import org.pikan.expression.Difference;
import org.pikan.expression.Expression;
import org.pikan.expression.Function;
import org.pikan.expression.Negation;
import org.pikan.expression.Power;
import org.pikan.expression.Product;
import org.pikan.expression.Quotient;
import org.pikan.expression.Sum;
import org.pikan.expression.Symbol;
import org.pikan.expression.Trees;

/** Expressions as quotients of exponential sums: sines and the like by Euler's formula, other functions as atoms. */
final class NormalForm {

    private static final int LARGEST_POWER = 64;
    private static final String LOGARITHM = Function.LOG.name();
    private static final BigFraction HALF = new BigFraction(1, 2);

    private NormalForm() {}

    /**
     * The normal form of an expression without derivatives.
     *
     * @throws ExponentialSum.TooLargeException
     *             if it has too many terms
     * @throws ArithmeticException
     *             if the expression divides by 0
     */
    static ExponentialFraction of(Expression expression) {
        return Roots.reduced(Trees.<ExponentialFraction>fold(expression, NormalForm::combine));
    }

    private static ExponentialFraction combine(Expression node, List<ExponentialFraction> operands) {
        return switch (node) {
            case Constant(double value) -> ExactNumber.of(value);
            case Symbol symbol -> ExponentialFraction.of(ExponentialSum.of(Atom.symbol("coordinate " + symbol.name())));
            case Sum _ -> operands.get(0).plus(operands.get(1));
            case Difference _ -> operands.get(0).minus(operands.get(1));
            case Product _ -> operands.get(0).times(operands.get(1));
            case Quotient _ -> operands.get(0).dividedBy(operands.get(1));
            case Negation _ -> operands.getFirst().times(GaussianRational.ONE.negate());
            case Power _ -> power(operands.get(0), operands.get(1));
            case Call call -> call(call.function(), operands);
            default -> throw new IllegalArgumentException(
                    "'" + node + "' has no normal form. Maybe a derivative was not carried out.");
        };
    }

    private static ExponentialFraction power(ExponentialFraction base, ExponentialFraction exponent) {
        Optional<BigFraction> number = rational(exponent);
        if (number.isPresent()) {
            BigFraction twice = number.get().multiply(2);
            if (twice.getDenominator().equals(java.math.BigInteger.ONE)
                    && Math.abs(twice.doubleValue()) <= LARGEST_POWER) {
                int halves = twice.getNumeratorAsInt();
                ExponentialFraction whole = base.power(Math.floorDiv(halves, 2));
                return Math.floorMod(halves, 2) == 0 ? whole : whole.times(Roots.root(base));
            }
        }
        Optional<ExponentialFraction> logarithm = logarithm(base);
        return logarithm.isPresent() ? exp(logarithm.get().times(exponent)) : opaque("^", List.of(base, exponent));
    }

    /** log of exp(polynomial). */
    private static Optional<ExponentialFraction> logarithm(ExponentialFraction base) {
        return base.numerator().single()
                .filter(term -> base.denominator().equals(ExponentialSum.ONE)
                        && term.getValue().equals(GaussianRational.ONE) && term.getKey().powers().isEmpty())
                .map(term -> {
                    ExponentialSum sum = ExponentialSum.ZERO;
                    for (Map.Entry<Map<Atom, Integer>, GaussianRational> part : term.getKey().exponent().entrySet()) {
                        sum = sum
                                .plus(ExponentialSum.of(part.getValue(), new ExponentialTerm(part.getKey(), Map.of())));
                    }
                    return ExponentialFraction.of(sum);
                });
    }

    private static Optional<BigFraction> rational(ExponentialFraction value) {
        if (value.numerator().isZero()) {
            return Optional.of(BigFraction.ZERO);
        }
        return value.numerator().single()
                .filter(term -> value.denominator().equals(ExponentialSum.ONE)
                        && term.getKey().equals(ExponentialTerm.ONE) && term.getValue().isReal())
                .map(term -> term.getValue().real());
    }

    private static ExponentialFraction call(Function function, List<ExponentialFraction> arguments) {
        ExponentialFraction z = arguments.getFirst();
        return switch (function) {
            case EXP -> exp(z);
            case SIN -> sin(z);
            case COS -> cos(z);
            case TAN -> sin(z).dividedBy(cos(z));
            case COT -> cos(z).dividedBy(sin(z));
            case SEC -> ExponentialFraction.ONE.dividedBy(cos(z));
            case CSC -> ExponentialFraction.ONE.dividedBy(sin(z));
            case SINH -> sinh(z);
            case COSH -> cosh(z);
            case TANH -> tanh(z);
            case COTH -> ExponentialFraction.ONE.dividedBy(tanh(z));
            case ATANH -> log(ExponentialFraction.ONE.plus(z)).minus(log(ExponentialFraction.ONE.minus(z)))
                    .times(GaussianRational.of(HALF));
            case ACOS -> ExponentialFraction.of(ExponentialSum.of(Atom.PI)).times(GaussianRational.of(HALF))
                    .minus(opaque(Function.ASIN.name(), arguments));
            case LOG -> log(z);
            case SECH -> ExponentialFraction.ONE.dividedBy(cosh(z));
            case CSCH -> ExponentialFraction.ONE.dividedBy(sinh(z));
            case SQRT -> Roots.root(z);
            default -> opaque(function.name(), arguments);
        };
    }

    private static ExponentialFraction opaque(String name, List<ExponentialFraction> arguments) {
        return ExponentialFraction.of(ExponentialSum.of(new Atom(name, arguments)));
    }

    private static ExponentialFraction exp(ExponentialFraction z) {
        return z.denominator().equals(ExponentialSum.ONE)
                ? z.numerator().polynomial().map(NormalForm::exp).orElseGet(() -> opaque("EXP", List.of(z)))
                : opaque("EXP", List.of(z));
    }

    /** Multiples k/2 of a logarithm in the exponent become powers of its argument. */
    private static ExponentialFraction exp(Map<Map<Atom, Integer>, GaussianRational> polynomial) {
        ExponentialFraction powers = ExponentialFraction.ONE;
        Map<Map<Atom, Integer>, GaussianRational> rest = new HashMap<>(polynomial);
        for (Map.Entry<Map<Atom, Integer>, GaussianRational> term : polynomial.entrySet()) {
            Optional<ExponentialFraction> power = powerOfLogarithm(term.getKey(), term.getValue());
            if (power.isPresent()) {
                powers = powers.times(power.get());
                rest.remove(term.getKey());
            }
        }
        return SpecialAngles.exponential(rest).times(powers);
    }

    private static Optional<ExponentialFraction> powerOfLogarithm(Map<Atom, Integer> monomial,
            GaussianRational factor) {
        if (monomial.size() != 1 || !factor.isReal()) {
            return Optional.empty();
        }
        Map.Entry<Atom, Integer> only = monomial.entrySet().iterator().next();
        BigFraction twice = factor.real().multiply(2);
        boolean halves = twice.getDenominator().equals(java.math.BigInteger.ONE)
                && Math.abs(twice.doubleValue()) <= LARGEST_POWER;
        return only.getValue() == 1 && only.getKey().name().equals(LOGARITHM) && halves
                ? Optional.of(power(only.getKey().arguments().getFirst(),
                        ExponentialFraction.of(ExponentialSum.of(factor.real()))))
                : Optional.empty();
    }

    private static ExponentialFraction log(ExponentialFraction z) {
        return logarithm(z).orElseGet(() -> z.equals(ExponentialFraction.ONE) ? ExponentialFraction.ZERO
                : opaque(LOGARITHM, List.of(z)));
    }

    private static ExponentialFraction tanh(ExponentialFraction z) {
        ExponentialFraction square = exp(z.times(GaussianRational.of(new BigFraction(2))));
        return square.minus(ExponentialFraction.ONE).dividedBy(square.plus(ExponentialFraction.ONE));
    }

    private static ExponentialFraction sinh(ExponentialFraction z) {
        return exp(z).minus(exp(z.times(GaussianRational.ONE.negate()))).times(GaussianRational.of(HALF));
    }

    private static ExponentialFraction cosh(ExponentialFraction z) {
        return exp(z).plus(exp(z.times(GaussianRational.ONE.negate()))).times(GaussianRational.of(HALF));
    }

    private static ExponentialFraction sin(ExponentialFraction z) {
        return sinh(z.times(GaussianRational.I)).times(GaussianRational.I.negate());
    }

    private static ExponentialFraction cos(ExponentialFraction z) {
        return cosh(z.times(GaussianRational.I));
    }
}
