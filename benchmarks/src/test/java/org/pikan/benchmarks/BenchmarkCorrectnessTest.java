package org.pikan.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pikan.kernel.Kernels;

/** A benchmark is worth something only if it computes what its name says, on either side of the comparison. */
class BenchmarkCorrectnessTest {

    @ParameterizedTest
    @CsvSource({"1, 5", "5, 3", "16, 10"})
    void layersGiveTheSameOnBothSides(int outputs, int components) {
        assertSame(outputs, components, LayerBenchmark::forward);
        assertSame(outputs, components, LayerBenchmark::inputAdjoint);
        assertSame(outputs, components, LayerBenchmark::coefficientAdjoint);
        assertSame(outputs, components, LayerBenchmark::jacobianRows);
    }

    @ParameterizedTest
    @CsvSource({"chebyshev, 5", "bspline, 10"})
    void basisRowsBeginWithTheValuesOfTheFunctions(String family, int components) {
        BasisBenchmark benchmark = new BasisBenchmark();
        benchmark.family = family;
        benchmark.components = components;
        benchmark.prepare();
        double[] rows = benchmark.basisRows(new Speed());
        // Both families are a partition of unity or contain T_0 = 1.
        double sum = 0;
        for (int m = 0; m < (family.equals("chebyshev") ? 1 : 10); m++) {
            sum += rows[m * components * 64];
        }
        assertThat(sum).isCloseTo(1, within(1e-14));
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 432})
    void theSolutionOfTheNormalEquationsSolvesThem(int size) {
        NormalEquationsBenchmark benchmark = new NormalEquationsBenchmark();
        benchmark.size = size;
        benchmark.prepare();
        Speed speed = new Speed();
        double[] h = benchmark.rankUpdate(speed);
        assertThat(benchmark.cholesky(speed)).isTrue();
        double[] x = benchmark.solve(speed);
        for (int i = 0; i < size; i++) {
            double left = benchmark.residuals * x[i];
            for (int j = 0; j < size; j++) {
                left += h[Math.max(i, j) * size + Math.min(i, j)] * x[j];
            }
            assertThat(Math.abs(left - (1 - i))).as("equation %d", i).isLessThan(1e-12 * size);
        }
    }

    @Test
    void speedIsTheOperationsOfAnIterationOverItsTimeOnAProcessor() {
        Speed speed = new Speed();
        speed.start();
        for (int i = 0; i < 200; i++) {
            FmaPeak.chains(0.5, 1);
            speed.count(FmaPeak.OPERATIONS);
        }
        speed.end();
        assertThat(speed.gflops).isPositive().isFinite();
        assertThat(speed.fraction).isPositive().isFinite();
    }

    private static void assertSame(int outputs, int components, BiFunction<LayerBenchmark, Speed, double[]> benchmark) {
        double[] best = benchmark.apply(prepared(Kernels.best(), outputs, components), new Speed());
        double[] scalar = benchmark.apply(prepared(Kernels.scalar(), outputs, components), new Speed());
        assertThat(best).isEqualTo(scalar).isNotEqualTo(new double[best.length]);
    }

    private static LayerBenchmark prepared(Kernels kernels, int outputs, int components) {
        LayerBenchmark benchmark = new LayerBenchmark();
        benchmark.kernels = kernels;
        benchmark.outputs = outputs;
        benchmark.components = components;
        benchmark.prepare();
        return benchmark;
    }
}
