package org.pikan.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.pikan.collocation.CollocationProblem;
import org.pikan.kernel.Kernels;
import org.pikan.kernel.Workers;

/**
 * Times one evaluation of the loss and its gradient, and one of the normal equations, in float64; prints one line of JSON
 * for each network, with collapsed jets and without.
 *
 * <p>{@code mvn -q -pl benchmarks -am compile exec:exec -Dmain=org.pikan.benchmarks.EvaluationBenchmark -Djmh="--points 2000"}.
 * Arguments: {@code --points} in the interior (2000), {@code --boundary} points with u = 0 as a soft condition (0: the
 * equation alone), {@code --threads} (1), {@code --seconds} of warm-up and of measurement for each figure (2), {@code --only} words that
 * the name of a case must have. With {@code -Dpikan.clock=cpu} and one thread it counts that thread's processor time, on a machine that
 * does other work.
 */
public final class EvaluationBenchmark {

    private static final boolean PROCESSOR_TIME = "cpu".equals(System.getProperty("pikan.clock"));

    /** Before anything is timed each case runs so long, until the vector loops that it needs are compiled and in use. */
    private static final double WARM_UP_SECONDS = 20;

    private EvaluationBenchmark() {}

    /** Runs all cases. */
    public static void main(String[] arguments) {
        Map<String, String> options = new TreeMap<>(
                Map.of("--points", "2000", "--boundary", "0", "--threads", "1", "--seconds", "2", "--only", ""));
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            if (options.replace(arguments[i], arguments[i + 1]) == null) {
                throw new IllegalArgumentException(
                        "unknown argument '" + arguments[i] + "'. Maybe one of " + options.keySet() + ".");
            }
        }
        int points = Integer.parseInt(options.get("--points"));
        int boundary = Integer.parseInt(options.get("--boundary"));
        List<String> words = List.of(options.get("--only").split(" "));
        double seconds = Double.parseDouble(options.get("--seconds"));
        try (Workers workers = Workers.of(Integer.parseInt(options.get("--threads")))) {
            List<EvaluationCase> cases = EvaluationCase.all().stream()
                    .filter(one -> words.stream().allMatch(one.name()::contains)).toList();
            for (EvaluationCase one : cases) {
                CollocationProblem problem = one.problem(points, boundary, true, workers);
                times(() -> problem.gradient(one.network().parameters(), new double[one.network().parameterCount()]),
                        WARM_UP_SECONDS);
            }
            for (EvaluationCase one : cases) {
                System.out.println(line(one, true, points, boundary, workers, seconds));
                System.out.println(line(one, false, points, boundary, workers, seconds));
            }
        }
    }

    private static String line(EvaluationCase one, boolean collapsed, int points, int boundary, Workers workers,
            double seconds) {
        CollocationProblem problem = one.problem(points, boundary, collapsed, workers);
        double[] x = one.network().parameters();
        double[] gradient = new double[x.length];
        double[] matrix = new double[x.length * x.length];
        double forGradient = medianMillis(() -> problem.gradient(x, gradient), seconds);
        double forMatrix = medianMillis(() -> problem.normalEquations(x, matrix, gradient), seconds);
        return String.format(Locale.ROOT,
                "{\"case\": \"%s\", \"collapsed\": %b, \"components\": %d, \"points\": %d, \"boundary\": %d, \"threads\": %d, "
                        + "\"kernels\": \"%s\", \"parameters\": %d, \"gradientMillis\": %.3f, "
                        + "\"normalEquationsMillis\": %.3f}",
                one.name(), collapsed, problem.groups().getFirst().group().layout().size(), points, boundary,
                workers.threads(),
                Kernels.best().name(), x.length, forGradient, forMatrix);
    }

    private static double medianMillis(Runnable evaluation, double seconds) {
        times(evaluation, seconds);
        double[] times = times(evaluation, seconds);
        Arrays.sort(times);
        return 1e-6 * times[times.length / 2];
    }

    /** The nanoseconds of each run, as many runs as fit, at least 3. */
    private static double[] times(Runnable evaluation, double seconds) {
        long start = nanos();
        double[] times = new double[1 << 20];
        int count = 0;
        while (count < times.length && (count < 3 || nanos() - start < 1e9 * seconds)) {
            long before = nanos();
            evaluation.run();
            times[count++] = nanos() - before;
        }
        return Arrays.copyOf(times, count);
    }

    private static long nanos() {
        return PROCESSOR_TIME ? ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() : System.nanoTime();
    }
}
