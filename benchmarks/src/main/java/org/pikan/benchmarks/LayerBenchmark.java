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

/** One layer with a dense basis of nine functions on one block of 64 points: forward, both adjoints, Jacobian rows. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
public class LayerBenchmark {

    private static final int POINTS = 64;
    private static final int FUNCTIONS = 9;

    /** Blocks that lie side by side in a transposed Jacobian. */
    private static final int BLOCKS = 8;

    /** Outputs; there are as many inputs, but at least eight. */
    @Param({"1", "4", "5", "8", "16", "32"})
    public int outputs = 8;

    /** Components of a jet. */
    @Param({"1", "3", "5", "6", "10"})
    public int components = 5;

    Kernels kernels = Kernels.best();
    private int depth;
    private int columns;
    private int block;
    private double[] coefficients = {};
    private double[] basis = {};
    private double[] jets = {};
    private double[] inputAdjoint = {};
    private double[] coefficientAdjoint = {};
    private double[] jacobian = {};

    /** Fills the arrays with numbers in [-1, 1). */
    @Setup(Level.Trial)
    public void prepare() {
        depth = FUNCTIONS * Math.max(8, outputs);
        columns = components * POINTS;
        coefficients = random(1, depth * outputs);
        basis = random(2, depth * columns);
        jets = random(3, outputs * columns);
        inputAdjoint = new double[depth * columns];
        coefficientAdjoint = new double[depth * outputs];
        jacobian = new double[depth * outputs * BLOCKS * POINTS];
    }

    /** Outputs of the layer. */
    @Benchmark
    public double[] forward(Speed speed) {
        kernels.contract(outputs, depth, columns, coefficients, 0, outputs, basis, 0, columns, jets, 0, columns, false);
        return count(speed, jets);
    }

    /** Adjoint of the inputs. */
    @Benchmark
    public double[] inputAdjoint(Speed speed) {
        kernels.contractAdjoint(outputs, depth, columns, coefficients, 0, outputs, jets, 0, columns, inputAdjoint, 0,
                columns, false);
        return count(speed, inputAdjoint);
    }

    /** Adjoint of the coefficients. */
    @Benchmark
    public double[] coefficientAdjoint(Speed speed) {
        kernels.coefficientAdjoint(outputs, depth, columns, basis, 0, columns, jets, 0, columns, coefficientAdjoint, 0,
                outputs);
        return count(speed, coefficientAdjoint);
    }

    /** Transposed Jacobian rows of the coefficients; writing them is what takes the time. */
    @Benchmark
    public double[] jacobianRows(Speed speed) {
        kernels.jacobianRows(outputs, depth, components, POINTS, basis, 0, columns, jets, 0, columns, jacobian,
                block * POINTS, BLOCKS * POINTS);
        block = (block + 1) % BLOCKS;
        return count(speed, jacobian);
    }

    private double[] count(Speed speed, double[] result) {
        speed.count(2.0 * outputs * depth * columns);
        return result;
    }

    private static double[] random(long seed, int n) {
        return new SplittableRandom(seed).doubles(n, -1, 1).toArray();
    }
}
