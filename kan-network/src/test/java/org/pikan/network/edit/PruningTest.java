package org.pikan.network.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pikan.basis.Chebyshev;
import org.pikan.basis.SymbolicFunction;
import org.pikan.network.BasisChoice;
import org.pikan.network.Bundle;
import org.pikan.network.Edge;
import org.pikan.network.EdgeFunction;
import org.pikan.network.Feature;
import org.pikan.network.Input;
import org.pikan.network.KanStructure;
import org.pikan.network.MultiplicationLayer;
import org.pikan.network.Network;
import org.pikan.network.ProductLayer;
import org.pikan.network.SeparableStructure;
import org.pikan.network.Squash;
import org.pikan.network.SumLayer;

class PruningTest {

    private static final double[][] POINTS = EditSamples.points(3, 400, 3);
    private static final List<Input> CUBE = Collections.nCopies(3, new Input(-1, 1, false));

    /** A KAN of 3 inputs and 3 hidden nodes whose parameters are all 0 but those set by {@link #set}. */
    private static EditedNetwork zero() {
        Network network = new KanStructure(List.of(3), BasisChoice.chebyshev(3)).network(CUBE, 1, 1);
        return EditedNetwork.of(network.withParameters(new double[network.parameterCount()]));
    }

    private static EditedNetwork set(EditedNetwork edited, EdgePlace place, int function, double value) {
        double[] parameters = edited.network().parameters();
        parameters[edited.edges().edge(place.layer(), place.input(), place.output()).orElseThrow()
                .parameters()[function]] = value;
        return edited.trained(parameters, "set");
    }

    /** T_2(x) + x through node 0, a little y through node 1, and nothing else. */
    private static EditedNetwork small() {
        EditedNetwork edited = set(zero(), new EdgePlace(0, 0, 0), 1, 1);
        edited = set(edited, new EdgePlace(1, 0, 0), 0, 1);
        edited = set(edited, new EdgePlace(0, 0, 0), 0, 1);
        edited = set(edited, new EdgePlace(0, 1, 1), 0, 1);
        return set(edited, new EdgePlace(1, 1, 0), 0, 1e-3);
    }

    @Test
    void whatContributesLittleGoesAndTheNetworkIsReallySmaller() {
        EditedNetwork edited = small();
        Pruned pruned = Pruning.byScore(edited, POINTS, PruneThresholds.standard());
        Network network = pruned.network().network();
        assertThat(network.features()).containsExactly(Feature.linear(0, -1, 1));
        assertThat(network.layers().getFirst().outputs()).isEqualTo(1);
        // Two edges of three functions, and a bias for each node.
        assertThat(network.parameterCount()).isEqualTo(8);
        assertThat(pruned.report().parametersAfter()).isEqualTo(8);
        assertThat(pruned.report().edges()).hasSize(10).containsKey(new EdgePlace(1, 1, 0));
        assertThat(pruned.report().nodes()).extracting(node -> node.level() + ":" + node.node())
                .containsExactly("0:1", "0:2", "1:1", "1:2");
        assertThat(pruned.report().spared()).isEmpty();
        assertThat(pruned.report().change()).isCloseTo(1e-3, within(1e-3)).isPositive();
        assertThat(EditSamples.difference(network, edited.network(), POINTS)).isLessThan(2e-3);
        assertThat(pruned.network().history().getLast()).startsWith("prune inputs below 0.01").contains("10 edges");
    }

    /** By the definition: the mean of the output does not move, so the change is the deviation of what went. */
    @Test
    void theMeanOfWhatGoesMovesIntoTheBias() {
        EditedNetwork edited = set(set(small(), new EdgePlace(0, 1, 0), 1, 0.05), new EdgePlace(0, 1, 0), 0, 0.01);
        Pruned pruned = Pruning.edges(edited, POINTS, List.of(new EdgePlace(0, 1, 0)));
        double[] before = EditSamples.output(edited.network(), POINTS, 0);
        double[] after = EditSamples.output(pruned.network().network(), POINTS, 0);
        double mean = 0;
        double largest = 0;
        for (int p = 0; p < before.length; p++) {
            mean += after[p] - before[p];
            largest = Math.max(largest, Math.abs(after[p] - before[p]));
        }
        // The last edge is linear with slope 1 in tanh; only its curvature moves the mean.
        assertThat(Math.abs(mean / before.length)).isLessThan(0.2 * largest);
        assertThat(largest).isGreaterThan(1e-3);
        assertThat(pruned.report().edges().keySet()).containsExactlyInAnyOrder(new EdgePlace(0, 1, 0));
    }

    @Test
    void anOutputIsNeverCutOff() {
        EditedNetwork edited = small();
        Pruned pruned = Pruning.byScore(edited, POINTS, PruneThresholds.of(1e6));
        assertThat(pruned.report().spared()).containsExactly(new EdgePlace(1, 0, 0), new EdgePlace(0, 0, 0));
        assertThat(pruned.network().network().parameterCount()).isEqualTo(8);
        assertThat(pruned.report().summary()).contains("kept so that no output is cut off");
        Pruned again = Pruning.byScore(pruned.network(), POINTS, PruneThresholds.of(1e6));
        assertThat(again.network().network()).isEqualTo(pruned.network().network());
    }

    @Test
    void eachOutputKeepsAWayOfItsOwn() {
        Network network = new KanStructure(List.of(4), BasisChoice.bspline(3, 3)).network(CUBE, 3, 7);
        Pruned pruned = Pruning.byScore(EditedNetwork.of(network), POINTS, PruneThresholds.of(1e6));
        boolean[] alive = Paths.of(pruned.network().network()).varying(Set.of())[2];
        assertThat(alive).containsExactly(true, true, true);
    }

    @Test
    void frozenEdgesStay() {
        EdgePlace place = new EdgePlace(1, 1, 0);
        EditedNetwork edited = small().freeze(List.of(place, new EdgePlace(0, 1, 1)));
        Pruned pruned = Pruning.byScore(edited, POINTS, PruneThresholds.standard());
        assertThat(pruned.network().network().layers().getFirst().outputs()).isEqualTo(2);
        assertThat(pruned.network().isFrozen(new EdgePlace(1, 1, 0))).isTrue();
        assertThat(pruned.network().isFrozen(new EdgePlace(1, 0, 0))).isFalse();
    }

    @Test
    void aTermOfASeparableNetworkThatIsSmallBecomesItsMean() {
        Network network = new SeparableStructure(3, BasisChoice.chebyshev(4)).network(CUBE, 1, 5);
        EditedNetwork edited = EditedNetwork.of(network);
        double[] parameters = network.parameters();
        for (EdgeFunction edge : edited.edges().all()) {
            if (edge.output() == 1) {
                for (int i : edge.parameters()) {
                    parameters[i] = 0;
                }
                parameters[edited.edges().biasParameter(0, 1)] = 1e-3;
            }
        }
        // What is left of the term is one number, its mean.
        EditedNetwork scaled = edited.trained(parameters, "scale");
        Pruned pruned = Pruning.byScore(scaled, POINTS, PruneThresholds.standard());
        assertThat(pruned.network().network().layers().getLast()).isEqualTo(new MultiplicationLayer(7,
                List.of(List.of(List.of(0, 2, 4), List.of(5), List.of(1, 3, 6)))));
        assertThat(pruned.report().change()).isLessThan(0.02);
    }

    @Test
    void aConstantFactorIsTakenByAnother() {
        Edge edge = new Edge(Squash.NONE, new Chebyshev(2).withoutConstant());
        SumLayer sums = new SumLayer(2, 3, List.of(new Bundle(0, List.of(edge), 0, 1, true),
                new Bundle(1, List.of(edge), 1, 1, true), new Bundle(1, List.of(edge), 2, 1, false)));
        MultiplicationLayer products = new MultiplicationLayer(3, List.of(List.of(List.of(0, 1), List.of(2))));
        EditedNetwork edited = EditedNetwork.of(new Network(List.of(Feature.linear(0, -1, 1), Feature.linear(1, -1, 1)),
                List.of(sums, products), new double[] {0.5, 0.25, 1, 0.1, 0.01, 3, 0.7, -0.2}));
        Pruned pruned = Pruning.edges(edited, POINTS, List.of(new EdgePlace(0, 1, 1)));
        Network network = pruned.network().network();
        assertThat(network.layers()).hasSize(2);
        assertThat(network.layers().getLast())
                .isEqualTo(new ProductLayer(1, 1, 2));
        double factor = 3 + Arrays.stream(edited.edges().edge(0, 1, 1).orElseThrow().evaluate(POINTS[1], 0)[0])
                .average().orElseThrow();
        assertThat(pruned.network().edges().edge(0, 0, 0).orElseThrow().coefficients())
                .containsExactly(new double[] {0.5 * factor, 0.25 * factor}, within(1e-15));
    }

    @Test
    void aFormulaOutsideItsDomainAndAnEdgeThatIsNotThereAreRefused() {
        EditedNetwork logarithm = small().fix(new EdgePlace(0, 0, 0), SymbolicFunction.LOG, 1, 0, 1, 0);
        assertThatThrownBy(() -> Pruning.byScore(logarithm, POINTS, PruneThresholds.standard()))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("NaN");
        assertThatThrownBy(() -> Pruning.edges(small(), POINTS, List.of(new EdgePlace(2, 0, 0))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("2:0>0");
        assertThatThrownBy(() -> PruneThresholds.of(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
