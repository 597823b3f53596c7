package org.pikan.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pikan.problem.Pde.coordinate;
import static org.pikan.problem.Pde.interval;
import static org.pikan.problem.Pde.time;
import static org.pikan.problem.Pde.unknown;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pikan.basis.SymbolicFunction;
import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.Symbol;
import org.pikan.formulation.ConditionMode;
import org.pikan.network.BasisChoice;
import org.pikan.network.Bundle;
import org.pikan.network.Feature;
import org.pikan.network.Input;
import org.pikan.network.KanStructure;
import org.pikan.network.Network;
import org.pikan.network.ProductLayer;
import org.pikan.network.SeparableStructure;
import org.pikan.network.SumLayer;
import org.pikan.network.SymbolicEdge;
import org.pikan.network.edit.EdgePlace;
import org.pikan.network.edit.EditedNetwork;
import org.pikan.problem.Problem;

class StartedNetworkTest {

    private static final Symbol X = coordinate("x");
    private static final Symbol T = time("t");
    private static final FunctionSymbol U = unknown("u");
    private static final List<Input> INPUTS = List.of(new Input(0, 1, false), new Input(0, 1, false));

    private static Problem heat() {
        return Problem.named("heat").unknowns(U).on(interval(X, 0, 1), interval(T, 0, 1)).equation("u_t = 0.4*u_xx")
                .boundary("u = 0").initial("u = sin(pi*x)").exact(U, "exp(-0.4*pi^2*t)*sin(pi*x)").build();
    }

    private static Solver soft(int iterations) {
        return Solver.standard().points(640).threads(2).iterations(iterations).conditions(ConditionMode.SOFT);
    }

    /** sin(a x + b) times exp(c t + d), with guesses for all numbers. */
    private static Network formula() {
        SumLayer factors = new SumLayer(2, 2, List.of(new Bundle(0, List.of(), 0, 2, true)),
                List.of(new SymbolicEdge(0, 0, SymbolicFunction.SIN), new SymbolicEdge(1, 1, SymbolicFunction.EXP)));
        List<Feature> features = List.of(Feature.linear(0, 0, 1), Feature.linear(1, 0, 1));
        return new Network(features, List.of(factors, new ProductLayer(2, 1, 1)),
                new double[] {0.1, -0.1, 1.4, 1.7, 0.8, -1.5, -2.3, 1.2});
    }

    @Test
    void theNumbersOfAFormulaAreFoundUnderTheEquation() {
        Solution solution = soft(60).startingFrom(formula()).solve(heat());
        assertThat(solution.relativeL2Error(U)).isLessThan(1e-10);
        assertThat(solution.network().layers()).isEqualTo(formula().layers());
        assertThat(solution.result().structure().basis()).isEqualTo("symbolic");
    }

    @Test
    void aSolutionGoesOnWithItsOwnConditions() {
        Solution learnt = soft(30).network(NetworkChoice.SEPARABLE).solve(heat());
        Solution next = Solver.standard().points(640).threads(2).iterations(1).startingFrom(learnt).solve(heat());
        assertThat(next.formulation().mode()).isEqualTo(ConditionMode.SOFT);
        assertThat(next.relativeL2Error(U)).isLessThan(2 * learnt.relativeL2Error(U));
    }

    @Test
    void aTrainedNetworkGoesOnWithAFrozenEdgeAndHardConditions() {
        Network network = new SeparableStructure(2, BasisChoice.chebyshev(7)).network(INPUTS, 1, 3);
        EdgePlace place = new EdgePlace(0, 0, 1);
        EditedNetwork start = EditedNetwork.of(network).freeze(List.of(place));
        Solution solution = soft(12).conditions(ConditionMode.HARD).startingFrom(start).solve(heat());
        EditedNetwork trained = start.trained(solution.network().parameters(), "train");
        double[] before = start.edges().edge(0, 0, 1).orElseThrow().coefficients();
        assertThat(trained.edges().edge(0, 0, 1).orElseThrow().coefficients()).isEqualTo(before);
        assertThat(trained.edges().edge(0, 0, 0).orElseThrow().coefficients())
                .isNotEqualTo(start.edges().edge(0, 0, 0).orElseThrow().coefficients());
        assertThat(solution.relativeL2Error(U)).isLessThan(1e-2);
        assertThat(solution.formulation().soft()).isEmpty();
    }

    @Test
    void theSameStartGivesTheSameBitsOnAnyNumberOfThreads() {
        double[] one = soft(5).threads(1).startingFrom(formula()).solve(heat()).network().parameters();
        double[] two = soft(5).threads(2).startingFrom(formula()).solve(heat()).network().parameters();
        assertThat(two).isEqualTo(one);
    }

    @Test
    void networksThatDoNotSuitAreRefused() {
        Network two = new KanStructure(List.of(), BasisChoice.chebyshev(5)).network(INPUTS, 2, 1);
        assertThatThrownBy(() -> soft(1).startingFrom(two).solve(heat()))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("2 outputs");
        boolean[] all = new boolean[formula().parameterCount()];
        Arrays.fill(all, true);
        EditedNetwork frozen = new EditedNetwork(formula(), all, List.of());
        assertThatThrownBy(() -> soft(1).startingFrom(frozen).solve(heat()))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("frozen");
    }

    @Test
    void aPeriodicAxisNeedsWavesUnlessItsConditionIsSoft() {
        Problem problem = Problem.named("seam").unknowns(U).on(interval(X, -1, 1), interval(T, 0, 1))
                .equation("u_t = 0.1*u_xx").periodic(X).initial("u = cos(pi*x)").build();
        List<Input> periodic = List.of(new Input(-1, 1, true), new Input(0, 1, false));
        List<Input> open = List.of(new Input(-1, 1, false), new Input(0, 1, false));
        BasisChoice basis = BasisChoice.chebyshev(5);
        for (Network network : List.of(new KanStructure(List.of(2), basis).network(periodic, 1, 1),
                new SeparableStructure(1, basis).network(periodic, 1, 1))) {
            soft(1).conditions(ConditionMode.AUTO).startingFrom(network).solve(problem);
        }
        Network other = new SeparableStructure(1, basis).network(open, 1, 1);
        assertThatThrownBy(() -> soft(1).conditions(ConditionMode.AUTO).startingFrom(other).solve(problem))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("periodic in x");
        soft(1).startingFrom(other).solve(problem);
    }
}
