package org.pikan.optimize;

import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;

/**
 * The clock that bounds training: the wall's, or with {@code -Dpikan.clock=cpu} the processor time of the process divided by
 * the number of threads, for experiments on a machine that does other work at the same time.
 */
public final class TrainingClock {

    private final LongSupplier nanos;

    private TrainingClock(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * The clock that the system property asks for.
     *
     * @param threads
     *            the number of threads that train
     * @return the clock
     */
    public static TrainingClock of(int threads) {
        if ("cpu".equals(System.getProperty("pikan.clock"))
                && ManagementFactory
                        .getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system) {
            return new TrainingClock(() -> system.getProcessCpuTime() / threads);
        }
        return new TrainingClock(System::nanoTime);
    }

    /** The present moment in nanoseconds, of use for differences alone. */
    public long now() {
        return nanos.getAsLong();
    }

    /** Seconds since a moment. */
    public double since(long moment) {
        return (now() - moment) * 1e-9;
    }
}
