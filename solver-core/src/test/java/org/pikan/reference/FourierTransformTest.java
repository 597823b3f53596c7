package org.pikan.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FourierTransformTest {

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 64})
    void isTheSumOfTheDefinition(int n) {
        double[] re = signal(n, 1);
        double[] im = signal(n, 2);
        new FourierTransform(n).forward(re, im);
        for (int k = 0; k < n; k++) {
            double sumRe = 0;
            double sumIm = 0;
            for (int j = 0; j < n; j++) {
                double angle = -2 * Math.PI * j * k / n;
                sumRe += signal(n, 1)[j] * Math.cos(angle) - signal(n, 2)[j] * Math.sin(angle);
                sumIm += signal(n, 1)[j] * Math.sin(angle) + signal(n, 2)[j] * Math.cos(angle);
            }
            assertThat(re[k]).isCloseTo(sumRe, within(1e-12));
            assertThat(im[k]).isCloseTo(sumIm, within(1e-12));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 1024})
    void comesBack(int n) {
        double[] re = signal(n, 3);
        double[] im = signal(n, 4);
        FourierTransform transform = new FourierTransform(n);
        transform.forward(re, im);
        transform.backward(re, im);
        for (int j = 0; j < n; j++) {
            assertThat(re[j] / n).isCloseTo(signal(n, 3)[j], within(1e-14));
            assertThat(im[j] / n).isCloseTo(signal(n, 4)[j], within(1e-14));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 12})
    void refusesOtherSizes(int size) {
        assertThatThrownBy(() -> new FourierTransform(size)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("" + size);
    }

    private static double[] signal(int n, int seed) {
        double[] values = new double[n];
        for (int j = 0; j < n; j++) {
            values[j] = Math.sin(seed + 1.7 * j * j);
        }
        return values;
    }
}
