package org.pikan.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DampedModelTest {

    private static final int SIZE = 40;

    /** Residuals whose matrix H is a band as wide as is said. */
    private static final class Band extends DenseProblem {
        private int width = SIZE;

        Band() {
            super(SIZE, SIZE);
        }

        @Override
        double[] residuals(double[] x) {
            double[] r = new double[SIZE];
            for (int i = 0; i < SIZE; i++) {
                for (int j = Math.max(0, i - width); j <= i; j++) {
                    r[i] += x[j] / (1 + i - j);
                }
            }
            return r;
        }

        @Override
        double[][] jacobian(double[] x) {
            double[][] rows = new double[SIZE][SIZE];
            for (int i = 0; i < SIZE; i++) {
                for (int j = Math.max(0, i - width); j <= i; j++) {
                    rows[i][j] = 1.0 / (1 + i - j);
                }
            }
            return rows;
        }

        @Override
        double[] start() {
            double[] x = new double[SIZE];
            Arrays.setAll(x, i -> Math.sin(i + 1));
            return x;
        }
    }

    @Test
    void whatAWiderMatrixLeftIsNotSeen() {
        Band problem = new Band();
        DampedModel used = DampedModel.of(problem, false);
        for (int width : new int[] {SIZE, 2, 20, 2}) {
            problem.width = width;
            used.evaluate(problem.start());
            assertThat(used.solve(1e-3)).isPositive();
        }
        DampedModel fresh = DampedModel.of(problem, false);
        fresh.evaluate(problem.start());
        assertThat(fresh.solve(1e-3)).isPositive();
        assertThat(used.step()).isEqualTo(fresh.step());
    }
}
