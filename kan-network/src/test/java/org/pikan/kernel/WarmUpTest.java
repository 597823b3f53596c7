package org.pikan.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

class WarmUpTest {

    @Test
    void opensOnceTheVectorWayIsFaster() {
        AtomicInteger vectorRuns = new AtomicInteger();
        // Slow at first, like code that is not compiled yet.
        WarmUp family = new WarmUp("fake", 0,
                vector -> work(!vector ? 20_000 : vectorRuns.incrementAndGet() < 50 ? 40_000 : 100));
        assertThat(family.isOpen(WarmUp.WORTH + 1)).isFalse();
        waitFor(family);
        assertThat(family.isOpen(WarmUp.WORTH + 1)).isTrue();
        assertThat(vectorRuns.get()).isGreaterThan(50);
    }

    @Test
    void littleWorkIsNotWorthAWarmUp() {
        AtomicInteger runs = new AtomicInteger();
        WarmUp family = new WarmUp("fake", 0, vector -> runs.incrementAndGet());
        assertThat(family.isOpen(WarmUp.WORTH / 2)).isFalse();
        assertThat(family.isOpen(WarmUp.WORTH / 2)).isFalse();
        pause(50_000);
        assertThat(runs).hasValue(0);
        assertThat(family.isOpen(1)).isFalse();
        waitFor(family);
        assertThat(runs.get()).isPositive();
    }

    @Test
    void aFamilyThatStaysSlowStaysScalar() {
        AtomicInteger runs = new AtomicInteger();
        WarmUp family = new WarmUp("fake slow", 0, vector -> {
            runs.incrementAndGet();
            work(vector ? 30_000 : 100);
        }, TimeUnit.MILLISECONDS.toNanos(50));
        assertThat(family.isOpen(WarmUp.WORTH + 1)).isFalse();
        int before;
        do {
            before = runs.get();
            pause(200_000);
        } while (before == 0 || runs.get() > before);
        assertThat(family.isOpen(WarmUp.WORTH + 1)).isFalse();
    }

    @Test
    @EnabledIfSystemProperty(named = "pikan.test.kernels", matches = "vector")
    void resultsAreTheSameBeforeWhileAndAfter() {
        double[] x = KernelFixtures.random(1, 2000);
        double[] expected = new double[2000];
        Kernels.scalar().exp(x, 0, expected, 0, 2000);
        double[] y = new double[2000];
        for (int i = 0; i < 20_000; i++) {
            Kernels.best().exp(x, 0, y, 0, 2000);
            assertThat(y).isEqualTo(expected);
        }
    }

    private static void waitFor(WarmUp family) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!family.isOpen(WarmUp.WORTH + 1) && System.nanoTime() < end) {
            pause(1000);
        }
    }

    /** Keeps a processor busy. */
    private static void work(int steps) {
        for (int i = 0; i < steps; i++) {
            Thread.onSpinWait();
        }
    }

    private static void pause(long micros) {
        long end = System.nanoTime() + TimeUnit.MICROSECONDS.toNanos(micros);
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(micros));
        }
    }
}
