package org.pikan.benchmarks;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.pikan.kernel.Kernels;

/** Elementary functions over arrays, in nanoseconds for each value; {@code StrictMath} and {@code Math} for scale. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
@OperationsPerInvocation(ElementaryFunctionBenchmark.VALUES)
public class ElementaryFunctionBenchmark {

    /** Values in one call; odd, so that there is a tail. */
    static final int VALUES = 1027;

    /** {@code best} is what Pikan runs on here, normally vector kernels. */
    @Param({"best", "scalar"})
    public String kernels = "best";

    private Kernels implementation = Kernels.scalar();
    private final double[] x = new double[VALUES];
    private final double[] y = new double[VALUES];

    /** Arguments in [-4, 4). */
    @Setup(Level.Trial)
    public void prepare() {
        implementation = kernels.equals("scalar") ? Kernels.scalar() : Kernels.best();
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < VALUES; i++) {
            x[i] = random.nextDouble(-4, 4);
        }
    }

    /** exp. */
    @Benchmark
    public double[] exp() {
        implementation.exp(x, 0, y, 0, VALUES);
        return y;
    }

    /** tanh. */
    @Benchmark
    public double[] tanh() {
        implementation.tanh(x, 0, y, 0, VALUES);
        return y;
    }

    /** sin. */
    @Benchmark
    public double[] sin() {
        implementation.sin(x, 0, y, 0, VALUES);
        return y;
    }

    /** cos. */
    @Benchmark
    public double[] cos() {
        implementation.cos(x, 0, y, 0, VALUES);
        return y;
    }

    /** tanh of StrictMath, one value at a time. */
    @Benchmark
    public double[] strictMathTanh() {
        for (int i = 0; i < VALUES; i++) {
            y[i] = StrictMath.tanh(x[i]);
        }
        return y;
    }

    /** tanh of Math, whose bits may differ between interpreter and compiler. */
    @Benchmark
    public double[] mathTanh() {
        for (int i = 0; i < VALUES; i++) {
            y[i] = Math.tanh(x[i]);
        }
        return y;
    }
}
