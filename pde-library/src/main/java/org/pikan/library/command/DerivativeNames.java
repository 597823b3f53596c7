package org.pikan.library.command;

import static org.pikan.problem.ProblemException.quote;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pikan.expression.Expression;
import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.Names;
import org.pikan.expression.Parser;
import org.pikan.expression.PartialDerivative;
import org.pikan.expression.Symbol;
import org.pikan.problem.Problem;

/** Reads lists of derivatives such as {@code u_x,u_xx} or {@code d(u, x1, x1)}. */
final class DerivativeNames {

    /** A derivative, and what the user calls it. */
    record Derivative(String name, Expression expression) {}

    private DerivativeNames() {}

    /**
     * Reads a list.
     *
     * @param text derivatives of the problem's unknowns, separated by commas; may be empty
     * @throws RequestException if an entry is something else
     */
    static List<Derivative> read(String text, Problem problem) {
        if (text.isEmpty()) {
            return List.of();
        }
        List<String> coordinates = problem.domain().symbols().stream().map(Symbol::name).toList();
        List<String> unknowns = problem.unknowns().stream().map(FunctionSymbol::name).toList();
        Names names = Names.of(coordinates, unknowns);
        List<Derivative> derivatives = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        // A comma between parentheses separates coordinates.
        for (String part : text.split(",(?![^(]*\\))", -1)) {
            String name = part.strip();
            Expression expression;
            try {
                expression = Parser.parse(name, names);
            } catch (IllegalArgumentException e) {
                RequestException cause = RequestException.from(e, hint(coordinates, unknowns));
                throw new RequestException("--derivatives: " + cause.getMessage(), cause.hint());
            }
            if (!(expression instanceof PartialDerivative derivative)
                    || !(derivative.function() instanceof FunctionSymbol) || derivative.by().contains(Symbol.NORMAL)) {
                throw new RequestException("--derivatives contains " + quote(name) + ", which is no derivative of an"
                        + " unknown by coordinates", hint(coordinates, unknowns));
            }
            String column = name.replaceAll("\\s*,\\s*", " ");
            if (!seen.add(column)) {
                throw new RequestException("--derivatives contains " + quote(name) + " twice", "Maybe remove one.");
            }
            derivatives.add(new Derivative(column, org.pikan.expression.Derivative.expand(expression)));
        }
        return derivatives;
    }

    private static String hint(List<String> coordinates, List<String> unknowns) {
        String unknown = unknowns.getFirst();
        String coordinate = coordinates.getFirst();
        return "Maybe "
                + (coordinate.length() == 1 ? unknown + "_" + coordinate : "d(" + unknown + ", " + coordinate + ")")
                + " is meant.";
    }
}
