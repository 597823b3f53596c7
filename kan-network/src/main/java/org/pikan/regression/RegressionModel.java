package org.pikan.regression;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.pikan.codegen.ExportModel;
import org.pikan.diagram.Diagram;
import org.pikan.network.Network;
import org.pikan.network.analysis.FeatureSamples;
import org.pikan.regression.checkpoint.RegressionFile;
import org.pikan.symbolic.EdgeLabels;

/**
 * A trained network with what it takes to read data: names, and how its outputs become targets. Immutable.
 *
 * <p>Its inputs are data as they are: the network's features map their ranges to [-1, 1].
 *
 * @param network
 *            the network
 * @param scaling
 *            how its outputs become targets; the identity for classes
 * @param inputNames
 *            a name for each input
 * @param targetNames
 *            a name for each target
 * @param classes
 *            the names of the classes; empty if the targets are numbers. Of two classes the network's output is the logit of
 *            the second, of more it has a logit for each
 */
public record RegressionModel(Network network, Scaling scaling, List<String> inputNames, List<String> targetNames,
        List<String> classes) {

    private static final int SAMPLES = 1000;

    /** Copies the lists and checks that the sizes fit. */
    public RegressionModel {
        inputNames = List.copyOf(inputNames);
        targetNames = List.copyOf(targetNames);
        classes = List.copyOf(classes);
        int outputs = classes.isEmpty() ? targetNames.size() : classes.size() == 2 ? 1 : classes.size();
        if (network.coordinates() > inputNames.size() || network.outputs() != outputs
                || (classes.isEmpty() && scaling.center().length != outputs) || classes.size() == 1
                || (!classes.isEmpty() && targetNames.size() != 1)) {
            throw new IllegalArgumentException("a network of " + network.coordinates() + " inputs and "
                    + network.outputs() + " outputs does not fit the inputs " + inputNames + ", targets " + targetNames
                    + " and classes " + classes + ".");
        }
    }

    /** Whether it tells classes instead of numbers. */
    public boolean isClassifier() {
        return !classes.isEmpty();
    }

    /**
     * Predicts targets.
     *
     * @param inputs
     *            as [input][row]
     * @return as [target][row]; of a classifier the probability of each class as [class][row]
     * @throws IllegalArgumentException
     *             if there are more or fewer inputs than names
     */
    public double[][] predict(double[][] inputs) {
        double[][] outputs = Predictor.outputs(this, inputs);
        if (isClassifier()) {
            return Predictor.probabilities(outputs);
        }
        scaling.unscale(outputs);
        return outputs;
    }

    /**
     * Predicts classes.
     *
     * @param inputs
     *            as [input][row]
     * @return for each row the index of the most probable class, the first of equal ones
     * @throws IllegalStateException
     *             if the targets are numbers
     */
    public int[] classify(double[][] inputs) {
        if (!isClassifier()) {
            throw new IllegalStateException("the model predicts the numbers " + targetNames + ", not classes.");
        }
        return Predictor.largest(predict(inputs));
    }

    /**
     * The targets, or the probability {@code p_NAME} of each class, as functions of the inputs, ready to be written as source
     * code: {@code model.export().writeJava(Path.of("Yield.java"))}, or {@code writeC}, or {@code writeLatex}.
     *
     * @return what {@link org.pikan.codegen} writes
     */
    public ExportModel export() {
        return RegressionExport.of(this);
    }

    /**
     * Writes the model as JSON.
     *
     * @param file
     *            where to; replaced if it is there, only when it is whole
     * @throws IOException
     *             if it cannot be written
     */
    public void save(Path file) throws IOException {
        RegressionFile.write(this, file);
    }

    /**
     * Reads a model, which then predicts the same bits.
     *
     * @param file
     *            what {@link #save} wrote
     * @return the model
     * @throws IOException
     *             if it cannot be read
     * @throws IllegalArgumentException
     *             if it is not a regression model of this version
     */
    public static RegressionModel load(Path file) throws IOException {
        return RegressionFile.read(file);
    }

    /** The picture of the network, on points that fill the ranges of its inputs. */
    public Diagram diagram() {
        double[][] samples = FeatureSamples.of(network, SAMPLES);
        return named(Diagram.of(network)).samples(samples).annotations(EdgeLabels.closest(network, samples));
    }

    /** A picture of this model's network with the names of inputs and outputs; of two classes the output is the second. */
    Diagram named(Diagram picture) {
        List<String> outputs = !isClassifier() ? targetNames : classes.size() == 2 ? classes.subList(1, 2) : classes;
        return picture.inputNames(inputNames.toArray(String[]::new)).outputNames(outputs.toArray(String[]::new));
    }

    /** The same with another network, such as an edited one. */
    public RegressionModel withNetwork(Network other) {
        return new RegressionModel(other, scaling, inputNames, targetNames, classes);
    }
}
