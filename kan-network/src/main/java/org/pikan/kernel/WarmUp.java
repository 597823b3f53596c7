package org.pikan.kernel;

import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a family of vector loops from use until they are faster than their scalar twins.
 *
 * <p>Before the JIT compiler has taken them over, vector loops run some fifty times slower than compiled scalar ones,
 * and warming them up takes some tenths of a second. So calls go the scalar way until they have worked about as long as
 * that, so that short runs never pay for it; a background thread then runs both ways on small arrays, and opens the
 * family when the vector way wins. As both return the same bits, nobody sees the change but the clock. Where vector
 * loops never win, they are never used.
 *
 * <p>Time is what the background thread had a processor for, so that a busy machine takes longer but decides the same.
 */
final class WarmUp implements Comparable<WarmUp> {

    /** Runs one family on small arrays of its own, the vector way or the scalar way. */
    @FunctionalInterface
    interface Exercise {
        void run(boolean vector);
    }

    /** How often the vector way must win in a row. */
    private static final int WINS = 3;

    /** Runs in one comparison. */
    private static final int RUNS = 16;

    /** Multiply-adds done the scalar way, about half a second, before a warm-up is worth what it costs. */
    static final long WORTH = 500_000_000;

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final String name;
    private final int rank;
    private final Exercise exercise;
    private final long patienceNanos;
    private volatile boolean open;
    private volatile boolean requested;
    private long done;
    private int wins;
    private long nanos;

    /**
     * A family that nobody has asked for yet.
     *
     * @param rank of the families that wait, the one of lowest rank goes first
     */
    WarmUp(String name, int rank, Exercise exercise) {
        this(name, rank, exercise, PATIENCE_NANOS);
    }

    /**
     * A family that nobody has asked for yet.
     *
     * @param patienceNanos working time after which a family stays scalar
     */
    WarmUp(String name, int rank, Exercise exercise, long patienceNanos) {
        this.name = name;
        this.rank = rank;
        this.exercise = exercise;
        this.patienceNanos = patienceNanos;
    }

    /**
     * Whether to go the vector way; asks for the warm-up once the scalar way has worked long enough.
     *
     * @param work of the call that is to be made, in multiply-adds
     */
    boolean isOpen(long work) {
        if (open) {
            return true;
        }
        if (!requested) {
            done += work; // calls of other threads may be lost, which delays the warm-up a little
            if (done > WORTH) {
                request();
            }
        }
        return false;
    }

    private synchronized void request() {
        if (!requested) {
            requested = true;
            Background.add(this);
        }
    }

    /** One comparison; returns whether there must be more. */
    private boolean compare() {
        long vector = time(true);
        long scalar = time(false);
        nanos += vector + scalar;
        wins = vector < scalar ? wins + 1 : 0;
        if (wins < WINS && nanos < patienceNanos) {
            return true;
        }
        open = wins == WINS;
        System.getLogger("org.pikan.kernel").log(open ? Level.DEBUG : Level.WARNING,
                () -> "vector kernels '" + name + (open ? "' in use" : "' are slow here and stay unused") + ", after "
                        + TimeUnit.NANOSECONDS.toMillis(nanos) + " ms of warm-up");
        return false;
    }

    private long time(boolean vector) {
        long start = Background.nanos();
        for (int i = 0; i < RUNS; i++) {
            exercise.run(vector);
        }
        return Background.nanos() - start;
    }

    @Override
    public int compareTo(WarmUp other) {
        return Integer.compare(rank, other.rank);
    }

    /** One thread for all families, there only while it has something to do. */
    private static final class Background {
        private static final PriorityQueue<WarmUp> QUEUE = new PriorityQueue<>();
        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
        private static boolean running;

        static long nanos() {
            return THREADS.isCurrentThreadCpuTimeSupported() && THREADS.isThreadCpuTimeEnabled()
                    ? THREADS.getCurrentThreadCpuTime()
                    : System.nanoTime();
        }

        static synchronized void add(WarmUp family) {
            QUEUE.add(family);
            if (!running) {
                running = true;
                Thread thread = new Thread(Background::work, "pikan-warm-up");
                thread.setDaemon(true);
                thread.start();
            }
        }

        private static void work() {
            for (WarmUp family = next(); family != null; family = next()) {
                if (family.compare()) {
                    add(family);
                }
            }
        }

        private static synchronized @Nullable WarmUp next() {
            running = !QUEUE.isEmpty();
            return QUEUE.poll();
        }
    }
}
