package org.pikan.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuasiNewtonTest {
    static Stream<Optimizer> methods() {
        return Stream.of(SsBroyden.standard(), Lbfgs.standard(), Lbfgs.standard().withHistory(3));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void findsTheEndOfRosenbrocksValley(Optimizer method) {
        DenseProblem problem = ClassicProblems.rosenbrock();
        OptimizerRun run = method.start(problem, problem.start());
        Runs.untilStalled(run, 200);
        assertThat(run.parameters()).containsExactly(new double[] {1, 1}, within(1e-8));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void minimisesAQuadraticOfTwentyParameters(Optimizer method) {
        double[] minimum = new Random(3).doubles(20, -1, 1).toArray();
        double[] curvature = new double[20];
        for (int i = 0; i < 20; i++) {
            curvature[i] = Math.pow(10, i / 5.0);
        }
        OptimizerRun run = method.start(new Quadratic(minimum, curvature), new double[20]);
        Runs.untilStalled(run, 4000);
        assertThat(run.parameters()).containsExactly(minimum, within(1e-7));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void minimisesAFunctionOfOneParameter(Optimizer method) {
        OptimizerRun run = method.start(new Quadratic(new double[] {2}, new double[] {1e6}), new double[] {-7});
        Runs.untilStalled(run, 50);
        assertThat(run.parameters()[0]).isCloseTo(2, within(1e-9));
    }

    /** f = sum curvature_i (x_i - minimum_i)^2 / 2 + sum (x_i - minimum_i) (x_(i+1) - minimum_(i+1)) / 4. */
    private record Quadratic(double[] minimum, double[] curvature) implements Objective {
        @Override
        public int parameterCount() {
            return minimum.length;
        }

        @Override
        public double value(double[] x) {
            return gradient(x, new double[x.length]);
        }

        @Override
        public double gradient(double[] x, double[] gradient) {
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                double d = x[i] - minimum[i];
                gradient[i] = curvature[i] * d;
                if (i > 0) {
                    gradient[i] += (x[i - 1] - minimum[i - 1]) / 4;
                }
                if (i + 1 < x.length) {
                    gradient[i] += (x[i + 1] - minimum[i + 1]) / 4;
                }
                sum += gradient[i] * d / 2;
            }
            return sum;
        }
    }
}
