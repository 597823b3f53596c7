package org.pikan.residual;

import java.util.List;
import org.pikan.autodiff.MultiIndex;
import org.pikan.expression.Call;
import org.pikan.expression.Constant;
import org.pikan.expression.Derivative;
import org.pikan.expression.Difference;
import org.pikan.expression.Expression;
import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.Negation;
import org.pikan.expression.PartialDerivative;
import org.pikan.expression.Power;
import org.pikan.expression.Product;
import org.pikan.expression.Quotient;
import org.pikan.expression.Simplifier;
import org.pikan.expression.Sum;
import org.pikan.expression.Symbol;
import org.pikan.expression.Trees;
import org.pikan.expression.VectorOperation;

/** Turns expressions in coordinates and unknowns into values of a graph. */
final class Translator {
    private final Graph graph;
    private final List<Symbol> coordinates;
    private final List<FunctionSymbol> unknowns;
    private final Collapse collapse;

    Translator(Graph graph, List<Symbol> coordinates, List<FunctionSymbol> unknowns) {
        this(graph, coordinates, unknowns, Collapse.none());
    }

    Translator(Graph graph, List<Symbol> coordinates, List<FunctionSymbol> unknowns, Collapse collapse) {
        this.graph = graph;
        this.coordinates = coordinates;
        this.unknowns = unknowns;
        this.collapse = collapse;
    }

    /** The value of a symbol, an unknown or a partial derivative of one. */
    interface Leaves {
        Node valueOf(Expression leaf);
    }

    /** Simplifies first; for what a user wrote. Throws {@link IllegalArgumentException} as {@link #translate}. */
    Node simplify(Expression expression) {
        return translate(Simplifier.simplify(Derivative.expand(expression)));
    }

    /** Throws {@link IllegalArgumentException} for names that are neither, and for what is not lowered or expanded. */
    Node translate(Expression expression) {
        return translate(expression, graph, this::leaf);
    }

    private Node leaf(Expression leaf) {
        return switch (leaf) {
            case Symbol symbol -> graph.coordinate(axis(symbol, symbol));
            case FunctionSymbol function -> graph.jet(unknown(function), MultiIndex.zero(coordinates.size()));
            case PartialDerivative(FunctionSymbol function, List<Symbol> by) -> {
                int[] exponents = new int[coordinates.size()];
                by.forEach(symbol -> exponents[axis(symbol, leaf)]++);
                yield collapse.jet(graph, unknown(function), MultiIndex.of(exponents));
            }
            default -> throw new IllegalArgumentException("'" + leaf + "' is not a derivative of an unknown. "
                    + "Maybe substitute parameters and definitions, and lower vector operations, first.");
        };
    }

    private int axis(Symbol symbol, Expression where) {
        int axis = coordinates.indexOf(symbol);
        if (axis < 0) {
            throw new IllegalArgumentException(
                    "'" + symbol.name() + "' in '" + where + "' is not one of the coordinates "
                            + coordinates.stream().map(Symbol::name).toList()
                            + ". Maybe a parameter or a definition was not substituted.");
        }
        return axis;
    }

    private int unknown(FunctionSymbol function) {
        int unknown = unknowns.indexOf(function);
        if (unknown < 0) {
            throw new IllegalArgumentException("'" + function.name() + "' is not one of the unknowns "
                    + unknowns.stream().map(FunctionSymbol::name).toList()
                    + (unknowns.isEmpty() ? ". Maybe an expression in coordinates alone was meant." : "."));
        }
        return unknown;
    }

    static Node translate(Expression expression, Graph graph, Leaves leaves) {
        return Trees.fold(expression, (node, operands) -> combine(node, operands, graph, leaves));
    }

    private static Node combine(Expression node, List<Node> operands, Graph graph, Leaves leaves) {
        return switch (node) {
            case Constant(double value) -> graph.constant(value);
            case Symbol _,FunctionSymbol _,PartialDerivative _ -> leaves.valueOf(node);
            case Sum _ -> graph.add(operands.get(0), operands.get(1));
            case Difference _ -> graph.subtract(operands.get(0), operands.get(1));
            case Product _ -> graph.multiply(operands.get(0), operands.get(1));
            case Quotient _ -> graph.divide(operands.get(0), operands.get(1));
            case Power _ -> graph.power(operands.get(0), operands.get(1));
            case Negation _ -> graph.negate(operands.getFirst());
            case Call call -> graph.call(call.function(), operands);
            case VectorOperation _ ->
                    throw new IllegalArgumentException(node + " is not lowered to partial derivatives. "
                            + "Maybe apply VectorOperations.lower first.");
        };
    }
}
