package org.pikan.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pikan.library.PdeLibrary;
import org.pikan.network.BasisChoice;
import org.pikan.problem.Problem;
import org.pikan.solve.NetworkChoice;
import org.pikan.solve.OptimizerChoice;
import org.pikan.solve.Progress;
import org.pikan.solve.Solution;
import org.pikan.solve.SolveOptions;
import org.pikan.solve.Solver;

/**
 * The error of deep KANs of several sizes under each optimiser at equal seconds: a Markdown table of medians (worst) over
 * seeds after a quarter, a half and all of the time. The networks are [n, w, w, 1], Chebyshev of degree 5, and do not grow.
 *
 * <p>Arguments: {@code --problem} (poisson-2d), {@code --widths} (4,8,20,44,140), {@code --points} in the interior (4096), {@code --seconds}
 * for each run (20), {@code --seeds} (5), {@code --threads} (1), {@code --optimizers} (lm,ssbroyden,gauss-newton,lbfgs), {@code --clock} (wall;
 * cpu: processor time, for a machine that does other work). The script {@code benchmarks/optimizers} starts it.
 */
public final class OptimizerTable {

    private static final double[] PARTS = {0.25, 0.5, 1};
    /** Seconds in which the loops of a method are compiled. */
    private static final double WARM_UP = 4;
    /** A dense matrix of more parameters does not fit, and would take longer than any limit. */
    private static final int LARGEST_DENSE = 12_000;

    private OptimizerTable() {}

    /** Trains and prints. */
    public static void main(String[] arguments) {
        Map<String, String> options = new TreeMap<>(Map.of("--problem", "poisson-2d", "--widths", "4,8,20,44,140",
                "--points", "4096", "--seconds", "20", "--seeds", "5", "--threads", "1", "--optimizers",
                "lm,ssbroyden,gauss-newton,lbfgs", "--clock", "wall"));
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            if (options.replace(arguments[i], arguments[i + 1]) == null) {
                throw new IllegalArgumentException(
                        "unknown argument '" + arguments[i] + "'. Maybe one of " + options.keySet() + ".");
            }
        }
        System.setProperty("pikan.clock", options.get("--clock"));
        Problem problem = PdeLibrary.problem(options.get("--problem"));
        double seconds = Double.parseDouble(options.get("--seconds"));
        SolveOptions base = SolveOptions.standard().toBuilder().network(NetworkChoice.KAN)
                .basis(Optional.of(BasisChoice.Family.CHEBYSHEV)).degree(OptionalInt.of(5))
                .points(OptionalInt.of(Integer.parseInt(options.get("--points"))))
                .seconds(OptionalDouble.of(seconds)).threads(Integer.parseInt(options.get("--threads"))).build();
        List<OptimizerChoice> choices = Arrays.stream(options.get("--optimizers").split(","))
                .map(label -> OptimizerChoice.valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'))).toList();
        System.out.printf(Locale.ROOT, "| parameters | optimizer | after %.3g s | %.3g s | %.3g s | iterations |%n",
                PARTS[0] * seconds, PARTS[1] * seconds, seconds);
        System.out.println("|---|---|---|---|---|---|");
        for (OptimizerChoice choice : choices) {
            solve(problem, base.toBuilder().seconds(OptionalDouble.of(WARM_UP)).build(), choice, 8, 0);
        }
        for (String width : options.get("--widths").split(",")) {
            for (OptimizerChoice choice : choices) {
                List<Solution> solutions = new ArrayList<>();
                for (int seed = 1; seed <= Integer.parseInt(options.get("--seeds")); seed++) {
                    Solution solution = solve(problem, base, choice, Integer.parseInt(width), seed);
                    if (solution != null) {
                        solutions.add(solution);
                    }
                }
                if (!solutions.isEmpty()) {
                    print(choice, solutions, seconds);
                }
            }
        }
    }

    private static @Nullable Solution solve(Problem problem, SolveOptions base,
            OptimizerChoice choice, int width, int seed) {
        boolean dense = choice == OptimizerChoice.LM || choice == OptimizerChoice.SSBROYDEN;
        if (dense && 5 * width * width > LARGEST_DENSE) {
            return null;
        }
        return Solver.with(base.toBuilder().width(List.of(width, width)).optimizer(choice).seed(seed).build())
                .solve(problem);
    }

    private static void print(OptimizerChoice choice, List<Solution> solutions, double seconds) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "| %,d | %s |",
                solutions.getFirst().network().parameterCount(), choice.label()));
        for (double part : PARTS) {
            double[] errors = solutions.stream().mapToDouble(solution -> errorAt(solution, part * seconds)).sorted()
                    .toArray();
            line.append(String.format(Locale.ROOT, " %.1e (%.1e) |", errors[errors.length / 2],
                    errors[errors.length - 1]));
        }
        int[] iterations = solutions.stream().mapToInt(s -> s.report().result().training().iterations()).sorted()
                .toArray();
        System.out.println(line.append(" ").append(iterations[iterations.length / 2]).append(" |"));
    }

    /** The error on the coarse grid at the last report before a moment; of a run that ended before, its last one. */
    private static double errorAt(Solution solution, double moment) {
        List<Progress> history = solution.report().history();
        return history.stream().filter(progress -> progress.seconds() <= moment || progress == history.getFirst())
                .toList().getLast().relativeL2();
    }
}
