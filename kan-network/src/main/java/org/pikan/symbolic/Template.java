package org.pikan.symbolic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pikan.expression.Constant;
import org.pikan.expression.Expression;
import org.pikan.expression.Power;
import org.pikan.expression.Substitution;
import org.pikan.expression.Symbol;
import org.pikan.expression.Trees;

/**
 * Formulas whose numbers are parameters: {@code 3.1*sin(2*x)^2} with k0 = 3.1, k1 = 2.
 *
 * <p>Integer exponents and what is fixed stay numbers.
 *
 * @param outputs
 *            the formulas, with symbols for the parameters
 * @param parameters
 *            the symbols
 * @param values
 *            their values
 */
record Template(List<Expression> outputs, List<Symbol> parameters, double[] values) {

    /** A symbol that stands for none of the given names. */
    static Symbol fresh(String prefix, int index, List<Symbol> taken) {
        Set<String> names = new HashSet<>(taken.stream().map(Symbol::name).toList());
        String start = prefix;
        while (names.contains(start + index)) {
            start += prefix;
        }
        return new Symbol(start + index);
    }

    /**
     * Makes all numbers parameters.
     *
     * @param outputs
     *            the formulas; equal numbers at different places are different parameters
     * @param coordinates
     *            symbols that the formulas contain
     */
    static Template of(List<Expression> outputs, List<Symbol> coordinates) {
        List<Symbol> parameters = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        List<Expression> templates = new ArrayList<>();
        for (Expression output : outputs) {
            templates.add(withSymbols(output, coordinates, parameters, values));
        }
        return new Template(templates, parameters, values.stream().mapToDouble(v -> v).toArray());
    }

    private static Expression withSymbols(Expression output, List<Symbol> coordinates, List<Symbol> parameters,
            List<Double> values) {
        // A node that stands at two places of the tree may be one object; places get parameters of their own.
        Expression own = Trees.rewrite(output,
                node -> node instanceof Constant(double value) ? new Constant(value) : node);
        IdentityHashMap<Expression, Boolean> exponents = new IdentityHashMap<>();
        for (Expression node : Trees.nodes(own)) {
            if (node instanceof Power(_, Constant exponent) && exponent.value() == Math.rint(exponent.value())) {
                exponents.put(exponent, true);
            }
        }
        return Trees.<Expression>fold(own, (node, operands) -> {
            if (node instanceof Constant(double value) && !exponents.containsKey(node)) {
                Symbol symbol = fresh("k", parameters.size(), coordinates);
                parameters.add(symbol);
                values.add(value);
                return symbol;
            }
            return Trees.withOperands(node, operands);
        });
    }

    /** The formulas with the parameters replaced by expressions, others left as symbols. */
    List<Expression> with(Map<Symbol, ? extends Expression> replacements) {
        return outputs.stream().map(output -> Substitution.apply(output, replacements)).toList();
    }

    /** The formulas with numbers again. */
    List<Expression> with(double[] newValues) {
        Map<Symbol, Expression> replacements = new java.util.HashMap<>();
        for (int k = 0; k < newValues.length; k++) {
            replacements.put(parameters.get(k), new Constant(newValues[k]));
        }
        return with(replacements);
    }
}
