package org.pikan.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pikan.network.BasisChoice;
import org.pikan.network.EdgeFunctions;
import org.pikan.network.edit.EdgePlace;
import org.pikan.optimize.Adam;
import org.pikan.optimize.GaussNewton;
import org.pikan.optimize.Lbfgs;
import org.pikan.optimize.Optimizer;
import org.pikan.optimize.SsBroyden;

class RegressionTest {

    private static final double[][] SQUARE = {{-1, 1}, {-1, 1}};

    /** What the network can represent exactly is found to round-off, in any units. */
    @ParameterizedTest
    @CsvSource({"1, 0", "1e6, -3e6", "1e-9, 5e-9"})
    void recoversPolynomialsExactly(double scale, double shift) {
        Dataset data = Dataset.of(x -> shift + scale * (3 * x[0] * x[0] * x[0] - 2 * x[0] + x[1] * x[1] * x[1] * x[1]),
                new double[][] {{-1, 3}, {0, 5}}, 200, 1);
        Fit fit = Regression.of(data).width().basis(BasisChoice.chebyshev(5)).train();
        assertThat(fit.test().orElseThrow().rmse().getFirst()).isLessThan(1e-10 * scale * 100);
        assertThat(fit.test().orElseThrow().r2().getFirst()).isGreaterThan(1 - 1e-14);
    }

    @Test
    void recoversAPolynomialOfASumExactly() {
        Dataset data = Dataset.of(x -> Math.pow(x[0] + 2 * x[1], 3) - x[0] - 2 * x[1], SQUARE, 200, 1);
        Fit fit = Regression.of(data).width(1).basis(BasisChoice.chebyshev(3)).train();
        assertThat(fit.test().orElseThrow().rmse().getFirst()).isLessThan(1e-10);
    }

    @Test
    void findsTheLevelOfNoise() {
        Dataset data = Dataset.ofVector(x -> new double[] {Math.exp(x[0]) * x[1], 10 * Math.sin(x[0] + x[1])}, SQUARE,
                2000, 1).withNoise(0.05, 9);
        Fit fit = Regression.of(data).width(3).train();
        // The standard error of a deviation from 1,600 rows is 1.8%.
        assertThat(fit.noise().get(0)).isCloseTo(0.05, within(0.05 * 0.06));
        assertThat(fit.noise().get(1)).isCloseTo(0.05, within(0.05 * 0.06));
    }

    /** Two interlocking half circles, the usual test of a classifier. */
    private static Dataset moons(int count, double noise) {
        SplittableRandom random = new SplittableRandom(5);
        double[][] inputs = new double[2][count];
        int[] labels = new int[count];
        for (int row = 0; row < count; row++) {
            labels[row] = row % 2;
            double angle = Math.PI * random.nextDouble();
            inputs[0][row] = (labels[row] == 0 ? Math.cos(angle) : 1 - Math.cos(angle)) + noise * random.nextGaussian();
            inputs[1][row] = (labels[row] == 0 ? Math.sin(angle) : 0.5 - Math.sin(angle))
                    + noise * random.nextGaussian();
        }
        return Dataset.ofClasses(inputs, labels, List.of("upper", "lower"));
    }

    @Test
    void separatesTwoMoons() {
        Fit fit = Regression.of(moons(600, 0.1)).width(3).earlyStopping(0.2, 10).train();
        Metrics test = fit.test().orElseThrow();
        assertThat(test.accuracy()).isGreaterThan(0.98);
        assertThat(test.crossEntropy()).isLessThan(0.1);
        double[][] probabilities = fit.model().predict(new double[][] {{0, 1}, {1, -0.5}});
        assertThat(probabilities[0][0]).isGreaterThan(0.95);
        assertThat(probabilities[1][1]).isGreaterThan(0.95);
        assertThat(probabilities[0][0] + probabilities[1][0]).isCloseTo(1, within(1e-15));
        assertThat(fit.model().classify(new double[][] {{0, 1}, {1, -0.5}})).containsExactly(0, 1);
    }

    @Test
    void tellsThreeClassesApart() {
        Dataset plane = Dataset.of(x -> Math.hypot(x[0], x[1]), SQUARE, 600, 2);
        double[] radii = plane.targets()[0];
        int[] labels = new int[radii.length];
        for (int row = 0; row < labels.length; row++) {
            labels[row] = radii[row] < 0.4 ? 0 : radii[row] < 0.8 ? 1 : 2;
        }
        Dataset rings = Dataset.ofClasses(plane.inputs(), labels, List.of("inner", "middle", "outer"));
        Fit fit = Regression.of(rings).width(2).basis(BasisChoice.chebyshev(4)).earlyStopping(0.2, 10).train();
        assertThat(fit.test().orElseThrow().accuracy()).isGreaterThan(0.95);
        double[][] probabilities = fit.model().predict(new double[][] {{0}, {0.05}});
        assertThat(probabilities[0][0] + probabilities[1][0] + probabilities[2][0]).isCloseTo(1, within(1e-15));
        assertThat(fit.model().classify(new double[][] {{0}, {0.05}})).containsExactly(0);
    }

    @Test
    void sameSeedSameBitsOnAnyNumberOfThreads() {
        Dataset data = Dataset.of(x -> Math.exp(Math.sin(3 * x[0]) + x[1] * x[1]), SQUARE, 500, 1);
        Regression regression = Regression.of(data).lamb(1e-4).earlyStopping(0.2, 10).iterations(25)
                .basis(BasisChoice.bspline(3, 4), BasisChoice.chebyshev(4)).folds(2);
        Fit one = regression.threads(1).train();
        Fit three = regression.threads(3).train();
        assertThat(one.losses()).isEqualTo(three.losses());
        assertThat(one.network()).isEqualTo(three.network());
        assertThat(one.choice()).isEqualTo(three.choice());
        assertThat(regression.threads(2).seed(2).train().network()).isNotEqualTo(one.network());
    }

    /** A narrow peak on a noisy line: three intervals are too few for it, forty fit the noise. */
    @Test
    void crossValidationChoosesTheGridThatTheDataBear() {
        Dataset data = Dataset.of(x -> Math.tanh(8 * x[0]) + Math.sin(6 * x[0]), new double[][] {{-1, 1}}, 200, 3)
                .withNoise(0.1, 4);
        Regression regression = Regression.of(data).width();
        Fit fit = regression.basis(BasisChoice.bspline(3, 2), BasisChoice.bspline(3, 8), BasisChoice.bspline(3, 60))
                .train();
        GridChoice choice = fit.choice().orElseThrow();
        assertThat(choice.chosen()).isEqualTo(BasisChoice.bspline(3, 8));
        assertThat(choice.candidates()).hasSize(3);
        assertThat(fit.network().parameterCount()).isEqualTo(8 + 3 - 1 + 1);
        double chosen = fit.test().orElseThrow().rmse().getFirst();
        assertThat(chosen).isLessThan(
                regression.basis(BasisChoice.bspline(3, 2)).train().test().orElseThrow().rmse().getFirst());
        assertThat(chosen).isLessThan(
                regression.basis(BasisChoice.bspline(3, 60)).train().test().orElseThrow().rmse().getFirst());
    }

    @Test
    void oneStandardErrorTakesTheSmallestOfEquals() {
        GridChoice choice = GridChoice.of(List.of(new GridChoice.Candidate(BasisChoice.bspline(3, 10), 1.0, 0.2),
                new GridChoice.Candidate(BasisChoice.bspline(3, 5), 1.19, 0.1),
                new GridChoice.Candidate(BasisChoice.bspline(3, 3), 1.21, 0.1)));
        assertThat(choice.chosen()).isEqualTo(BasisChoice.bspline(3, 5));
    }

    /** With nearly as many coefficients as rows, the noise is learnt by heart unless held-out rows say stop. */
    @Test
    void earlyStoppingKeepsTheNetworkThatPredictsHeldOutRowsBest() {
        Dataset data = Dataset.of(x -> x[0] * x[1], SQUARE, 300, 1).withNoise(0.3, 2);
        Regression regression = Regression.of(data).width(8).basis(BasisChoice.chebyshev(8)).testFraction(0.5);
        List<Double> held = new ArrayList<>();
        List<org.pikan.network.Network> networks = new ArrayList<>();
        Fit stopped = regression.earlyStopping(0.3, 15).onProgress(progress -> {
            held.add(progress.validation());
            networks.add(progress.network());
        }).train();
        Fit ran = regression.train();
        assertThat(stopped.reason()).isEqualTo(StopReason.VALIDATION);
        double least = held.stream().mapToDouble(v -> v).min().orElseThrow();
        assertThat(stopped.network()).isEqualTo(networks.get(held.indexOf(least)));
        assertThat(stopped.test().orElseThrow().rmse().getFirst())
                .isLessThan(ran.test().orElseThrow().rmse().getFirst());
    }

    @Test
    void everyOptimiserLowersTheLoss() {
        Dataset data = Dataset.of(x -> Math.sin(2 * x[0]) * x[1], SQUARE, 200, 1);
        for (Optimizer optimizer : List.of(SsBroyden.standard(), Lbfgs.standard(), GaussNewton.standard(),
                Adam.standard().withLearningRate(0.01))) {
            Fit fit = Regression.of(data).width(3).basis(BasisChoice.chebyshev(4)).optimizer(optimizer)
                    .lamb(1e-5).iterations(100).train();
            assertThat(fit.losses().getLast()).as(optimizer.name()).isLessThan(0.5 * fit.losses().getFirst());
        }
    }

    @Test
    void trainsAnEditedNetworkFurtherAndHoldsWhatIsFrozen() {
        Dataset data = Dataset.of(x -> Math.sin(2 * x[0]) + x[1], SQUARE, 200, 1);
        Fit first = Regression.of(data).width(2).basis(BasisChoice.chebyshev(4)).iterations(5).train();
        EdgePlace place = new EdgePlace(0, 0, 1);
        Fit second = first.with(first.edited().freeze(List.of(place))).train(r -> r.iterations(20));
        int[] held = EdgeFunctions.of(first.network()).edge(0, 0, 1).orElseThrow().parameters();
        for (int i : held) {
            assertThat(second.network().parameters()[i]).isEqualTo(first.network().parameters()[i]);
        }
        assertThat(second.train().rmse().getFirst()).isLessThan(first.train().rmse().getFirst());
        assertThat(second.edited().history()).hasSize(3);
    }

    @Test
    void limitsEndTraining() {
        Dataset data = Dataset.of(x -> Math.exp(Math.sin(3 * x[0]) + x[1] * x[1]), SQUARE, 300, 1);
        Fit few = Regression.of(data).iterations(3).train();
        assertThat(few.iterations()).isEqualTo(3);
        assertThat(few.reason()).isEqualTo(StopReason.ITERATIONS);
        Fit quick = Regression.of(data).seconds(1e-6).train();
        assertThat(quick.reason()).isEqualTo(StopReason.TIME);
        assertThat(quick.iterations()).isEqualTo(1);
    }

    @Test
    void takesAColumnThatIsConstantAndATargetThatIs() {
        double[][] inputs = {new double[50], new double[50]};
        double[] target = new double[50];
        for (int row = 0; row < 50; row++) {
            inputs[0][row] = row;
            inputs[1][row] = 7;
            target[row] = 3 + 2 * row;
        }
        Fit fit = Regression.of(Dataset.of(inputs, new double[][] {target, inputs[1].clone()})).width().train();
        assertThat(fit.test().orElseThrow().rmse().get(0)).isLessThan(1e-9);
        assertThat(fit.test().orElseThrow().rmse().get(1)).isLessThan(1e-9);
        assertThat(fit.test().orElseThrow().r2().get(1)).isNaN();
    }

    @Test
    void refusesOptionsThatMakeNoSense() {
        Regression regression = Regression.of(moons(20, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> regression.width(0)).withMessageContaining("width 0");
        assertThatIllegalArgumentException().isThrownBy(() -> regression.testFraction(1));
        assertThatIllegalArgumentException().isThrownBy(() -> regression.earlyStopping(0.2, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> regression.lamb(-1)).withMessageContaining("lamb");
        assertThatIllegalArgumentException().isThrownBy(() -> regression.folds(1));
        assertThatIllegalArgumentException().isThrownBy(() -> regression.seconds(0));
    }
}
