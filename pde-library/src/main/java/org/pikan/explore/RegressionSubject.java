package org.pikan.explore;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pikan.diagram.Diagram;
import org.pikan.network.Layer;
import org.pikan.network.Network;
import org.pikan.network.analysis.FeatureSamples;
import org.pikan.network.edit.EditedNetwork;
import org.pikan.regression.Dataset;
import org.pikan.regression.Metrics;
import org.pikan.regression.Regression;
import org.pikan.regression.RegressionModel;

/** A model of data. */
final class RegressionSubject implements Subject {

    private static final int SAMPLES = 1000;
    /** Means and deviations that differ by less are the same but for round-off. */
    private static final double SAME = 1e-9;
    private static final String PREDICTED = "predicted-";
    private static final String FUNCTION = "function-";

    private final RegressionModel model;
    private final Optional<Regression> regression;
    private final Optional<Dataset.Split> split;
    private final double[][] samples;
    private final List<View.Range> ranges;
    private final Optional<String> obstacle;
    private final List<View.Choice> choices = new ArrayList<>();

    RegressionSubject(RegressionModel model, Optional<Dataset> data) {
        this.model = model;
        data.ifPresent(given -> requireSame(model, given));
        regression = data.map(Regression::of);
        // As the regression itself divides it.
        split = data.map(given -> given.split(0.2, 1));
        samples = data.map(given -> thinned(given.inputs()))
                .orElseGet(() -> FeatureSamples.of(model.network(), SAMPLES));
        ranges = IntStream.range(0, model.inputNames().size()).mapToObj(this::range).toList();
        obstacle = data.isEmpty() ? Optional.of("there is no data. Maybe end, and start again with --data DATA.csv.")
                : otherScaling();
        List<String> outputs = outputs();
        for (int k = 0; k < outputs.size(); k++) {
            if (data.isPresent() && !model.isClassifier()) {
                choices.add(new View.Choice(PREDICTED + k, outputs.get(k) + ": predicted against known"));
            }
            choices.add(new View.Choice(FUNCTION + k, outputs.get(k) + " as a function"));
        }
    }

    private static void requireSame(RegressionModel model, Dataset data) {
        if (!data.inputNames().equals(model.inputNames()) || !data.targetNames().equals(model.targetNames())
                || !data.classes().equals(model.classes())) {
            throw new IllegalArgumentException("the data has inputs " + data.inputNames() + " and targets "
                    + data.targetNames() + data.classes() + ", but the model has " + model.inputNames() + " and "
                    + model.targetNames() + model.classes() + ". Maybe name the file it was fitted to.");
        }
    }

    private static double[][] thinned(double[][] columns) {
        int rows = columns[0].length;
        int count = Math.min(rows, SAMPLES);
        return Arrays.stream(columns).map(column -> IntStream.range(0, count)
                .mapToDouble(p -> column[(int) ((long) p * rows / count)]).toArray()).toArray(double[][]::new);
    }

    private View.Range range(int input) {
        double min = Arrays.stream(samples[input]).min().orElse(-1);
        double max = Arrays.stream(samples[input]).max().orElse(1);
        return new View.Range(model.inputNames().get(input), min, max > min ? max : min + 1);
    }

    /** Training measures targets by mean and deviation of its rows: with others the network would mean something else. */
    private Optional<String> otherScaling() {
        RegressionModel fitted = regression.orElseThrow().iterations(0).train(start()).model();
        double[] center = fitted.scaling().center();
        double[] scale = fitted.scaling().scale();
        for (int k = 0; k < center.length; k++) {
            double unit = model.scaling().scale()[k];
            if (!(Math.abs(center[k] - model.scaling().center()[k]) <= SAME * unit)
                    || !(Math.abs(scale[k] - unit) <= SAME * unit)) {
                return Optional.of("the data differs from what the model was fitted to: its targets have mean "
                        + center[k] + " and deviation " + scale[k] + ", but the model's "
                        + model.scaling().center()[k] + " and " + unit + ". Maybe name that file.");
            }
        }
        return Optional.empty();
    }

    private List<String> outputs() {
        return model.isClassifier() ? model.classes() : model.targetNames();
    }

    @Override
    public String name() {
        return String.join(", ", model.targetNames()) + " of " + String.join(", ", model.inputNames());
    }

    @Override
    public String structure(Network network) {
        String widths = Stream
                .concat(Stream.of(network.features().size()), network.layers().stream().map(Layer::outputs))
                .map(String::valueOf).collect(Collectors.joining(", "));
        return "network of widths " + widths + (model.isClassifier() ? ", a classifier" : "");
    }

    @Override
    public EditedNetwork start() {
        return EditedNetwork.of(model.network());
    }

    @Override
    public double[][] samples() {
        return samples;
    }

    @Override
    public Diagram diagram(EditedNetwork network) {
        boolean two = model.isClassifier() && network.network().outputs() == 1;
        List<String> outputs = two ? model.classes().subList(1, 2) : outputs();
        return Diagram.of(network).inputNames(model.inputNames().toArray(String[]::new))
                .outputNames(outputs.toArray(String[]::new)).samples(samples);
    }

    @Override
    public Measured measure(EditedNetwork network) {
        Optional<String> why = obstacle.isEmpty() && network.isAllFrozen()
                ? Optional.of("all parameters are frozen. Maybe unfreeze an edge.")
                : obstacle;
        return measured(network.network(), why);
    }

    private Measured measured(Network network, Optional<String> why) {
        if (split.isEmpty()) {
            return new Measured(Double.NaN, Map.of(), why);
        }
        RegressionModel now = model.withNetwork(network);
        Metrics train = Metrics.of(now, split.get().train());
        Map<String, Double> figures = new LinkedHashMap<>();
        split.get().test().map(test -> Metrics.of(now, test)).ifPresent(test -> {
            figures.put("loss on test rows", loss(test));
            if (model.isClassifier()) {
                figures.put("accuracy on test rows", test.accuracy());
            } else {
                figures.put("least R² on test rows",
                        test.r2().stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN));
            }
        });
        return new Measured(loss(train), figures, why);
    }

    /** The mean square of the errors of scaled targets, or the cross-entropy. */
    private double loss(Metrics metrics) {
        if (model.isClassifier()) {
            return metrics.crossEntropy();
        }
        double sum = 0;
        for (int k = 0; k < metrics.rmse().size(); k++) {
            double relative = metrics.rmse().get(k) / model.scaling().scale()[k];
            sum += relative * relative / metrics.rmse().size();
        }
        return sum;
    }

    @Override
    public Trained train(EditedNetwork network, int iterations) {
        Network trained = regression.orElseThrow().iterations(iterations).train(network).network();
        return new Trained(trained, measured(trained, Optional.empty()), iterations);
    }

    @Override
    public List<View.Choice> choices() {
        return List.copyOf(choices);
    }

    @Override
    public View view(Network network, String choice, List<Double> at) {
        if (choices.stream().noneMatch(known -> known.id().equals(choice))) {
            throw new IllegalArgumentException("there is nothing to show named '" + choice + "'.");
        }
        RegressionModel now = model.withNetwork(network);
        int output = Integer.parseInt(choice.substring(choice.indexOf('-') + 1));
        String name = outputs().get(output);
        if (choice.startsWith(FUNCTION)) {
            return new Slice(ranges, 0, ranges.size() == 1 ? -1 : 1, at).view(List.of(name),
                    points -> new double[][] {now.predict(points)[output]}, false);
        }
        Dataset train = split.orElseThrow().train();
        double[][] inputs = thinned(train.inputs());
        double[] known = thinned(train.targets())[output];
        double[] predicted = now.predict(inputs)[output];
        int trained = known.length;
        Optional<Dataset> test = split.get().test();
        if (test.isPresent()) {
            known = joined(known, thinned(test.get().targets())[output]);
            predicted = joined(predicted, now.predict(thinned(test.get().inputs()))[output]);
        }
        return new View.Scatter(name, known, predicted, trained);
    }

    private static double[] joined(double[] first, double[] second) {
        double[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    @Override
    public void save(EditedNetwork network, Path file) throws IOException {
        model.withNetwork(network.network()).save(file);
    }
}
