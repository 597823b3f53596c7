package org.pikan.problem;

import static org.pikan.problem.ProblemException.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pikan.expression.Constant;
import org.pikan.expression.Equation;
import org.pikan.expression.Expression;
import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.Names;
import org.pikan.expression.Symbol;
import org.pikan.expression.Trees;

/** Turns what a builder collected into a problem, lowered, and checked as far as single statements go. */
final class Assembly {
    private final ProblemBuilder builder;
    private final Domain domain;
    private final List<FunctionSymbol> unknowns;
    private final Scope scope;
    private final Lowering lowering;

    Assembly(ProblemBuilder builder) {
        this.builder = builder;
        NameRules.requireProblem(builder.name);
        domain = new Domain(builder.axes);
        unknowns = unknowns();
        Names names = names();
        Map<String, Double> parameters = parameters();
        scope = new Scope(names, parameters);
        lowering = new Lowering(domain, definitions(parameters));
    }

    Problem assemble() {
        List<Equation> equations = equations();
        List<Condition> conditions = ConditionAssembly.assemble(builder.conditions, domain, scope, lowering);
        return new Problem(builder.name, domain, unknowns, equations, conditions, exact(), builder.reference,
                builder.options);
    }

    /** Those declared, or those that occur in trees, in order of appearance. */
    private List<FunctionSymbol> unknowns() {
        Set<FunctionSymbol> found = new LinkedHashSet<>();
        if (builder.unknowns.isEmpty()) {
            builder.equations.forEach(equation -> collect(equation, found));
            for (ConditionDraft draft : builder.conditions) {
                switch (draft) {
                    case ConditionDraft.OnNamed named -> collect(named.equation(), found);
                    case ConditionDraft.OnFace face -> collect(face.equation(), found);
                    case ConditionDraft.AtPoint point -> collect(point.equation(), found);
                    case ConditionDraft.Periodic _ -> {
                    }
                }
            }
            builder.exact.keySet().forEach(name -> found.add(new FunctionSymbol(name)));
        }
        List<FunctionSymbol> unknowns = found.isEmpty() ? builder.unknowns : List.copyOf(found);
        if (unknowns.isEmpty()) {
            throw new ProblemException("the problem has no unknowns", "Maybe declare one, such as u.");
        }
        return List.copyOf(unknowns);
    }

    private static void collect(Written<Equation> written, Set<FunctionSymbol> found) {
        if (written instanceof Written.Tree<Equation>(Equation tree)) {
            for (Expression side : List.of(tree.left(), tree.right())) {
                for (Expression node : Trees.nodes(side)) {
                    if (node instanceof FunctionSymbol unknown) {
                        found.add(unknown);
                    }
                }
            }
        }
    }

    private Names names() {
        try {
            return new Names(domain.symbols().stream().map(Symbol::name).toList(),
                    unknowns.stream().map(FunctionSymbol::name).toList(), List.copyOf(builder.parameters.keySet()),
                    List.copyOf(builder.definitions.keySet()));
        } catch (IllegalArgumentException e) {
            throw Messages.at("", e);
        }
    }

    private Map<String, Double> parameters() {
        Map<String, Double> values = new LinkedHashMap<>();
        builder.parameters.forEach((name, value) -> values.put(name, switch (value) {
            case Written.Text<Expression>(String text) ->
                    ConstantExpression.evaluate(text, Map.of(), "parameter '" + name + "'");
            case Written.Tree<Expression>(Expression tree) -> ((Constant) tree).value();
        }));
        return values;
    }

    private Map<Symbol, Expression> definitions(Map<String, Double> parameters) {
        Map<String, Expression> definitions = new LinkedHashMap<>();
        builder.definitions.forEach((name, value) -> definitions.put(name,
                scope.known(value, "definition '" + name + "'")));
        Map<Symbol, Expression> constants = new HashMap<>();
        parameters.forEach((name, value) -> constants.put(new Symbol(name), new Constant(value)));
        return Definitions.resolve(definitions, constants);
    }

    private List<Equation> equations() {
        if (builder.equations.isEmpty()) {
            throw new ProblemException("the problem has no equations", "Maybe add one, such as u_t = u_xx.");
        }
        List<Equation> equations = new ArrayList<>();
        for (Written<Equation> written : builder.equations) {
            String where = "equation " + (equations.size() + 1);
            Equation equation = scope.equation(written, where);
            Equation lowered = lowering.lower(equation, Optional.empty(), where);
            if (Partials.of(lowered).isEmpty()) {
                throw new ProblemException(where + ", " + quote(equation.toString()) + ", contains no unknown",
                        "Maybe an unknown is misspelt as a parameter, or cancels.");
            }
            equations.add(lowered);
        }
        return equations;
    }

    private Map<String, Expression> exact() {
        List<String> names = unknowns.stream().map(FunctionSymbol::name).toList();
        for (String name : builder.exact.keySet()) {
            if (!names.contains(name)) {
                throw new ProblemException("exact is given for " + quote(name) + ", which is not an unknown",
                        Messages.nearest(name, names, "The unknowns are"));
            }
        }
        Map<String, Expression> exact = new LinkedHashMap<>();
        for (String name : names) {
            Written<Expression> written = builder.exact.get(name);
            if (written != null) {
                String where = "exact '" + name + "'";
                exact.put(name, lowering.lower(scope.known(written, where), Optional.empty(), where));
            }
        }
        return exact;
    }
}
