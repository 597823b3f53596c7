package org.pikan.problem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.pikan.expression.Constant;
import org.pikan.expression.Constants;
import org.pikan.expression.Names;
import org.pikan.expression.Parser;
import org.pikan.expression.Substitution;
import org.pikan.expression.Symbol;

/** Constant expressions such as {@code 2*pi}, which may stand wherever a number does. */
public final class ConstantExpression {
    private ConstantExpression() {}

    /**
     * Computes a constant expression.
     *
     * @param text the expression; parameters are the only names in it
     * @param parameters the parameters' values by name
     * @param where what it is for, to begin a message with
     * @return its value, finite
     * @throws ProblemException if it is not an expression, or its value is not finite
     */
    public static double evaluate(String text, Map<String, Double> parameters, String where) {
        Map<Symbol, Constant> values = new HashMap<>();
        parameters.forEach((name, value) -> values.put(new Symbol(name), new Constant(value)));
        try {
            Names names = Names.of(List.of(), List.of()).withParameters(List.copyOf(parameters.keySet()));
            return Constants.valueOf(Substitution.apply(Parser.parse(text, names), values));
        } catch (IllegalArgumentException e) {
            throw Messages.at(where, e);
        }
    }
}
