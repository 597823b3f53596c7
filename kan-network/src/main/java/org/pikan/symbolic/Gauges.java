package org.pikan.symbolic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.pikan.expression.Call;
import org.pikan.expression.Constant;
import org.pikan.expression.Difference;
import org.pikan.expression.Expression;
import org.pikan.expression.Function;
import org.pikan.expression.Functions;
import org.pikan.expression.Negation;
import org.pikan.expression.Power;
import org.pikan.expression.Product;
import org.pikan.expression.Quotient;
import org.pikan.expression.Sum;
import org.pikan.expression.Trees;

/**
 * Ways to write one function with its numbers at other places: {@code 1.5/(x + 2.5)} is {@code 3/(2*x + 5)} too.
 *
 * <p>They apply to normal forms, where the sum below a fraction, in a root or in a logarithm has the first coefficient 1.
 */
final class Gauges {

    private Gauges() {}

    /** As it is; with factors of roots and reciprocals inside them; with the constant of their sums made 1; with sines
     * as cosines and the reverse. */
    static List<UnaryOperator<Expression>> all() {
        return List.of(expression -> expression, Gauges::absorbed, Gauges::unitConstant,
                Gauges::turned);
    }

    /** c*sqrt(q) as sqrt(c^2*q), c/q as 1/(q/c), c*log(q) + d as c*log(exp(d/c)*q). */
    private static Expression absorbed(Expression expression) {
        return Trees.rewrite(expression, node -> switch (node) {
            case Product(Constant(double c), Call(Function f, List<Expression> of)) when f == Function.SQRT
                    && isSum(of.getFirst()) ->
                    Functions.sqrt(scaled(of.getFirst(), c * c));
            case Quotient(Constant(double c), Power(Expression base, Constant(double n))) when isSum(base) && c > 0 ->
                    new Constant(1).dividedBy(scaled(base, StrictMath.pow(c, -1 / n)).pow(n));
            case Quotient(Constant(double c), Call(Function f, List<Expression> of)) when f == Function.SQRT
                    && isSum(of.getFirst()) && c > 0 ->
                    new Constant(1).dividedBy(Functions.sqrt(scaled(of.getFirst(), 1 / (c * c))));
            case Quotient(Constant(double c), Expression below) when isSum(below) && c > 0 ->
                    new Constant(1).dividedBy(scaled(below, 1 / c));
            case Sum(Expression rest, Constant(double d)) -> logarithm(rest, d, node);
            case Difference(Expression rest, Constant(double d)) -> logarithm(rest, -d, node);
            default -> node;
        });
    }

    /** The last logarithm of a sum takes the constant behind it. */
    private static Expression logarithm(Expression rest, double d, Expression otherwise) {
        return switch (rest) {
            case Call(Function f, List<Expression> of) when f == Function.LOG ->
                    Functions.log(scaled(of.getFirst(), StrictMath.exp(d)));
            case Product(Constant(double c), Call(Function f, List<Expression> of)) when f == Function.LOG ->
                    Functions.log(scaled(of.getFirst(), StrictMath.exp(d / c))).times(c);
            case Sum(Expression left, Expression right) -> {
                Expression taken = logarithm(right, d, right);
                yield taken.equals(right) ? otherwise : left.plus(taken);
            }
            case Difference(Expression left, Expression right) -> {
                Expression taken = logarithm(right, -d, right);
                yield taken.equals(right) ? otherwise : left.minus(taken);
            }
            case Negation(Expression operand) -> {
                Expression taken = logarithm(operand, -d, operand);
                yield taken.equals(operand) ? otherwise : taken.negate();
            }
            default -> otherwise;
        };
    }

    /** sqrt(x + 4) as 2*sqrt(0.25*x + 1), and so for reciprocals and logarithms. */
    private static Expression unitConstant(Expression expression) {
        return Trees.rewrite(expression, node -> switch (node) {
            case Call(Function f, List<Expression> of) when f == Function.SQRT && constant(of.getFirst()) > 0 ->
                    new Constant(Math.sqrt(constant(of.getFirst())))
                            .times(Functions.sqrt(scaled(of.getFirst(), 1 / constant(of.getFirst()))));
            case Call(Function f, List<Expression> of) when f == Function.LOG && constant(of.getFirst()) > 0 ->
                    Functions.log(scaled(of.getFirst(), 1 / constant(of.getFirst())))
                            .plus(StrictMath.log(constant(of.getFirst())));
            case Quotient(Expression above, Expression below) when constant(below) != 0 ->
                    above.times(1 / constant(below)).dividedBy(scaled(below, 1 / constant(below)));
            case Quotient(Expression above, Power(Expression base, Constant(double n))) when constant(base) > 0 ->
                    above.times(StrictMath.pow(constant(base), -n)).dividedBy(scaled(base, 1 / constant(base)).pow(n));
            default -> node;
        });
    }

    /** sin(q - b) as -cos(q - b + pi/2) and cos(q - b) as sin(q - b + pi/2), or with -pi/2, which leaves the smaller phase. */
    private static Expression turned(Expression expression) {
        return Trees.rewrite(expression, node -> {
            if (!(node instanceof Call(Function f, List<Expression> of)) || constant(of.getFirst()) == 0
                    || (f != Function.SIN && f != Function.COS)) {
                return node;
            }
            double phase = constant(of.getFirst());
            double quarter = phase < 0 ? Math.PI / 2 : -Math.PI / 2;
            Expression rest = of.getFirst().operands().getFirst();
            Expression argument = rest.plus(phase + quarter);
            Expression call = Call.of(f == Function.SIN ? Function.COS : Function.SIN, argument);
            return (f == Function.SIN) == quarter > 0 ? call.negate() : call;
        });
    }

    private static boolean isSum(Expression node) {
        return node instanceof Sum || node instanceof Difference;
    }

    /** The constant term of a sum in normal form, where it stands last; 0 if there is none. */
    private static double constant(Expression sum) {
        return switch (sum) {
            case Sum(_, Constant(double value)) -> value;
            case Difference(_, Constant(double value)) -> -value;
            default -> 0;
        };
    }

    /** Each term of a sum times a factor. */
    private static Expression scaled(Expression sum, double factor) {
        List<Expression> terms = new ArrayList<>();
        List<Integer> signs = new ArrayList<>();
        Expression rest = sum;
        int sign = 1;
        while (isSum(rest)) {
            terms.addFirst(rest.operands().getLast());
            signs.addFirst(rest instanceof Sum ? sign : -sign);
            rest = rest.operands().getFirst();
        }
        Expression result = times(rest, factor);
        for (int i = 0; i < terms.size(); i++) {
            Expression term = times(terms.get(i), factor);
            result = signs.get(i) > 0 ? result.plus(term) : result.minus(term);
        }
        return result;
    }

    private static Expression times(Expression term, double factor) {
        return switch (term) {
            case Constant(double value) -> new Constant(factor * value);
            case Product(Constant(double value), Expression rest) -> new Constant(factor * value).times(rest);
            case Product(Product(Constant(double value), Expression middle), Expression rest) ->
                    new Constant(factor * value).times(middle).times(rest);
            case Negation(Expression operand) -> times(operand, factor).negate();
            default -> factor == 1 ? term : new Constant(factor).times(term);
        };
    }
}
