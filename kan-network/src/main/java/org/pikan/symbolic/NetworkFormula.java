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
        EdgeFunctions edges = EdgeFunctions.of(network);
        List<Expression> values = network.features().stream().map(feature -> of(feature, coordinates)).toList();
        for (int l = 0; l < network.layers().size(); l++) {
            Layer layer = network.layers().get(l);
            values = switch (layer) {
                case SumLayer sum -> sums(l, sum, edges, values);
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

    private static List<Expression> sums(int index, SumLayer layer, EdgeFunctions edges, List<Expression> inputs) {
        List<Expression> outputs = new ArrayList<>();
        for (int j = 0; j < layer.outputs(); j++) {
            outputs.add(new Constant(edges.bias(index, j)));
        }
        for (EdgeFunction edge : edges.layer(index)) {
            if (!(edge.form() instanceof EdgeFunction.Formula formula)) {
                throw new IllegalArgumentException("edge " + edge + " is not symbolic, so the network has no formula. "
                        + "Maybe snap it first.");
            }
            Expression term = new SymbolicTerm(formula.function(), formula.c(), formula.a(), formula.b())
                    .of(inputs.get(edge.input()));
            outputs.set(edge.output(), outputs.get(edge.output()).plus(term));
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
