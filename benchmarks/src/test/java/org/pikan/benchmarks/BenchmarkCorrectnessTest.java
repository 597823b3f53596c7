package org.pikan.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BiFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A benchmark is worth something only if it computes what its name says, on either side of the comparison. */
class BenchmarkCorrectnessTest {

    @ParameterizedTest
    @ValueSource(strings = {"1x72x256", "7x45x250", "16x144x256"})
    void layersGiveTheSameOnBothSides(String shape) {
        assertSame(shape, KernelBenchmark::forward);
        assertSame(shape, KernelBenchmark::inputAdjoint);
        assertSame(shape, KernelBenchmark::coefficientAdjoint);
        assertSame(shape, KernelBenchmark::jacobianRows);
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 432})
    void theSolutionOfTheNormalEquationsSolvesThem(int size) {
        NormalEquationsBenchmark benchmark = new NormalEquationsBenchmark();
        benchmark.size = size;
        benchmark.prepare();
        Flops flops = new Flops();
        double[] h = benchmark.rankUpdate(flops);
        assertThat(benchmark.cholesky(flops)).isTrue();
        double[] x = benchmark.solve(flops);
        benchmark.close();
        for (int i = 0; i < size; i++) {
            double left = benchmark.residuals * x[i];
            for (int j = 0; j < size; j++) {
                left += h[Math.max(i, j) * size + Math.min(i, j)] * x[j];
            }
            assertThat(Math.abs(left - (1 - i))).as("equation %d", i).isLessThan(1e-12 * size);
        }
    }

    private static void assertSame(String shape, BiFunction<KernelBenchmark, Flops, double[]> benchmark) {
        double[] best = benchmark.apply(prepared("best", shape), new Flops());
        double[] scalar = benchmark.apply(prepared("scalar", shape), new Flops());
        assertThat(best).isEqualTo(scalar).isNotEqualTo(new double[best.length]);
    }

    private static KernelBenchmark prepared(String kernels, String shape) {
        KernelBenchmark benchmark = new KernelBenchmark();
        benchmark.kernels = kernels;
        benchmark.shape = shape;
        benchmark.prepare();
        return benchmark;
    }
}
