package org.pikan.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.pikan.network.Structures.kan;
import static org.pikan.network.Structures.mlp;
import static org.pikan.network.Structures.separable;
import static org.pikan.problem.Pde.coordinate;
import static org.pikan.problem.Pde.d;
import static org.pikan.problem.Pde.interval;
import static org.pikan.problem.Pde.time;
import static org.pikan.problem.Pde.unknown;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pikan.export.ResultJson;
import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.Symbol;
import org.pikan.formulation.ConditionMode;
import org.pikan.problem.Problem;

class SolverTest {

    private static final Symbol X = coordinate("x");
    private static final Symbol T = time("t");
    private static final FunctionSymbol U = unknown("u");
    private static final FunctionSymbol V = unknown("v");

    @TempDir
    private Path directory;

    private static Problem heat() {
        return Problem.named("heat").unknowns(U).on(interval(X, 0, 1), interval(T, 0, 1)).equation("u_t = 0.4*u_xx")
                .boundary("u = 0").initial("u = sin(pi*x)").exact(U, "exp(-0.4*pi^2*t)*sin(pi*x)").build();
    }

    private static Solver quick(int iterations) {
        return Solver.standard().points(640).threads(2).iterations(iterations);
    }

    @Test
    void aSeparableNetworkSolvesTheHeatEquationToManyDigits() {
        Solution solution = quick(40).network(separable(2)).solve(heat());
        assertThat(solution.relativeL2Error(U)).isLessThan(1e-11);
        assertThat(solution.result().accuracy().ansatzError()).isGreaterThan(0.1);
    }

    @Test
    void aDeepNetworkLearnsTheHeatEquation() {
        Solution solution = quick(40).network(kan(6)).solve(heat());
        assertThat(solution.relativeL2Error(U)).isLessThan(1e-4);
    }

    @Test
    void onePlaneWaveInFourDimensionsIsFoundByTheComposedNetwork() {
        Problem wave = Problem.named("wave").unknowns(U)
                .on(interval(X, 0, 1), interval(coordinate("y"), 0, 1), interval(coordinate("z"), 0, 1),
                        interval(coordinate("w"), 0, 1))
                .equation("d(u,x,x) + d(u,y,y) + d(u,z,z) + d(u,w,w) = -7.5*cos(x - 2*y + 1.5*z + w/2)")
                .boundary("u = cos(x - 2*y + 1.5*z + w/2)").exact(U, "cos(x - 2*y + 1.5*z + w/2)").build();
        Solution solution = quick(120).network(kan(1)).solve(wave);
        assertThat(solution.relativeL2Error(U)).isLessThan(1e-8);
        assertThat(solution.result().accuracy().ansatzError()).isNull();
    }

    @Test
    void anMlpLearnsTheHeatEquation() {
        Solution solution = quick(40).network(mlp(12, 12)).solve(heat());
        assertThat(solution.relativeL2Error(U)).isLessThan(1e-2);
    }

    @Test
    void softConditionsAreLearnt() {
        Solution solution = quick(40).network(separable(2)).conditions(ConditionMode.SOFT).solve(heat());
        assertThat(solution.relativeL2Error(U)).isLessThan(1e-9);
        assertThat(solution.result().accuracy().ansatzError()).isNull();
    }

    @Test
    void aSystemOfTwoUnknownsIsSolved() {
        Problem rotation = Problem.named("rotation").unknowns(U, V).on(interval(T, 0, 3)).equation("u_t = v")
                .equation("v_t = -u").initial("u = 0").initial("v = 1").exact(U, "sin(t)").exact(V, "cos(t)").build();
        Solution solution = quick(40).solve(rotation);
        assertThat(solution.relativeL2Error(U)).isLessThan(1e-9);
        assertThat(solution.relativeL2Error(V)).isLessThan(1e-9);
    }

    @Test
    void aPeriodicSeamIsMatchedSoftlyOnDemand() {
        Problem problem = Problem.named("seam").unknowns(U).on(interval(X, -1, 1), interval(T, 0, 1))
                .equation("u_t = 0.1*u_xx").periodic(X).initial("u = cos(pi*x) + sin(pi*x)")
                .exact(U, "exp(-0.1*pi^2*t)*(cos(pi*x) + sin(pi*x))").build();
        Solution solution = quick(60).network(separable(2)).conditions(ConditionMode.SOFT).solve(problem);
        assertThat(solution.formulation().enforcement()).containsEntry("periodic x", "soft");
        assertThat(solution.relativeL2Error(U)).isLessThan(1e-9);
    }

    @Test
    void theSameSeedGivesTheSameBitsOnAnyNumberOfThreads() {
        ResultJson one = quick(30).threads(1).solve(heat()).result();
        ResultJson two = quick(30).threads(2).solve(heat()).result();
        assertThat(two.training().loss()).isEqualTo(one.training().loss());
        assertThat(two.accuracy()).isEqualTo(one.accuracy());
        assertThat(quick(30).seed(2).solve(heat()).result().training().loss()).isNotEqualTo(one.training().loss());
    }

    @Test
    void balancedConditionsGoOnWhereACheckpointStoodBitForBit() throws IOException {
        Solver solver = quick(120).network(kan(4, 4)).conditions(ConditionMode.SOFT);
        Solution whole = solver.solve(heat());
        int grown = whole.result().structure().degree();
        assertThat(grown).isGreaterThan(5);
        for (int cut : new int[] {5, 50}) {
            Path file = directory.resolve("soft" + cut + ".json");
            Checkpoints.after(cut, heat(), solver.options(), file);
            assertThat(solver.checkpoint(file).resumed().solve(heat()).network().parameters())
                    .isEqualTo(whole.network().parameters());
        }
    }

    @Test
    void aTrainingGoesOnWhereACheckpointStoodBitForBit() throws IOException {
        for (int cut : new int[] {1, 7, 25}) {
            Path file = directory.resolve("checkpoint" + cut + ".json");
            Path kept = directory.resolve("kept" + cut + ".json");
            Solver solver = quick(45);
            double[] whole = solver.solve(heat()).network().parameters();
            Checkpoints.after(cut, heat(), solver.options(), kept);
            Files.copy(kept, file);
            double[] resumed = solver.checkpoint(file).resumed().solve(heat()).network().parameters();
            assertThat(resumed).isEqualTo(whole);
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void aCheckpointOfOtherOptionsIsRefused() throws IOException {
        Path file = directory.resolve("checkpoint.json");
        Checkpoints.after(3, heat(), quick(10).options(), file);
        assertThatThrownBy(() -> quick(10).seed(5).checkpoint(file).resumed().solve(heat()))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("other options");
        assertThat(file).exists();
    }

    @Test
    void aSavedSolutionEvaluatesToTheSameBits() throws IOException {
        Solution solution = quick(5).solve(heat());
        Path file = directory.resolve("model.json");
        solution.save(file);
        Solution loaded = Solution.load(file);
        assertThat(loaded.problem()).isEqualTo(solution.problem());
        assertThat(loaded.evaluate(d(U, X, X), 0.3, 0.2)).isEqualTo(solution.evaluate(d(U, X, X), 0.3, 0.2));
    }

    @Test
    void derivativesOfTheSolutionAreThoseOfItsValues() {
        Solution solution = quick(10).solve(heat());
        double step = 1e-5;
        double difference = (solution.evaluate(U, 0.3 + step, 0.2) - solution.evaluate(U, 0.3 - step, 0.2))
                / (2 * step);
        assertThat(solution.evaluate(d(U, X), 0.3, 0.2)).isCloseTo(difference, within(1e-8));
    }

    @Test
    void aDegreeTooLowForTheEquationIsRefused() {
        assertThatThrownBy(() -> quick(1).degree(2).solve(heat())).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("degree").hasMessageContaining("2");
    }
}
