package org.pikan.benchmarks;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.pikan.kernel.Cholesky;
import org.pikan.kernel.Kernels;
import org.pikan.kernel.RankUpdate;
import org.pikan.kernel.Workers;

/**
 * One step of Levenberg–Marquardt: J'J, its Cholesky factor, and a solve. Only the lower triangle counts.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
public class NormalEquationsBenchmark {

    /** Parameters. */
    @Param({"101", "432", "1000"})
    public int size = 432;

    /** Residuals of one update. */
    @Param("1024")
    public int residuals = 1024;

    Kernels kernels = Kernels.best();
    private final Workers workers = Workers.of(1);
    private RankUpdate update = new RankUpdate(Kernels.scalar(), 1, 1);
    private Cholesky cholesky = new Cholesky(Kernels.scalar());
    private double[] jacobian = {};
    private double[] matrix = {};
    private double[] sum = {};
    private double[] factor = {};
    private double[] vector = {};

    /** A random Jacobian, and a positive definite matrix. */
    @Setup(Level.Trial)
    public void prepare() {
        update = new RankUpdate(kernels, size, residuals);
        cholesky = new Cholesky(kernels);
        jacobian = new SplittableRandom(1).doubles((long) size * residuals, -1, 1).toArray();
        sum = new double[size * size];
        matrix = new double[size * size];
        update.update(jacobian, residuals, residuals, matrix, workers);
        for (int i = 0; i < size; i++) {
            matrix[i * size + i] += residuals;
        }
        factor = matrix.clone();
        cholesky.factor(factor, size, workers);
        vector = new double[size];
    }

    /** H += J'J. */
    @Benchmark
    public double[] rankUpdate(Speed speed) {
        update.update(jacobian, residuals, residuals, sum, workers);
        speed.count((size + 1.0) * size * residuals);
        return sum;
    }

    /** H = L L', with the copy that the damping search needs before it. */
    @Benchmark
    public boolean cholesky(Speed speed) {
        System.arraycopy(matrix, 0, factor, 0, matrix.length);
        speed.count((double) size * size * size / 3);
        return cholesky.factor(factor, size, workers);
    }

    /** L L' x = b. */
    @Benchmark
    public double[] solve(Speed speed) {
        for (int i = 0; i < size; i++) {
            vector[i] = 1 - i;
        }
        cholesky.solve(factor, size, vector);
        speed.count(2.0 * size * size);
        return vector;
    }
}
