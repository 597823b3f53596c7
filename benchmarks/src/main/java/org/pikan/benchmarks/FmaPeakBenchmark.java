package org.pikan.benchmarks;

import java.util.concurrent.TimeUnit;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The speed that no kernel can pass: fused multiply-adds on registers alone. The only use of the Vector API outside the
 * kernels, because no public call does this.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
public class FmaPeakBenchmark {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int STEPS = 10_000;

    /** Not constants, so that nothing is computed ahead. */
    private double factor = 0.999;
    private double term = 1e-3;

    /** Ten chains, enough to hide the latency of two multiply-adds a cycle. */
    @Benchmark
    public double peak(Flops flops) {
        DoubleVector f = DoubleVector.broadcast(SPECIES, factor);
        DoubleVector t = DoubleVector.broadcast(SPECIES, term);
        DoubleVector s0 = t;
        DoubleVector s1 = t;
        DoubleVector s2 = t;
        DoubleVector s3 = t;
        DoubleVector s4 = t;
        DoubleVector s5 = t;
        DoubleVector s6 = t;
        DoubleVector s7 = t;
        DoubleVector s8 = t;
        DoubleVector s9 = t;
        for (int i = 0; i < STEPS; i++) {
            s0 = s0.fma(f, t);
            s1 = s1.fma(f, t);
            s2 = s2.fma(f, t);
            s3 = s3.fma(f, t);
            s4 = s4.fma(f, t);
            s5 = s5.fma(f, t);
            s6 = s6.fma(f, t);
            s7 = s7.fma(f, t);
            s8 = s8.fma(f, t);
            s9 = s9.fma(f, t);
        }
        flops.gflops += 2.0 * 10 * STEPS * SPECIES.length();
        return s0.add(s1).add(s2).add(s3).add(s4).add(s5).add(s6).add(s7).add(s8).add(s9).lane(0);
    }
}
