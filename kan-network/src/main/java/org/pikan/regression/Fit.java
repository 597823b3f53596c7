package org.pikan.regression;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.pikan.diagram.Diagram;
import org.pikan.network.Network;
import org.pikan.network.edit.EditedNetwork;
import org.pikan.network.edit.PruneThresholds;
import org.pikan.network.edit.Pruning;
import org.pikan.symbolic.EdgeLabels;
import org.pikan.symbolic.Formula;
import org.pikan.symbolic.StepwisePruning;

/**
 * The result of a regression: a model, how it came about, and how good it is. Immutable.
 *
 * @param regression
 *            what was asked for
 * @param split
 *            the rows that were trained on, early stopping's included, and those that test it
 * @param edited
 *            the network, what of it is frozen, and the steps that made it
 * @param model
 *            the trained model
 * @param train
 *            how well it predicts the rows it was trained on
 * @param test
 *            how well it predicts the others, if there are any
 * @param losses
 *            the objective after each iteration
 * @param reason
 *            why training ended
 * @param seconds
 *            how long it took, without cross-validation
 * @param choice
 *            what cross-validation said about the bases, if it was asked
 */
public record Fit(Regression regression, Dataset.Split split, EditedNetwork edited, RegressionModel model,
        Metrics train,
        Optional<Metrics> test, List<Double> losses, StopReason reason, double seconds, Optional<GridChoice> choice) {

    /** Copies the list. */
    public Fit {
        losses = List.copyOf(losses);
    }

    static Fit of(Regression regression, Dataset.Split split, EditedNetwork edited, RegressionModel model,
            Trainer.Outcome outcome, Optional<GridChoice> choice) {
        return new Fit(regression, split, edited, model, Metrics.of(model, split.train()),
                split.test().map(data -> Metrics.of(model, data)), outcome.losses(), outcome.reason(),
                outcome.seconds(),
                choice);
    }

    /** The trained network. */
    public Network network() {
        return model.network();
    }

    /** What it was made with. */
    public FitSettings settings() {
        return regression.settings(edited.held().freeCount());
    }

    /** The number of iterations. */
    public int iterations() {
        return losses.size();
    }

    /**
     * Trains further, from the network as it is.
     *
     * @param change
     *            changes what is asked for, such as {@code r -> r.lamb(0)}
     * @return the new result
     */
    public Fit train(UnaryOperator<Regression> change) {
        return change.apply(regression).train(edited);
    }

    /**
     * The same with another network, such as an edited one, measured anew.
     *
     * @param network
     *            one with the same inputs and outputs
     * @return the new result, with the losses of the old one
     */
    public Fit with(EditedNetwork network) {
        RegressionModel next = model.withNetwork(network.network());
        return new Fit(regression, split, network, next, Metrics.of(next, split.train()),
                split.test().map(data -> Metrics.of(next, data)), losses, reason, seconds, choice);
    }

    /**
     * Takes out hidden nodes and edges for as long as training the rest makes up for it: until the loss would rise above twice
     * what it was, or the error above 1e-5 of the targets' deviation. Regularisation no longer counts.
     *
     * @return the result of the smaller network
     */
    public Fit prune() {
        return prune(1e-5);
    }

    /**
     * The same with another error that is small enough.
     *
     * @param tolerance
     *            a root mean square error over the targets' deviation (of a classifier the square of it is a mean
     *            cross-entropy)
     * @return the result of the smaller network
     * @see StepwisePruning
     */
    public Fit prune(double tolerance) {
        return new FitReading(this).pruned(tolerance);
    }

    /**
     * Takes out inputs, hidden nodes and edges by their scores, without training.
     *
     * @param thresholds
     *            scores that stay
     * @return the result of the smaller network
     */
    public Fit prune(PruneThresholds thresholds) {
        return with(Pruning.byScore(edited, split.train().inputs(), thresholds).network());
    }

    /**
     * Replaces edges by functions of the symbolic library, as far as the loss allows, and trains what is left.
     *
     * @return the result; {@link #formula()} tells whether all edges have become functions
     * @see org.pikan.symbolic.Snapping
     */
    public Fit snap() {
        return new FitReading(this).snapped();
    }

    /**
     * The network as a formula of each target, its numbers refined on the rows for training and recognised.
     *
     * @return nothing if some edge is no function of the library: {@link #snap()} first
     * @throws IllegalStateException
     *             if the fit is of classes
     */
    public Optional<Formula> formula() {
        if (model.isClassifier()) {
            throw new IllegalStateException("classes have no formula. Maybe read that of their numbers' network: "
                    + "NetworkFormula.of(fit.network(), inputs).");
        }
        return new FitReading(this).formula();
    }

    /**
     * How well a formula predicts the rows for testing, or those for training where there are none.
     *
     * @param formula
     *            one for each target
     * @return the root mean square error over the target's deviation, of the worst target
     */
    public double relativeError(Formula formula) {
        return FormulaReading.error(formula, split.test().orElse(split.train()));
    }

    /**
     * The deviation of the noise that least squares leaves in each target: sqrt(sum of squares / (rows - parameters)), where a
     * parameter counts for all targets together. An overestimate where the network cannot represent the function.
     *
     * @return for each target in its units; NaN where there are too few rows; empty for classes
     */
    public List<Double> noise() {
        double freedom = train.rows() - (double) network().parameterCount() / network().outputs();
        return train.rmse().stream()
                .map(rmse -> freedom > 0 ? rmse * Math.sqrt(train.rows() / freedom) : Double.NaN).toList();
    }

    /**
     * Writes the model as JSON.
     *
     * @param file
     *            where to
     * @throws IOException
     *             if it cannot be written
     */
    public void save(Path file) throws IOException {
        model.save(file);
    }

    /** The picture of the network, with the ranges, scores and closest functions of the rows it was trained on. */
    public Diagram diagram() {
        double[][] samples = split.train().inputs();
        return model.named(Diagram.of(edited)).samples(samples).annotations(EdgeLabels.closest(network(), samples));
    }

    /** A few lines for people: how good it is, what made it. */
    public String report() {
        List<String> lines = new ArrayList<>();
        lines.add(describe("train", train));
        test.ifPresent(metrics -> lines.add(describe("test", metrics)));
        choice.ifPresent(c -> lines.add("cross-validation chose " + c.chosen().family().label() + " of degree "
                + c.chosen().degree() + (c.chosen().grid() > 1 ? ", grid " + c.chosen().grid() : "")));
        lines.add(String.format(Locale.ROOT, "%d parameters; %s after %d iterations, %.1f s",
                network().parameterCount(), reason, iterations(), seconds));
        return String.join("\n", lines);
    }

    private String describe(String part, Metrics metrics) {
        StringBuilder line = new StringBuilder(part + ", " + metrics.rows() + " rows:");
        if (model.isClassifier()) {
            return line.append(String.format(Locale.ROOT, " accuracy %.2f%%, cross-entropy %.3e",
                    100 * metrics.accuracy(), metrics.crossEntropy())).toString();
        }
        for (int k = 0; k < metrics.rmse().size(); k++) {
            line.append(k == 0 ? "" : ";").append(String.format(Locale.ROOT, " %s RMSE %.3e, R2 %.6f",
                    model.targetNames().get(k), metrics.rmse().get(k), metrics.r2().get(k)));
        }
        return line.toString();
    }
}
