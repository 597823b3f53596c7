package org.pikan.problem;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.pikan.expression.Expression;
import org.pikan.expression.Substitution;
import org.pikan.expression.Symbol;
import org.pikan.expression.Trees;

/** Writes definitions out in terms of coordinates alone. */
final class Definitions {
    private Definitions() {}

    /**
     * Resolves definitions that may use each other, in any order but not in a circle.
     *
     * @param definitions the definitions by name
     * @param parameters what to put in for the parameters
     * @return what to put in for parameters and definitions
     */
    static Map<Symbol, Expression> resolve(Map<String, Expression> definitions, Map<Symbol, Expression> parameters) {
        Map<String, Set<String>> uses = new LinkedHashMap<>();
        Map<String, List<String>> usedBy = new HashMap<>();
        Deque<String> ready = new ArrayDeque<>();
        definitions.forEach((name, expression) -> {
            Set<String> others = others(expression, definitions.keySet());
            uses.put(name, others);
            others.forEach(other -> usedBy.computeIfAbsent(other, _ -> new ArrayList<>()).add(name));
            if (others.isEmpty()) {
                ready.add(name);
            }
        });
        Map<Symbol, Expression> values = new HashMap<>(parameters);
        while (!ready.isEmpty()) {
            String name = ready.remove();
            values.put(new Symbol(name), Substitution.apply(definitions.get(name), values));
            uses.remove(name);
            for (String user : usedBy.getOrDefault(name, List.of())) {
                Set<String> left = uses.get(user);
                left.remove(name);
                if (left.isEmpty()) {
                    ready.add(user);
                }
            }
        }
        if (!uses.isEmpty()) {
            throw circular(uses);
        }
        return values;
    }

    private static Set<String> others(Expression expression, Set<String> names) {
        Set<String> others = new LinkedHashSet<>();
        for (Expression node : Trees.nodes(expression)) {
            if (node instanceof Symbol symbol && names.contains(symbol.name())) {
                others.add(symbol.name());
            }
        }
        return others;
    }

    /** Follows uses until a name repeats: every definition left uses another one that is left. */
    private static ProblemException circular(Map<String, Set<String>> uses) {
        List<String> way = new ArrayList<>();
        String name = uses.keySet().iterator().next();
        while (!way.contains(name)) {
            way.add(name);
            name = uses.get(name).iterator().next();
        }
        List<String> circle = new ArrayList<>(way.subList(way.indexOf(name), way.size()));
        circle.add(name);
        return new ProblemException("definition '" + name + "' is circular: " + String.join(" uses ", circle),
                "Maybe one of the names is meant for a parameter or an unknown.");
    }
}
