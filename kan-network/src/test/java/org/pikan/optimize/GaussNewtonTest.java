package org.pikan.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GaussNewtonTest {
    static Stream<DenseProblem> problems() {
        return Stream.of(ClassicProblems.rosenbrock(), ClassicProblems.powellSingular());
    }

    @Test
    void findsTheEndOfRosenbrocksValley() {
        DenseProblem problem = ClassicProblems.rosenbrock();
        OptimizerRun run = GaussNewton.standard().start(problem, problem.start());
        Runs.untilStalled(run, 100);
        assertThat(run.parameters()).containsExactly(new double[] {1, 1}, within(1e-12));
    }

    @Test
    void convergesWhereTheJacobianIsSingular() {
        DenseProblem problem = ClassicProblems.powellSingular();
        OptimizerRun run = GaussNewton.standard().start(problem, problem.start());
        Runs.untilStalled(run, 100);
        assertThat(run.loss()).isLessThan(1e-25);
    }

    @ParameterizedTest
    @MethodSource("problems")
    void conjugateGradientsFindTheDampedStep(DenseProblem problem) {
        double[] x = problem.start();
        int n = x.length;
        RealMatrix jacobian = new Array2DRowRealMatrix(problem.jacobian(x));
        double[] gradient = jacobian.transpose().operate(problem.residuals(x));
        for (double mu : new double[] {1e-3, 1, 100}) {
            RealMatrix damped = jacobian.transpose().multiply(jacobian)
                    .add(MatrixUtils.createRealIdentityMatrix(n).scalarMultiply(mu));
            double[] expected = new LUDecomposition(damped).getSolver()
                    .solve(new ArrayRealVector(gradient).mapMultiply(-1)).toArray();
            NormalOperator operator = problem.normalOperator();
            double[] jtr = new double[n];
            operator.linearize(x, jtr);
            ConjugateGradients inner = new ConjugateGradients(operator, new BlockPreconditioner(operator, problem), n);
            ConjugateGradients.Iterate last = inner.solve(mu, jtr, 4 * n, 0).getLast();
            double size = new ArrayRealVector(expected).getNorm();
            assertThat(last.step()).containsExactly(expected, within(1e-9 * size));
            double[] image = jacobian.operate(expected);
            double predicted = -2 * new ArrayRealVector(expected).dotProduct(new ArrayRealVector(gradient))
                    - new ArrayRealVector(image).dotProduct(new ArrayRealVector(image));
            assertThat(last.predicted()).isCloseTo(predicted, within(1e-9 * predicted));
        }
    }

    @ParameterizedTest
    @MethodSource("problems")
    void takesTheStepsOfLevenbergMarquardtWhenTheInnerIterationIsExact(DenseProblem problem) {
        OptimizerRun exact = LevenbergMarquardt.standard().withRule(DampingRule.NIELSEN).withInitialDamping(1)
                .start(problem, problem.start());
        OptimizerRun iterated = GaussNewton.standard().withInitialDamping(1).withInner(100, 0)
                .start(problem, problem.start());
        for (int i = 0; i < 3; i++) {
            assertThat(exact.step().improved()).isTrue();
            assertThat(iterated.step().improved()).isTrue();
            double size = new ArrayRealVector(exact.parameters()).getNorm();
            assertThat(iterated.parameters()).containsExactly(exact.parameters(), within(1e-8 * size));
        }
    }

    @Test
    void needsLeastSquares() {
        Objective sum = new Objective() {
            @Override
            public int parameterCount() {
                return 1;
            }

            @Override
            public double value(double[] x) {
                return x[0] * x[0];
            }

            @Override
            public double gradient(double[] x, double[] gradient) {
                gradient[0] = 2 * x[0];
                return value(x);
            }
        };
        assertThatThrownBy(() -> GaussNewton.standard().start(sum, new double[1]))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("LeastSquares");
    }
}
