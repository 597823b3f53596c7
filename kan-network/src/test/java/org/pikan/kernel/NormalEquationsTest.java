package org.pikan.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** J'J and J'r against EJML. */
class NormalEquationsTest {

    private static final int[][] SIZES = {{1, 1}, {2, 3}, {7, 16}, {8, 64}, {23, 257}, {24, 256}, {25, 300}, {64, 31},
            {97, 600}, {150, 1100}};

    static Stream<Arguments> sizes() {
        return KernelFixtures.all().flatMap(
                kernels -> Stream.of(SIZES).map(size -> Arguments.of(kernels.name(), kernels, size[0], size[1])));
    }

    @ParameterizedTest(name = "{0}, {2} parameters, {3} points")
    @MethodSource("sizes")
    void addsTheLowerTriangleOfTheProduct(String name, Kernels kernels, int size, int depth) {
        int stride = depth + 3;
        double[] jt = KernelFixtures.random(size, size * stride);
        double[] start = KernelFixtures.random(2, size * size);
        double[] h = start.clone();
        try (Workers workers = Workers.of(2)) {
            new RankUpdate(kernels, size, depth).update(jt, stride, depth, h, workers);
        }
        double[] sum = product(jt, stride, size, depth, false);
        double[] magnitude = product(jt, stride, size, depth, true);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                int at = i * size + j;
                if (j > i) {
                    assertThat(h[at]).as("upper triangle").isEqualTo(start[at]);
                } else {
                    double bound = roundOff(depth, magnitude[at] + Math.abs(start[at]));
                    assertThat(Math.abs(h[at] - start[at] - sum[at])).as("h[%d][%d]", i, j).isLessThan(bound);
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}, {2} parameters, {3} points")
    @MethodSource("sizes")
    void parametersWithoutInfluenceOnSomePointsAddNothingThere(String name, Kernels kernels, int size, int depth) {
        double[] jt = KernelFixtures.random(size, size * depth);
        for (int i = 0; i < size; i++) {
            for (int p = 0; p < depth; p++) {
                if (Math.abs(i * depth - p * size) > 0.1 * size * depth) {
                    jt[i * depth + p] = 0;
                }
            }
        }
        double[] h = new double[size * size];
        try (Workers workers = Workers.of(2)) {
            RankUpdate update = new RankUpdate(kernels, size, depth);
            // What was packed before must not be seen.
            update.update(KernelFixtures.random(9, size * depth), depth, depth, new double[size * size], workers);
            update.update(jt, depth, depth, h, workers);
        }
        double[] sum = product(jt, depth, size, depth, false);
        double[] magnitude = product(jt, depth, size, depth, true);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                int at = i * size + j;
                assertThat(Math.abs(h[at] - sum[at])).as("h[%d][%d]", i, j)
                        .isLessThanOrEqualTo(roundOff(depth, magnitude[at]));
            }
        }
    }

    @ParameterizedTest(name = "{0}, {2} parameters, {3} points")
    @MethodSource("sizes")
    void addsTheGradient(String name, Kernels kernels, int size, int depth) {
        double[] jt = KernelFixtures.random(size, size * depth);
        double[] r = KernelFixtures.random(3, depth + 5);
        double[] start = KernelFixtures.random(2, size);
        double[] g = start.clone();
        new RankUpdate(kernels, size, depth).gradient(jt, depth, depth, r, 5, g);
        for (int i = 0; i < size; i++) {
            double sum = start[i];
            double magnitude = Math.abs(start[i]);
            for (int p = 0; p < depth; p++) {
                sum += jt[i * depth + p] * r[5 + p];
                magnitude += Math.abs(jt[i * depth + p] * r[5 + p]);
            }
            assertThat(Math.abs(g[i] - sum)).as("g[%d]", i).isLessThan(roundOff(depth, magnitude));
        }
    }

    @ParameterizedTest(name = "{0}, {2} parameters, {3} points")
    @MethodSource("sizes")
    void bitsDependNeitherOnThreadsNorOnKernels(String name, Kernels kernels, int size, int depth) {
        double[] jt = KernelFixtures.random(size, size * depth);
        double[] expected = new double[size * size];
        try (Workers one = Workers.of(1); Workers three = Workers.of(3)) {
            new RankUpdate(Kernels.scalar(), size, depth).update(jt, depth, depth, expected, one);
            double[] h = new double[size * size];
            new RankUpdate(kernels, size, depth).update(jt, depth, depth, h, three);
            assertThat(h).isEqualTo(expected);
        }
    }

    @Test
    void aSecondUpdateMayBeShallower() {
        double[] jt = KernelFixtures.random(4, 10 * 40);
        try (Workers workers = Workers.of(1)) {
            RankUpdate update = new RankUpdate(Kernels.best(), 10, 40);
            update.update(jt, 40, 40, new double[100], workers);
            double[] again = new double[100];
            update.update(jt, 40, 9, again, workers);
            double[] fresh = new double[100];
            new RankUpdate(Kernels.best(), 10, 9).update(jt, 40, 9, fresh, workers);
            assertThat(again).isEqualTo(fresh);
        }
    }

    @Test
    void refusesUpdatesThatDoNotFit() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RankUpdate(Kernels.best(), 0, 5));
        RankUpdate update = new RankUpdate(Kernels.best(), 2, 5);
        try (Workers workers = Workers.of(1)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> update.update(new double[12], 6, 6, new double[4], workers))
                    .withMessageContaining("depth 6");
        }
    }

    private static double[] product(double[] jt, int stride, int size, int depth, boolean magnitudes) {
        DMatrixRMaj j = new DMatrixRMaj(size, depth);
        for (int i = 0; i < size; i++) {
            for (int p = 0; p < depth; p++) {
                double value = jt[i * stride + p];
                j.set(i, p, magnitudes ? Math.abs(value) : value);
            }
        }
        DMatrixRMaj product = new DMatrixRMaj(size, size);
        CommonOps_DDRM.multTransB(j, j, product);
        return product.data;
    }

    /** Two ulps of the sum of magnitudes and a random walk of the rounding errors, with much room. */
    private static double roundOff(int terms, double magnitude) {
        return (2 + 4 * Math.sqrt(terms)) * 0x1p-53 * magnitude;
    }
}
