package org.pikan.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Counts floating-point operations of one iteration (a fused multiply-add counts as two), and compares them with the
 * peak just before and just after it.
 *
 * <p>Seconds are those in which this thread had a processor: a busy machine makes a benchmark longer, not slower.
 */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class Speed {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long PEAK_NANOS = 10_000_000;

    /** Billions of operations per second of the iteration. */
    public double gflops;

    /** The same as a fraction of {@link FmaPeak}. */
    public double fraction;

    private double operations;
    private double peak;
    private long start;

    /** Starts an iteration. */
    @Setup(Level.Iteration)
    public void start() {
        peak = FmaPeak.measure(PEAK_NANOS);
        operations = 0;
        start = cpuNanos();
    }

    /** Ends an iteration. */
    @TearDown(Level.Iteration)
    public void end() {
        gflops = operations / (cpuNanos() - start);
        fraction = 2 * gflops / (peak + FmaPeak.measure(PEAK_NANOS));
    }

    void count(double done) {
        operations += done;
    }

    static long cpuNanos() {
        return THREADS.getCurrentThreadCpuTime();
    }
}
