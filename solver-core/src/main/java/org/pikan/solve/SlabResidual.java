package org.pikan.solve;

import java.util.Arrays;

/**
 * The residual on a slab, and what it is short of: where functions of x are missing, it is smooth in time; where degrees in
 * time are missing, it oscillates there.
 *
 * @param whole
 *            root of the weighted mean square
 * @param smooth
 *            that of its part of low degree in time, and of conditions
 * @param oscillating
 *            that of the rest
 * @param profile
 *            the squares that {@code smooth} is the root of, for each point in x
 */
record SlabResidual(double whole, double smooth, double oscillating, double[] profile) {

    /**
     * Splits residuals at the product of points in x and Chebyshev nodes of time.
     *
     * @param values
     *            as [equation][point], time running fastest
     * @param weights
     *            of the equations
     * @param across
     *            the number of points in x
     * @param degree
     *            the highest that is low
     * @param loss
     *            the weighted mean square where it was minimised, soft conditions included
     */
    static SlabResidual of(double[][] values, double[] weights, int across, int degree, double loss) {
        int nodes = values[0].length / across;
        double all = 0;
        double[] profile = new double[across];
        for (int e = 0; e < values.length; e++) {
            double[][] series = new double[nodes][across];
            for (int p = 0; p < values[e].length; p++) {
                series[p % nodes][p / nodes] = values[e][p];
                all += weights[e] * values[e][p] * values[e][p] / values[e].length;
            }
            double[][] coefficients = ChebyshevNodes.coefficients(series, degree);
            for (int j = 0; j <= degree; j++) {
                for (int i = 0; i < across; i++) {
                    double c = coefficients[j][i];
                    profile[i] += weights[e] * c * c / across * (j == 0 ? 1 : 0.5);
                }
            }
        }
        double smooth = Arrays.stream(profile).sum();
        return new SlabResidual(Math.sqrt(Math.max(all, loss)), Math.sqrt(smooth + Math.max(0, loss - all)),
                Math.sqrt(Math.max(0, all - smooth)), profile);
    }
}
