package org.pikan.symbolic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pikan.expression.Constants;

class ConstantRecognitionTest {

    @ParameterizedTest
    @CsvSource({"3, 3", "-2, -2", "0.5, 1/2", "0.3333333333333333, 1/3", "-0.75, -3/4", "3.141592653589793, pi",
            "1.5707963267948966, pi/2", "-9.42477796076938, -3*pi", "9.869604401089358, pi^2", "2.718281828459045, e",
            "1.4142135623730951, sqrt(2)", "0.7071067811865476, sqrt(2)/2", "0.31830988618379067, 1/pi",
            "0.6931471805599453, log(2)", "9.81, 9.81", "0.01, 0.01"})
    void namesNumbersThatAreKnownToTheLastDigits(double value, String name) {
        List<RecognizedConstant> found = ConstantRecognition.of(value, 1e-14 * Math.abs(value));
        assertThat(found).isNotEmpty();
        assertThat(found.stream().map(c -> c.form().toString()).toList()).contains(name);
        for (RecognizedConstant constant : found) {
            assertThat(Constants.valueOf(constant.form())).as("%s", constant.form())
                    .isCloseTo(constant.value(), org.assertj.core.data.Percentage.withPercentage(1e-13));
            assertThat(Math.abs(constant.value() - value)).isLessThanOrEqualTo(1.1e-14 * Math.abs(value));
        }
    }

    @Test
    void seldomNamesANumberByChance() {
        SplittableRandom random = new SplittableRandom(1);
        int named = 0;
        for (int i = 0; i < 1000; i++) {
            named += ConstantRecognition.of(random.nextDouble(1, 10), 1e-6).isEmpty() ? 0 : 1;
        }
        // a margin of 4 bits, for each of the three kinds of names
        assertThat(named).isLessThan(150);
    }

    @Test
    void needsFewerDigitsForSimplerNumbers() {
        assertThat(ConstantRecognition.of(2.003, 0.01).getFirst().form()).hasToString("2");
        assertThat(ConstantRecognition.of(0.4503, 0.01)).isEmpty();
    }
}
