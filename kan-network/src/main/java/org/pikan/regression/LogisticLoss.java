package org.pikan.regression;

import static org.pikan.regression.SampleBlocks.BLOCK;

import java.util.Arrays;

/**
 * The mean over samples of the cross-entropy log(1 + exp(f)) - y f, where y is 0 or 1 and f the logit of class 1.
 *
 * <p>Its second derivative by f is p (1 - p) with p = 1 / (1 + exp(-f)), kept off 0 so that rows stay finite.
 */
record LogisticLoss(int samples) implements Loss {

    /** The least p (1 - p) of a row. */
    private static final double LEAST_CURVATURE = 1e-12;

    @Override
    public int outputs() {
        return 1;
    }

    @Override
    public int rows() {
        return 1;
    }

    /** 1 / (1 + exp(-f)) without overflow. */
    static double probability(double f) {
        double e = StrictMath.exp(-Math.abs(f));
        return f >= 0 ? 1 / (1 + e) : e / (1 + e);
    }

    private double entry(double f) {
        double e = StrictMath.exp(-Math.abs(f));
        return Math.sqrt(0.5 / samples * Math.max(e / ((1 + e) * (1 + e)), LEAST_CURVATURE));
    }

    @Override
    public double forward(double[] out, double[] targets, int valid, double[] residuals, int offset) {
        double sum = 0;
        for (int p = 0; p < BLOCK; p++) {
            if (p >= valid) {
                residuals[offset + p] = 0;
                continue;
            }
            double f = out[p];
            sum += Math.max(f, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(f))) - targets[p] * f;
            residuals[offset + p] = 0.5 / samples * (probability(f) - targets[p]) / entry(f);
        }
        return sum / samples;
    }

    @Override
    public void row(int row, double[] out, int valid, double[] entries) {
        Arrays.fill(entries, 0);
        for (int p = 0; p < valid; p++) {
            entries[p] = entry(out[p]);
        }
    }

    @Override
    public void gradient(double[] out, double[] targets, int valid, double[] entries) {
        Arrays.fill(entries, 0);
        for (int p = 0; p < valid; p++) {
            entries[p] = (probability(out[p]) - targets[p]) / samples;
        }
    }
}
