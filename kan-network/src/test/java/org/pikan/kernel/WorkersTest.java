package org.pikan.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void runsEveryTaskOnceOnAKnownWorker(int threads) {
        try (Workers workers = Workers.of(threads)) {
            assertThat(workers.threads()).isEqualTo(threads);
            for (int tasks = 0; tasks < 300; tasks += 1 + tasks / 3) {
                AtomicIntegerArray runs = new AtomicIntegerArray(tasks);
                workers.run(tasks, (index, worker) -> {
                    assertThat(worker).isBetween(0, threads - 1);
                    runs.incrementAndGet(index);
                });
                for (int i = 0; i < tasks; i++) {
                    assertThat(runs.get(i)).isEqualTo(1);
                }
            }
        }
    }

    @Test
    void workOfTheTasksIsVisibleAfterTheRun() {
        try (Workers workers = Workers.of(4)) {
            double[] plain = new double[64];
            for (int round = 1; round <= 2000; round++) {
                double value = round;
                workers.run(plain.length, (index, worker) -> plain[index] = value);
                assertThat(plain).containsOnly(value);
            }
        }
    }

    @Test
    void sleepingHelpersWakeUp() {
        try (Workers workers = Workers.of(2)) {
            for (int round = 0; round < 5; round++) {
                LockSupport.parkNanos(2_000_000);
                AtomicInteger other = new AtomicInteger();
                workers.run(2, (index, worker) -> {
                    // Each waits for the other, so both threads must be there.
                    other.incrementAndGet();
                    while (other.get() < 2) {
                        Thread.onSpinWait();
                    }
                });
                assertThat(other).hasValue(2);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void rethrowsWhatTheFirstFailingTaskThrew(int threads) {
        try (Workers workers = Workers.of(threads)) {
            for (int round = 0; round < 200; round++) {
                assertThatThrownBy(() -> workers.run(50, (index, worker) -> {
                    if (index >= 7) {
                        throw new ArithmeticException("task " + index);
                    }
                })).isInstanceOf(ArithmeticException.class).hasMessage("task 7");
                AtomicInteger runs = new AtomicInteger();
                workers.run(50, (index, worker) -> runs.incrementAndGet());
                assertThat(runs).hasValue(50);
            }
        }
    }

    @Test
    void refusesRunsInsideRuns() {
        try (Workers workers = Workers.of(2)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> workers.run(1, (i, w) -> workers.run(1, (j, v) -> assertThat(j).isZero())))
                    .withMessageContaining("running already");
        }
    }

    @Test
    void refusesRunsAfterClosing() {
        Workers workers = Workers.of(2);
        workers.close();
        workers.close();
        assertThatIllegalStateException()
                .isThrownBy(() -> workers.run(1, (index, worker) -> assertThat(index).isZero()))
                .withMessageContaining("closed");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 2000})
    void refusesAbsurdNumbersOfThreads(int threads) {
        assertThatIllegalArgumentException().isThrownBy(() -> Workers.of(threads)).withMessageContaining("" + threads);
    }
}
