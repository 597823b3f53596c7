package org.pikan.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.pikan.collocation.CollocationProblem;
import org.pikan.kernel.Workers;
import org.pikan.network.BasisChoice;
import org.pikan.network.KanStructure;
import org.pikan.optimize.LevenbergMarquardt;
import org.pikan.optimize.OptimizerRun;

/**
 * What a second thread brings to Levenberg–Marquardt, beside what it brings to a loop of fused multiply-adds: iterations
 * with all their factorisations and trial losses, at 4,000 interior and 400 boundary points and 1,061 parameters.
 *
 * <p>The four runs of a round follow one another directly, for the speed of a core changes with what its neighbours do.
 * Both numbers of threads must come to the same parameters, bit for bit. The argument is the number of rounds (7); the script
 * {@code benchmarks/threads} starts it.
 */
public final class ThreadScaling {

    private static final int ITERATIONS = 4;
    private static final EvaluationCase CASE = EvaluationCase.poisson(2,
            new KanStructure(List.of(10, 10), BasisChoice.chebyshev(8)));

    private ThreadScaling() {}

    /**
     * Runs and prints.
     *
     * @throws IllegalStateException if a second thread changes a result
     */
    public static void main(String... arguments) {
        int rounds = arguments.length == 0 ? 7 : Integer.parseInt(arguments[0]);
        double[] ratios = new double[rounds];
        double[] fma = new double[rounds];
        double[] training = new double[rounds];
        try (Workers one = Workers.of(1); Workers two = Workers.of(2)) {
            CollocationProblem alone = CASE.problem(4000, 400, true, one);
            CollocationProblem shared = CASE.problem(4000, 400, true, two);
            train(alone);
            train(shared);
            fmaSeconds(two, 2);
            for (int round = 0; round < rounds; round++) {
                fma[round] = 2 * fmaSeconds(one, 1) / fmaSeconds(two, 2);
                double seconds = trainingSeconds(alone);
                double sharedSeconds = trainingSeconds(shared);
                training[round] = seconds / sharedSeconds;
                ratios[round] = training[round] / fma[round];
                System.out.printf(Locale.ROOT,
                        "%d iterations: %.0f ms on 1 thread, %.0f ms on 2: x %.2f; FMA loop: x %.2f; ratio %.2f%n",
                        ITERATIONS, 1e3 * seconds, 1e3 * sharedSeconds, training[round], fma[round], ratios[round]);
            }
            if (!Arrays.equals(train(alone), train(shared))) {
                throw new IllegalStateException("results differ between 1 and 2 threads");
            }
        }
        System.out.printf(Locale.ROOT,
                "%d parameters, medians of %d rounds: iterations x %.2f, FMA loop x %.2f, ratio %.2f; same bits%n",
                CASE.network().parameterCount(), rounds, median(training), median(fma), median(ratios));
    }

    private static double trainingSeconds(CollocationProblem problem) {
        long start = System.nanoTime();
        train(problem);
        return (System.nanoTime() - start) / 1e9;
    }

    private static double[] train(CollocationProblem problem) {
        OptimizerRun run = LevenbergMarquardt.standard().start(problem, CASE.network().parameters());
        for (int i = 0; i < ITERATIONS; i++) {
            run.step();
        }
        return run.parameters();
    }

    /** Time of as much work on each thread. */
    private static double fmaSeconds(Workers workers, int threads) {
        long start = System.nanoTime();
        workers.run(threads, (task, worker) -> FmaPeak.repeat(2000));
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
