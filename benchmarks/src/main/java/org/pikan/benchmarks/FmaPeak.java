package org.pikan.benchmarks;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The speed that no kernel can pass: fused multiply-adds on registers alone. The only use of the Vector API outside the
 * kernels, because no public call does this.
 */
final class FmaPeak {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int STEPS = 10_000;

    /** Operations of one {@link #chains}. */
    static final double OPERATIONS = 2.0 * 10 * STEPS * SPECIES.length();

    /** Keeps the compiler from dropping the work. */
    private static volatile double sink;

    private FmaPeak() {}

    /** Billions of operations per second of this thread, measured over the given nanoseconds of it. */
    static double measure(long nanos) {
        double operations = 0;
        long start = Speed.cpuNanos();
        long time = 0;
        while (time < nanos) {
            sink = chains(0.999, 1e-3);
            operations += OPERATIONS;
            time = Speed.cpuNanos() - start;
        }
        return operations / time;
    }

    /** The same work again and again. */
    static void repeat(int times) {
        for (int i = 0; i < times; i++) {
            sink = chains(0.999, 1e-3);
        }
    }

    /** Ten chains, enough to hide the latency of two multiply-adds a cycle. */
    static double chains(double factor, double term) {
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
        return s0.add(s1).add(s2).add(s3).add(s4).add(s5).add(s6).add(s7).add(s8).add(s9).lane(0);
    }
}
