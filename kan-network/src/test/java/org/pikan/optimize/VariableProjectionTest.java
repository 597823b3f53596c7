package org.pikan.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VariableProjectionTest {

    /** Data that are a exp(b t) + c exp(d t), or their p-th powers; x = (b, d, a, c). */
    private static class Exponentials extends DenseProblem {
        private static final int COUNT = 30;
        private final int power;

        Exponentials(int power) {
            super(COUNT, 4);
            this.power = power;
        }

        private static double time(int i) {
            return 2.0 * i / (COUNT - 1);
        }

        private static double sum(double[] x, double t) {
            return x[2] * Math.exp(x[0] * t) + x[3] * Math.exp(x[1] * t);
        }

        @Override
        public int linearCount() {
            return 2;
        }

        @Override
        double[] residuals(double[] x) {
            double[] r = new double[COUNT];
            for (int i = 0; i < COUNT; i++) {
                r[i] = Math.pow(sum(x, time(i)), power) - Math.pow(sum(solution(), time(i)), power);
            }
            return r;
        }

        @Override
        double[][] jacobian(double[] x) {
            double[][] rows = new double[COUNT][];
            for (int i = 0; i < COUNT; i++) {
                double t = time(i);
                double outer = power * Math.pow(sum(x, t), power - 1);
                double first = outer * Math.exp(x[0] * t);
                double second = outer * Math.exp(x[1] * t);
                rows[i] = new double[] {x[2] * t * first, x[3] * t * second, first, second};
            }
            return rows;
        }

        static double[] solution() {
            return new double[] {-1, -4, 2, 3};
        }

        @Override
        double[] start() {
            return new double[] {-0.5, -6, 1, 1};
        }
    }

    @Test
    void whatEntersLinearlyBecomesTheSolutionOfALeastSquaresProblem() {
        DenseProblem problem = new Exponentials(1);
        double[] x = problem.start();
        double loss = VariableProjection.of(problem).orElseThrow().improve(x);
        assertThat(Arrays.copyOf(x, 2)).containsExactly(-0.5, -6);
        assertThat(loss).isEqualTo(problem.value(x)).isLessThan(problem.value(problem.start()));
        double[] gradient = new double[4];
        problem.gradient(x, gradient);
        assertThat(gradient[2]).isCloseTo(0, within(1e-10));
        assertThat(gradient[3]).isCloseTo(0, within(1e-10));
        assertThat(Math.abs(gradient[0])).isGreaterThan(1e-3);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void whatEntersNearlyLinearlyIsMovedOnlyWhereThatHelps(int power) {
        DenseProblem problem = new Exponentials(power);
        for (double size : new double[] {0.01, 0.1, 1, 10, -1}) {
            double[] x = problem.start();
            x[2] = size;
            double before = problem.value(x);
            double loss = VariableProjection.of(problem).orElseThrow().improve(x);
            assertThat(loss).isLessThanOrEqualTo(before).isEqualTo(problem.value(x));
        }
    }

    @Test
    void nothingIsProjectedWhereNoneOrAllEnterLinearly() {
        assertThat(VariableProjection.of(ClassicProblems.rosenbrock())).isEmpty();
        assertThat(VariableProjection.of(new Exponentials(1) {
            @Override
            public int linearCount() {
                return parameterCount();
            }
        })).isEmpty();
    }

    @Test
    void aProjectedTrainingReachesTheSameMinimumSooner() {
        DenseProblem problem = new Exponentials(1);
        int[] iterations = new int[2];
        for (int i = 0; i < 2; i++) {
            OptimizerRun run = LevenbergMarquardt.standard()
                    .withProjectionBelow(i == 0 ? 0 : Double.POSITIVE_INFINITY).start(problem, problem.start());
            while (run.loss() > 1e-20 && iterations[i] < 200) {
                run.step();
                iterations[i]++;
            }
            assertThat(run.parameters()).containsExactly(Exponentials.solution(), within(1e-6));
        }
        assertThat(iterations[1]).isLessThan(iterations[0]);
    }
}
