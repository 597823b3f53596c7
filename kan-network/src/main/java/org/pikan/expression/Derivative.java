package org.pikan.expression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Symbolic differentiation.
 *
 * <p>{@code Derivative.of(x*u, x)} is {@code u + x*u_x}: unknowns depend on every coordinate, symbols on none. Results
 * are exact but not simplified beyond zeros and ones; subtrees are shared. Derivatives of {@code abs}, {@code sign},
 * {@code min}, {@code max} and {@code where} hold away from kinks and jumps.
 */
public final class Derivative {

    private static final Comparator<Symbol> BY_NAME = Comparator.comparing(Symbol::name);

    private Derivative() {}

    /**
     * Returns the derivative by a coordinate; derivatives in it stand on unknowns only, coordinates sorted.
     *
     * @throws IllegalArgumentException as {@link #expand}
     */
    public static Expression of(Expression expression, Symbol coordinate) {
        requireCoordinate(coordinate, expression);
        return total(expand(expression), coordinate);
    }

    /**
     * Carries out all derivatives until they stand on unknowns only, coordinates sorted by name: {@code d(x*u_t, x)}
     * becomes {@code u_t + x*u_tx}.
     *
     * @throws IllegalArgumentException if the expression has a normal derivative or a vector operator: these are to be
     *     lowered first, see {@link NormalDerivative} and {@link VectorOperations}
     */
    public static Expression expand(Expression expression) {
        return Trees.<Expression>fold(expression, (node, operands) -> {
            if (!(node instanceof PartialDerivative derivative)) {
                return Trees.withOperands(node, operands);
            }
            Expression result = operands.getFirst();
            for (Symbol coordinate : derivative.by()) {
                requireCoordinate(coordinate, node);
                result = total(result, coordinate);
            }
            return result;
        });
    }

    /**
     * Returns the derivative by one leaf, all others held fixed: by {@code u_x} of {@code u*u_x}, that is {@code u}.
     *
     * @param expression with derivatives of unknowns only, see {@link #expand}
     * @param leaf a symbol, an unknown or a derivative of an unknown
     */
    public static Expression byLeaf(Expression expression, Expression leaf) {
        return differentiate(expression, node -> node.equals(leaf) ? Constant.ONE : Constant.ZERO);
    }

    private static Expression total(Expression expanded, Symbol coordinate) {
        return differentiate(expanded, leaf -> switch (leaf) {
            case Symbol symbol -> symbol.equals(coordinate) ? Constant.ONE : Constant.ZERO;
            case FunctionSymbol function -> new PartialDerivative(function, List.of(coordinate));
            case PartialDerivative(var function, var by) -> {
                List<Symbol> more = new ArrayList<>(by);
                more.add(coordinate);
                more.sort(BY_NAME);
                yield new PartialDerivative(function, more);
            }
            default -> throw new IllegalStateException(leaf.toString());
        });
    }

    private static Expression differentiate(Expression expression, UnaryOperator<Expression> ofLeaf) {
        return Trees.<Expression>fold(expression,
                node -> node instanceof PartialDerivative ? List.of() : node.operands(),
                (node, derivatives) -> Evaluator.isLeaf(node) ? ofLeaf.apply(node) : rule(node, derivatives));
    }

    private static Expression rule(Expression node, List<Expression> derivatives) {
        if (derivatives.stream().allMatch(Algebra::isZero)) {
            return Constant.ZERO;
        }
        Expression first = derivatives.getFirst();
        Expression last = derivatives.getLast();
        return switch (node) {
            case Sum _ -> Algebra.sum(first, last);
            case Difference _ -> Algebra.difference(first, last);
            case Negation _ -> Algebra.negation(first);
            case Product(var a, var b) -> Algebra.sum(Algebra.product(first, b), Algebra.product(a, last));
            case Quotient(var a, var b) -> Algebra.difference(Algebra.quotient(first, b),
                    Algebra.quotient(Algebra.product(a, last), b.pow(2)));
            case Power power -> power(power, first, last);
            case Call call -> call(call, derivatives);
            case VectorOperation _ -> throw new IllegalArgumentException("'" + TextPrinter.abbreviate(node)
                    + "' cannot be differentiated before vector operators are lowered to derivatives.");
            default -> throw new IllegalStateException(node.toString());
        };
    }

    /** {@code (b^p)' = p b^(p-1) b' + b^p log(b) p'}. */
    private static Expression power(Power power, Expression baseDerivative, Expression exponentDerivative) {
        Expression base = power.base();
        Expression exponent = power.exponent();
        if (Algebra.isZero(exponentDerivative)) {
            Expression lowered;
            if (Constants.isConstant(exponent)) {
                double value = Constants.valueOf(exponent);
                exponent = new Constant(value);
                lowered = Algebra.power(base, value - 1);
            } else {
                lowered = base.pow(exponent.minus(1));
            }
            return Algebra.product(Algebra.product(exponent, lowered), baseDerivative);
        }
        Expression logarithm = Algebra.isConstant(base, Math.E) ? Constant.ONE : Functions.log(base);
        Expression slope = Algebra.product(exponentDerivative, logarithm);
        Expression baseSlope = Algebra.quotient(Algebra.product(exponent, baseDerivative), base);
        return Algebra.product(power, Algebra.sum(slope, baseSlope));
    }

    /** The chain rule; functions made of cases differentiate each case. */
    private static Expression call(Call call, List<Expression> derivatives) {
        List<Expression> arguments = call.arguments();
        return switch (call.function()) {
            case WHERE -> Functions.where(arguments.getFirst(), derivatives.get(1), derivatives.get(2));
            case MIN ->
                    Functions.where(arguments.get(1).minus(arguments.get(0)), derivatives.get(0), derivatives.get(1));
            case MAX ->
                    Functions.where(arguments.get(0).minus(arguments.get(1)), derivatives.get(0), derivatives.get(1));
            default -> {
                Expression sum = Constant.ZERO;
                for (int i = 0; i < derivatives.size(); i++) {
                    if (!Algebra.isZero(derivatives.get(i))) {
                        Expression partial = call.function().partial(i, arguments);
                        sum = Algebra.sum(sum, Algebra.product(partial, derivatives.get(i)));
                    }
                }
                yield sum;
            }
        };
    }

    private static void requireCoordinate(Symbol symbol, Expression node) {
        if (symbol.equals(Symbol.NORMAL)) {
            throw new IllegalArgumentException("the normal derivative in '" + TextPrinter.abbreviate(node)
                    + "' has no meaning without a boundary. Maybe it stands in an equation instead of a condition.");
        }
    }
}
