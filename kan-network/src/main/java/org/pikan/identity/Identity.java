package org.pikan.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.pikan.expression.Derivative;
import org.pikan.expression.Expression;
import org.pikan.expression.Functions;
import org.pikan.expression.Substitution;
import org.pikan.expression.Symbol;

/**
 * Decides whether formulas are identically equal.
 *
 * <p>Derivatives are carried out, sines, hyperbolic functions and their kind written as exponentials by Euler's formula, numbers
 * taken as the exact numbers they stand for (0.4 is 2/5, 3.141592653589793 is pi), and everything multiplied out. What
 * remains is a quotient of sums of x^m exp(polynomial), which are linearly independent: the formula is 0 if and only if
 * no term remains. Functions such as log or erf are variables of their own, whose relations are not known, except for
 * square roots. So {@code true} is a proof and {@code false} is not a refutation.
 */
public final class Identity {

    private Identity() {}

    /**
     * Whether an expression is proved to be 0 wherever it is defined.
     *
     * @param expression
     *            in symbols, without unknowns
     * @return true if it is; false if it is not, or no proof was found
     */
    public static boolean isZero(Expression expression) {
        try {
            return NormalForm.of(Derivative.expand(expression)).numerator().isZero();
        } catch (ExponentialSum.TooLargeException | ArithmeticException e) {
            return false;
        }
    }

    /** Whether two expressions are proved to be equal wherever both are defined. */
    public static boolean areEqual(Expression a, Expression b) {
        return isZero(a.minus(b));
    }

    /**
     * Whether two expressions are proved to be equal wherever both are defined and some symbols are positive: then
     * log(x*y) = log(x) + log(y) and sqrt(x*y) = sqrt(x)*sqrt(y). A positive x is replaced by exp(s) with s real.
     *
     * @param positive
     *            the symbols that stand for positive numbers
     */
    public static boolean areEqual(Expression a, Expression b, Collection<Symbol> positive) {
        Map<Symbol, Expression> exponentials = new HashMap<>();
        positive.forEach(x -> exponentials.put(x, Functions.exp(x)));
        return areEqual(a, b)
                || isZero(Substitution.apply(Derivative.expand(a.minus(b)), exponentials));
    }
}
