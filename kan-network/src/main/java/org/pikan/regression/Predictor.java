package org.pikan.regression;

import static org.pikan.regression.SampleBlocks.BLOCK;

import org.pikan.autodiff.JetBlock;
import org.pikan.autodiff.JetLayout;
import org.pikan.kernel.Kernels;
import org.pikan.network.JetEvaluator;

/** Evaluates models at rows. */
final class Predictor {

    private Predictor() {}

    /** The network's outputs, [output][row]. */
    static double[][] outputs(RegressionModel model, double[][] inputs) {
        if (inputs.length != model.inputNames().size()) {
            throw new IllegalArgumentException("there are " + inputs.length + " columns of inputs, but the model has "
                    + model.inputNames() + ". Maybe the array is not as [input][row].");
        }
        int rows = inputs[0].length;
        double[][] outputs = new double[model.network().outputs()][rows];
        if (rows == 0) {
            return outputs;
        }
        double[] parameters = model.network().parameters();
        JetEvaluator evaluator = new JetEvaluator(model.network(),
                JetLayout.ofOrder(Math.max(1, model.network().coordinates()), 0), BLOCK, Kernels.best());
        double[][] blocks = SampleBlocks.cut(inputs);
        for (int b = 0; b < blocks.length; b++) {
            JetBlock block = evaluator.forward(blocks[b], parameters);
            for (int k = 0; k < outputs.length; k++) {
                System.arraycopy(block.values, block.offset(k, 0), outputs[k], b * BLOCK,
                        Math.min(BLOCK, rows - b * BLOCK));
            }
        }
        return outputs;
    }

    /** Probabilities of classes, [class][row], from logits, [output][row]: one output is the logit of the second of two. */
    static double[][] probabilities(double[][] logits) {
        int rows = logits[0].length;
        if (logits.length > 1) {
            double[][] probabilities = Dataset.copy(logits);
            double[] sample = new double[logits.length];
            for (int row = 0; row < rows; row++) {
                for (int k = 0; k < sample.length; k++) {
                    sample[k] = logits[k][row];
                }
                SoftmaxLoss.softmax(sample, sample.length, 0, 1);
                for (int k = 0; k < sample.length; k++) {
                    probabilities[k][row] = sample[k];
                }
            }
            return probabilities;
        }
        double[][] probabilities = new double[2][rows];
        for (int row = 0; row < rows; row++) {
            probabilities[0][row] = LogisticLoss.probability(-logits[0][row]);
            probabilities[1][row] = LogisticLoss.probability(logits[0][row]);
        }
        return probabilities;
    }

    /** The index of the largest entry of each row of [column][row]. */
    static int[] largest(double[][] columns) {
        int[] largest = new int[columns[0].length];
        for (int row = 0; row < largest.length; row++) {
            for (int k = 1; k < columns.length; k++) {
                if (columns[k][row] > columns[largest[row]][row]) {
                    largest[row] = k;
                }
            }
        }
        return largest;
    }
}
