package org.pikan.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColeHopfTest {
    private static final double NU = 0.01 / Math.PI;
    private static final ColeHopf SOLUTION = new ColeHopf(NU);
    /** Weights carry exponents of size 100, so their last digits are lost. */
    private static final double ROUNDING = 1e-12;

    @Test
    void startsFromTheInitialData() {
        for (double x = -1; x <= 1; x += 0.125) {
            assertThat(SOLUTION.value(x, 0)).isCloseTo(-Math.sin(Math.PI * x), within(ROUNDING));
        }
    }

    @Test
    void vanishesAtBothEndsAndInTheMiddle() {
        for (double t = 0; t <= 1; t += 0.0625) {
            assertThat(SOLUTION.value(-1, t)).isCloseTo(0, within(ROUNDING));
            assertThat(SOLUTION.value(0, t)).isCloseTo(0, within(ROUNDING));
            assertThat(SOLUTION.value(1, t)).isCloseTo(0, within(ROUNDING));
        }
    }

    @Test
    void isOdd() {
        for (double x = 0.03125; x < 1; x += 0.0625) {
            for (double t = 0; t <= 1; t += 0.125) {
                assertThat(SOLUTION.value(-x, t)).isCloseTo(-SOLUTION.value(x, t), within(ROUNDING));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-4, 0.01 / Math.PI, 0.1, 1, 100})
    void agreesWithAFinerResolution(double viscosity) {
        ColeHopf solution = new ColeHopf(viscosity);
        for (double x = -1; x <= 1; x += 0.0390625) {
            for (double t = 0; t <= 4; t = 2 * t + 0.01) {
                assertThat(solution.value(x, t)).isCloseTo(solution.value(x, t, 3),
                        within(100 * ROUNDING * Math.max(1, 1e-3 / viscosity)));
            }
        }
    }

    /** Central differences of order 6, steps far below the width of the front. */
    @Test
    void satisfiesTheEquation() {
        for (double x : new double[] {-0.9, -0.5, -0.2, -0.05, -0.01, 0.002, 0.02, 0.1, 0.4, 0.75}) {
            for (double t : new double[] {0.05, 0.2, 0.35, 0.5, 0.7, 0.95}) {
                double h = 4e-4;
                double u = SOLUTION.value(x, t);
                double uT = first(s -> SOLUTION.value(x, t + s), h);
                double uX = first(s -> SOLUTION.value(x + s, t), h);
                double uXx = second(s -> SOLUTION.value(x + s, t), h);
                double scale = Math.abs(uT) + Math.abs(u * uX) + Math.abs(NU * uXx);
                assertThat(uT + u * uX - NU * uXx).isCloseTo(0, within(1e-6 * (1 + scale)));
            }
        }
    }

    /** Basdevant et al. 1986: the steepest slope is 152.00516, at t = 0.5105. */
    @Test
    void isAsSteepAsPublished() {
        assertThat(first(s -> SOLUTION.value(s, 1.6037 / Math.PI), 4e-4)).isCloseTo(-152.00516, within(1e-4));
    }

    @Test
    void refusesWhatHasNoSolution() {
        assertThatThrownBy(() -> new ColeHopf(0)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.0");
        assertThatThrownBy(() -> new ColeHopf(1e-12)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SOLUTION.value(0, -1)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("t=-1.0");
        assertThatThrownBy(() -> SOLUTION.value(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private interface Line {
        double at(double s);
    }

    private static double first(Line f, double h) {
        return (45 * (f.at(h) - f.at(-h)) - 9 * (f.at(2 * h) - f.at(-2 * h)) + f.at(3 * h) - f.at(-3 * h)) / (60 * h);
    }

    private static double second(Line f, double h) {
        return (270 * (f.at(h) + f.at(-h)) - 27 * (f.at(2 * h) + f.at(-2 * h)) + 2 * (f.at(3 * h) + f.at(-3 * h))
                - 490 * f.at(0)) / (180 * h * h);
    }
}
