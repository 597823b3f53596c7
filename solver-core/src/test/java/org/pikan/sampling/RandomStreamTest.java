package org.pikan.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RandomStreamTest {

    @Test
    void givesTheNumbersOfSplittableRandom() {
        for (long key : new long[] {0, 1, -5, 0x123456789ABCDEFL}) {
            SplittableRandom oracle = new SplittableRandom(key);
            RandomStream stream = new RandomStream(key, 0);
            for (int i = 0; i < 100; i++) {
                assertThat(stream.nextLong()).isEqualTo(oracle.nextLong());
            }
        }
    }

    @Test
    void goesOnFromItsPosition() {
        RandomStream stream = RandomStream.of(1, 2, 3);
        for (int i = 0; i < 17; i++) {
            stream.nextInt(10);
        }
        RandomStream restored = new RandomStream(stream.key(), stream.position());
        for (int i = 0; i < 10; i++) {
            assertThat(restored.nextDouble()).isEqualTo(stream.nextDouble());
        }
    }

    @Test
    void pathsAreDifferentStreams() {
        assertThat(RandomStream.of(1, 2, 3).key()).isNotEqualTo(RandomStream.of(1, 3, 2).key())
                .isNotEqualTo(RandomStream.of(1, 2).key()).isNotEqualTo(RandomStream.of(2, 2, 3).key());
    }

    @Test
    void integersAreEquallyLikely() {
        RandomStream stream = RandomStream.of(4);
        int[] seen = new int[7];
        for (int i = 0; i < 70_000; i++) {
            seen[stream.nextInt(7)]++;
        }
        double chiSquared = 0;
        for (int n : seen) {
            chiSquared += (n - 10_000.0) * (n - 10_000.0) / 10_000;
        }
        // 6 degrees of freedom: above 22.5 once in a thousand.
        assertThat(chiSquared).isLessThan(22.5);
        assertThat(stream.nextInt(1)).isZero();
    }

    @Test
    void doublesHaveTheMeanAndVarianceOfTheUniformLaw() {
        RandomStream stream = RandomStream.of(4);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < 100_000; i++) {
            double u = stream.nextDouble();
            sum += u;
            squares += (u - 0.5) * (u - 0.5);
        }
        assertThat(sum / 100_000).isCloseTo(0.5, within(0.004));
        assertThat(squares / 100_000).isCloseTo(1.0 / 12, within(0.001));
    }

    @Test
    void refusesABoundBelowOne() {
        assertThatThrownBy(() -> RandomStream.of(1).nextInt(0)).hasMessageContaining("is 0");
    }
}
