package org.pikan.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.pikan.network.BasisChoice;
import org.pikan.network.Network;
import org.pikan.optimize.Lbfgs;
import org.pikan.optimize.LevenbergMarquardt;
import org.pikan.optimize.TrainingClock;
import org.pikan.regression.Dataset;
import org.pikan.regression.FitProgress;
import org.pikan.regression.Regression;
import org.pikan.regression.RegressionModel;

/**
 * Fits y = sin(3 x1 x2) + x3^2 x4 + x1 exp(-2 x5^2) from 10,000 points of [-1, 1]^5 with a [5, 8, 1] KAN, and prints one line of
 * JSON: milliseconds for an iteration with all parameters, and the errors at 2,000 other points with the seconds of training.
 *
 * <p>Arguments: {@code data FOLDER} writes train.csv and test.csv for the peers; else a contender ({@code lm}, {@code lm-bspline}
 * or {@code lbfgs-bspline}), seconds, threads. Errors are measured beside the clock, which is the wall's, or with
 * {@code -Dpikan.clock=cpu} the processor's.
 */
public final class RegressionBenchmark {

    private static final double[][] BOX = {{-1, 1}, {-1, 1}, {-1, 1}, {-1, 1}, {-1, 1}};
    private static final Dataset TRAIN = Dataset.of(RegressionBenchmark::target, BOX, 10_000, 1);
    private static final Dataset TEST = Dataset.of(RegressionBenchmark::target, BOX, 2000, 2);

    private final Dataset data;
    private final TrainingClock clock;
    private final List<String> history = new ArrayList<>();
    private final List<Double> milliseconds = new ArrayList<>();
    private double seconds;
    private double nextMeasurement;
    private long since;
    private int parameters;
    private double error;

    private RegressionBenchmark(int threads) {
        data = TRAIN;
        clock = TrainingClock.of(threads);
        since = clock.now();
    }

    /** Writes the data, or runs one contender. */
    public static void main(String[] arguments) throws IOException {
        if (arguments[0].equals("data")) {
            DatasetCsv.write(TRAIN, Path.of(arguments[1], "train.csv"));
            DatasetCsv.write(TEST, Path.of(arguments[1], "test.csv"));
            return;
        }
        int threads = Integer.parseInt(arguments[2]);
        BasisChoice spline = BasisChoice.bspline(3, 5);
        Regression regression = Regression.of(TRAIN).width(8).testFraction(0).threads(threads);
        regression = switch (arguments[0]) {
            case "lm" -> regression.basis(BasisChoice.chebyshev(8)).optimizer(LevenbergMarquardt.standard());
            case "lm-bspline" -> regression.basis(spline).optimizer(LevenbergMarquardt.standard());
            case "lbfgs-bspline" -> regression.basis(spline).optimizer(Lbfgs.standard());
            default -> throw new IllegalArgumentException("contender is '" + arguments[0]
                    + "', but must be lm, lm-bspline or lbfgs-bspline.");
        };
        System.out.println(new RegressionBenchmark(threads).run(regression, Double.parseDouble(arguments[1])));
    }

    private static double target(double[] x) {
        return Math.sin(3 * x[0] * x[1]) + x[2] * x[2] * x[3] + x[0] * Math.exp(-2 * x[4] * x[4]);
    }

    private String run(Regression regression, double limit) {
        double[][] inputs = TEST.inputs();
        double[] targets = TEST.targets()[0];
        double[] scaling = scaling();
        regression.seconds(limit).onProgress(progress -> measure(progress, inputs, targets, scaling)).train();
        history.add(point());
        double[] steps = milliseconds.stream().mapToDouble(ms -> ms).sorted().toArray();
        return String.format(Locale.ROOT,
                "{\"parameters\": %d, \"steps\": %d, \"msPerStep\": %.3f, \"history\": [%s]}", parameters, steps.length,
                steps[steps.length / 2], String.join(", ", history));
    }

    /** Mean and deviation of the targets, which the network sees scaled by them. */
    private double[] scaling() {
        double[] targets = data.targets()[0];
        double mean = Arrays.stream(targets).average().orElseThrow();
        double square = Arrays.stream(targets).map(y -> (y - mean) * (y - mean)).average().orElseThrow();
        return new double[] {mean, Math.sqrt(square)};
    }

    private void measure(FitProgress progress, double[][] inputs, double[] targets, double[] scaling) {
        double spent = clock.since(since);
        seconds += spent;
        Network network = progress.network();
        if (network.parameterCount() != parameters) {
            // A finer stage begins: iterations of the one before were cheaper.
            milliseconds.clear();
            parameters = network.parameterCount();
        }
        milliseconds.add(1e3 * spent);
        error = error(network, inputs, targets, scaling);
        if (seconds >= nextMeasurement) {
            history.add(point());
            nextMeasurement = seconds + 0.2;
        }
        since = clock.now();
    }

    private double error(Network network, double[][] inputs, double[] targets, double[] scaling) {
        RegressionModel model = new RegressionModel(network,
                new org.pikan.regression.Scaling(new double[] {scaling[0]}, new double[] {scaling[1]}),
                data.inputNames(), data.targetNames(), List.of());
        double[] predicted = model.predict(inputs)[0];
        double sum = 0;
        for (int row = 0; row < targets.length; row++) {
            sum += (predicted[row] - targets[row]) * (predicted[row] - targets[row]);
        }
        return Math.sqrt(sum / targets.length);
    }

    private String point() {
        return String.format(Locale.ROOT, "[%.3f, %.4e]", seconds, error);
    }
}
