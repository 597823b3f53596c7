package org.pikan.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatasetTest {

    @TempDir
    Path folder;

    private Path file(String... lines) throws IOException {
        return Files.write(folder.resolve("data.csv"), List.of(lines));
    }

    @Test
    void readsTargetsByNameAndTakesTheOtherColumnsAsInputs() throws IOException {
        Dataset data = Dataset.read(file("a,y,b", "1,2,3", "4,5,6"), "y");
        assertThat(data.inputNames()).containsExactly("a", "b");
        assertThat(data.inputs()).isDeepEqualTo(new double[][] {{1, 4}, {3, 6}});
        assertThat(data.targets()).isDeepEqualTo(new double[][] {{2, 5}});
        assertThat(data.ranges()).isDeepEqualTo(new double[][] {{1, 4}, {3, 6}});
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "a,y/1,2/3,x    | y   | line 3: 'x' in column 'y' is not a finite number",
            "a,y/1,2/3,NaN  | y   | line 3: 'NaN' in column 'y'",
            "a,y/1          | y   | line 2: there are 1 fields, but 2 columns",
            "a,price/1,2    | prize | has no column 'prize'. Maybe 'price' is meant.",
            "a,y/1,2        | q   | has no column 'q'. Maybe one of a, y.",
            "y/1            | y   | none is left as input",
            "a,y            | y   | has column names but no rows"})
    void saysWhatIsWrongWithAFile(String text, String target, String message) throws IOException {
        Path file = file(text.strip().split("/"));
        assertThatIllegalArgumentException().isThrownBy(() -> Dataset.read(file, target))
                .withMessageContaining(message);
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatIOException().isThrownBy(() -> Dataset.read(folder.resolve("none.csv"), "y"))
                .withMessageContaining("none.csv");
    }

    @Test
    void readsClassesInWordsAndInNumbersInTheirOrder() throws IOException {
        Dataset words = Dataset.readClasses(file("a,kind", "1,pear", "2,apple", "3,pear"), "kind");
        assertThat(words.classes()).containsExactly("apple", "pear");
        assertThat(words.targets()[0]).containsExactly(1, 0, 1);
        Dataset numbers = Dataset.readClasses(file("a,kind", "1,10", "2,9"), "kind");
        assertThat(numbers.classes()).containsExactly("9", "10");
        Path one = file("a,kind", "1,pear");
        assertThatIllegalArgumentException().isThrownBy(() -> Dataset.readClasses(one, "kind"))
                .withMessageContaining("names 1 classes");
        Path typo = file("a,species", "1,setosa");
        assertThatIllegalArgumentException().isThrownBy(() -> Dataset.readClasses(typo, "specis"))
                .withMessageContaining("Maybe 'species' is meant.");
    }

    @Test
    void splitsEveryRowIntoOnePartBySeed() {
        Dataset data = Dataset.of(x -> x[0], new double[][] {{0, 1}}, 101, 3);
        Dataset.Split split = data.split(0.2, 5);
        Dataset test = split.test().orElseThrow();
        assertThat(test.rows()).isEqualTo(20);
        double[] both = new double[101];
        System.arraycopy(split.train().targets()[0], 0, both, 0, 81);
        System.arraycopy(test.targets()[0], 0, both, 81, 20);
        Arrays.sort(both);
        double[] all = data.targets()[0];
        Arrays.sort(all);
        assertThat(both).containsExactly(all);
        assertThat(test.ranges()).isDeepEqualTo(data.ranges());
        assertThat(data.split(0.2, 5).test().orElseThrow().targets()).isDeepEqualTo(test.targets());
        assertThat(data.split(0.2, 6).test().orElseThrow().targets()[0]).isNotEqualTo(test.targets()[0]);
        assertThat(data.split(0, 1).test()).isEmpty();
    }

    @Test
    void noiseHasTheDeviationAskedFor() {
        Dataset data = Dataset.of(_ -> 0, new double[][] {{0, 1}}, 10_000, 1).withNoise(0.3, 2);
        double[] noise = data.targets()[0];
        double mean = Arrays.stream(noise).average().orElseThrow();
        double square = Arrays.stream(noise).map(v -> v * v).average().orElseThrow();
        // Three standard errors of each.
        assertThat(mean).isCloseTo(0, within(3 * 0.3 / 100));
        assertThat(Math.sqrt(square)).isCloseTo(0.3, within(3 * 0.3 / 141));
    }

    @Test
    void refusesRowsThatDoNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dataset.of(new double[][] {{1, 2}}, new double[][] {{1}}))
                .withMessageContaining("has 1 rows, but the first has 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dataset.of(new double[][] {{1, Double.NaN}}, new double[][] {{1, 2}}))
                .withMessageContaining("row 1 of column 'x1' is NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dataset.of(x -> Math.log(x[0] - 2), new double[][] {{0, 1}}, 5, 1))
                .withMessageContaining("column 'y'");
    }

    @Test
    void nobodyChangesItFromOutside() {
        double[][] inputs = {{1, 2}};
        Dataset data = Dataset.of(inputs, new double[][] {{3, 4}});
        inputs[0][0] = 9;
        data.inputs()[0][0] = 9;
        data.targets()[0][0] = 9;
        assertThat(data.inputs()[0]).containsExactly(1, 2);
        assertThat(data.targets()[0]).containsExactly(3, 4);
    }
}
