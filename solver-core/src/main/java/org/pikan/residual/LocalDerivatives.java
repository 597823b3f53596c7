package org.pikan.residual;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.pikan.expression.Expression;
import org.pikan.expression.Function;
import org.pikan.expression.Symbol;

/** Derivatives of functions by their arguments, by the rules of the expression language. */
final class LocalDerivatives {
    private static final List<Symbol> ARGUMENTS = List.of(new Symbol("a"), new Symbol("b"));

    private LocalDerivatives() {}

    /** d(call)/d(argument i) as a value of the graph. */
    static Node of(Graph graph, Node call, int i) {
        Function function = (Function) call.payload;
        List<Expression> arguments = new ArrayList<>();
        Map<Expression, Node> values = new HashMap<>();
        for (int k = 0; k < call.operands.size(); k++) {
            arguments.add(ARGUMENTS.get(k));
            values.put(ARGUMENTS.get(k), call.operand(k));
        }
        return Translator.translate(function.partial(i, arguments), graph,
                leaf -> Objects.requireNonNull(values.get(leaf)));
    }
}
