package org.pikan.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pikan.library.PdeLibrary;
import org.pikan.problem.Problem;
import org.pikan.solve.NetworkChoice;
import org.pikan.solve.Solution;
import org.pikan.solve.Solver;

/**
 * Solves a problem of the library with the defaults and prints one line of JSON: the relative L2 errors on the way with the
 * seconds since the start of the JVM, and the error of the result on the full grid.
 *
 * <p>Arguments: problem, network ({@code auto} or {@code kan}), seconds, threads. The seconds in the output are the wall's, or
 * with {@code -Dpikan.clock=cpu} those of the processor, the compilation of the JVM and all included. The errors on the way
 * are those of the candidate under training, on every eleventh point of the grid.
 */
public final class ErrorAgainstTime {

    private static final boolean PROCESSOR_TIME = "cpu".equals(System.getProperty("pikan.clock"));

    private ErrorAgainstTime() {}

    /** Runs one problem. */
    public static void main(String[] arguments) {
        Problem problem = PdeLibrary.problem(arguments[0]);
        NetworkChoice network = NetworkChoice.valueOf(arguments[1].toUpperCase(Locale.ROOT));
        List<Moment> history = new ArrayList<>();
        Solver solver = Solver.standard().network(network).seconds(Double.parseDouble(arguments[2]))
                .threads(Integer.parseInt(arguments[3]))
                .onProgress(progress -> history.add(new Moment(secondsSinceStart(), progress.relativeL2())));
        Solution solution = solver.solve(problem);
        history.add(new Moment(secondsSinceStart(), solution.result().accuracy().relativeL2()));
        System.out.printf(Locale.ROOT,
                "{\"network\": \"%s\", \"parameters\": %d, \"stop\": \"%s\", \"history\": [%s]}%n",
                solution.result().structure().network(), solution.network().parameterCount(),
                solution.result().setting().stopReason(),
                history.stream().map(Moment::json).collect(Collectors.joining(", ")));
    }

    /** The relative L2 error, where it is known, so many seconds after the start of the JVM; printed after the run only. */
    private record Moment(double seconds, @Nullable Double error) {

        /** A pair of seconds and error; an error that is no number becomes null. */
        String json() {
            String printed = error == null || !Double.isFinite(error) ? "null"
                    : String.format(Locale.ROOT, "%.4e", error);
            return String.format(Locale.ROOT, "[%.3f, %s]", seconds, printed);
        }
    }

    private static double secondsSinceStart() {
        if (PROCESSOR_TIME && ManagementFactory
                .getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system) {
            return 1e-9 * system.getProcessCpuTime();
        }
        return 1e-3 * (System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime());
    }
}
