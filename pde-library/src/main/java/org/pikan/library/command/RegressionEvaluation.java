package org.pikan.library.command;

import static org.pikan.problem.ProblemException.quote;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.pikan.expression.Spelling;
import org.pikan.file.CsvTable;
import org.pikan.network.Feature;
import org.pikan.regression.RegressionModel;

/** {@code pikan evaluate} on a regression model: its predictions at given points. */
final class RegressionEvaluation {
    /** A point counts as inside if it is outside by less than this part of the range: it was rounded when it was written. */
    private static final double ROUNDING = 1e-9;

    private RegressionEvaluation() {}

    static void run(Console console, RegressionModel model, CsvTable table, String at, String derivatives) {
        if (!derivatives.isEmpty()) {
            throw new RequestException("--derivatives are those of a solution, but the model is a regression",
                    "Maybe leave it out.");
        }
        double[][] inputs = model.inputNames().stream().map(name -> column(table, name, model.inputNames(), at))
                .toArray(double[][]::new);
        long outside = IntStream.range(0, table.rows())
                .filter(row -> model.network().features().stream().anyMatch(feature -> isOutside(feature, inputs, row)))
                .count();
        if (outside > 0) {
            console.warn(outside + " of " + table.rows()
                    + " points lie outside the range of the data that the model was fitted to; predictions there are guesses");
        }
        console.out().print(PredictionTable.of(model, inputs));
        console.out().flush();
    }

    private static double[] column(CsvTable table, String name, List<String> all, String at) {
        if (!table.has(name)) {
            throw new RequestException(quote(at) + " has no column " + quote(name),
                    Spelling.nearest(name, table.columns()).map(near -> "Maybe rename its column " + quote(near) + ".")
                            .orElse("Maybe begin it with the line " + String.join(",", all) + "."));
        }
        return Arrays.copyOf(table.column(name), table.rows());
    }

    private static boolean isOutside(Feature feature, double[][] inputs, int row) {
        double s = (inputs[feature.coordinate()][row] - feature.center()) * feature.scale();
        return feature.kind() == Feature.Kind.LINEAR && Math.abs(s) > 1 + ROUNDING;
    }
}
