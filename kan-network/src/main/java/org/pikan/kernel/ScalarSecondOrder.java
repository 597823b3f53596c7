package org.pikan.kernel;

/** Jets with one component of second order, see {@link RowKernels#composeSecondOrder}: points {@code from} to n. */
final class ScalarSecondOrder {

    private ScalarSecondOrder() {}

    static void compose(int functions, int firsts, int[] starts, int[] partners, double[] weights, boolean top,
            double[] f, int fOffset,
            int fStride, double[] z, int zOffset, double[] out, int outOffset, int outStride, int n, int from,
            boolean accumulate) {
        int last = (firsts + 1) * n;
        for (int p = from; p < n; p++) {
            int zAt = zOffset + p;
            double product = product(firsts, starts, partners, weights, z, zAt, n);
            double operator = top ? z[zAt + last] : 0;
            for (int m = 0; m < functions; m++) {
                int fAt = fOffset + m * fStride + p;
                int outAt = outOffset + m * outStride + p;
                double slope = f[fAt + n];
                out[outAt] = accumulate ? out[outAt] + f[fAt] : f[fAt];
                for (int i = n; i < last; i += n) {
                    out[outAt + i] = Math.fma(slope, z[zAt + i], accumulate ? out[outAt + i] : 0);
                }
                double sum = Math.fma(slope, operator, accumulate ? out[outAt + last] : 0);
                out[outAt + last] = Math.fma(f[fAt + 2 * n], product, sum);
            }
        }
    }

    static void derivativeAdjoint(int functions, int firsts, int[] starts, int[] partners, double[] weights,
            boolean top, double[] z, int zOffset, double[] g, int gOffset, int gStride, double[] fBar, int fBarOffset,
            int fBarStride, int n, int from) {
        int last = (firsts + 1) * n;
        for (int p = from; p < n; p++) {
            int zAt = zOffset + p;
            double product = product(firsts, starts, partners, weights, z, zAt, n);
            double operator = top ? z[zAt + last] : 0;
            for (int m = 0; m < functions; m++) {
                int gAt = gOffset + m * gStride + p;
                int barAt = fBarOffset + m * fBarStride + p;
                double slope = g[gAt + last] * operator;
                for (int i = n; i < last; i += n) {
                    slope = Math.fma(g[gAt + i], z[zAt + i], slope);
                }
                fBar[barAt] = g[gAt];
                fBar[barAt + n] = slope;
                fBar[barAt + 2 * n] = g[gAt + last] * product;
            }
        }
    }

    /** B, half the sum over i of z[i] times the derivative of B by it. */
    private static double product(int firsts, int[] starts, int[] partners, double[] weights, double[] z, int zAt,
            int n) {
        double product = 0;
        for (int i = 1; i <= firsts; i++) {
            product = Math.fma(0.5 * z[zAt + i * n], slope(i, starts, partners, weights, z, zAt, n), product);
        }
        return product;
    }

    /** The derivative of B by z[i]. */
    private static double slope(int i, int[] starts, int[] partners, double[] weights, double[] z, int zAt, int n) {
        double sum = 0;
        for (int t = starts[i - 1]; t < starts[i]; t++) {
            sum = Math.fma(weights[t], z[zAt + partners[t] * n], sum);
        }
        return sum;
    }

    static void adjoint(int functions, int firsts, int[] starts, int[] partners, double[] weights, boolean top,
            double[] f, int fOffset,
            int fStride, double[] z, int zOffset, double[] g, int gOffset, int gStride, double[] zBar, int zBarOffset,
            int n, int from, boolean accumulate) {
        int last = (firsts + 1) * n;
        for (int p = from; p < n; p++) {
            int zAt = zOffset + p;
            int barAt = zBarOffset + p;
            double value = accumulate ? zBar[barAt] : 0;
            double first = 0;
            double second = 0;
            double third = 0;
            for (int m = 0; m < functions; m++) {
                int fAt = fOffset + m * fStride + p;
                int gAt = gOffset + m * gStride + p;
                value = Math.fma(g[gAt], f[fAt + n], value);
                first = Math.fma(g[gAt + last], f[fAt + n], first);
                second = Math.fma(g[gAt + last], f[fAt + 2 * n], second);
                third = Math.fma(g[gAt + last], f[fAt + 3 * n], third);
            }
            if (top) {
                value = Math.fma(z[zAt + last], second, value);
                zBar[barAt + last] = accumulate ? zBar[barAt + last] + first : first;
            }
            double product = 0;
            for (int i = 1; i <= firsts; i++) {
                double slope = accumulate ? zBar[barAt + i * n] : 0;
                double curvature = 0;
                for (int m = 0; m < functions; m++) {
                    int fAt = fOffset + m * fStride + p;
                    double factor = g[gOffset + m * gStride + p + i * n];
                    slope = Math.fma(factor, f[fAt + n], slope);
                    curvature = Math.fma(factor, f[fAt + 2 * n], curvature);
                }
                double derivative = slope(i, starts, partners, weights, z, zAt, n);
                product = Math.fma(0.5 * z[zAt + i * n], derivative, product);
                value = Math.fma(z[zAt + i * n], curvature, value);
                zBar[barAt + i * n] = Math.fma(second, derivative, slope);
            }
            zBar[barAt] = Math.fma(product, third, value);
        }
    }
}
