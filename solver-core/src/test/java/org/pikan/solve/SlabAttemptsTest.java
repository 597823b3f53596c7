package org.pikan.solve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pikan.solve.SlabAttempts.Remedy;

class SlabAttemptsTest {

    private static SlabResidual residual(double smooth, double oscillating) {
        return new SlabResidual(Math.hypot(smooth, oscillating), smooth, oscillating, new double[0]);
    }

    @Test
    void oscillationsInTimeAskForAShorterSlab() {
        assertThat(SlabAttempts.NONE.remedy(residual(1e-3, 1e-2), 0)).isEqualTo(Remedy.SHORTEN);
    }

    @Test
    void aResidualThatIsNotANumberAsksForAShorterSlab() {
        assertThat(SlabAttempts.NONE.remedy(residual(Double.NaN, Double.NaN), 8)).isEqualTo(Remedy.SHORTEN);
    }

    @Test
    void aSmoothResidualAsksForMoreFunctionsWhileTheyHelp() {
        SlabAttempts attempts = SlabAttempts.NONE;
        for (double smooth : new double[] {1e-1, 1e-2, 5e-3}) {
            SlabResidual residual = residual(smooth, 1e-4);
            assertThat(attempts.remedy(residual, 0)).isEqualTo(Remedy.WIDEN);
            attempts = attempts.and(Remedy.WIDEN, residual);
        }
        SlabResidual same = residual(4.9e-3, 1e-4);
        assertThat(attempts.remedy(same, 0)).isEqualTo(Remedy.HALVE);
        assertThat(attempts.and(Remedy.HALVE, same).remedy(same, 0)).isEqualTo(Remedy.GIVE_UP);
    }

    @Test
    void aSlabThatDoesNotConvergeIsShortenedFirstAndThenGetsMoreFunctions() {
        SlabAttempts attempts = SlabAttempts.NONE;
        SlabResidual residual = residual(0.6, 0.1);
        int shortened = 0;
        while (attempts.remedy(residual, 0) == Remedy.SHORTEN) {
            attempts = attempts.and(Remedy.SHORTEN, residual);
            shortened++;
        }
        assertThat(shortened).isBetween(2, 8);
        assertThat(attempts.remedy(residual, 0)).isEqualTo(Remedy.WIDEN);
        assertThat(attempts.and(Remedy.WIDEN, residual).remedy(residual, 0)).isEqualTo(Remedy.WIDEN);
    }

    @Test
    void itIsShortenedOnWhileThatHelps() {
        SlabAttempts attempts = SlabAttempts.NONE;
        for (int i = 0; i < 20; i++) {
            SlabResidual residual = residual(50 * Math.pow(0.6, i) + 0.3, 0.1);
            if (residual.smooth() < 0.5) {
                break;
            }
            assertThat(attempts.remedy(residual, 0)).isEqualTo(Remedy.SHORTEN);
            attempts = attempts.and(Remedy.SHORTEN, residual);
        }
    }

    @Test
    void splinesMayBeRefinedInVainForAWhile() {
        SlabAttempts attempts = SlabAttempts.NONE;
        SlabResidual residual = residual(1e-2, 1e-4);
        for (int i = 0; i <= 3; i++) {
            assertThat(attempts.remedy(residual, 3)).isEqualTo(Remedy.WIDEN);
            attempts = attempts.and(Remedy.WIDEN, residual);
        }
        assertThat(attempts.remedy(residual, 3)).isEqualTo(Remedy.HALVE);
        assertThat(attempts.remedy(residual(1e-3, 1e-4), 3)).isEqualTo(Remedy.WIDEN);
    }
}
