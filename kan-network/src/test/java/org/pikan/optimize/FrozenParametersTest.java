package org.pikan.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FrozenParametersTest {

    private static final double HELD = 1;

    private final DenseProblem whole = ClassicProblems.powellSingular();
    private final FrozenParameters held = new FrozenParameters(new double[] {9, HELD, 9, 9},
            new boolean[] {false, true, false, false});

    /** Powell's problem with its second variable written as the number. */
    private final DenseProblem byHand = new DenseProblem(4, 3) {
        private double[] all(double[] x) {
            return new double[] {x[0], HELD, x[1], x[2]};
        }

        @Override
        double[] residuals(double[] x) {
            return whole.residuals(all(x));
        }

        @Override
        double[][] jacobian(double[] x) {
            return Arrays.stream(whole.jacobian(all(x))).map(row -> new double[] {row[0], row[2], row[3]})
                    .toArray(double[][]::new);
        }

        @Override
        double[] start() {
            return new double[] {3, 0, 1};
        }
    };

    @Test
    void freeParametersGoInAndOut() {
        assertThat(held.freeCount()).isEqualTo(3);
        assertThat(held.freeIndices()).containsExactly(0, 2, 3);
        assertThat(held.free(whole.start())).containsExactly(byHand.start());
        assertThat(held.all(new double[] {5, 6, 7})).containsExactly(5, HELD, 6, 7);
    }

    @Test
    void valueGradientAndModelAreThoseOfTheProblemWrittenByHand() {
        LeastSquares reduced = held.reduce(whole);
        double[] x = {0.3, -0.7, 1.9};
        assertThat(reduced.parameterCount()).isEqualTo(3);
        assertThat(reduced.value(x)).isEqualTo(byHand.value(x));
        double[] gradient = new double[3];
        double[] expected = new double[3];
        assertThat(reduced.gradient(x, gradient)).isEqualTo(byHand.gradient(x, expected));
        assertThat(gradient).containsExactly(expected);
        double[] jtj = new double[9];
        double[] expectedJtj = new double[9];
        reduced.normalEquations(x, jtj, gradient);
        byHand.normalEquations(x, expectedJtj, expected);
        assertThat(jtj).containsExactly(expectedJtj);
        assertThat(gradient).containsExactly(expected);
        NormalOperator operator = reduced.normalOperator();
        assertThat(operator.linearize(x, gradient)).isEqualTo(byHand.value(x));
        assertThat(gradient).containsExactly(expected);
        double[] product = new double[3];
        double[] v = {1, -2, 0.5};
        operator.multiply(v, product);
        for (int i = 0; i < 3; i++) {
            double sum = 0;
            for (int j = 0; j < 3; j++) {
                sum += expectedJtj[Math.max(i, j) * 3 + Math.min(i, j)] * v[j];
            }
            assertThat(product[i]).isCloseTo(sum, within(1e-12));
        }
        assertThat(operator.groups()).containsExactly(new int[] {0}, new int[] {1, 2});
        assertThat(operator.diagonalBlocks().get(0)[0]).isEqualTo(expectedJtj[0]);
        assertThat(operator.diagonalBlocks().get(1)[2]).isEqualTo(expectedJtj[2 * 3 + 1]);
    }

    @ParameterizedTest
    @MethodSource("org.pikan.optimize.OptimizerContractTest#methods")
    void everyMethodMovesTheFreeParametersAsIfTheOthersWereNumbers(Optimizer method) {
        OptimizerRun run = method.start(held.reduce((Objective) whole), byHand.start());
        OptimizerRun expected = method.start(byHand, byHand.start());
        for (int i = 0; i < 5; i++) {
            run.step();
            expected.step();
        }
        // Matrix-free steps of Gauss–Newton see other groups than the problem by hand.
        double tolerance = method instanceof GaussNewton ? 1e-3 : 1e-9;
        for (int i = 0; i < 3; i++) {
            assertThat(run.parameters()[i]).isCloseTo(expected.parameters()[i], within(tolerance));
        }
        assertThat(run.loss()).isLessThan(whole.value(held.all(byHand.start())));
    }

    @Test
    void nothingFrozenIsTheProblemItselfAndEverythingFrozenIsRefused() {
        assertThat(new FrozenParameters(new double[4], new boolean[4]).reduce(whole)).isSameAs(whole);
        boolean[] all = {true, true, true, true};
        assertThatThrownBy(() -> new FrozenParameters(new double[4], all).reduce(whole))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("4 parameters are frozen");
        assertThatThrownBy(() -> new FrozenParameters(new double[3], all))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("3 parameters");
        assertThatThrownBy(() -> new FrozenParameters(new double[5], new boolean[5]).reduce(whole))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("5 are frozen or free");
    }
}
