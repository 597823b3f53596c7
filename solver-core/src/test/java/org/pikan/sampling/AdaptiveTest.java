package org.pikan.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AdaptiveTest {

    @Test
    void choosesInProportionToTheWeights() {
        double[] p = {0.1, 0.2, 0.7};
        int trials = 20_000;
        double[] share = new double[3];
        double[] shareOfTwo = new double[3];
        for (int draw = 0; draw < trials; draw++) {
            share[WeightedChoice.weightedChoice(new double[] {1, 2, 7}, 1, 5, draw)[0]] += 1.0 / trials;
            for (int i : WeightedChoice.weightedChoice(new double[] {1, 2, 7}, 2, 6, draw)) {
                shareOfTwo[i] += 1.0 / trials;
            }
        }
        for (int i = 0; i < 3; i++) {
            // First, or second after any other.
            double expected = p[i];
            for (int j = 0; j < 3; j++) {
                expected += j == i ? 0 : p[j] * p[i] / (1 - p[j]);
            }
            assertThat(share[i]).isCloseTo(p[i], within(4 * 0.5 / Math.sqrt(trials)));
            assertThat(shareOfTwo[i]).isCloseTo(expected, within(4 * 0.5 / Math.sqrt(trials)));
        }
    }

    @Test
    void choosesEachCandidateAtMostOnceAndNoneOfWeightZero() {
        double[] weights = new double[100];
        Arrays.fill(weights, 0, 40, 1e-300);
        Arrays.fill(weights, 50, 60, 1e300);
        int[] chosen = WeightedChoice.weightedChoice(weights, 50, 1, 0);
        assertThat(chosen).isSorted().doesNotHaveDuplicates().hasSize(50);
        assertThat(Arrays.stream(chosen)).allMatch(i -> weights[i] > 0);
        assertThat(Arrays.stream(WeightedChoice.weightedChoice(weights, 10, 1, 0))).allMatch(i -> i >= 50 && i < 60);
        assertThat(WeightedChoice.weightedChoice(weights, 20, 1, 3))
                .isEqualTo(WeightedChoice.weightedChoice(weights, 20, 1, 3))
                .isNotEqualTo(WeightedChoice.weightedChoice(weights, 20, 1, 4));
    }

    @Test
    void refusesBadWeightsAndTooFewCandidates() {
        assertThatThrownBy(() -> WeightedChoice.weightedChoice(new double[] {1, Double.NaN}, 1, 1, 0))
                .hasMessageContaining("candidate 1 is NaN");
        assertThatThrownBy(() -> WeightedChoice.weightedChoice(new double[] {1, 0, 2}, 3, 1, 0))
                .hasMessageContaining("is 3").hasMessageContaining("0 and 2");
    }

    @Test
    void weightsFollowTheResidual() {
        assertThat(ResidualAdaptive.standard().weights(new double[] {1, -3, 0, 4})).containsExactly(1.5, 2.5, 1, 3);
        assertThat(new ResidualAdaptive(2, 0.5, 1).weights(new double[] {1e-200, 3e-200}))
                .containsExactly(new double[] {0.2 + 0.5, 1.8 + 0.5}, within(1e-14));
        assertThat(ResidualAdaptive.standard().withOffset(0).weights(new double[] {0, 0})).containsExactly(1, 1);
    }

    @Test
    void addsPointsWhereTheResidualIsLarge() {
        Box box = new Box(new double[] {0, 0}, new double[] {1, 1});
        Sampler sampler = new SobolSampler(1);
        double[][] candidates = box.interior(sampler.forSet("candidates"), 5000, 0);
        double[] residual = Arrays.stream(candidates[0]).map(x -> x > 0.9 ? 1 : 1e-3).toArray();
        double[][] points = new ResidualAdaptive(1, 0, 0.5).points(box, sampler, 400, candidates, residual, 0);
        assertThat(points).hasDimensions(2, 400);
        assertThat(Arrays.copyOf(points[1], 200)).isEqualTo(box.interior(sampler, 200, 0)[1]);
        assertThat(Arrays.stream(points[0]).filter(x -> x > 0.9).count()).isBetween(210L, 225L);
    }

    @Test
    void refusesOptionsOutOfRange() {
        assertThatThrownBy(() -> ResidualAdaptive.standard().withShare(1.5)).hasMessageContaining("share is 1.5");
        assertThatThrownBy(() -> ResidualAdaptive.standard().weights(new double[] {0, Double.NaN}))
                .hasMessageContaining("residual at candidate 1 is NaN");
    }

    @Test
    void cellDensityPutsEachShareInItsCell() {
        CellDensity density = new CellDensity(new double[] {-1, 0, 1, 2, 4}, new double[] {1, 3, 0, 2});
        assertThat(density.quantiles(new double[] {1 / 16.0, 1 / 8.0, 5 / 16.0, 0.5 + 1e-9, 0.75}))
                .containsExactly(new double[] {-0.5, 0, 0.5, 2, 3}, within(1e-8));
        double[] even = new UniformGrid(1).unitPoints(1, 800, 0)[0];
        double[] mapped = density.quantiles(even);
        assertThat(Arrays.stream(mapped).filter(x -> x < 0).count()).isEqualTo(100);
        assertThat(Arrays.stream(mapped).filter(x -> x > 0 && x < 1).count()).isEqualTo(300);
        assertThat(Arrays.stream(mapped).filter(x -> x > 1 && x < 2).count()).isZero();
        assertThat(density.quantile(0x1p-53)).isGreaterThan(-1);
        assertThat(density.quantile(1 - 0x1p-53)).isLessThan(4);
    }

    @Test
    void refusesADensityWithoutMass() {
        assertThatThrownBy(() -> new CellDensity(new double[] {0, 1}, new double[] {0}))
                .hasMessageContaining("total of a density is 0.0");
        assertThatThrownBy(() -> new CellDensity(new double[] {0, 1, 1}, new double[] {1, 1}))
                .hasMessageContaining("cell 1").hasMessageContaining("rise");
    }
}
