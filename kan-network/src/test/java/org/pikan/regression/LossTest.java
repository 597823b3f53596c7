package org.pikan.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.pikan.regression.SampleBlocks.BLOCK;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each loss against its formula, and its rows against differences of its gradient. */
class LossTest {

    private static final int SAMPLES = 50;
    private static final double STEP = 1e-5;

    static Stream<Loss> losses() {
        return Stream.of(new SquaredLoss(2, SAMPLES), new LogisticLoss(SAMPLES), new SoftmaxLoss(3, SAMPLES));
    }

    private static double[] outputs(Loss loss) {
        SplittableRandom random = new SplittableRandom(1);
        return random.doubles(loss.outputs() * (long) BLOCK, -3, 3).toArray();
    }

    private static double[] targets(Loss loss) {
        SplittableRandom random = new SplittableRandom(2);
        return switch (loss) {
            case SquaredLoss _ -> random.doubles(2L * BLOCK, -1, 1).toArray();
            case LogisticLoss _ -> random.ints(BLOCK, 0, 2).asDoubleStream().toArray();
            case SoftmaxLoss _ -> random.ints(BLOCK, 0, 3).asDoubleStream().toArray();
        };
    }

    private static double value(Loss loss, double[] outputs) {
        return loss.forward(outputs, targets(loss), SAMPLES, new double[loss.rows() * BLOCK], 0);
    }

    private static double[] gradient(Loss loss, double[] outputs) {
        double[] gradient = new double[loss.outputs() * BLOCK];
        loss.gradient(outputs, targets(loss), SAMPLES, gradient);
        return gradient;
    }

    @ParameterizedTest
    @MethodSource("losses")
    void valueIsTheFormula(Loss loss) {
        double[] f = outputs(loss);
        double[] y = targets(loss);
        double expected = 0;
        for (int p = 0; p < SAMPLES; p++) {
            expected += switch (loss) {
                case SquaredLoss _ -> (Math.pow(f[p] - y[p], 2) + Math.pow(f[BLOCK + p] - y[BLOCK + p], 2)) / 2;
                case LogisticLoss _ -> -Math.log(y[p] == 1 ? 1 / (1 + Math.exp(-f[p])) : 1 / (1 + Math.exp(f[p])));
                case SoftmaxLoss _ -> -Math.log(Math.exp(f[BLOCK * (int) y[p] + p])
                        / (Math.exp(f[p]) + Math.exp(f[BLOCK + p]) + Math.exp(f[2 * BLOCK + p])));
            };
        }
        assertThat(value(loss, f)).isCloseTo(expected / SAMPLES, within(1e-13));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void gradientIsThatOfTheValue(Loss loss) {
        double[] f = outputs(loss);
        double[] gradient = gradient(loss, f);
        for (int i = 0; i < f.length; i++) {
            double[] up = f.clone();
            double[] down = f.clone();
            up[i] += STEP;
            down[i] -= STEP;
            assertThat(gradient[i]).isCloseTo((value(loss, up) - value(loss, down)) / (2 * STEP), within(1e-9));
        }
    }

    @ParameterizedTest
    @MethodSource("losses")
    void rowsMakeHalfTheGradientAndHalfTheHessian(Loss loss) {
        double[] f = outputs(loss);
        double[] residuals = new double[loss.rows() * BLOCK];
        loss.forward(f, targets(loss), SAMPLES, residuals, 0);
        double[] gradient = gradient(loss, f);
        double[][] rows = new double[loss.rows()][loss.outputs() * BLOCK];
        for (int r = 0; r < rows.length; r++) {
            loss.row(r, f, SAMPLES, rows[r]);
        }
        for (int p = 0; p < BLOCK; p++) {
            for (int k = 0; k < loss.outputs(); k++) {
                double half = 0;
                for (int r = 0; r < rows.length; r++) {
                    half += residuals[r * BLOCK + p] * rows[r][k * BLOCK + p];
                }
                assertThat(half).isCloseTo(gradient[k * BLOCK + p] / 2, within(1e-15));
                double[] up = f.clone();
                double[] down = f.clone();
                up[k * BLOCK + p] += STEP;
                down[k * BLOCK + p] -= STEP;
                double[] above = gradient(loss, up);
                double[] below = gradient(loss, down);
                for (int l = 0; l < loss.outputs(); l++) {
                    double curvature = 0;
                    for (double[] row : rows) {
                        curvature += row[k * BLOCK + p] * row[l * BLOCK + p];
                    }
                    double expected = (above[l * BLOCK + p] - below[l * BLOCK + p]) / (4 * STEP);
                    assertThat(curvature).isCloseTo(expected, within(1e-9));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("losses")
    void staysFiniteFarOut(Loss loss) {
        double[] f = outputs(loss);
        for (int i = 0; i < f.length; i++) {
            f[i] *= 1000;
        }
        double[] residuals = new double[loss.rows() * BLOCK];
        assertThat(loss.forward(f, targets(loss), SAMPLES, residuals, 0)).isFinite();
        assertThat(residuals).doesNotContain(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    }
}
