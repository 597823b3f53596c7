package org.pikan.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CholeskyTest {

    private static final int[] SIZES = {1, 2, 3, 8, 15, 33, 64, 65, 96, 97, 130, 191, 260, 400};

    static Stream<Arguments> sizes() {
        return KernelFixtures.all()
                .flatMap(kernels -> Arrays.stream(SIZES).mapToObj(n -> Arguments.of(kernels.name(), kernels, n)));
    }

    @ParameterizedTest(name = "{0}, {2}")
    @MethodSource("sizes")
    void agreesWithEjml(String name, Kernels kernels, int n) {
        double[] a = positiveDefinite(n);
        double[] l = a.clone();
        try (Workers workers = Workers.of(2)) {
            assertThat(new Cholesky(kernels).factor(l, n, workers)).isTrue();
        }
        CholeskyDecomposition_F64<DMatrixRMaj> oracle = DecompositionFactory_DDRM.chol(n, true);
        assertThat(oracle.decompose(symmetric(a, n))).isTrue();
        DMatrixRMaj expected = oracle.getT(null);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (j > i) {
                    assertThat(l[i * n + j]).as("upper triangle").isNaN();
                } else {
                    // The condition of these matrices is below 100.
                    assertThat(Math.abs(l[i * n + j] - expected.get(i, j))).as("l[%d][%d]", i, j)
                            .isLessThan(100 * n * 0x1p-53 * Math.sqrt(a[i * n + i]));
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}, {2}")
    @MethodSource("sizes")
    void solves(String name, Kernels kernels, int n) {
        double[] a = positiveDefinite(n);
        double[] x = KernelFixtures.random(7, n);
        DMatrixRMaj full = symmetric(a, n);
        double[] b = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                b[i] += full.get(i, j) * x[j];
            }
        }
        Cholesky cholesky = new Cholesky(kernels);
        try (Workers workers = Workers.of(1)) {
            assertThat(cholesky.factor(a, n, workers)).isTrue();
        }
        cholesky.solve(a, n, b);
        for (int i = 0; i < n; i++) {
            assertThat(Math.abs(b[i] - x[i])).as("x[%d]", i).isLessThan(100 * (n + 10) * 0x1p-53);
        }
    }

    @ParameterizedTest(name = "{0}, {2}")
    @MethodSource("sizes")
    void bitsDependNeitherOnThreadsNorOnKernels(String name, Kernels kernels, int n) {
        double[] expected = positiveDefinite(n);
        double[] l = expected.clone();
        double[] b = KernelFixtures.random(3, n);
        double[] expectedSolution = b.clone();
        try (Workers one = Workers.of(1); Workers three = Workers.of(3)) {
            Cholesky scalar = new Cholesky(Kernels.scalar());
            assertThat(scalar.factor(expected, n, one)).isTrue();
            scalar.solve(expected, n, expectedSolution);
            Cholesky cholesky = new Cholesky(kernels);
            assertThat(cholesky.factor(l, n, three)).isTrue();
            cholesky.solve(l, n, b);
        }
        assertThat(l).isEqualTo(expected);
        assertThat(b).isEqualTo(expectedSolution);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 40, 63, 64, 99, 149})
    void aPivotThatIsNotPositiveIsRefused(int at) {
        int n = 150;
        try (Workers workers = Workers.of(2)) {
            for (double pivot : new double[] {0, -1, Double.NaN}) {
                KernelFixtures.all().forEach(kernels -> {
                    double[] a = positiveDefinite(n);
                    a[at * n + at] = pivot;
                    assertThat(new Cholesky(kernels).factor(a, n, workers)).isFalse();
                });
            }
        }
    }

    @Test
    void oneFactorisationServesMatricesOfManySizes() {
        try (Workers workers = Workers.of(2)) {
            Cholesky cholesky = new Cholesky(Kernels.best());
            for (int n : new int[] {200, 5, 130, 70}) {
                double[] reused = positiveDefinite(n);
                double[] fresh = reused.clone();
                assertThat(cholesky.factor(reused, n, workers)).isTrue();
                assertThat(new Cholesky(Kernels.best()).factor(fresh, n, workers)).isTrue();
                assertThat(reused).isEqualTo(fresh);
            }
        }
    }

    @ParameterizedTest(name = "{0}, {2}")
    @MethodSource("sizes")
    void zerosInFrontOfTheRowsChangeTimesAndNotNumbers(String name, Kernels kernels, int n) {
        double[] a = banded(n);
        double[] dense = a.clone();
        int[] envelope = IntStream.range(0, n).map(i -> reach(i, n) - reach(i, n) % 8).toArray();
        double[] b = KernelFixtures.random(4, n);
        double[] denseSolution = b.clone();
        try (Workers workers = Workers.of(2)) {
            Cholesky cholesky = new Cholesky(kernels);
            // What was packed before must not be seen.
            assertThat(cholesky.factor(positiveDefinite(n), n, workers)).isTrue();
            assertThat(cholesky.factor(a, envelope, workers)).isTrue();
            cholesky.solve(a, envelope, b);
            assertThat(cholesky.factor(dense, n, workers)).isTrue();
            cholesky.solve(dense, n, denseSolution);
        }
        assertThat(b).isEqualTo(denseSolution);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                assertThat(a[i * n + j]).as("l[%d][%d]", i, j).isEqualTo(dense[i * n + j]);
            }
        }
        CholeskyDecomposition_F64<DMatrixRMaj> oracle = DecompositionFactory_DDRM.chol(n, true);
        assertThat(oracle.decompose(symmetric(banded(n), n))).isTrue();
        DMatrixRMaj expected = oracle.getT(null);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                assertThat(Math.abs(dense[i * n + j] - expected.get(i, j))).as("l[%d][%d]", i, j)
                        .isLessThan(100 * n * 0x1p-53 * Math.sqrt(n + 1));
            }
        }
    }

    /** A band, and a last row and one in the middle that reach far, as functions do that go across a seam. */
    private static double[] banded(int n) {
        double[] a = positiveDefinite(n);
        for (int i = 0; i < n; i++) {
            Arrays.fill(a, i * n, i * n + reach(i, n), 0);
        }
        return a;
    }

    private static int reach(int row, int n) {
        return row == n - 1 ? 0 : row == n / 2 ? row / 4 : Math.max(0, row - 20);
    }

    /** A random symmetric matrix made diagonally dominant; NaN above the diagonal, where nothing may be read. */
    private static double[] positiveDefinite(int n) {
        double[] a = KernelFixtures.random(n, n * n);
        for (int i = 0; i < n; i++) {
            Arrays.fill(a, i * n + i + 1, (i + 1) * n, Double.NaN);
            a[i * n + i] = n + 1;
        }
        return a;
    }

    private static DMatrixRMaj symmetric(double[] lower, int n) {
        DMatrixRMaj full = new DMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                full.set(i, j, lower[i * n + j]);
                full.set(j, i, lower[i * n + j]);
            }
        }
        return full;
    }
}
