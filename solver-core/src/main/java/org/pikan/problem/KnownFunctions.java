package org.pikan.problem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.pikan.expression.Derivative;
import org.pikan.expression.Expression;
import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.Symbol;
import org.pikan.expression.Trees;

/** Functions in closed form and their derivatives, each derived once from the one an order below. */
final class KnownFunctions {
    private static final int MAX_NODES = 100_000;

    private final Map<String, Expression> values;
    private final Map<Partials.Partial, Expression> derivatives = new HashMap<>();

    KnownFunctions(Map<String, Expression> values) {
        this.values = values;
    }

    boolean covers(FunctionSymbol function) {
        return values.containsKey(function.name());
    }

    Expression value(FunctionSymbol function) {
        Expression value = values.get(function.name());
        if (value == null) {
            throw new IllegalArgumentException(function.name() + " is not known in closed form");
        }
        return value;
    }

    /** The derivative; by no coordinate, the value. Not simplified: its many shared parts are evaluated once. */
    Expression derivative(FunctionSymbol function, List<Symbol> by) {
        if (by.isEmpty()) {
            return value(function);
        }
        Partials.Partial key = new Partials.Partial(function, by);
        Expression known = derivatives.get(key);
        if (known == null) {
            Expression below = derivative(function, by.subList(0, by.size() - 1));
            known = Derivative.of(below, by.getLast());
            if (Trees.nodes(known).size() > MAX_NODES) {
                throw new ProblemException(
                        "exact '" + function.name() + "' has more than " + MAX_NODES
                                + " operations when differentiated "
                                + by.size() + " times",
                        "Maybe name it as a reference instead, or write it more simply.");
            }
            derivatives.put(key, known);
        }
        return known;
    }
}
