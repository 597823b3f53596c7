package org.pikan.problem;

import java.util.ArrayList;
import java.util.List;

import org.pikan.expression.Equation;
import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.Symbol;

/** The orders to which lowered equations differentiate their unknowns. */
record Orders(List<Partials.Partial> partials) {
    static Orders of(List<Equation> equations) {
        List<Partials.Partial> partials = new ArrayList<>();
        for (Equation equation : equations) {
            partials.addAll(Partials.of(equation));
        }
        return new Orders(partials);
    }

    /** The highest derivative of one unknown in one coordinate. */
    int order(FunctionSymbol unknown, Symbol coordinate) {
        return partials.stream().filter(partial -> partial.unknown().equals(unknown))
                .mapToInt(partial -> partial.count(coordinate)).max().orElse(0);
    }

    /** The highest derivative of any unknown in one coordinate. */
    int order(Symbol coordinate) {
        return partials.stream().mapToInt(partial -> partial.count(coordinate)).max().orElse(0);
    }

    /** The highest total order. */
    int order() {
        return partials.stream().mapToInt(partial -> partial.by().size()).max().orElse(0);
    }
}
