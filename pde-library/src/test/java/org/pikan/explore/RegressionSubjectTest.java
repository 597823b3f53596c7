package org.pikan.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pikan.network.BasisChoice;
import org.pikan.network.edit.EditedNetwork;
import org.pikan.regression.Dataset;
import org.pikan.regression.Fit;
import org.pikan.regression.Regression;
import org.pikan.regression.RegressionModel;

class RegressionSubjectTest {

    private static final double[][] BOX = {{-1, 1}, {0, 2}};

    private static Dataset data;
    private static Fit fit;

    @TempDir
    Path folder;

    @BeforeAll
    static void fit() {
        data = Dataset.of(x -> 3 * x[0] * x[0] + Math.sin(x[1]), BOX, 200, 1)
                .named(List.of("a", "b"), List.of("y"));
        fit = Regression.of(data).width(2).basis(BasisChoice.chebyshev(4)).iterations(3).train();
    }

    private static Subject subject() {
        return Subject.of(fit.model(), Optional.of(data));
    }

    @Test
    void theLossIsTheMeanSquareOfScaledErrorsOnTheRowsOfTheFit() {
        Measured measured = subject().measure(subject().start());
        assertThat(measured.obstacle()).isEmpty();
        double relative = fit.train().rmse().getFirst() / fit.model().scaling().scale()[0];
        assertThat(measured.loss()).isCloseTo(relative * relative, within(1e-12));
        assertThat(measured.figures().get("least R² on test rows")).isEqualTo(fit.test().orElseThrow().r2().getFirst());
    }

    @Test
    void trainingLowersTheLossAndKeepsWhatTheModelMeans() {
        Subject subject = subject();
        EditedNetwork start = subject.start();
        Trained trained = subject.train(start, 10);
        assertThat(trained.measured().loss()).isLessThan(0.5 * subject.measure(start).loss());
        assertThat(subject.measure(EditedNetwork.of(trained.network())).loss()).isEqualTo(trained.measured().loss());
    }

    @Test
    void showsPredictionsAndTheFunction() {
        Subject subject = subject();
        View.Scatter scatter = (View.Scatter) subject.view(fit.network(), "predicted-0", List.of());
        assertThat(scatter.trained()).isEqualTo(160);
        assertThat(scatter.known()).hasSize(200);
        View.Field field = (View.Field) subject.view(fit.network(), "function-0", List.of());
        double a = field.across().max();
        double b = field.upwards().min();
        assertThat(field.values()[field.columns() - 1])
                .isCloseTo(fit.model().predict(new double[][] {{a}, {b}})[0][0], within(1e-12));
    }

    @Test
    void savesAModelThatPredictsTheSame() throws IOException {
        Subject subject = subject();
        Path file = folder.resolve("explored.json");
        subject.save(subject.start(), file);
        assertThat(RegressionModel.load(file)).isEqualTo(fit.model());
    }

    @Test
    void withoutItsDataAModelIsShownButNotTrained() {
        Subject alone = Subject.of(fit.model(), Optional.empty());
        assertThat(alone.measure(alone.start()).obstacle())
                .hasValueSatisfying(text -> assertThat(text).contains("--data"));
        assertThat(alone.choices()).extracting(View.Choice::id).containsExactly("function-0");
        Dataset moved = Dataset.of(x -> 5 + x[0], BOX, 200, 1).named(List.of("a", "b"), List.of("y"));
        Subject other = Subject.of(fit.model(), Optional.of(moved));
        assertThat(other.measure(other.start()).obstacle())
                .hasValueSatisfying(text -> assertThat(text).contains("differs"));
        assertThatThrownBy(() -> Subject.of(fit.model(), Optional.of(moved.named(List.of("a", "c"), List.of("y")))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("[a, c]");
    }
}
