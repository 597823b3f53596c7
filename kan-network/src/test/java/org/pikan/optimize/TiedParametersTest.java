package org.pikan.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pikan.kernel.Kernels;
import org.pikan.kernel.Workers;

class TiedParametersTest {

    private final DenseProblem whole = ClassicProblems.powellSingular();

    /** x = (2 q_0 + q_1, 1, -q_1, 3 q_1 + 5). */
    private final TiedParameters tied = new TiedParameters(new double[] {0, 1, 0, 5},
            List.of(new int[] {0}, new int[] {0, 2, 3}), List.of(new double[] {2}, new double[] {1, -1, 3}));

    /** Powell's problem with those numbers written into it. */
    private final DenseProblem byHand = new DenseProblem(4, 2) {
        private double[] all(double[] q) {
            return new double[] {2 * q[0] + q[1], 1, -q[1], 3 * q[1] + 5};
        }

        @Override
        double[] residuals(double[] q) {
            return whole.residuals(all(q));
        }

        @Override
        double[][] jacobian(double[] q) {
            double[][] rows = whole.jacobian(all(q));
            double[][] result = new double[rows.length][];
            for (int i = 0; i < rows.length; i++) {
                result[i] = new double[] {2 * rows[i][0], rows[i][0] - rows[i][2] + 3 * rows[i][3]};
            }
            return result;
        }

        @Override
        double[] start() {
            return new double[] {3, 1};
        }
    };

    @Test
    void allFollowFromTheFree() {
        assertThat(tied.freeCount()).isEqualTo(2);
        assertThat(tied.all(new double[] {3, 4})).containsExactly(10, 1, -4, 17);
    }

    @Test
    void valueGradientAndNormalEquationsAreThoseOfTheProblemWrittenByHand() {
        LeastSquares reduced = reduced();
        double[] q = {0.3, -0.7};
        assertThat(reduced.parameterCount()).isEqualTo(2);
        assertThat(reduced.value(q)).isCloseTo(byHand.value(q), within(1e-12));
        double[] gradient = new double[2];
        double[] expected = new double[2];
        byHand.gradient(q, expected);
        assertThat(reduced.gradient(q, gradient)).isCloseTo(byHand.value(q), within(1e-12));
        assertThat(gradient).containsExactly(expected, within(1e-10));
        double[] jtj = new double[4];
        double[] expectedJtj = new double[4];
        byHand.normalEquations(q, expectedJtj, expected);
        assertThat(reduced.normalEquations(q, jtj, gradient)).isCloseTo(byHand.value(q), within(1e-12));
        assertThat(gradient).containsExactly(expected, within(1e-10));
        for (int i : new int[] {0, 2, 3}) {
            assertThat(jtj[i]).isCloseTo(expectedJtj[i], within(1e-9));
        }
    }

    static Stream<Optimizer> methods() {
        return Stream.of(LevenbergMarquardt.standard(), GaussNewton.standard());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void trainingsFindTheSameMinimum(Optimizer method) {
        OptimizerRun run = method.start(reduced(), byHand.start());
        OptimizerRun expected = LevenbergMarquardt.standard().start(byHand, byHand.start());
        for (int i = 0; i < 60; i++) {
            run.step();
            expected.step();
        }
        assertThat(run.loss()).isCloseTo(expected.loss(), within(1e-9));
    }

    @Test
    void groupsForAPreconditionerHoldEachFreeParameterOnce() {
        RowBlocks rows = tied.reduce(new DenseRows(whole), 1, 1);
        assertThat(rows.groups(1)).containsExactly(new int[] {0}, new int[] {1});
        assertThat(rows.groups(5)).containsExactly(new int[] {0, 1});
    }

    private LeastSquares reduced() {
        return new StreamedLeastSquares(tied.reduce(new DenseRows(whole), 1, 1), 1, Workers.of(1), Kernels.scalar());
    }
}
