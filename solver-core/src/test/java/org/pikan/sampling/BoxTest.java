package org.pikan.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BoxTest {
    private final Box box = new Box(new double[] {-1, 0, 1000}, new double[] {1, 0.25, 1001});

    @Test
    void interiorPointsFillTheBoxAndNeverTouchIt() {
        double[][] points = box.interior(new SobolSampler(1), 4096, 0);
        for (int axis = 0; axis < 3; axis++) {
            double min = box.min(axis);
            double max = box.max(axis);
            assertThat(points[axis]).hasSize(4096);
            double tenth = (max - min) / 10;
            assertThat(points[axis]).doesNotContain(min, max);
            assertThat(Arrays.stream(points[axis]).min().orElseThrow()).isBetween(min, min + tenth);
            assertThat(Arrays.stream(points[axis]).max().orElseThrow()).isBetween(max - tenth, max);
        }
    }

    @Test
    void roundingDoesNotPutAPointOnTheBoundary() {
        // Next to 1000 the doubles are 1e-13 apart: both products round onto a limit.
        double[][] points = box.scaled(new double[][] {{0.5, 0.5}, {0.5, 0.5}, {0x1p-53, 1 - 0x1p-53}});
        assertThat(points[2]).containsExactly(Math.nextUp(1000.0), Math.nextDown(1001.0));
    }

    @Test
    void facePointsFixOneCoordinateExactly() {
        double[][] points = box.face(new HaltonSampler(1), 1, true, 100, 0);
        assertThat(points[1]).hasSize(100).containsOnly(0.25);
        assertThat(points[0]).hasSize(100).doesNotHaveDuplicates();
        assertThat(Arrays.stream(points[0])).allMatch(x -> x > -1 && x < 1);
        assertThat(points[2]).hasSize(100).doesNotHaveDuplicates();
        assertThat(Arrays.stream(points[2])).allMatch(x -> x > 1000 && x < 1001);
        assertThat(box.face(new HaltonSampler(1), 0, false, 10, 0)[0]).containsOnly(-1);
    }

    @Test
    void aFaceOfAnIntervalIsOnePoint() {
        Box interval = new Box(new double[] {2}, new double[] {3});
        assertThat(interval.face(new SobolSampler(1), 0, true, 50, 0)).isDeepEqualTo(new double[][] {{3}});
    }

    @Test
    void refusesLimitsThatDoNotRise() {
        assertThatThrownBy(() -> new Box(new double[] {0, 2}, new double[] {1, 1}))
                .hasMessageContaining("axis 1 of a box goes from 2.0 to 1.0").hasMessageContaining("swapped");
        assertThatThrownBy(() -> new Box(new double[] {0}, new double[] {Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Box(new double[] {}, new double[] {}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
