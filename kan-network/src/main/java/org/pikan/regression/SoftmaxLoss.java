package org.pikan.regression;

import static org.pikan.regression.SampleBlocks.BLOCK;

import java.util.Arrays;

/**
 * The mean over samples of the cross-entropy log(sum_k exp(f_k)) - f_y, where y is the index of the sample's class.
 *
 * <p>Its Hessian by f is diag(p) - p p' = sum_k p_k (e_k - p)(e_k - p)' with p = softmax(f), a row for each class.
 */
record SoftmaxLoss(int outputs, int samples) implements Loss {

    /** The least probability in a row. */
    private static final double LEAST_PROBABILITY = 1e-12;

    @Override
    public int rows() {
        return outputs;
    }

    /** Overwrites the outputs of one sample, [output * stride + offset], by their softmax; returns log(sum_k exp(f_k)). */
    static double softmax(double[] f, int outputs, int offset, int stride) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < outputs; k++) {
            largest = Math.max(largest, f[k * stride + offset]);
        }
        double sum = 0;
        for (int k = 0; k < outputs; k++) {
            f[k * stride + offset] = StrictMath.exp(f[k * stride + offset] - largest);
            sum += f[k * stride + offset];
        }
        for (int k = 0; k < outputs; k++) {
            f[k * stride + offset] /= sum;
        }
        return largest + StrictMath.log(sum);
    }

    @Override
    public double forward(double[] out, double[] targets, int valid, double[] residuals, int offset) {
        double[] p = out.clone();
        double sum = 0;
        Arrays.fill(residuals, offset, offset + outputs * BLOCK, 0);
        for (int s = 0; s < valid; s++) {
            int y = (int) targets[s];
            sum += softmax(p, outputs, s, BLOCK) - out[y * BLOCK + s];
            double probability = Math.max(p[y * BLOCK + s], LEAST_PROBABILITY);
            residuals[offset + y * BLOCK + s] = -Math.sqrt(0.5 / (samples * probability));
        }
        return sum / samples;
    }

    @Override
    public void row(int row, double[] out, int valid, double[] entries) {
        System.arraycopy(out, 0, entries, 0, outputs * BLOCK);
        for (int s = 0; s < valid; s++) {
            softmax(entries, outputs, s, BLOCK);
            double factor = Math.sqrt(0.5 / samples * Math.max(entries[row * BLOCK + s], LEAST_PROBABILITY));
            for (int k = 0; k < outputs; k++) {
                entries[k * BLOCK + s] = factor * ((k == row ? 1 : 0) - entries[k * BLOCK + s]);
            }
        }
        for (int k = 0; k < outputs; k++) {
            Arrays.fill(entries, k * BLOCK + valid, (k + 1) * BLOCK, 0);
        }
    }

    @Override
    public void gradient(double[] out, double[] targets, int valid, double[] entries) {
        System.arraycopy(out, 0, entries, 0, outputs * BLOCK);
        for (int s = 0; s < valid; s++) {
            softmax(entries, outputs, s, BLOCK);
            int y = (int) targets[s];
            entries[y * BLOCK + s] -= 1;
            for (int k = 0; k < outputs; k++) {
                entries[k * BLOCK + s] /= samples;
            }
        }
        for (int k = 0; k < outputs; k++) {
            Arrays.fill(entries, k * BLOCK + valid, (k + 1) * BLOCK, 0);
        }
    }
}
