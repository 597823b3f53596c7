package org.pikan.network.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pikan.basis.SymbolicFunction;
import org.pikan.network.BasisChoice;
import org.pikan.network.EdgeFunction;
import org.pikan.network.Input;
import org.pikan.network.KanStructure;
import org.pikan.network.MlpStructure;
import org.pikan.network.Network;
import org.pikan.network.NodeValues;
import org.pikan.network.SeparableStructure;

class EditedNetworkTest {

    private static final List<Input> PLANE = List.of(new Input(-1, 1, false), new Input(0, 2, false));

    static Stream<Network> networks() {
        BasisChoice chebyshev = BasisChoice.chebyshev(5);
        return Stream.of(new KanStructure(List.of(), chebyshev).network(PLANE, 2, 1),
                new KanStructure(List.of(4, 3), BasisChoice.bspline(3, 4)).network(PLANE, 2, 3),
                new SeparableStructure(3, chebyshev).network(PLANE, 2, 5),
                new MlpStructure(List.of(5, 4)).network(PLANE, 1, 9));
    }

    private static double[][] samples() {
        double[][] samples = new double[2][50];
        for (int p = 0; p < 50; p++) {
            samples[0][p] = -1 + p / 24.5;
            samples[1][p] = 1 + Math.sin(5 * p);
        }
        return samples;
    }

    private static double[] output(Network network) {
        NodeValues values = NodeValues.of(network, samples());
        return values.of(values.levels() - 1, 0);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void takingApartAndPuttingTogetherGivesTheSameNetwork(Network network) {
        assertThat(Draft.of(EditedNetwork.of(network)).finished(List.of())).isEqualTo(EditedNetwork.of(network));
    }

    @Test
    void aFixedEdgeIsTheFormulaAndNothingElseChanges() {
        EditedNetwork before = EditedNetwork
                .of(new KanStructure(List.of(), BasisChoice.chebyshev(5)).network(PLANE, 1, 1));
        EdgeFunction old = before.edges().edge(0, 1, 0).orElseThrow();
        EditedNetwork fixed = before.fix(new EdgePlace(0, 1, 0), SymbolicFunction.SIN, 2, 0.5, -3, 0.25);
        double[] z = NodeValues.of(before.network(), samples()).of(0, 1);
        double[] expected = output(before.network());
        double[] actual = output(fixed.network());
        for (int p = 0; p < z.length; p++) {
            double change = -3 * Math.sin(2 * z[p] + 0.5) + 0.25 - old.value(z[p]);
            assertThat(actual[p]).isCloseTo(expected[p] + change, within(1e-13));
        }
        assertThat(fixed.edges().edge(0, 0, 0).orElseThrow().coefficients())
                .isEqualTo(before.edges().edge(0, 0, 0).orElseThrow().coefficients());
        assertThat(fixed.edges().edge(0, 1, 0).orElseThrow().form())
                .isEqualTo(new EdgeFunction.Formula(SymbolicFunction.SIN, 2, 0.5, -3));
        assertThat(fixed.history()).containsExactly("fix 0:1>0 to sin");
        assertThat(before.history()).isEmpty();
        EditedNetwork twice = fixed.fix(new EdgePlace(0, 1, 0),
                List.of(new EdgeFunction.Formula(SymbolicFunction.EXP, 1, 0, 1),
                        new EdgeFunction.Formula(SymbolicFunction.SQUARE, 1, 0, 2)),
                0);
        assertThat(twice.edges().between(0, 1, 0)).hasSize(2);
    }

    @Test
    void frozenEdgesAreHeldThroughOtherEditsAndTraining() {
        EdgePlace place = new EdgePlace(0, 1, 2);
        EditedNetwork frozen = EditedNetwork.of(networks().toList().get(1)).freeze(List.of(place));
        assertThat(frozen.isFrozen(place)).isTrue();
        assertThat(frozen.isFrozen(new EdgePlace(0, 0, 2))).isFalse();
        EditedNetwork edited = frozen.fix(new EdgePlace(0, 0, 2), SymbolicFunction.COS, 1, 0, 1, 0);
        assertThat(edited.isFrozen(place)).isTrue();
        assertThat(edited.held().freeCount()).isEqualTo(edited.network().parameterCount()
                - edited.edges().edge(0, 1, 2).orElseThrow().parameters().length);
        double[] moved = Arrays.stream(edited.network().parameters()).map(value -> value + 1).toArray();
        assertThatThrownBy(() -> edited.trained(moved, "train")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("frozen");
        double[] free = edited.held().free(moved);
        EditedNetwork trained = edited.trained(edited.held().all(free), "train");
        assertThat(trained.edges().edge(0, 1, 2).orElseThrow().coefficients())
                .isEqualTo(frozen.edges().edge(0, 1, 2).orElseThrow().coefficients());
        assertThat(trained.unfreeze(List.of(place)).isFrozen(place)).isFalse();
        assertThat(trained.history()).hasSize(3).last().isEqualTo("train");
    }

    @Test
    void edgesThatAreNotThereAndNumbersThatAreNotFiniteAreRefused() {
        EditedNetwork edited = EditedNetwork.of(networks().findFirst().orElseThrow());
        assertThatThrownBy(() -> edited.freeze(List.of(new EdgePlace(0, 7, 0))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("0:7>0");
        assertThatThrownBy(() -> edited.fix(new EdgePlace(3, 0, 0), SymbolicFunction.SIN, 1, 0, 1, 0))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("layer 3");
        assertThatThrownBy(() -> edited.fix(new EdgePlace(0, 0, 0), SymbolicFunction.SIN, 1, Double.NaN, 1, 0))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("finite");
    }
}
