package org.pikan.kernel;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Threads that share out numbered tasks and wait for each other.
 *
 * <pre>{@code
 * try (Workers workers = Workers.of(2)) {
 *     workers.run(blocks, (block, worker) -> evaluate(block, workspaces[worker]));
 * }
 * }</pre>
 *
 * <p>Which thread takes which task is left to chance, so a task must write only what no other task of the same run
 * touches (and its worker's own scratch); then results do not depend on the number of threads. The caller takes part as
 * one of the threads. The others are daemons; between runs they spin for some microseconds, then sleep.
 *
 * <p>One run at a time: {@link #run} is for one caller thread, and a task must not call it on its own workers.
 */
public final class Workers implements AutoCloseable {

    /** A numbered piece of work. */
    @FunctionalInterface
    public interface Task {
        /**
         * Does one piece of the work.
         *
         * @param index number of the task, from 0
         * @param worker number of the thread it runs on, from 0 to {@code threads() - 1}: an index of scratch space
         */
        void run(int index, int worker);
    }

    /** How long a thread watches for work, or the caller for the end of it, before it sleeps. */
    private static final long SPIN_NANOS = 30_000;

    private final Helper[] helpers;
    private boolean busy;
    private volatile @Nullable Job job;
    private volatile boolean closed;

    private Workers(int threads) {
        helpers = new Helper[threads - 1];
        for (int i = 0; i < helpers.length; i++) {
            helpers[i] = new Helper(i + 1);
            helpers[i].start();
        }
    }

    /**
     * Workers on the given number of threads, the caller's included.
     *
     * @throws IllegalArgumentException if {@code threads} is not between 1 and 1024
     */
    public static Workers of(int threads) {
        if (threads < 1 || threads > 1024) {
            throw new IllegalArgumentException("number of threads is " + threads
                    + ", but must be between 1 and 1024. Maybe use the number of cores, "
                    + Runtime.getRuntime().availableProcessors() + ".");
        }
        return new Workers(threads);
    }

    /** Number of threads, the caller's included. */
    public int threads() {
        return helpers.length + 1;
    }

    /**
     * Runs {@code task.run(index, worker)} once for each index from 0 to {@code tasks - 1} and returns when all are
     * done. Indices are handed out in ascending order: put the longest tasks first.
     *
     * <p>If tasks throw, the indices not yet handed out are dropped, and what the task of the lowest index threw is
     * thrown here.
     *
     * @throws IllegalStateException if called from within a task of these workers, or after {@link #close}
     */
    public void run(int tasks, Task task) {
        if (busy || closed) {
            throw new IllegalStateException(closed ? "these workers are closed"
                    : "these workers are running already."
                            + " Maybe a task calls run, or two threads share the workers.");
        }
        busy = true;
        try {
            Job work = new Job(tasks, task);
            if (helpers.length == 0 || tasks < 2) {
                work.runTasks(0);
            } else {
                runShared(work);
            }
            work.rethrow();
        } finally {
            busy = false;
        }
    }

    private void runShared(Job work) {
        job = work;
        for (Helper helper : helpers) {
            helper.wake();
        }
        work.runTasks(0);
        work.await();
    }

    /** Ends the threads. May be called twice. */
    @Override
    public void close() {
        closed = true;
        for (Helper helper : helpers) {
            LockSupport.unpark(helper);
        }
    }

    /** The tasks of one run. A thread that comes late finds none left and harms nobody. */
    private static final class Job {
        private final int tasks;
        private final Task task;
        private final Thread caller = Thread.currentThread();
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger pending;
        private @Nullable Throwable failure;
        private int failedIndex;

        Job(int tasks, Task task) {
            this.tasks = tasks;
            this.task = task;
            pending = new AtomicInteger(tasks);
        }

        void runTasks(int worker) {
            for (int index = next.getAndIncrement(); index < tasks; index = next.getAndIncrement()) {
                int done = 1;
                try {
                    task.run(index, worker);
                } catch (Throwable thrown) {
                    done += fail(index, thrown);
                }
                if (pending.addAndGet(-done) == 0 && worker != 0) {
                    LockSupport.unpark(caller);
                }
            }
        }

        /** Returns how many tasks it drops. */
        private synchronized int fail(int index, Throwable thrown) {
            int dropped = Math.max(0, tasks - next.getAndSet(tasks));
            if (failure == null || index < failedIndex) {
                failure = thrown;
                failedIndex = index;
            }
            return dropped;
        }

        void await() {
            boolean interrupted = false;
            long start = System.nanoTime();
            while (pending.get() > 0) {
                if (System.nanoTime() - start < SPIN_NANOS) {
                    Thread.onSpinWait();
                } else {
                    LockSupport.park(this);
                    interrupted |= Thread.interrupted();
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        synchronized void rethrow() {
            switch (failure) {
                case null -> {
                }
                case RuntimeException exception -> throw exception;
                case Error error -> throw error;
                default -> throw new IllegalStateException(failure);
            }
        }
    }

    private final class Helper extends Thread {
        private final int number;
        private volatile boolean asleep;

        Helper(int number) {
            super("pikan-worker-" + number);
            this.number = number;
            setDaemon(true);
        }

        void wake() {
            if (asleep) {
                LockSupport.unpark(this);
            }
        }

        @Override
        public void run() {
            Job done = null;
            while (true) {
                Job work = awaitJob(done);
                if (work == null) {
                    return;
                }
                work.runTasks(number);
                done = work;
            }
        }

        /** The next job after {@code done}, or null when the workers are closed. */
        private @Nullable Job awaitJob(@Nullable Job done) {
            long start = System.nanoTime();
            while (!closed) {
                Job work = job;
                if (work != done) {
                    return work;
                }
                if (System.nanoTime() - start < SPIN_NANOS) {
                    Thread.onSpinWait();
                    continue;
                }
                asleep = true;
                if (job == done && !closed) {
                    LockSupport.park(Workers.this);
                }
                asleep = false;
            }
            return null;
        }
    }
}
