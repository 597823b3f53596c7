package org.pikan.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What each sampler promises about single cells. */
class StratificationTest {

    @Test
    void latinHypercubeHasOnePointInEachSlabOfEachAxis() {
        for (int count : new int[] {1, 3, 10, 1000}) {
            for (double[] coordinate : new LatinHypercube(5).unitPoints(4, count, 2)) {
                int[] inSlab = new int[count];
                for (double u : coordinate) {
                    inSlab[(int) Math.floor(u * count)]++;
                }
                assertThat(inSlab).containsOnly(1);
            }
        }
    }

    @Test
    void latinHypercubePairsTheAxesAtRandom() {
        double[][] points = new LatinHypercube(5).unitPoints(2, 1000, 0);
        double covariance = 0;
        for (int i = 0; i < 1000; i++) {
            covariance += (points[0][i] - 0.5) * (points[1][i] - 0.5) / 1000;
        }
        // For independent axes the correlation has standard deviation 1 / sqrt(1000).
        assertThat(covariance * 12).isCloseTo(0, within(0.13));
    }

    @Test
    void sobolIsANetWhateverTheFlip() {
        for (int draw = 0; draw < 5; draw++) {
            double[][] points = new SobolSampler(7).unitPoints(2, 256, draw);
            for (int level = 0; level <= 8; level++) {
                int columns = 1 << level;
                int rows = 256 / columns;
                int[] inBox = new int[256];
                for (int i = 0; i < 256; i++) {
                    int column = (int) (points[0][i] * columns);
                    int row = (int) (points[1][i] * rows);
                    inBox[column * rows + row]++;
                }
                assertThat(inBox).containsOnly(1);
            }
        }
    }

    @Test
    void aQuarterOfTheSobolPointsFollowsTheArcsineMeasure() {
        double[][] points = new SobolArcsine(7).unitPoints(2, 4096, 1);
        double[][] even = new SobolSampler(7).unitPoints(2, 4096, 1);
        for (int axis = 0; axis < 2; axis++) {
            int kept = 0;
            int nearFaces = 0;
            for (int i = 0; i < 4096; i++) {
                kept += points[axis][i] == even[axis][i] ? 1 : 0;
                nearFaces += Math.min(points[axis][i], 1 - points[axis][i]) < 0.01 ? 1 : 0;
            }
            assertThat(kept).isEqualTo(3072);
            // P(u < 0.01 or u > 0.99) is 0.02 for uniform points, (4/pi) asin(0.1) for the others.
            assertThat(nearFaces / 1024.0).isCloseTo(3 * 0.02 + 4 / Math.PI * Math.asin(0.1), within(0.01));
        }
    }

    @Test
    void haltonFillsTheCellsOfItsBasesUpToTheShift() {
        double[][] points = new HaltonSampler(7).unitPoints(2, 64, 3);
        double[] sorted = points[0].clone();
        Arrays.sort(sorted);
        for (int i = 1; i < 64; i++) {
            assertThat(sorted[i] - sorted[i - 1]).isCloseTo(1.0 / 64, within(1e-12));
        }
    }

    @Test
    void gridOfAPowerIsRegularAndCentredInDrawZero() {
        double[][] points = new UniformGrid(1).unitPoints(2, 9, 0);
        double[] thirds = {1.0 / 6, 1.0 / 2, 5.0 / 6};
        for (int i = 0; i < 9; i++) {
            assertThat(points[0][i]).isCloseTo(thirds[i / 3], within(1e-15));
            assertThat(points[1][i]).isCloseTo(thirds[i % 3], within(1e-15));
        }
    }

    @Test
    void gridKeepsItsSpacingInOtherDraws() {
        double[] points = new UniformGrid(1).unitPoints(1, 50, 3)[0];
        for (int i = 1; i < 50; i++) {
            assertThat(points[i] - points[i - 1]).isCloseTo(0.02, within(1e-15));
        }
        assertThat(points[0]).isNotCloseTo(0.01, within(1e-6));
    }

    @Test
    void gridOfAnyCountHasCellsOfEqualVolume() {
        // 11 points in 2 dimensions: 3 slabs of 3, 4 and 4 points, as wide as 3, 4 and 4 elevenths.
        double[][] points = new UniformGrid(1).unitPoints(2, 11, 0);
        assertThat(points[0]).containsExactly(new double[] {1.5 / 11, 1.5 / 11, 1.5 / 11, 5.0 / 11, 5.0 / 11, 5.0 / 11,
                5.0 / 11, 9.0 / 11, 9.0 / 11, 9.0 / 11, 9.0 / 11}, within(1e-15));
        assertThat(points[1]).containsExactly(
                new double[] {1 / 6.0, 0.5, 5 / 6.0, 0.125, 0.375, 0.625, 0.875, 0.125, 0.375, 0.625, 0.875},
                within(1e-15));
    }
}
