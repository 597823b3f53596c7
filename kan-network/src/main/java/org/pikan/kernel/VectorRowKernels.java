package org.pikan.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Row kernels on the Vector API; what does not fill a vector goes to the scalar ones.
 *
 * <p>They exist because C2 (JDK 25) leaves loops over rows scalar when the rows begin at different offsets: it cannot
 * rule out that they overlap.
 */
final class VectorRowKernels implements RowKernels {

    static final VectorRowKernels INSTANCE = new VectorRowKernels();

    private static final VectorSpecies<Double> SPECIES = Lanes.SPECIES;
    private static final int LANES = SPECIES.length();

    private VectorRowKernels() {}

    @Override
    public void multiply(double factor, double[] a, int aOffset, double[] b, int bOffset, double[] out, int outOffset,
            int n, boolean accumulate) {
        int end = SPECIES.loopBound(n);
        if (accumulate) {
            for (int p = 0; p < end; p += LANES) {
                DoubleVector sum = DoubleVector.fromArray(SPECIES, out, outOffset + p);
                DoubleVector left = DoubleVector.fromArray(SPECIES, a, aOffset + p).mul(factor);
                left.fma(DoubleVector.fromArray(SPECIES, b, bOffset + p), sum).intoArray(out, outOffset + p);
            }
        } else {
            for (int p = 0; p < end; p += LANES) {
                DoubleVector left = DoubleVector.fromArray(SPECIES, a, aOffset + p).mul(factor);
                left.mul(DoubleVector.fromArray(SPECIES, b, bOffset + p)).intoArray(out, outOffset + p);
            }
        }
        if (end < n) {
            ScalarRowKernels.INSTANCE.multiply(factor, a, aOffset + end, b, bOffset + end, out, outOffset + end,
                    n - end, accumulate);
        }
    }

    @Override
    public void sumOfProducts(int terms, double[] a, int aOffset, int aStride, double[] b, int bOffset, int bStride,
            double[] out, int outOffset, int n, boolean accumulate) {
        int end = SPECIES.loopBound(n);
        int p = 0;
        for (; p <= end - 2 * LANES; p += 2 * LANES) {
            int o = outOffset + p;
            DoubleVector sum0 = accumulate ? DoubleVector.fromArray(SPECIES, out, o) : DoubleVector.zero(SPECIES);
            DoubleVector sum1 = accumulate ? DoubleVector.fromArray(SPECIES, out, o + LANES)
                    : DoubleVector.zero(SPECIES);
            int i = aOffset + p;
            int j = bOffset + p;
            for (int t = 0; t < terms; t++, i += aStride, j += bStride) {
                sum0 = DoubleVector.fromArray(SPECIES, a, i).fma(DoubleVector.fromArray(SPECIES, b, j), sum0);
                sum1 = DoubleVector.fromArray(SPECIES, a, i + LANES)
                        .fma(DoubleVector.fromArray(SPECIES, b, j + LANES), sum1);
            }
            sum0.intoArray(out, o);
            sum1.intoArray(out, o + LANES);
        }
        for (; p < end; p += LANES) {
            DoubleVector sum = accumulate ? DoubleVector.fromArray(SPECIES, out, outOffset + p)
                    : DoubleVector.zero(SPECIES);
            for (int t = 0; t < terms; t++) {
                DoubleVector left = DoubleVector.fromArray(SPECIES, a, aOffset + t * aStride + p);
                sum = left.fma(DoubleVector.fromArray(SPECIES, b, bOffset + t * bStride + p), sum);
            }
            sum.intoArray(out, outOffset + p);
        }
        if (end < n) {
            ScalarRowKernels.INSTANCE.sumOfProducts(terms, a, aOffset + end, aStride, b, bOffset + end, bStride, out,
                    outOffset + end, n - end, accumulate);
        }
    }

    @Override
    public void sumsOfProducts(int sums, int terms, double[] a, int aOffset, int aStride, double[] b, int bOffset,
            int bStride, int bStep, double[] out, int outOffset, int outStride, int n) {
        int end = SPECIES.loopBound(n);
        int s = 0;
        for (; s + 3 <= sums; s += 3) {
            three(terms, a, aOffset, aStride, b, bOffset + s * bStep, bStride, bStep, out, outOffset + s * outStride,
                    outStride, end);
        }
        if (s + 2 == sums) {
            two(terms, a, aOffset, aStride, b, bOffset + s * bStep, bStride, bStep, out, outOffset + s * outStride,
                    outStride, end);
        } else if (s < sums) {
            sumOfProducts(terms, a, aOffset, aStride, b, bOffset + s * bStep, bStride, out, outOffset + s * outStride,
                    end, false);
        }
        if (end < n) {
            ScalarRowKernels.INSTANCE.sumsOfProducts(sums, terms, a, aOffset + end, aStride, b, bOffset + end, bStride,
                    bStep, out, outOffset + end, outStride, n - end);
        }
    }

    private static void three(int terms, double[] a, int aOffset, int aStride, double[] b, int bOffset, int bStride,
            int bStep, double[] out, int outOffset, int outStride, int end) {
        for (int p = 0; p < end; p += LANES) {
            DoubleVector sum0 = DoubleVector.zero(SPECIES);
            DoubleVector sum1 = DoubleVector.zero(SPECIES);
            DoubleVector sum2 = DoubleVector.zero(SPECIES);
            int i = aOffset + p;
            int j = bOffset + p;
            for (int t = 0; t < terms; t++, i += aStride, j += bStride) {
                DoubleVector factor = DoubleVector.fromArray(SPECIES, a, i);
                sum0 = factor.fma(DoubleVector.fromArray(SPECIES, b, j), sum0);
                sum1 = factor.fma(DoubleVector.fromArray(SPECIES, b, j + bStep), sum1);
                sum2 = factor.fma(DoubleVector.fromArray(SPECIES, b, j + 2 * bStep), sum2);
            }
            sum0.intoArray(out, outOffset + p);
            sum1.intoArray(out, outOffset + outStride + p);
            sum2.intoArray(out, outOffset + 2 * outStride + p);
        }
    }

    private static void two(int terms, double[] a, int aOffset, int aStride, double[] b, int bOffset, int bStride,
            int bStep, double[] out, int outOffset, int outStride, int end) {
        for (int p = 0; p < end; p += LANES) {
            DoubleVector sum0 = DoubleVector.zero(SPECIES);
            DoubleVector sum1 = DoubleVector.zero(SPECIES);
            int i = aOffset + p;
            int j = bOffset + p;
            for (int t = 0; t < terms; t++, i += aStride, j += bStride) {
                DoubleVector factor = DoubleVector.fromArray(SPECIES, a, i);
                sum0 = factor.fma(DoubleVector.fromArray(SPECIES, b, j), sum0);
                sum1 = factor.fma(DoubleVector.fromArray(SPECIES, b, j + bStep), sum1);
            }
            sum0.intoArray(out, outOffset + p);
            sum1.intoArray(out, outOffset + outStride + p);
        }
    }

    @Override
    public void composeSecondOrder(int functions, int firsts, int[] starts, int[] partners, double[] weights,
            boolean top, double[] f,
            int fOffset, int fStride, double[] z, int zOffset, double[] out, int outOffset, int outStride, int n,
            boolean accumulate) {
        int end = SPECIES.loopBound(n);
        VectorSecondOrder.compose(functions, firsts, starts, partners, weights, top, f, fOffset, fStride, z, zOffset,
                out, outOffset, outStride, n, end, accumulate);
        if (end < n) {
            ScalarSecondOrder.compose(functions, firsts, starts, partners, weights, top, f, fOffset, fStride, z,
                    zOffset, out, outOffset, outStride, n, end, accumulate);
        }
    }

    @Override
    public void secondOrderDerivativeAdjoint(int functions, int firsts, int[] starts, int[] partners, double[] weights,
            boolean top, double[] z, int zOffset, double[] g, int gOffset, int gStride, double[] fBar, int fBarOffset,
            int fBarStride, int n) {
        int end = SPECIES.loopBound(n);
        VectorSecondOrder.derivativeAdjoint(functions, firsts, starts, partners, weights, top, z, zOffset, g, gOffset,
                gStride, fBar, fBarOffset, fBarStride, n, end);
        if (end < n) {
            ScalarSecondOrder.derivativeAdjoint(functions, firsts, starts, partners, weights, top, z, zOffset, g,
                    gOffset, gStride, fBar, fBarOffset, fBarStride, n, end);
        }
    }

    @Override
    public void secondOrderAdjoint(int functions, int firsts, int[] starts, int[] partners, double[] weights,
            boolean top, double[] f,
            int fOffset, int fStride, double[] z, int zOffset, double[] g, int gOffset, int gStride, double[] zBar,
            int zBarOffset, int n, boolean accumulate) {
        int end = SPECIES.loopBound(n);
        VectorSecondOrder.adjoint(functions, firsts, starts, partners, weights, top, f, fOffset, fStride, z, zOffset, g,
                gOffset,
                gStride, zBar, zBarOffset, n, end, accumulate);
        if (end < n) {
            ScalarSecondOrder.adjoint(functions, firsts, starts, partners, weights, top, f, fOffset, fStride, z,
                    zOffset, g, gOffset,
                    gStride, zBar, zBarOffset, n, end, accumulate);
        }
    }

    @Override
    public void add(double[] a, int aOffset, double[] out, int outOffset, int n) {
        int end = SPECIES.loopBound(n);
        for (int p = 0; p < end; p += LANES) {
            DoubleVector.fromArray(SPECIES, out, outOffset + p)
                    .add(DoubleVector.fromArray(SPECIES, a, aOffset + p)).intoArray(out, outOffset + p);
        }
        if (end < n) {
            ScalarRowKernels.INSTANCE.add(a, aOffset + end, out, outOffset + end, n - end);
        }
    }

    @Override
    public void affine(double factor, double[] a, int aOffset, double shift, double[] out, int outOffset, int n) {
        int end = SPECIES.loopBound(n);
        DoubleVector slope = DoubleVector.broadcast(SPECIES, factor);
        DoubleVector constant = DoubleVector.broadcast(SPECIES, shift);
        for (int p = 0; p < end; p += LANES) {
            slope.fma(DoubleVector.fromArray(SPECIES, a, aOffset + p), constant).intoArray(out, outOffset + p);
        }
        if (end < n) {
            ScalarRowKernels.INSTANCE.affine(factor, a, aOffset + end, shift, out, outOffset + end, n - end);
        }
    }

    @Override
    public void recurrence(double factor, double[] z, int zOffset, double shift, double[] x, int xOffset,
            double yFactor, double[] y, int yOffset, double wFactor, double[] w, int wOffset, double[] out,
            int outOffset, int n) {
        int end = SPECIES.loopBound(n);
        DoubleVector slope = DoubleVector.broadcast(SPECIES, factor);
        DoubleVector constant = DoubleVector.broadcast(SPECIES, shift);
        DoubleVector second = DoubleVector.broadcast(SPECIES, yFactor);
        for (int p = 0; p < end; p += LANES) {
            DoubleVector rest = second.fma(DoubleVector.fromArray(SPECIES, y, yOffset + p),
                    DoubleVector.fromArray(SPECIES, w, wOffset + p).mul(wFactor));
            slope.fma(DoubleVector.fromArray(SPECIES, z, zOffset + p), constant)
                    .fma(DoubleVector.fromArray(SPECIES, x, xOffset + p), rest).intoArray(out, outOffset + p);
        }
        if (end < n) {
            ScalarRowKernels.INSTANCE.recurrence(factor, z, zOffset + end, shift, x, xOffset + end, yFactor, y,
                    yOffset + end, wFactor, w, wOffset + end, out, outOffset + end, n - end);
        }
    }

    @Override
    public void derivativeRecurrence(int order, double factor, double[] z, int zOffset, double shift, double[] rows,
            int last, double beforeFactor, int before, int next, int n) {
        int end = SPECIES.loopBound(n);
        DoubleVector constant = DoubleVector.broadcast(SPECIES, shift);
        for (int p = 0; p < end; p += LANES) {
            DoubleVector slope = DoubleVector.fromArray(SPECIES, z, zOffset + p)
                    .fma(DoubleVector.broadcast(SPECIES, factor), constant);
            DoubleVector lower = DoubleVector.zero(SPECIES);
            int at = p;
            for (int q = 0; q <= order; q++) {
                DoubleVector rest = lower.fma(DoubleVector.broadcast(SPECIES, q * factor),
                        DoubleVector.fromArray(SPECIES, rows, before + at).mul(beforeFactor));
                lower = DoubleVector.fromArray(SPECIES, rows, last + at);
                slope.fma(lower, rest).intoArray(rows, next + at);
                at += n;
            }
        }
        ScalarRowKernels.derivativeRecurrence(order, factor, z, zOffset, shift, rows, last, beforeFactor, before, next,
                n, end);
    }

    @Override
    public void polynomial(double[] coefficients, double[] a, int aOffset, double[] out, int outOffset, int n) {
        int end = SPECIES.loopBound(n);
        int degree = coefficients.length - 1;
        for (int p = 0; p < end; p += LANES) {
            DoubleVector argument = DoubleVector.fromArray(SPECIES, a, aOffset + p);
            DoubleVector sum = DoubleVector.broadcast(SPECIES, coefficients[degree]);
            for (int k = degree - 1; k >= 0; k--) {
                sum = sum.fma(argument, DoubleVector.broadcast(SPECIES, coefficients[k]));
            }
            sum.intoArray(out, outOffset + p);
        }
        if (end < n) {
            ScalarRowKernels.INSTANCE.polynomial(coefficients, a, aOffset + end, out, outOffset + end, n - end);
        }
    }

    @Override
    public void polynomials(int degree, double[] c, int cStride, int[] first, double[] t, int n, double[] out,
            int lanes) {
        for (int p = 0; p < n; p++) {
            DoubleVector argument = DoubleVector.broadcast(SPECIES, t[p]);
            int at = p * lanes;
            int j = 0;
            for (; j <= lanes - 2 * LANES; j += 2 * LANES) {
                int row = first[p] + j;
                DoubleVector sum0 = DoubleVector.fromArray(SPECIES, c, row);
                DoubleVector sum1 = DoubleVector.fromArray(SPECIES, c, row + LANES);
                for (int k = 1; k <= degree; k++) {
                    row += cStride;
                    sum0 = sum0.fma(argument, DoubleVector.fromArray(SPECIES, c, row));
                    sum1 = sum1.fma(argument, DoubleVector.fromArray(SPECIES, c, row + LANES));
                }
                sum0.intoArray(out, at + j);
                sum1.intoArray(out, at + j + LANES);
            }
            for (; j < lanes; j += LANES) {
                int row = first[p] + j;
                DoubleVector sum = DoubleVector.fromArray(SPECIES, c, row);
                for (int k = 1; k <= degree; k++) {
                    row += cStride;
                    sum = sum.fma(argument, DoubleVector.fromArray(SPECIES, c, row));
                }
                sum.intoArray(out, at + j);
            }
        }
    }
}
