package org.pikan.problem;

import java.util.Map;
import java.util.Optional;

import org.pikan.expression.Constant;
import org.pikan.expression.Constants;
import org.pikan.expression.Derivative;
import org.pikan.expression.Equation;
import org.pikan.expression.Expression;
import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.NormalDerivative;
import org.pikan.expression.PartialDerivative;
import org.pikan.expression.Simplifier;
import org.pikan.expression.Substitution;
import org.pikan.expression.Symbol;
import org.pikan.expression.Trees;
import org.pikan.expression.VectorOperation;
import org.pikan.expression.VectorOperations;

/**
 * Turns what the user wrote into what the engine reads: parameters and definitions substituted, vector operators and
 * normal derivatives written out, derivatives on unknowns alone, everything simplified.
 */
final class Lowering {
    /** Nodes of one expression, counted as a tree. */
    private static final long MAX_NODES = 100_000;
    /** Nodes that writing out derivatives may make, and how many times more each differentiation does. */
    private static final double MAX_DERIVED = 1e6;
    private static final double GROWTH = 3;
    /** Differentiations on one way from root to leaf. */
    private static final int MAX_ORDER = 8;

    /** A face of space, where {@code n} has a meaning. */
    record Face(Symbol coordinate, boolean atMax) {
        /** The components of the outward normal that are not 0. */
        Map<Symbol, Constant> normal() {
            return Map.of(coordinate, new Constant(atMax ? 1 : -1));
        }
    }

    private final Domain domain;
    private final Map<Symbol, Expression> values;

    Lowering(Domain domain, Map<Symbol, Expression> values) {
        this.domain = domain;
        this.values = values;
    }

    /** Lowers both sides; {@code face} is empty where there is no outward normal. */
    Equation lower(Equation equation, Optional<Face> face, String where) {
        return new Equation(lower(equation.left(), face, where), lower(equation.right(), face, where));
    }

    Expression lower(Expression expression, Optional<Face> face, String where) {
        Expression substituted = Substitution.apply(expression, values);
        requireModest(substituted, where);
        if (face.isEmpty()) {
            requireNoNormal(substituted, where);
        }
        try {
            Constants.requireFinite(substituted);
            Expression scalar = VectorOperations.lower(substituted, domain.spaceSymbols());
            Expression onFace = face.isEmpty() ? scalar : NormalDerivative.lower(scalar, face.get().normal());
            Expression expanded = Derivative.expand(onFace);
            requireModestTree(expanded, where);
            return Simplifier.simplify(expanded);
        } catch (ProblemException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw Messages.at(where, e);
        }
    }

    private static void requireNoNormal(Expression expression, String where) {
        for (Expression node : Trees.nodes(expression)) {
            if (node instanceof PartialDerivative derivative && derivative.by().contains(Symbol.NORMAL)) {
                throw new ProblemException(
                        where + " contains the normal derivative " + ProblemException.quote(node.toString())
                                + ", but there is an outward normal on faces of space only",
                        "Maybe write the derivative by a coordinate, or put it into a condition on 'boundary'.");
            }
        }
    }

    /** Refuses what would take minutes to write out: definitions multiply, and so do derivatives of products. */
    private static void requireModest(Expression expression, String where) {
        requireModestTree(expression, where);
        int order = order(expression, false);
        if (order > MAX_ORDER) {
            throw new ProblemException(where + " differentiates " + order + " times, but at most " + MAX_ORDER
                    + " are supported", "Maybe introduce another unknown for a derivative.");
        }
        if (Trees.nodes(expression).size() * Math.pow(GROWTH, order(expression, true)) > MAX_DERIVED) {
            throw new ProblemException(where + " differentiates too large an expression",
                    "Maybe introduce another unknown for what is differentiated.");
        }
    }

    private static void requireModestTree(Expression expression, String where) {
        long nodes = Trees.<Long>fold(expression,
                (_, counts) -> counts.stream().reduce(1L, (a, b) -> Math.min(a + b, Long.MAX_VALUE / 4)));
        if (nodes > MAX_NODES) {
            throw new ProblemException(
                    where + " has more than " + MAX_NODES + " terms with definitions and derivatives written out",
                    "Maybe introduce another unknown for a part that repeats.");
        }
    }

    /** The differentiations on the way from the root to any leaf; those of a bare unknown may be left out. */
    private static int order(Expression expression, boolean compositeOnly) {
        return Trees.<Integer>fold(expression, (node, orders) -> {
            int own = switch (node) {
                case PartialDerivative p -> p.order();
                case VectorOperation v -> switch (v.operator()) {
                    case LAPLACIAN -> 2;
                    case DIV, GRAD -> 1;
                    case DOT -> 0;
                };
                default -> 0;
            };
            boolean bare = compositeOnly && own > 0 && node.operands().getFirst() instanceof FunctionSymbol;
            return (bare ? 0 : own) + orders.stream().mapToInt(Integer::intValue).max().orElse(0);
        });
    }
}
