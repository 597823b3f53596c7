package org.pikan.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** {@link ScalarSecondOrder} with lanes over points, those below {@code end}. */
final class VectorSecondOrder {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private VectorSecondOrder() {}

    static void compose(int functions, int firsts, int[] starts, int[] partners, double[] weights, boolean top,
            double[] f, int fOffset,
            int fStride, double[] z, int zOffset, double[] out, int outOffset, int outStride, int n, int end,
            boolean accumulate) {
        if (functions == 1 && isDiagonal(firsts, starts, partners)) {
            composeOne(firsts, weights, top, f, fOffset, z, zOffset, out, outOffset, n, end, accumulate);
            return;
        }
        int last = (firsts + 1) * n;
        for (int p = 0; p < end; p += LANES) {
            int zAt = zOffset + p;
            DoubleVector product = product(firsts, starts, partners, weights, z, zAt, n);
            DoubleVector operator = start(top, z, zAt + last);
            int fAt = fOffset + p;
            int outAt = outOffset + p;
            for (int m = 0; m < functions; m++) {
                DoubleVector slope = DoubleVector.fromArray(SPECIES, f, fAt + n);
                DoubleVector value = DoubleVector.fromArray(SPECIES, f, fAt);
                (accumulate ? DoubleVector.fromArray(SPECIES, out, outAt).add(value) : value).intoArray(out, outAt);
                for (int i = n; i < last; i += n) {
                    slope.fma(DoubleVector.fromArray(SPECIES, z, zAt + i), start(accumulate, out, outAt + i))
                            .intoArray(out, outAt + i);
                }
                DoubleVector sum = slope.fma(operator, start(accumulate, out, outAt + last));
                DoubleVector.fromArray(SPECIES, f, fAt + 2 * n).fma(product, sum).intoArray(out, outAt + last);
                fAt += fStride;
                outAt += outStride;
            }
        }
    }

    static void derivativeAdjoint(int functions, int firsts, int[] starts, int[] partners, double[] weights,
            boolean top, double[] z, int zOffset, double[] g, int gOffset, int gStride, double[] fBar, int fBarOffset,
            int fBarStride, int n, int end) {
        int last = (firsts + 1) * n;
        for (int p = 0; p < end; p += LANES) {
            int zAt = zOffset + p;
            DoubleVector product = product(firsts, starts, partners, weights, z, zAt, n);
            DoubleVector operator = start(top, z, zAt + last);
            int gAt = gOffset + p;
            int barAt = fBarOffset + p;
            for (int m = 0; m < functions; m++) {
                DoubleVector factor = DoubleVector.fromArray(SPECIES, g, gAt + last);
                DoubleVector slope = factor.mul(operator);
                for (int i = n; i < last; i += n) {
                    slope = DoubleVector.fromArray(SPECIES, g, gAt + i)
                            .fma(DoubleVector.fromArray(SPECIES, z, zAt + i), slope);
                }
                DoubleVector.fromArray(SPECIES, g, gAt).intoArray(fBar, barAt);
                slope.intoArray(fBar, barAt + n);
                factor.mul(product).intoArray(fBar, barAt + 2 * n);
                gAt += gStride;
                barAt += fBarStride;
            }
        }
    }

    /** B, half the sum over i of z[i] times the derivative of B by it. */
    private static DoubleVector product(int firsts, int[] starts, int[] partners, double[] weights, double[] z, int zAt,
            int n) {
        DoubleVector product = DoubleVector.zero(SPECIES);
        for (int i = 1; i <= firsts; i++) {
            product = DoubleVector.fromArray(SPECIES, z, zAt + i * n).mul(0.5)
                    .fma(slope(i, starts, partners, weights, z, zAt, n), product);
        }
        return product;
    }

    /** The derivative of B by z[i]. */
    private static DoubleVector slope(int i, int[] starts, int[] partners, double[] weights, double[] z, int zAt,
            int n) {
        DoubleVector sum = DoubleVector.zero(SPECIES);
        for (int t = starts[i - 1]; t < starts[i]; t++) {
            sum = DoubleVector.broadcast(SPECIES, weights[t])
                    .fma(DoubleVector.fromArray(SPECIES, z, zAt + partners[t] * n), sum);
        }
        return sum;
    }

    static void adjoint(int functions, int firsts, int[] starts, int[] partners, double[] weights, boolean top,
            double[] f, int fOffset,
            int fStride, double[] z, int zOffset, double[] g, int gOffset, int gStride, double[] zBar, int zBarOffset,
            int n, int end, boolean accumulate) {
        if (functions == 1 && isDiagonal(firsts, starts, partners)) {
            adjointOfOne(firsts, weights, top, f, fOffset, z, zOffset, g, gOffset, zBar, zBarOffset, n, end,
                    accumulate);
            return;
        }
        int last = (firsts + 1) * n;
        for (int p = 0; p < end; p += LANES) {
            int zAt = zOffset + p;
            int barAt = zBarOffset + p;
            DoubleVector value = start(accumulate, zBar, barAt);
            DoubleVector first = DoubleVector.zero(SPECIES);
            DoubleVector second = DoubleVector.zero(SPECIES);
            DoubleVector third = DoubleVector.zero(SPECIES);
            int fAt = fOffset + p;
            int gAt = gOffset + p;
            for (int m = 0; m < functions; m++) {
                DoubleVector slope = DoubleVector.fromArray(SPECIES, f, fAt + n);
                DoubleVector factor = DoubleVector.fromArray(SPECIES, g, gAt + last);
                value = DoubleVector.fromArray(SPECIES, g, gAt).fma(slope, value);
                first = factor.fma(slope, first);
                second = factor.fma(DoubleVector.fromArray(SPECIES, f, fAt + 2 * n), second);
                third = factor.fma(DoubleVector.fromArray(SPECIES, f, fAt + 3 * n), third);
                fAt += fStride;
                gAt += gStride;
            }
            if (top) {
                value = DoubleVector.fromArray(SPECIES, z, zAt + last).fma(second, value);
                (accumulate ? DoubleVector.fromArray(SPECIES, zBar, barAt + last).add(first) : first)
                        .intoArray(zBar, barAt + last);
            }
            DoubleVector product = DoubleVector.zero(SPECIES);
            for (int i = 1; i <= firsts; i++) {
                DoubleVector slope = start(accumulate, zBar, barAt + i * n);
                DoubleVector curvature = DoubleVector.zero(SPECIES);
                fAt = fOffset + p;
                gAt = gOffset + p + i * n;
                for (int m = 0; m < functions; m++) {
                    DoubleVector factor = DoubleVector.fromArray(SPECIES, g, gAt);
                    slope = factor.fma(DoubleVector.fromArray(SPECIES, f, fAt + n), slope);
                    curvature = factor.fma(DoubleVector.fromArray(SPECIES, f, fAt + 2 * n), curvature);
                    fAt += fStride;
                    gAt += gStride;
                }
                DoubleVector own = DoubleVector.fromArray(SPECIES, z, zAt + i * n);
                DoubleVector derivative = slope(i, starts, partners, weights, z, zAt, n);
                product = own.mul(0.5).fma(derivative, product);
                value = own.fma(curvature, value);
                second.fma(derivative, slope).intoArray(zBar, barAt + i * n);
            }
            product.fma(third, value).intoArray(zBar, barAt);
        }
    }

    /** Whether B is a sum of squares, as for Laplace's operator. */
    private static boolean isDiagonal(int firsts, int[] starts, int[] partners) {
        boolean diagonal = starts[firsts] == firsts;
        for (int t = 0; diagonal && t < firsts; t++) {
            diagonal = starts[t] == t && partners[t] == t + 1;
        }
        return diagonal;
    }

    /** {@link #compose} for the one function of an activation or a squash, and a sum of squares. */
    private static void composeOne(int firsts, double[] weights, boolean top, double[] f, int fOffset, double[] z,
            int zOffset, double[] out, int outOffset, int n, int end, boolean accumulate) {
        int last = (firsts + 1) * n;
        for (int p = 0; p < end; p += LANES) {
            int fAt = fOffset + p;
            int zAt = zOffset + p;
            int outAt = outOffset + p;
            DoubleVector value = DoubleVector.fromArray(SPECIES, f, fAt);
            DoubleVector slope = DoubleVector.fromArray(SPECIES, f, fAt + n);
            DoubleVector operator = start(top, z, zAt + last);
            DoubleVector product = DoubleVector.zero(SPECIES);
            start(accumulate, out, outAt).add(value).intoArray(out, outAt);
            int at = n;
            for (int i = 0; i < firsts; i++) {
                DoubleVector own = DoubleVector.fromArray(SPECIES, z, zAt + at);
                product = own.mul(0.5).fma(own.mul(weights[i]), product);
                slope.fma(own, start(accumulate, out, outAt + at)).intoArray(out, outAt + at);
                at += n;
            }
            DoubleVector sum = slope.fma(operator, start(accumulate, out, outAt + last));
            DoubleVector.fromArray(SPECIES, f, fAt + 2 * n).fma(product, sum).intoArray(out, outAt + last);
        }
    }

    /** {@link #adjoint} for one function and a sum of squares. */
    private static void adjointOfOne(int firsts, double[] weights, boolean top, double[] f, int fOffset, double[] z,
            int zOffset, double[] g, int gOffset, double[] zBar, int zBarOffset, int n, int end,
            boolean accumulate) {
        int last = (firsts + 1) * n;
        for (int p = 0; p < end; p += LANES) {
            int zAt = zOffset + p;
            int barAt = zBarOffset + p;
            int gAt = gOffset + p;
            DoubleVector f1 = DoubleVector.fromArray(SPECIES, f, fOffset + p + n);
            DoubleVector f2 = DoubleVector.fromArray(SPECIES, f, fOffset + p + 2 * n);
            DoubleVector highest = DoubleVector.fromArray(SPECIES, g, gAt + last);
            DoubleVector second = highest.mul(f2);
            DoubleVector value = DoubleVector.fromArray(SPECIES, g, gAt).fma(f1, start(accumulate, zBar, barAt));
            if (top) {
                value = DoubleVector.fromArray(SPECIES, z, zAt + last).fma(second, value);
                start(accumulate, zBar, barAt + last).add(highest.mul(f1)).intoArray(zBar, barAt + last);
            }
            DoubleVector product = DoubleVector.zero(SPECIES);
            int at = n;
            for (int i = 0; i < firsts; i++) {
                DoubleVector own = DoubleVector.fromArray(SPECIES, z, zAt + at);
                DoubleVector factor = DoubleVector.fromArray(SPECIES, g, gAt + at);
                DoubleVector derivative = own.mul(weights[i]);
                product = own.mul(0.5).fma(derivative, product);
                value = own.fma(factor.mul(f2), value);
                second.fma(derivative, factor.fma(f1, start(accumulate, zBar, barAt + at))).intoArray(zBar, barAt + at);
                at += n;
            }
            DoubleVector third = highest.mul(DoubleVector.fromArray(SPECIES, f, fOffset + p + 3 * n));
            product.fma(third, value).intoArray(zBar, barAt);
        }
    }

    private static DoubleVector start(boolean accumulate, double[] out, int at) {
        return accumulate ? DoubleVector.fromArray(SPECIES, out, at) : DoubleVector.zero(SPECIES);
    }
}
