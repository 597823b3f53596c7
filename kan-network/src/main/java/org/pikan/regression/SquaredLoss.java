package org.pikan.regression;

import static org.pikan.regression.SampleBlocks.BLOCK;

import java.util.Arrays;

/** The mean over samples and targets of (f - y)^2. */
record SquaredLoss(int outputs, double factor) implements Loss {

    SquaredLoss(int outputs, int samples) {
        this(outputs, Math.sqrt(1.0 / ((double) samples * outputs)));
    }

    @Override
    public int rows() {
        return outputs;
    }

    @Override
    public double forward(double[] out, double[] targets, int valid, double[] residuals, int offset) {
        double sum = 0;
        for (int k = 0; k < outputs; k++) {
            for (int p = 0; p < BLOCK; p++) {
                double r = p < valid ? factor * (out[k * BLOCK + p] - targets[k * BLOCK + p]) : 0;
                residuals[offset + k * BLOCK + p] = r;
                sum += r * r;
            }
        }
        return sum;
    }

    @Override
    public void row(int row, double[] out, int valid, double[] entries) {
        Arrays.fill(entries, 0);
        Arrays.fill(entries, row * BLOCK, row * BLOCK + valid, factor);
    }

    @Override
    public void gradient(double[] out, double[] targets, int valid, double[] entries) {
        Arrays.fill(entries, 0);
        for (int k = 0; k < outputs; k++) {
            for (int i = k * BLOCK; i < k * BLOCK + valid; i++) {
                entries[i] = 2 * factor * factor * (out[i] - targets[i]);
            }
        }
    }
}
