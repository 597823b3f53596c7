package org.pikan.expression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Brings expressions into a canonical form with the same value up to round-off: {@code 2*x*3 + x*1} becomes
 * {@code 7*x}.
 *
 * <p>Constant parts are computed, like terms collected, integer powers of equal factors joined, zeros and ones left out,
 * signs pulled out of odd and even functions, terms and factors put into a fixed order. Products of sums are not
 * multiplied out. What is equal to 0 at almost every point, such as {@code 0*log(x)} or {@code x/x - 1}, is taken for 0;
 * {@code (x^2)^0.5} is not taken for x. Derivatives are not carried out, see {@link Derivative#expand}.
 */
public final class Simplifier {

    private static final Set<Function> ODD = EnumSet.of(Function.SIN, Function.TAN, Function.CSC, Function.COT,
            Function.ASIN, Function.ATAN, Function.SINH, Function.TANH, Function.CSCH, Function.COTH, Function.ASINH,
            Function.ATANH, Function.CBRT, Function.SIGN, Function.ERF, Function.BESSELJ1);
    private static final Set<Function> EVEN = EnumSet.of(Function.COS, Function.SEC, Function.COSH, Function.SECH,
            Function.ABS, Function.BESSELJ0);

    private Simplifier() {}

    /**
     * Simplifies an expression.
     *
     * @throws IllegalArgumentException if a constant part has no finite value, as {@code 1/0} or {@code log(-1)}, before
     *     or after simplification ({@code 1/(x - x)})
     */
    public static Expression simplify(Expression expression) {
        Constants.requireFinite(expression);
        return Trees.fold(expression, Simplifier::operands, Simplifier::combine);
    }

    private static List<Expression> operands(Expression node) {
        if (Chain.isSum(node)) {
            return Chain.terms(node).stream().map(Chain.Link::expression).toList();
        }
        if (Chain.isProduct(node)) {
            return node.operands().stream().map(factor -> Chain.withoutMinus(factor).expression()).toList();
        }
        return node.operands();
    }

    private static Expression combine(Expression node, List<Expression> operands) {
        if (Chain.isSum(node)) {
            return sum(node, operands);
        }
        if (Chain.isProduct(node)) {
            return product(node, operands);
        }
        return switch (node) {
            case Power _ -> power(node, operands.getFirst(), operands.getLast());
            case Call call -> call(call, operands);
            case PartialDerivative derivative -> derivative(derivative, operands.getFirst());
            default -> Trees.withOperands(node, operands);
        };
    }

    private static Expression sum(Expression node, List<Expression> operands) {
        List<Monomial> monomials = new ArrayList<>();
        List<Chain.Link> links = Chain.terms(node);
        for (int i = 0; i < links.size(); i++) {
            addTerms(monomials, operands.get(i), Ratio.of(links.get(i).sign()));
        }
        Map<Expression, Ratio> coefficients = new TreeMap<>(CanonicalOrder.INSTANCE);
        for (Monomial monomial : monomials) {
            if (monomials.size() > 1 && Chain.isSum(monomial.base())) {
                List<Monomial> inner = new ArrayList<>();
                addTerms(inner, monomial.base(), monomial.coefficient());
                inner.forEach(term -> coefficients.merge(term.base(), term.coefficient(), Ratio::plus));
            } else {
                coefficients.merge(monomial.base(), monomial.coefficient(), Ratio::plus);
            }
        }
        return ordered(coefficients, node);
    }

    /** Adds the terms of {@code factor * simplified}. */
    private static void addTerms(List<Monomial> monomials, Expression simplified, Ratio factor) {
        for (Chain.Link term : Chain.terms(simplified)) {
            Monomial monomial = Monomial.of(term.expression());
            monomial.multiply(factor.times(Ratio.of(term.sign())));
            monomials.add(monomial);
        }
    }

    /** The sum in canonical order, the constant last, a positive term first if there is one: t - x, not -x + t. */
    private static Expression ordered(Map<Expression, Ratio> coefficients, Expression node) {
        Ratio constant = coefficients.remove(Constant.ONE);
        List<Map.Entry<Expression, Ratio>> terms = new ArrayList<>(coefficients.entrySet());
        if (constant != null) {
            terms.add(Map.entry(Constant.ONE, constant));
        }
        terms.removeIf(term -> term.getValue().numerator() == 0);
        terms.stream().filter(term -> term.getValue().numerator() > 0).findFirst().ifPresent(term -> {
            terms.remove(term);
            terms.addFirst(term);
        });
        Expression sum = Constant.ZERO;
        for (var term : terms) {
            Ratio coefficient = requireFinite(term.getValue(), node);
            Monomial monomial = Monomial.of(term.getKey());
            boolean subtracted = coefficient.numerator() < 0 && !Algebra.isZero(sum);
            sum = subtracted ? sum.minus(monomial.toExpression(coefficient.negate()))
                    : Algebra.sum(sum, monomial.toExpression(coefficient));
        }
        return sum;
    }

    private static Expression product(Expression node, List<Expression> operands) {
        Monomial monomial = Monomial.of(operands.getFirst());
        monomial.multiply(operands.getLast(), node instanceof Quotient ? -1 : 1);
        for (Expression factor : node.operands()) {
            monomial.multiply(Ratio.of(Chain.withoutMinus(factor).sign()));
        }
        return finish(monomial, node);
    }

    private static Expression finish(Monomial monomial, Expression node) {
        requireFinite(monomial.coefficient(), node);
        Expression product = monomial.toExpression();
        // only -(a - b) is a sum here
        return Chain.isSum(product) ? sum(product, operands(product)) : product;
    }

    private static Expression power(Expression node, Expression base, Expression exponent) {
        if (exponent instanceof Constant(double value) && Monomial.isSmallInteger(value)) {
            Monomial monomial = new Monomial();
            monomial.multiply(base, (int) value);
            return finish(monomial, node);
        }
        if (base instanceof Constant && exponent instanceof Constant) {
            return computed(base.pow(exponent), node);
        }
        if (Algebra.isConstant(base, 1)) {
            return Constant.ONE;
        }
        return Algebra.isConstant(base, Math.E) ? Functions.exp(exponent) : base.pow(exponent);
    }

    private static Expression call(Call node, List<Expression> arguments) {
        Function function = node.function();
        Expression call = new Call(function, arguments);
        Expression first = arguments.getFirst();
        if (arguments.stream().allMatch(Constant.class::isInstance)) {
            return computed(call, node);
        }
        if (function == Function.WHERE) {
            Expression second = arguments.get(1);
            Expression third = arguments.get(2);
            return first instanceof Constant(double value) ? (value >= 0 ? second : third)
                    : second.equals(third) ? second : call;
        }
        if ((function == Function.MIN || function == Function.MAX) && first.equals(arguments.get(1))) {
            return first;
        }
        if ((ODD.contains(function) || EVEN.contains(function)) && isNegative(first)) {
            Expression mirrored = Call.of(function, negate(first));
            return ODD.contains(function) ? mirrored.negate() : mirrored;
        }
        return call;
    }

    private static Expression derivative(PartialDerivative node, Expression function) {
        List<Symbol> by = new ArrayList<>(node.by());
        Expression innermost = function;
        if (function instanceof PartialDerivative(var inner, var innerBy)) {
            by.addAll(innerBy);
            innermost = inner;
        }
        by.sort(Comparator.comparing(Symbol::name));
        return innermost instanceof Constant ? Constant.ZERO : new PartialDerivative(innermost, by);
    }

    private static boolean isNegative(Expression simplified) {
        return !(simplified instanceof Sum) && !(simplified instanceof Difference)
                && Monomial.of(simplified).coefficient().numerator() < 0;
    }

    private static Expression negate(Expression simplified) {
        Monomial monomial = Monomial.of(simplified);
        return monomial.toExpression(monomial.coefficient().negate());
    }

    private static Expression computed(Expression constant, Expression node) {
        double value = Evaluator.evaluate(constant, Map.of());
        if (!Double.isFinite(value)) {
            throw Constants.notFinite(node, value, node);
        }
        return new Constant(value);
    }

    private static Ratio requireFinite(Ratio coefficient, Expression node) {
        if (!Double.isFinite(coefficient.value())) {
            throw Constants.notFinite(node, coefficient.value(), node);
        }
        return coefficient;
    }
}
