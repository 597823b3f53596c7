package org.pikan.symbolic;

import java.util.List;
import java.util.stream.Collectors;
import org.pikan.basis.SymbolicFunction;
import org.pikan.expression.Constant;
import org.pikan.expression.Expression;
import org.pikan.network.EdgeFunction;

/**
 * A closed form for an edge, {@code constant + sum of c*f(a*z + b)}, and how well it fits.
 *
 * @param terms
 *            the functions; none for a constant edge
 * @param constant
 *            d
 * @param unexplained
 *            1 - R^2 = sum (y - fit)^2 / sum (y - mean)^2, computed from the residuals, so that it has digits near 1e-16;
 *            0 for a constant edge that is met
 * @param complexity
 *            the sum of the {@linkplain Library#complexity complexities} of the terms, and 1 for each term after the first
 */
public record EdgeMatch(List<SymbolicTerm> terms, double constant, double unexplained, int complexity) {

    /** Copies the list. */
    public EdgeMatch {
        terms = List.copyOf(terms);
    }

    static EdgeMatch of(List<SymbolicTerm> terms, double constant, double unexplained) {
        int complexity = terms.stream().mapToInt(term -> Library.complexity(term.function())).sum();
        return new EdgeMatch(terms, constant, unexplained, complexity + Math.max(0, terms.size() - 1));
    }

    /** Returns R^2, 1 for a perfect match. */
    public double rSquared() {
        return 1 - unexplained;
    }

    /** Returns the value of the closed form. */
    public double value(double z) {
        double sum = constant;
        for (SymbolicTerm term : terms) {
            sum += term.value(z);
        }
        return sum;
    }

    /** Returns the closed form of an expression. */
    public Expression of(Expression argument) {
        Expression sum = new Constant(constant);
        for (SymbolicTerm term : terms) {
            sum = sum.plus(term.of(argument));
        }
        return sum;
    }

    /** Returns the terms as an edge holds them. */
    public List<EdgeFunction.Formula> formulas() {
        return terms.stream().map(t -> new EdgeFunction.Formula(t.function(), t.scale(), t.shift(), t.factor()))
                .toList();
    }

    /** Returns what the edge is, in short: {@code x^2}, {@code sin + x}. */
    public String label() {
        return terms.isEmpty() ? SymbolicFunction.ZERO.label()
                : terms.stream().map(term -> term.function().label()).collect(Collectors.joining(" + "));
    }
}
