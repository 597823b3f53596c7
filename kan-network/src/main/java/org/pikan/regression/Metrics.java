package org.pikan.regression;

import java.util.ArrayList;
import java.util.List;

/**
 * How well a model predicts some rows.
 *
 * @param rows
 *            the number of rows
 * @param rmse
 *            for each target the root mean square of the errors, in its units; empty for classes
 * @param r2
 *            for each target 1 - (sum of squared errors) / (sum of squared distances from the mean); 1 is exact, 0 no better than
 *            the mean, NaN if all rows have the same target; empty for classes
 * @param accuracy
 *            the part of the rows whose class is the most probable; NaN for numbers
 * @param crossEntropy
 *            the mean of -log of the probability of the true class; NaN for numbers
 */
public record Metrics(int rows, List<Double> rmse, List<Double> r2, double accuracy, double crossEntropy) {

    /** Copies the lists. */
    public Metrics {
        rmse = List.copyOf(rmse);
        r2 = List.copyOf(r2);
    }

    /**
     * Measures a model.
     *
     * @param model
     *            the model
     * @param data
     *            rows with the same inputs and targets
     * @return how well it predicts them
     */
    public static Metrics of(RegressionModel model, Dataset data) {
        double[][] predicted = model.predict(data.inputColumns());
        return model.isClassifier() ? ofClasses(predicted, data.targetColumns()[0])
                : ofNumbers(predicted, data.targetColumns());
    }

    private static Metrics ofNumbers(double[][] predicted, double[][] targets) {
        List<Double> rmse = new ArrayList<>();
        List<Double> r2 = new ArrayList<>();
        for (int k = 0; k < targets.length; k++) {
            int rows = targets[k].length;
            double[] errors = new double[rows];
            for (int row = 0; row < rows; row++) {
                errors[row] = predicted[k][row] - targets[k][row];
            }
            double error = Scaling.deviation(errors, 0);
            double spread = Scaling.deviation(targets[k], Scaling.mean(targets[k]));
            rmse.add(error);
            double ratio = error / spread;
            r2.add(spread > 0 ? 1 - ratio * ratio : Double.NaN);
        }
        return new Metrics(targets[0].length, rmse, r2, Double.NaN, Double.NaN);
    }

    private static Metrics ofClasses(double[][] probabilities, double[] classes) {
        int[] found = Predictor.largest(probabilities);
        int right = 0;
        double entropy = 0;
        for (int row = 0; row < found.length; row++) {
            int truth = (int) classes[row];
            right += found[row] == truth ? 1 : 0;
            entropy -= StrictMath.log(Math.max(probabilities[truth][row], Double.MIN_NORMAL));
        }
        return new Metrics(found.length, List.of(), List.of(), (double) right / found.length, entropy / found.length);
    }
}
