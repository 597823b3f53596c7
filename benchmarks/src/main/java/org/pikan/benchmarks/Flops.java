package org.pikan.benchmarks;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A counter of floating-point operations: per nanosecond it reads GFLOP/s. A fused multiply-add counts as two. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.OPERATIONS)
public class Flops {

    /** Operations so far; JMH reads it after each iteration and divides by the time. */
    public double gflops;

    /** Starts an iteration. */
    @Setup(Level.Iteration)
    public void reset() {
        gflops = 0;
    }
}
