package org.pikan.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The kernels in use against formulas written out for one point, and bit for bit against the scalar ones. */
class RowKernelsTest {

    private static final int SIZE = 2000;
    private static final int TERMS = 5;

    private interface Call {
        void run(RowKernels kernels, double[] out, int n);
    }

    private interface Formula {
        double at(int p, double before);
    }

    private final double[] a = random(1);
    private final double[] b = random(2);
    private final double[] c = random(3);

    private static double[] random(int seed) {
        return new Random(seed).doubles(SIZE, -1, 1).toArray();
    }

    private void check(int n, Call call, Formula formula) {
        double[] before = random(4);
        double[] actual = before.clone();
        call.run(KernelFixtures.rowKernels(), actual, n);
        double[] scalar = before.clone();
        call.run(RowKernels.scalar(), scalar, n);
        assertThat(actual).isEqualTo(scalar);
        for (int p = 0; p < n; p++) {
            assertThat(actual[7 + p]).isCloseTo(formula.at(p, before[7 + p]), offset(1e-14));
        }
        assertThat(Arrays.copyOf(actual, 7)).isEqualTo(Arrays.copyOf(before, 7));
        assertThat(Arrays.copyOfRange(actual, 7 + n, SIZE)).isEqualTo(Arrays.copyOfRange(before, 7 + n, SIZE));
    }

    @Test
    void usesTheKernelsThatTheRunIsFor() {
        String expected = System.getProperty("pikan.test.kernels", Kernels.best().name());
        assertThat(RowKernels.best() == RowKernels.scalar()).isEqualTo(expected.equals("scalar"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 7, 8, 16, 29, 64, 131})
    void multiplies(int n) {
        check(n, (k, out, m) -> k.multiply(1.7, a, 3, b, 5, out, 7, m, false), (p, x) -> 1.7 * a[3 + p] * b[5 + p]);
        check(n, (k, out, m) -> k.multiply(1.7, a, 3, b, 5, out, 7, m, true),
                (p, x) -> x + 1.7 * a[3 + p] * b[5 + p]);
    }

    private double sum(int p) {
        double sum = 0;
        for (int t = 0; t < TERMS; t++) {
            sum += a[3 + 150 * t + p] * b[5 + 140 * t + p];
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 7, 8, 16, 29, 64, 131})
    void sumsProducts(int n) {
        check(n, (k, out, m) -> k.sumOfProducts(TERMS, a, 3, 150, b, 5, 140, out, 7, m, false), (p, x) -> sum(p));
        check(n, (k, out, m) -> k.sumOfProducts(TERMS, a, 3, 150, b, 5, 140, out, 7, m, true), (p, x) -> x + sum(p));
        check(n, (k, out, m) -> k.sumOfProducts(0, a, 3, 150, b, 5, 140, out, 7, m, false), (p, x) -> 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 7, 8, 16, 29, 64, 131})
    void sumsProductsThatShareAFactor(int n) {
        for (int sums = 1; sums <= 5; sums++) {
            for (int s = 0; s < sums; s++) {
                int count = sums;
                int row = s;
                check(n, (k, out, m) -> {
                    double[] all = new double[count * 140];
                    k.sumsOfProducts(count, TERMS, a, 3, 150, b, 5, 140, 1, all, 0, 140, m);
                    System.arraycopy(all, row * 140, out, 7, m);
                }, (p, x) -> IntStream.range(0, TERMS).mapToDouble(t -> a[3 + 150 * t + p] * b[5 + 140 * t + row + p])
                        .sum());
            }
        }
    }

    /** B = z1 z2 + 1.5 z2^2; the value that goes back is compared with its formula, all rows with the scalar loop. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 7, 8, 16, 29})
    void takesJetsOfSecondOrderForwardAndBack(int n) {
        int[] starts = {0, 1, 3};
        int[] partners = {2, 1, 2};
        double[] weights = {1, 1, 3};
        for (boolean top : new boolean[] {false, true}) {
            check(n, (k, out, m) -> {
                double[] jets = new double[8 * m];
                k.composeSecondOrder(2, 2, starts, partners, weights, top, a, 3, 4 * m, b, 5, jets, 0, 4 * m, m, false);
                System.arraycopy(jets, 7 * m, out, 7, m);
            }, (p, x) -> secondOrderAt(p, n, top)[3]);
            for (int row = 0; row < 4; row++) {
                int component = row;
                check(n, (k, out, m) -> {
                    double[] jets = Arrays.copyOf(c, 8 * m);
                    k.composeSecondOrder(2, 2, starts, partners, weights, top, a, 3, 4 * m, b, 5, jets, 0, 4 * m, m,
                            true);
                    System.arraycopy(jets, (4 + component) * m, out, 7, m);
                }, (p, x) -> c[(4 + component) * n + p] + secondOrderAt(p, n, top)[component]);
            }
            for (int row = 0; row < 4; row++) {
                int component = row;
                check(n, (k, out, m) -> {
                    double[] bar = new double[4 * m];
                    k.secondOrderAdjoint(2, 2, starts, partners, weights, top, a, 3, 4 * m, b, 5, c, 2, 4 * m, bar, 0,
                            m,
                            false);
                    System.arraycopy(bar, component * m, out, 7, m);
                }, (p, x) -> adjointAt(p, n, top)[component]);
            }
        }
    }

    /** B = z1^2 + 1.5 z2^2 and one function, which have loops of their own. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 7, 8, 16, 29})
    void takesJetsOfOneFunctionAndASumOfSquares(int n) {
        int[] starts = {0, 1, 2};
        int[] partners = {1, 2};
        double[] weights = {2, 3};
        for (boolean top : new boolean[] {false, true}) {
            for (int row = 0; row < 4; row++) {
                int component = row;
                for (boolean accumulate : new boolean[] {false, true}) {
                    check(n, (k, out, m) -> {
                        double[] jet = Arrays.copyOf(c, 4 * m);
                        k.composeSecondOrder(1, 2, starts, partners, weights, top, a, 3, 0, b, 5, jet, 0, 0, m,
                                accumulate);
                        System.arraycopy(jet, component * m, out, 7, m);
                    }, (p, x) -> (accumulate ? c[component * n + p] : 0) + ofSquares(p, n, top)[component]);
                    check(n, (k, out, m) -> {
                        double[] bar = Arrays.copyOf(c, 4 * m);
                        k.secondOrderAdjoint(1, 2, starts, partners, weights, top, a, 3, 0, b, 5, c, 2, 0, bar, 0, m,
                                accumulate);
                        System.arraycopy(bar, component * m, out, 7, m);
                    }, (p, x) -> component == 3 && !top
                            ? c[3 * n + p]
                            : (accumulate ? c[component * n + p] : 0) + adjointOfSquares(p, n, top)[component]);
                }
            }
        }
    }

    private double[] ofSquares(int p, int n, boolean top) {
        double z1 = b[5 + n + p];
        double z2 = b[5 + 2 * n + p];
        double slope = a[3 + n + p];
        return new double[] {a[3 + p], slope * z1, slope * z2,
                a[3 + 2 * n + p] * (z1 * z1 + 1.5 * z2 * z2) + (top ? slope * b[5 + 3 * n + p] : 0)};
    }

    private double[] adjointOfSquares(int p, int n, boolean top) {
        double z1 = b[5 + n + p];
        double z2 = b[5 + 2 * n + p];
        double[] f = {a[3 + p], a[3 + n + p], a[3 + 2 * n + p], a[3 + 3 * n + p]};
        double[] g = {c[2 + p], c[2 + n + p], c[2 + 2 * n + p], c[2 + 3 * n + p]};
        return new double[] {
                g[0] * f[1] + (g[1] * z1 + g[2] * z2) * f[2] + g[3] * f[3] * (z1 * z1 + 1.5 * z2 * z2)
                        + (top ? g[3] * f[2] * b[5 + 3 * n + p] : 0),
                g[1] * f[1] + 2 * g[3] * f[2] * z1, g[2] * f[1] + 3 * g[3] * f[2] * z2, g[3] * f[1]};
    }

    /** The jet of the second function. */
    private double[] secondOrderAt(int p, int n, boolean top) {
        double z1 = b[5 + n + p];
        double z2 = b[5 + 2 * n + p];
        double slope = a[3 + 5 * n + p];
        double product = z1 * z2 + 1.5 * z2 * z2;
        return new double[] {a[3 + 4 * n + p], slope * z1, slope * z2,
                a[3 + 6 * n + p] * product + (top ? slope * b[5 + 3 * n + p] : 0)};
    }

    /** B as above: the jet depends on each derivative of the function alone. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 7, 8, 16, 29})
    void takesAdjointsOfSecondOrderBackToDerivatives(int n) {
        for (boolean top : new boolean[] {false, true}) {
            for (int derivative = 0; derivative < 3; derivative++) {
                int q = derivative;
                check(n, (k, out, m) -> {
                    double[] bar = new double[8 * m];
                    k.secondOrderDerivativeAdjoint(2, 2, new int[] {0, 1, 3}, new int[] {2, 1, 2},
                            new double[] {1, 1, 3}, top, b, 5, c, 2, 4 * m, bar, 0, 4 * m, m);
                    System.arraycopy(bar, (4 + q) * m, out, 7, m);
                }, (p, x) -> {
                    double z1 = b[5 + n + p];
                    double z2 = b[5 + 2 * n + p];
                    double operator = c[2 + 7 * n + p];
                    return switch (q) {
                        case 0 -> c[2 + 4 * n + p];
                        case 1 -> c[2 + 5 * n + p] * z1 + c[2 + 6 * n + p] * z2
                                + (top ? operator * b[5 + 3 * n + p] : 0);
                        default -> operator * (z1 * z2 + 1.5 * z2 * z2);
                    };
                });
            }
        }
    }

    /** The sum over functions and components of c * jet, differentiated by hand. */
    private double[] adjointAt(int p, int n, boolean top) {
        double[] z = new double[4];
        for (int i = 0; i < 4; i++) {
            z[i] = b[5 + i * n + p];
        }
        double product = z[1] * z[2] + 1.5 * z[2] * z[2];
        double[] bar = new double[4];
        for (int m = 0; m < 2; m++) {
            double[] f = new double[4];
            double[] g = new double[4];
            for (int i = 0; i < 4; i++) {
                f[i] = a[3 + (4 * m + i) * n + p];
                g[i] = c[2 + (4 * m + i) * n + p];
            }
            bar[0] += g[0] * f[1] + (g[1] * z[1] + g[2] * z[2]) * f[2] + g[3] * f[3] * product
                    + (top ? g[3] * f[2] * z[3] : 0);
            bar[1] += g[1] * f[1] + g[3] * f[2] * z[2];
            bar[2] += g[2] * f[1] + g[3] * f[2] * (z[1] + 3 * z[2]);
            bar[3] += top ? g[3] * f[1] : 0;
        }
        return bar;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 7, 8, 16, 29, 64, 131})
    void mapsRows(int n) {
        check(n, (k, out, m) -> k.add(a, 3, out, 7, m), (p, x) -> x + a[3 + p]);
        check(n, (k, out, m) -> k.affine(1.3, a, 3, 0.2, out, 7, m), (p, x) -> 1.3 * a[3 + p] + 0.2);
        check(n, (k, out, m) -> k.recurrence(1.1, a, 3, 0.3, b, 5, 0.7, c, 2, -0.9, a, 11, out, 7, m),
                (p, x) -> (1.1 * a[3 + p] + 0.3) * b[5 + p] + 0.7 * c[2 + p] - 0.9 * a[11 + p]);
        check(n, (k, out, m) -> k.polynomial(new double[] {1, -2, 0.5, 3}, a, 3, out, 7, m),
                (p, x) -> 1 - 2 * a[3 + p] + 0.5 * Math.pow(a[3 + p], 2) + 3 * Math.pow(a[3 + p], 3));
    }

    /** Two functions and three derivatives of each, whose rows lie in one array. */
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 29, 64})
    void makesAStepOfARecurrenceWithDerivatives(int n) {
        double[] rows = Arrays.copyOf(a, 12 * n + 5);
        double[] scalar = rows.clone();
        KernelFixtures.rowKernels().derivativeRecurrence(3, 1.1, b, 3, 0.3, rows, 2, -0.9, 2 + 4 * n, 2 + 8 * n, n);
        RowKernels.scalar().derivativeRecurrence(3, 1.1, b, 3, 0.3, scalar, 2, -0.9, 2 + 4 * n, 2 + 8 * n, n);
        assertThat(rows).isEqualTo(scalar);
        for (int p = 0; p < n; p++) {
            for (int q = 0; q < 4; q++) {
                double lower = q == 0 ? 0 : a[2 + (q - 1) * n + p];
                assertThat(rows[2 + (8 + q) * n + p])
                        .isCloseTo((1.1 * b[3 + p] + 0.3) * a[2 + q * n + p] + q * 1.1 * lower
                                - 0.9 * a[2 + (4 + q) * n + p], offset(1e-14));
            }
        }
        assertThat(Arrays.copyOf(rows, 2 + 8 * n)).isEqualTo(Arrays.copyOf(a, 2 + 8 * n));
    }

    /** Quadratic polynomials, at each of three points those that belong to it. */
    @ParameterizedTest
    @ValueSource(ints = {8, 16, 24})
    void evaluatesPolynomials(int lanes) {
        int stride = lanes + 8;
        int[] first = {3, 3 + 4 * stride, 3};
        double[] t = {0.7, -0.4, 1.1};
        double[] out = new double[3 * lanes];
        KernelFixtures.rowKernels().polynomials(2, a, stride, first, t, 3, out, lanes);
        double[] scalar = new double[out.length];
        RowKernels.scalar().polynomials(2, a, stride, first, t, 3, scalar, lanes);
        assertThat(out).isEqualTo(scalar);
        for (int p = 0; p < 3; p++) {
            for (int j = 0; j < lanes; j++) {
                int at = first[p] + j;
                assertThat(out[p * lanes + j]).isCloseTo(
                        a[at + 2 * stride] + a[at + stride] * t[p] + a[at] * t[p] * t[p], offset(1e-15));
            }
        }
    }

    @Test
    void worksInPlace() {
        check(64, (k, out, m) -> k.multiply(1, out, 7, out, 7, out, 7, m, false), (p, x) -> x * x);
        check(64, (k, out, m) -> k.recurrence(0, a, 3, 1, out, 7, 2, out, 7, 3, out, 7, out, 7, m), (p, x) -> 6 * x);
        check(64, (k, out, m) -> k.polynomial(new double[] {0, 0, 1}, out, 7, out, 7, m), (p, x) -> x * x);
    }
}
