package org.pikan.library.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.IntFunction;
import org.pikan.regression.Dataset;
import org.pikan.regression.RegressionModel;

/** Rows and what a model says of them, as CSV; of a classifier the likeliest class and the probability of each. */
final class PredictionTable {
    private final List<String> names = new ArrayList<>();
    private final List<IntFunction<String>> columns = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    private PredictionTable() {}

    /** Inputs, true targets, predictions; {@code test} is 1 in rows that were not trained on. Training rows come first. */
    static String of(RegressionModel model, Dataset.Split split) {
        StringBuilder text = new StringBuilder();
        part(model, split.train(), 0, text);
        split.test().ifPresent(data -> part(model, data, 1, text));
        return text.toString();
    }

    private static void part(RegressionModel model, Dataset data, int test, StringBuilder text) {
        PredictionTable table = new PredictionTable();
        table.numbers(model.inputNames(), data.inputs());
        double[][] targets = data.targets();
        if (model.isClassifier()) {
            table.add(model.targetNames().getFirst(), row -> model.classes().get((int) targets[0][row]));
        } else {
            table.numbers(model.targetNames(), targets);
        }
        table.predictions(model, data.inputs(), "_predicted");
        table.add("test", _ -> Integer.toString(test));
        table.write(data.rows(), text.isEmpty(), text);
    }

    /** Inputs and predictions. */
    static String of(RegressionModel model, double[][] inputs) {
        PredictionTable table = new PredictionTable();
        table.numbers(model.inputNames(), inputs);
        table.predictions(model, inputs, "");
        StringBuilder text = new StringBuilder();
        table.write(inputs[0].length, true, text);
        return text.toString();
    }

    private void predictions(RegressionModel model, double[][] inputs, String suffix) {
        double[][] predicted = model.predict(inputs);
        if (model.isClassifier()) {
            int[] found = model.classify(inputs);
            add(model.targetNames().getFirst() + suffix, row -> model.classes().get(found[row]));
            numbers(model.classes().stream().map(name -> "p_" + name).toList(), predicted);
        } else {
            numbers(model.targetNames().stream().map(name -> name + suffix).toList(), predicted);
        }
    }

    private void numbers(List<String> newNames, double[][] values) {
        for (int c = 0; c < values.length; c++) {
            double[] column = values[c];
            add(newNames.get(c), row -> Double.toString(column[row]));
        }
    }

    /** Adds a column; a name that is taken gets underscores. */
    private void add(String name, IntFunction<String> column) {
        String free = name.replaceAll("[,\"\\p{Cntrl}]", "_");
        while (!taken.add(free)) {
            free += "_";
        }
        names.add(free);
        columns.add(column);
    }

    private void write(int rows, boolean header, StringBuilder text) {
        if (header) {
            text.append(String.join(",", names)).append('\n');
        }
        for (int row = 0; row < rows; row++) {
            StringJoiner line = new StringJoiner(",", "", "\n");
            for (IntFunction<String> column : columns) {
                line.add(column.apply(row));
            }
            text.append(line);
        }
    }
}
