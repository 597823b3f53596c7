package org.pikan.basis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalSearchTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 40, 100})
    void findsWhatALinearSearchFinds(int intervals) {
        Random random = new Random(intervals);
        double[] even = new double[intervals + 1];
        double[] graded = new double[intervals + 1];
        for (int i = 0; i <= intervals; i++) {
            even[i] = -0.7 + 2.1 * i / intervals;
            graded[i] = StrictMath.pow(1.0 * i / intervals, 6) - 0.2;
        }
        for (double[] breakpoints : new double[][] {even, graded}) {
            IntervalSearch search = new IntervalSearch(breakpoints);
            double[] z = random.doubles(500, breakpoints[0] - 0.1, breakpoints[intervals] + 0.1).toArray();
            System.arraycopy(breakpoints, 0, z, 0, breakpoints.length);
            for (int i = 0; i < breakpoints.length; i++) {
                z[150 + i] = Math.nextDown(breakpoints[i]);
            }
            for (double point : z) {
                long notAbove = Arrays.stream(breakpoints).filter(b -> b <= point).count();
                long expected = Math.min(Math.max(notAbove - 1, 0), intervals - 1);
                assertThat(search.intervalOf(point)).as("%s", point).isEqualTo((int) expected);
            }
            assertThat(search.intervalOf(Double.POSITIVE_INFINITY)).isEqualTo(intervals - 1);
            assertThat(search.intervalOf(Double.NaN)).isBetween(0, intervals - 1);
        }
    }
}
