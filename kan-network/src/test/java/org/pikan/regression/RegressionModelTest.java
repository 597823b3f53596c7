package org.pikan.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pikan.network.NodeValues;
import org.pikan.regression.checkpoint.RegressionFile;

class RegressionModelTest {

    private static final Dataset DATA = Dataset
            .ofVector(x -> new double[] {Math.sin(x[0]) * x[1], 100 + x[0]}, new double[][] {{0, 3}, {-2, 2}}, 200, 1)
            .named(List.of("t", "amplitude, m"), List.of("u", "v"));

    @TempDir
    Path folder;

    @Test
    void predictsTheSameBitsAfterSavingAndLoading() throws IOException {
        RegressionModel model = Regression.of(DATA).iterations(5).train().model();
        Path file = folder.resolve("model.json");
        model.save(file);
        RegressionModel loaded = RegressionModel.load(file);
        assertThat(loaded).isEqualTo(model);
        assertThat(loaded.predict(DATA.inputs())).isDeepEqualTo(model.predict(DATA.inputs()));
        assertThat(RegressionFile.isRegression(file)).isTrue();
    }

    @Test
    void predictsTheScaledOutputsOfTheNetwork() {
        Fit fit = Regression.of(DATA).iterations(5).train();
        RegressionModel model = fit.model();
        NodeValues nodes = NodeValues.of(model.network(), DATA.inputs());
        double[][] predicted = model.predict(DATA.inputs());
        for (int k = 0; k < 2; k++) {
            double[] outputs = nodes.of(nodes.levels() - 1, k);
            for (int row = 0; row < outputs.length; row++) {
                assertThat(predicted[k][row])
                        .isEqualTo(Math.fma(model.scaling().scale()[k], outputs[row], model.scaling().center()[k]));
            }
        }
        double[] targets = fit.split().train().targets()[1];
        assertThat(model.scaling().center()[1]).isCloseTo(java.util.Arrays.stream(targets).average().orElseThrow(),
                org.assertj.core.api.Assertions.within(1e-12));
    }

    @Test
    void predictsNothingForNoRows() {
        RegressionModel model = Regression.of(DATA).iterations(1).train().model();
        assertThat(model.predict(new double[2][0])).isDeepEqualTo(new double[2][0]);
    }

    @Test
    void refusesInputsThatDoNotFitAndQuestionsThatMakeNoSense() {
        RegressionModel model = Regression.of(DATA).iterations(1).train().model();
        assertThatIllegalArgumentException().isThrownBy(() -> model.predict(new double[3][5]))
                .withMessageContaining("3 columns of inputs");
        assertThatIllegalStateException().isThrownBy(() -> model.classify(new double[2][5]));
    }

    @Test
    void refusesFilesThatAreNoModel() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "{\"format\": 1, \"kind\": \"solution\"}");
        assertThat(RegressionFile.isRegression(file)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> RegressionModel.load(file))
                .withMessageContaining("kind 'solution'");
        Files.writeString(file, "{\"format\": 1, \"kind\": \"regress");
        assertThatIllegalArgumentException().isThrownBy(() -> RegressionModel.load(file))
                .withMessageContaining("is not JSON");
        assertThat(RegressionFile.isRegression(file)).isFalse();
    }
}
