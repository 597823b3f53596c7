package org.pikan.network.analysis;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pikan.autodiff.MultiIndex;

/** The statistics of {@link Hypothesis}, from derivatives at samples, each computed once. */
final class DerivativeTable {

    private final PartialDerivatives function;
    private final double[][] points;
    private final Map<MultiIndex, double[]> known = new HashMap<>();
    private final double[] deviation;
    private final double scale;

    DerivativeTable(PartialDerivatives function, double[][] points) {
        this.function = function;
        this.points = points;
        compute(MultiIndex.upToOrder(points.length, 2));
        deviation = new double[points.length];
        for (int axis = 0; axis < points.length; axis++) {
            deviation[axis] = deviation(points[axis]);
        }
        scale = deviation(f());
    }

    private void compute(List<MultiIndex> partials) {
        List<MultiIndex> missing = partials.stream().filter(index -> !known.containsKey(index)).distinct().toList();
        if (!missing.isEmpty()) {
            double[][] values = function.at(missing, points);
            for (int k = 0; k < values.length; k++) {
                known.put(missing.get(k), values[k]);
            }
        }
    }

    private double[] f(int... axes) {
        int[] exponents = new int[points.length];
        for (int axis : axes) {
            exponents[axis]++;
        }
        MultiIndex index = MultiIndex.of(exponents);
        if (!known.containsKey(index)) {
            compute(MultiIndex.upToOrder(points.length, index.order()));
        }
        double[] values = known.get(index);
        if (values == null) {
            throw new IllegalStateException("derivative " + index + " was not computed.");
        }
        return values;
    }

    double independence(int x) {
        double slope = deviation[x] * rms(f(x));
        return slope == 0 ? 0 : slope / scale;
    }

    double additive(int x, int y) {
        double mixed = deviation[x] * deviation[y] * rms(f(x, y));
        return mixed == 0 ? 0 : mixed / scale;
    }

    double multiplicative(int x, int y) {
        return ratio(product(f(), f(x, y)), product(-1, f(x), f(y)));
    }

    /** The largest over x in a, y in b. */
    double general(List<Integer> a, List<Integer> b) {
        double largest = 0;
        for (int x : a) {
            for (int y : b) {
                // log f_x - log f_y has no mixed derivative in any x2 of a and y2 of b.
                for (int x2 : a) {
                    for (int y2 : b) {
                        largest = Math.max(largest, median(product(f(y), f(y), f(x, x2, y2), f(x)),
                                product(-1, f(y), f(y), f(x, x2), f(x, y2)),
                                product(-1, f(x), f(x), f(y, x2, y2), f(y)),
                                product(f(x), f(x), f(y, x2), f(y, y2))));
                    }
                }
            }
        }
        return largest;
    }

    /** The direction in which h_x f_x and h_y f_y, taken as vectors over the samples, cancel best. */
    LinearCombination linear(int x, int y) {
        double[] fx = f(x);
        double[] fy = f(y);
        double hx = deviation[x];
        double hy = deviation[y];
        double xx = hx * hx * mean(product(fx, fx));
        double xy = hx * hy * mean(product(fx, fy));
        double yy = hy * hy * mean(product(fy, fy));
        // (cos, sin) is the direction of the largest eigenvalue: f rises along it, and is flat across.
        double angle = 0.5 * Math.atan2(2 * xy, xx - yy);
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        return new LinearCombination(sin * hx / (cos * hy), ratio(product(sin * hx, fx), product(-cos * hy, fy)));
    }

    /** x f_x + sign y f_y. */
    double scaling(int x, int y, double sign) {
        return ratio(product(points[x], f(x)), product(sign, points[y], f(y)));
    }

    double rotation(int x, int y) {
        return ratio(product(points[y], f(x)), product(-1, points[x], f(y)));
    }

    double combination(int x, int y, List<Integer> others) {
        double largest = 0;
        for (int z : others) {
            largest = Math.max(largest, ratio(product(f(x, z), f(y)), product(-1, f(x), f(y, z))));
        }
        return largest;
    }

    /** The root mean square of a sum over that of the sum of magnitudes; 0 where all is 0. */
    private static double ratio(double[]... terms) {
        int count = terms[0].length;
        double[] sum = new double[count];
        double[] size = new double[count];
        for (double[] term : terms) {
            for (int p = 0; p < count; p++) {
                sum[p] += term[p];
                size[p] += Math.abs(term[p]);
            }
        }
        double denominator = rms(size);
        return denominator == 0 ? 0 : rms(sum) / denominator;
    }

    /** The median over the samples of a sum over the sum of magnitudes: for terms of so high a degree that few samples would decide. */
    private static double median(double[]... terms) {
        double[] ratios = new double[terms[0].length];
        for (int p = 0; p < ratios.length; p++) {
            double sum = 0;
            double size = 0;
            for (double[] term : terms) {
                sum += term[p];
                size += Math.abs(term[p]);
            }
            ratios[p] = size == 0 ? 0 : Math.abs(sum) / size;
        }
        Arrays.sort(ratios);
        return ratios[ratios.length / 2];
    }

    private static double[] product(double[]... factors) {
        return product(1, factors);
    }

    private static double[] product(double factor, double[]... factors) {
        double[] result = new double[factors[0].length];
        for (int p = 0; p < result.length; p++) {
            double value = factor;
            for (double[] one : factors) {
                value *= one[p];
            }
            result[p] = value;
        }
        return result;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double rms(double[] values) {
        return Math.sqrt(mean(product(values, values)));
    }

    private static double deviation(double[] values) {
        double mean = mean(values);
        double[] shifted = new double[values.length];
        for (int p = 0; p < shifted.length; p++) {
            shifted[p] = values[p] - mean;
        }
        return rms(shifted);
    }
}
