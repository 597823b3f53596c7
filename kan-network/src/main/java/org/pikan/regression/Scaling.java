package org.pikan.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pikan.expression.Constant;
import org.pikan.expression.Expression;

/**
 * How the outputs of a network become targets: target = center + scale * output.
 *
 * @param center
 *            for each target what output 0 stands for; copied on the way in and out
 * @param scale
 *            for each target what output 1 adds, above 0; copied on the way in and out
 */
public record Scaling(double[] center, double[] scale) {

    /** Copies and checks the numbers. */
    public Scaling {
        center = center.clone();
        scale = scale.clone();
        if (center.length == 0 || center.length != scale.length) {
            throw new IllegalArgumentException(
                    "a scaling has " + center.length + " centers and " + scale.length + " scales.");
        }
        for (int k = 0; k < center.length; k++) {
            if (!Double.isFinite(center[k]) || !(scale[k] > 0) || Double.isInfinite(scale[k])) {
                throw new IllegalArgumentException("target " + k + " has center " + center[k] + " and scale "
                        + scale[k] + ", but must be finite, and the scale above 0.");
            }
        }
    }

    /** The scaling that changes nothing. */
    static Scaling identity(int targets) {
        double[] one = new double[targets];
        Arrays.fill(one, 1);
        return new Scaling(new double[targets], one);
    }

    /** The scaling in which a dataset's targets have mean 0 and deviation 1; classes stay as they are. */
    static Scaling of(Dataset data) {
        if (data.isClassified()) {
            return identity(1);
        }
        double[][] targets = data.targetColumns();
        double[] center = new double[targets.length];
        double[] scale = new double[targets.length];
        for (int k = 0; k < targets.length; k++) {
            center[k] = mean(targets[k]);
            double deviation = deviation(targets[k], center[k]);
            scale[k] = deviation > 0 ? deviation : 1;
        }
        return new Scaling(center, scale);
    }

    /** The mean, without overflow of the sum. */
    static double mean(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        return mean;
    }

    /** The root mean square of the distances from the mean, without overflow of the squares. */
    static double deviation(double[] values, double mean) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value - mean));
        }
        // What is left of equal numbers is the round-off of their mean.
        if (largest <= 1e-14 * Math.abs(mean)) {
            return 0;
        }
        double sum = 0;
        for (double value : values) {
            double part = (value - mean) / largest;
            sum += part * part;
        }
        return largest * Math.sqrt(sum / values.length);
    }

    /** Targets as the network sees them, [target][row]. */
    double[][] scaled(double[][] targets) {
        double[][] scaled = Dataset.copy(targets);
        for (int k = 0; k < scaled.length; k++) {
            for (int row = 0; row < scaled[k].length; row++) {
                scaled[k][row] = (targets[k][row] - center[k]) / scale[k];
            }
        }
        return scaled;
    }

    /** Outputs as targets, in place. */
    void unscale(double[][] outputs) {
        for (int k = 0; k < outputs.length; k++) {
            for (int row = 0; row < outputs[k].length; row++) {
                outputs[k][row] = Math.fma(scale[k], outputs[k][row], center[k]);
            }
        }
    }

    /** Formulas of the network's outputs as formulas of the targets. */
    List<Expression> unscaled(List<? extends Expression> outputs) {
        List<Expression> targets = new ArrayList<>();
        for (int k = 0; k < outputs.size(); k++) {
            targets.add(outputs.get(k).times(scale[k]).plus(new Constant(center[k])));
        }
        return targets;
    }

    @Override
    public double[] center() {
        return center.clone();
    }

    @Override
    public double[] scale() {
        return scale.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Scaling that && Arrays.equals(center, that.center)
                && Arrays.equals(scale, that.scale);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(center) + Arrays.hashCode(scale);
    }

    @Override
    public String toString() {
        return "Scaling[center " + Arrays.toString(center) + ", scale " + Arrays.toString(scale) + "]";
    }
}
