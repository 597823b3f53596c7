package org.pikan.symbolic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.pikan.basis.SymbolicFunction;
import org.pikan.expression.Evaluator;
import org.pikan.expression.Expansion;
import org.pikan.expression.Expression;
import org.pikan.expression.Symbol;
import org.pikan.network.BasisChoice;
import org.pikan.network.Bundle;
import org.pikan.network.Feature;
import org.pikan.network.Input;
import org.pikan.network.KanStructure;
import org.pikan.network.MultiplicationLayer;
import org.pikan.network.Network;
import org.pikan.network.NodeValues;
import org.pikan.network.SumLayer;
import org.pikan.network.SymbolicEdge;

/** The formula of a network has the network's values; the oracle is the network's own evaluation. */
class NetworkFormulaTest {

    private static final List<Symbol> SYMBOLS = List.of(new Symbol("x"), new Symbol("t"));

    @Test
    void hasTheValuesOfTheNetwork() {
        SumLayer first = new SumLayer(3, 3, List.of(new Bundle(0, List.of(), 0, 3, true)),
                List.of(new SymbolicEdge(0, 0, SymbolicFunction.SIN), new SymbolicEdge(1, 1, SymbolicFunction.EXP),
                        new SymbolicEdge(2, 1, SymbolicFunction.SQUARE), new SymbolicEdge(2, 1, SymbolicFunction.CUBE),
                        new SymbolicEdge(0, 2, SymbolicFunction.TANH)));
        MultiplicationLayer middle = new MultiplicationLayer(3,
                List.of(List.of(List.of(0, 1), List.of(2)), List.of(List.of(2, 2))));
        SumLayer last = new SumLayer(2, 1, List.of(),
                List.of(new SymbolicEdge(0, 0, SymbolicFunction.ATAN), new SymbolicEdge(1, 0, SymbolicFunction.ERF)));
        List<Feature> features = List.of(Feature.linear(0, -2, 3), new Feature(1, Feature.Kind.COSINE, 0.3, 2),
                new Feature(1, Feature.Kind.SINE, 0.3, 2));
        SplittableRandom random = new SplittableRandom(5);
        double[] parameters = random.doubles(first.parameterCount() + last.parameterCount(), 0.2, 1).toArray();
        Network network = new Network(features, List.of(first, middle, last), parameters);

        List<Expression> formula = NetworkFormula.of(network, SYMBOLS);

        double[][] points = {random.doubles(20, -2, 3).toArray(), random.doubles(20, 0, 3).toArray()};
        double[] values = NodeValues.of(network, points).of(3, 0);
        for (Expression form : List.of(formula.getFirst(), Expansion.expand(formula.getFirst()))) {
            Evaluator evaluator = Evaluator.compile(form, SYMBOLS);
            for (int p = 0; p < 20; p++) {
                assertThat(evaluator.evaluate(points[0][p], points[1][p])).isCloseTo(values[p], within(1e-12));
            }
        }
        assertThat(NetworkFormula.exists(network)).isTrue();
    }

    @Test
    void refusesANetworkWithEdgesThatAreNotSymbolic() {
        Network network = new KanStructure(List.of(), BasisChoice.chebyshev(3))
                .network(List.of(new Input(0, 1, false)), 1, 1);
        assertThat(NetworkFormula.exists(network)).isFalse();
        assertThatThrownBy(() -> NetworkFormula.of(network, SYMBOLS)).hasMessageContaining("layer 0")
                .hasMessageContaining("snap it first");
        assertThatThrownBy(() -> NetworkFormula.of(network, List.of())).hasMessageContaining("1 coordinates");
    }
}
