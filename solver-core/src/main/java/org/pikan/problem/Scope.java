package org.pikan.problem;

import static org.pikan.problem.ProblemException.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pikan.expression.Equation;
import org.pikan.expression.Expression;
import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.Names;
import org.pikan.expression.Parser;
import org.pikan.expression.PartialDerivative;
import org.pikan.expression.Symbol;
import org.pikan.expression.Trees;

/** The names of a problem: reads text that uses them, and checks that trees use no others. */
final class Scope {
    private final Names names;
    private final Map<String, Double> parameters;

    /** Names, and the parameters' values. */
    Scope(Names names, Map<String, Double> parameters) {
        this.names = names;
        this.parameters = parameters;
    }

    /** The expression of a statement, all its names declared. */
    Expression expression(Written<Expression> written, String where) {
        return switch (written) {
            case Written.Text<Expression>(String text) -> {
                try {
                    yield Parser.parse(text, names);
                } catch (IllegalArgumentException e) {
                    throw Messages.at(where, e);
                }
            }
            case Written.Tree<Expression>(Expression tree) -> requireDeclared(tree, where);
        };
    }

    /** The equation of a statement, all its names declared. */
    Equation equation(Written<Equation> written, String where) {
        return switch (written) {
            case Written.Text<Equation>(String text) -> {
                try {
                    yield Parser.parseEquation(text, names);
                } catch (IllegalArgumentException e) {
                    throw Messages.at(where, e);
                }
            }
            case Written.Tree<Equation>(Equation tree) -> {
                requireDeclared(tree.left(), where);
                requireDeclared(tree.right(), where);
                yield tree;
            }
        };
    }

    /** As {@link #expression}, without unknowns. */
    Expression known(Written<Expression> written, String where) {
        Expression expression = expression(written, where);
        for (Expression node : Trees.nodes(expression)) {
            if (node instanceof FunctionSymbol unknown) {
                throw new ProblemException(where + " contains the unknown '" + unknown.name() + "'",
                        "Maybe write it in coordinates and parameters alone.");
            }
        }
        return expression;
    }

    /** The value of a constant expression in parameters. */
    double constant(String text, String where) {
        return ConstantExpression.evaluate(text, parameters, where);
    }

    private Expression requireDeclared(Expression tree, String where) {
        List<String> symbols = new ArrayList<>(names.coordinates());
        symbols.addAll(names.parameters());
        symbols.addAll(names.definitions());
        for (Expression node : Trees.nodes(tree)) {
            switch (node) {
                case Symbol symbol ->
                        requireOne(symbol.name(), symbols, "a coordinate, parameter or definition", where);
                case FunctionSymbol function -> requireOne(function.name(), names.unknowns(), "an unknown", where);
                case PartialDerivative derivative -> {
                    for (Symbol by : derivative.by()) {
                        if (!by.equals(Symbol.NORMAL)) {
                            requireOne(by.name(), names.coordinates(), "a coordinate", where);
                        }
                    }
                }
                default -> {
                }
            }
        }
        return tree;
    }

    private static void requireOne(String name, List<String> known, String kind, String where) {
        if (!known.contains(name)) {
            throw new ProblemException(where + " contains " + quote(name) + ", which is not declared as " + kind,
                    known.isEmpty() ? "Maybe declare it." : Messages.nearest(name, known, "Declared are"));
        }
    }
}
