package org.pikan.symbolic;

import java.util.ArrayList;
import java.util.List;
import org.pikan.expression.Constant;
import org.pikan.expression.Expression;
import org.pikan.expression.Functions;
import org.pikan.expression.Symbol;
import org.pikan.network.EdgeFunction;
import org.pikan.network.EdgeFunctions;
import org.pikan.network.Feature;
import org.pikan.network.Layer;
import org.pikan.network.MultiplicationLayer;
import org.pikan.network.Network;
import org.pikan.network.ProductLayer;
import org.pikan.network.SumLayer;

/** Writes a network whose edges are all symbolic as expressions in its coordinates, with all its numbers. */
public final class NetworkFormula {

    private NetworkFormula() {}

    /**
     * Reads the outputs of a network.
     *
     * @param network
     *            a network with symbolic edges alone
     * @param coordinates
     *            the names of its coordinates, in order
     * @return one expression for each output, as it stands: not simplified
     * @throws IllegalArgumentException
     *             if an edge is not symbolic, or there are fewer names than coordinates
     */
    public static List<Expression> of(Network network, List<Symbol> coordinates) {
        if (coordinates.size() < network.coordinates()) {
            throw new IllegalArgumentException("the network reads " + network.coordinates()
                    + " coordinates, but names are given for " + coordinates + ".");
        }
        return of(network, coordinates, NetworkFormula::formula);
    }

    /** A way to read an edge together with a constant. */
    @FunctionalInterface
    interface Reading {
        /**
         * Reads an edge.
         *
         * @param edge
         *            the edge
         * @param constant
         *            the constant of its output if it is the only edge there, else 0
         * @param alone
         *            whether it is the only edge there
         * @param input
         *            what enters it
         * @return the edge's function of the input, plus the constant
         */
        Expression of(EdgeFunction edge, double constant, boolean alone, Expression input);
    }

    /** The same with another way to read edges. */
    static List<Expression> of(Network network, List<Symbol> coordinates, Reading reading) {
        EdgeFunctions edges = EdgeFunctions.of(network);
        List<Expression> values = network.features().stream().map(feature -> of(feature, coordinates)).toList();
        for (int l = 0; l < network.layers().size(); l++) {
            Layer layer = network.layers().get(l);
            values = switch (layer) {
                case SumLayer sum -> sums(l, sum, edges, values, reading);
                case MultiplicationLayer products -> products(products, values);
                case ProductLayer products -> products(MultiplicationLayer.of(products), values);
            };
        }
        return values;
    }

    /** Whether all edges of a network are symbolic, so that it has a formula. */
    public static boolean exists(Network network) {
        return EdgeFunctions.of(network).all().stream().allMatch(edge -> edge.form() instanceof EdgeFunction.Formula);
    }

    private static Expression of(Feature feature, List<Symbol> coordinates) {
        Symbol x = coordinates.get(feature.coordinate());
        Expression s = x.minus(feature.center()).times(feature.scale());
        return switch (feature.kind()) {
            case LINEAR -> s;
            case COSINE -> Functions.cos(s);
            case SINE -> Functions.sin(s);
        };
    }

    private static Expression formula(EdgeFunction edge, double constant, boolean alone, Expression input) {
        if (!(edge.form() instanceof EdgeFunction.Formula formula)) {
            throw new IllegalArgumentException("edge " + edge + " is not symbolic, so the network has no formula. "
                    + "Maybe snap it first.");
        }
        Expression term = new SymbolicTerm(formula.function(), formula.c(), formula.a(), formula.b()).of(input);
        return alone ? new Constant(constant).plus(term) : term;
    }

    private static List<Expression> sums(int index, SumLayer layer, EdgeFunctions edges, List<Expression> inputs,
            Reading reading) {
        List<List<EdgeFunction>> into = new ArrayList<>();
        for (int j = 0; j < layer.outputs(); j++) {
            into.add(new ArrayList<>());
        }
        edges.layer(index).forEach(edge -> into.get(edge.output()).add(edge));
        List<Expression> outputs = new ArrayList<>();
        for (int j = 0; j < layer.outputs(); j++) {
            List<EdgeFunction> own = into.get(j);
            double bias = edges.bias(index, j);
            if (own.size() == 1) {
                outputs.add(reading.of(own.getFirst(), bias, true, inputs.get(own.getFirst().input())));
                continue;
            }
            Expression sum = new Constant(bias);
            for (EdgeFunction edge : own) {
                sum = sum.plus(reading.of(edge, 0, false, inputs.get(edge.input())));
            }
            outputs.add(sum);
        }
        return outputs;
    }

    private static List<Expression> products(MultiplicationLayer layer, List<Expression> inputs) {
        List<Expression> outputs = new ArrayList<>();
        for (List<List<Integer>> terms : layer.terms()) {
            outputs.add(terms.stream()
                    .map(term -> term.stream().map(inputs::get).reduce(Expression::times).orElseThrow())
                    .reduce(Expression::plus).orElse(new Constant(0)));
        }
        return outputs;
    }
}
