package org.pikan.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every method promises. */
class OptimizerContractTest {
    private static final int ITERATIONS = 25;

    static Stream<Optimizer> methods() {
        return Stream.concat(
                Stream.of(Adam.standard().withLearningRate(0.05),
                        Adam.standard().withLearningRate(0.05).withDecay(0.999),
                        GaussNewton.standard(), SsBroyden.standard(), Lbfgs.standard().withHistory(4),
                        new AdamThenLbfgs(Adam.standard().withLearningRate(0.05), 10, Lbfgs.standard())),
                Stream.of(DampingRule.values()).flatMap(rule -> Stream.of(false, true).map(scaled -> LevenbergMarquardt
                        .standard().withRule(rule).withScaled(scaled).withMaxTrials(3)
                        .withProjectionBelow(scaled ? 0 : Double.POSITIVE_INFINITY))));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aRunResumedAfterAnyStepGivesTheSameBits(Optimizer method) {
        DenseProblem problem = ClassicProblems.powellSingular();
        OptimizerRun run = method.start(problem, problem.start());
        List<OptimizerState> states = new ArrayList<>();
        List<StepResult> results = new ArrayList<>();
        for (int i = 0; i < ITERATIONS; i++) {
            states.add(run.state());
            results.add(run.step());
        }
        for (int i = 0; i < ITERATIONS; i++) {
            OptimizerRun resumed = method.resume(problem, states.get(i));
            for (int j = i; j < ITERATIONS; j++) {
                assertThat(resumed.step()).isEqualTo(results.get(j));
            }
            assertThat(contents(resumed.state())).isEqualTo(contents(run.state()));
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aRunResumedAfterTheProblemChangedGivesTheSameBits(Optimizer method) {
        Moving problem = new Moving();
        OptimizerRun run = method.start(problem, new double[] {3, -1});
        run.step();
        run.step();
        problem.shift = 0.25;
        run.problemChanged();
        OptimizerRun resumed = method.resume(problem, run.state());
        for (int i = 0; i < 5; i++) {
            assertThat(resumed.step()).isEqualTo(run.step());
        }
        assertThat(resumed.parameters()).isEqualTo(run.parameters());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aChangedProblemIsEvaluatedAfresh(Optimizer method) {
        Moving problem = new Moving();
        OptimizerRun run = method.start(problem, new double[] {3, -1});
        for (int i = 0; i < 40; i++) {
            run.step();
        }
        problem.shift = 100;
        run.problemChanged();
        assertThat(run.loss()).isEqualTo(problem.value(run.parameters()));
        StepResult result = run.step();
        assertThat(result.improved()).isTrue();
        assertThat(result.loss()).isEqualTo(problem.value(run.parameters()));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aWallOfNansIsARejectionNotAnEnd(Optimizer method) {
        DenseProblem problem = new Walled();
        OptimizerRun run = method.start(problem, problem.start());
        double first = run.loss();
        for (int i = 0; i < 400 && !run.step().stalled(); i++) {
            assertThat(run.loss()).isFinite();
        }
        assertThat(run.loss()).isLessThan(1e-3 * first);
        assertThat(run.parameters()[0]).isLessThan(2);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aStartWithoutAValueStallsAtOnceAndStaysPut(Optimizer method) {
        DenseProblem problem = new Walled();
        OptimizerRun run = method.start(problem, new double[] {5, 1});
        StepResult result = run.step();
        assertThat(result.stalled()).isTrue();
        assertThat(result.improved()).isFalse();
        assertThat(run.parameters()).containsExactly(5, 1);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void theStartIsNotTouchedAndParametersAreACopy(Optimizer method) {
        DenseProblem problem = ClassicProblems.rosenbrock();
        double[] start = problem.start();
        OptimizerRun run = method.start(problem, start);
        run.step();
        assertThat(start).isEqualTo(problem.start());
        double loss = run.loss();
        run.parameters()[0] = 77;
        run.state().vectors().get(OptimizerState.PARAMETERS)[0] = 77;
        assertThat(run.parameters()[0]).isNotEqualTo(77);
        assertThat(problem.value(run.parameters())).isEqualTo(loss);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void refusesStartsAndStatesThatDoNotFit(Optimizer method) {
        DenseProblem problem = ClassicProblems.rosenbrock();
        assertThatThrownBy(() -> method.start(problem, new double[3])).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3").hasMessageContaining("2");
        assertThatThrownBy(() -> method.start(problem, new double[] {0, Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("parameter 1");
        assertThatThrownBy(() -> method.resume(problem,
                new OptimizerState("other", Map.of(OptimizerState.PARAMETERS, new double[2]))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("other");
        OptimizerRun larger = method.start(ClassicProblems.powellSingular(), new double[4]);
        OptimizerState state = larger.state();
        assertThatThrownBy(() -> method.resume(problem, state)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("length");
    }

    private static Map<String, List<Double>> contents(OptimizerState state) {
        Map<String, List<Double>> contents = new HashMap<>();
        state.vectors().forEach((name, vector) -> {
            List<Double> list = new ArrayList<>();
            for (double value : vector) {
                list.add(value);
            }
            contents.put(name, list);
        });
        return contents;
    }

    /** A smooth problem whose solution can be moved. */
    private static final class Moving extends DenseProblem {
        private double shift;

        Moving() {
            super(2, 2);
        }

        @Override
        public int linearCount() {
            return 1;
        }

        @Override
        double[] residuals(double[] x) {
            double a = x[0] - shift;
            return new double[] {a + 0.1 * a * a * a, 3 * (x[1] + shift) + 0.5 * a};
        }

        @Override
        double[][] jacobian(double[] x) {
            double a = x[0] - shift;
            return new double[][] {{1 + 0.3 * a * a, 0}, {0.5, 3}};
        }

        @Override
        double[] start() {
            return new double[2];
        }
    }

    /** Minimum 0 at (1.9, -1); not a number from x0 = 2 on. */
    private static final class Walled extends DenseProblem {
        Walled() {
            super(2, 2);
        }

        @Override
        double[] residuals(double[] x) {
            return new double[] {Math.log(2 - x[0]) - Math.log(0.1), x[0] * (x[1] + 1)};
        }

        @Override
        double[][] jacobian(double[] x) {
            return new double[][] {{-1 / (2 - x[0]), 0}, {x[1] + 1, x[0]}};
        }

        @Override
        double[] start() {
            return new double[] {-3, 2};
        }
    }
}
