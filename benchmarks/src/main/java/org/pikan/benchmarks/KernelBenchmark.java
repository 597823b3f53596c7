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
import org.pikan.kernel.Kernels;

/**
 * One layer on one block of points: forward, both adjoints, Jacobian rows. The column {@code gflops} is in GFLOP/s;
 * compare it with {@link FmaPeakBenchmark} from the same run.
 *
 * <p>A shape is outputs x (inputs * functions) x (components * points).
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
public class KernelBenchmark {

    /** {@code best} is what Pikan runs on here, normally vector kernels. */
    @Param({"best", "scalar"})
    public String kernels = "best";

    /** Two odd ones, then layers of 8, 16 and 32 outputs. */
    @Param({"1x72x256", "6x42x192", "7x45x250", "8x72x256", "16x144x256", "32x288x256"})
    public String shape = "8x72x256";

    private Kernels implementation = Kernels.scalar();
    private int rows;
    private int depth;
    private int columns;
    private int points;
    private double[] coefficients = {};
    private double[] basis = {};
    private double[] outputs = {};
    private double[] inputAdjoint = {};
    private double[] coefficientAdjoint = {};
    private double[] jacobian = {};

    /** Fills the arrays with numbers in [-1, 1). */
    @Setup(Level.Trial)
    public void prepare() {
        implementation = kernels.equals("scalar") ? Kernels.scalar() : Kernels.best();
        String[] sizes = shape.split("x");
        rows = Integer.parseInt(sizes[0]);
        depth = Integer.parseInt(sizes[1]);
        columns = Integer.parseInt(sizes[2]);
        points = columns % 64 == 0 ? 64 : columns / 5;
        coefficients = random(1, depth * rows);
        basis = random(2, depth * columns);
        outputs = random(3, rows * columns);
        inputAdjoint = new double[depth * columns];
        coefficientAdjoint = new double[depth * rows];
        jacobian = new double[depth * rows * points];
    }

    /** Outputs of a layer. */
    @Benchmark
    public double[] forward(Flops flops) {
        implementation.contract(rows, depth, columns, coefficients, 0, rows, basis, 0, columns, outputs, 0, columns,
                false);
        return count(flops, outputs);
    }

    /** Adjoint of the inputs. */
    @Benchmark
    public double[] inputAdjoint(Flops flops) {
        implementation.contractAdjoint(rows, depth, columns, coefficients, 0, rows, outputs, 0, columns, inputAdjoint,
                0, columns, false);
        return count(flops, inputAdjoint);
    }

    /** Adjoint of the coefficients. */
    @Benchmark
    public double[] coefficientAdjoint(Flops flops) {
        implementation.coefficientAdjoint(rows, depth, columns, basis, 0, columns, outputs, 0, columns,
                coefficientAdjoint, 0, rows);
        return count(flops, coefficientAdjoint);
    }

    /** Transposed Jacobian rows of the coefficients; writing them is what takes the time. */
    @Benchmark
    public double[] jacobianRows(Flops flops) {
        implementation.jacobianRows(rows, depth, columns / points, points, basis, 0, columns, outputs, 0, columns,
                jacobian, 0, points);
        return count(flops, jacobian);
    }

    private double[] count(Flops flops, double[] result) {
        flops.gflops += 2.0 * rows * depth * columns;
        return result;
    }

    private static double[] random(long seed, int n) {
        return new SplittableRandom(seed).doubles(n, -1, 1).toArray();
    }
}
