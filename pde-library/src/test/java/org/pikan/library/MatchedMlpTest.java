package org.pikan.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pikan.network.Input;
import org.pikan.network.MlpStructure;

class MatchedMlpTest {

    @ParameterizedTest
    @CsvSource({"2, 1, 10", "2, 1, 36", "2, 1, 72", "1, 1, 100", "2, 1, 433", "3, 3, 1000", "2, 2, 3141", "5, 1, 7777"})
    void comesCloseToTheNumberOfParameters(int inputs, int outputs, int parameters) {
        List<Integer> widths = MatchedMlp.widths(inputs, outputs, parameters);
        List<Input> axes = java.util.stream.IntStream.range(0, inputs).mapToObj(_ -> new Input(-1, 1, false)).toList();
        int count = new MlpStructure(widths).network(axes, outputs, 1).parameterCount();
        assertThat(widths).hasSize(3);
        assertThat(Math.abs(count - parameters)).isLessThanOrEqualTo(Math.max(2, parameters / 50));
    }
}
