package org.pikan.benchmarks;

import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.pikan.collocation.CollocationProblem;
import org.pikan.kernel.Workers;
import org.pikan.network.BasisChoice;
import org.pikan.network.KanStructure;
import org.pikan.optimize.GaussNewton;
import org.pikan.optimize.Lbfgs;
import org.pikan.optimize.LevenbergMarquardt;
import org.pikan.optimize.Optimizer;
import org.pikan.optimize.OptimizerRun;
import org.pikan.optimize.SsBroyden;

/**
 * Seconds and memory of one iteration against points, parameters and coordinates, for each optimiser: Markdown tables with
 * fitted exponents. The problem is Poisson's equation with a deep KAN [n, w, w, 1] of degree 5.
 *
 * <p>Arguments: {@code --seconds} of measurement for each figure (1), {@code --longest} iteration after which a column ends
 * (20 s), {@code --threads} (1). The script {@code benchmarks/scale} starts it.
 */
public final class ScaleTable {

    private static final BasisChoice BASIS = BasisChoice.chebyshev(5);
    private static final List<Optimizer> OPTIMIZERS = List.of(LevenbergMarquardt.standard(), SsBroyden.standard(),
            GaussNewton.standard(), Lbfgs.standard());
    /** Matrices of dense methods: two of P x P. */
    private static final double DENSE_BYTES = 16;
    /** The sizes at the end of a column from which the exponents are fitted. */
    private static final int FITTED = 3;

    private final double seconds;
    private final double longest;
    private final Workers workers;

    /** A problem of one size. */
    private record Case(EvaluationCase network, int points, double size) {}

    /** What one iteration costs. */
    private record Cost(double size, double seconds, double megabytes) {}

    private ScaleTable(double seconds, double longest, Workers workers) {
        this.seconds = seconds;
        this.longest = longest;
        this.workers = workers;
    }

    /** Measures and prints. */
    public static void main(String[] arguments) {
        Map<String, String> options = new TreeMap<>(Map.of("--seconds", "1", "--longest", "20", "--threads", "1"));
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            if (options.replace(arguments[i], arguments[i + 1]) == null) {
                throw new IllegalArgumentException(
                        "unknown argument '" + arguments[i] + "'. Maybe one of " + options.keySet() + ".");
            }
        }
        try (Workers workers = Workers.of(Integer.parseInt(options.get("--threads")))) {
            ScaleTable table = new ScaleTable(Double.parseDouble(options.get("--seconds")),
                    Double.parseDouble(options.get("--longest")), workers);
            table.cost(LevenbergMarquardt.standard(), new Case(kan(2, 8), 1024, 0)); // compiles
            table.sweep("points, 2 coordinates, width 8,8", new int[] {1_000, 10_000, 100_000, 1_000_000},
                    points -> new Case(kan(2, 8), points, points));
            table.sweep("parameters, 2 coordinates, 4,096 points", new int[] {4, 8, 14, 24, 44, 78, 140}, width -> {
                EvaluationCase network = kan(2, width);
                return new Case(network, 4096, network.network().parameterCount());
            });
            table.sweep("coordinates, width 8,8, 4,096 points", new int[] {1, 2, 3, 5, 7, 10},
                    dimension -> new Case(kan(dimension, 8), 4096, dimension));
        }
    }

    private static EvaluationCase kan(int dimension, int width) {
        return EvaluationCase.poisson(dimension, new KanStructure(List.of(width, width), BASIS));
    }

    private void sweep(String title, int[] sizes, IntFunction<Case> cases) {
        List<Case> all = Arrays.stream(sizes).mapToObj(cases).toList();
        List<List<Cost>> columns = new ArrayList<>();
        for (Optimizer optimizer : OPTIMIZERS) {
            List<Cost> column = new ArrayList<>();
            for (Case one : all) {
                if (!fits(optimizer, one) || (!column.isEmpty() && column.getLast().seconds > longest)) {
                    break;
                }
                column.add(cost(optimizer, one));
            }
            columns.add(column);
        }
        StringBuilder text = new StringBuilder("| " + title + " |");
        OPTIMIZERS.forEach(optimizer -> text.append(" ").append(optimizer.name()).append(": s, MB |"));
        text.append("\n|").append("---|".repeat(OPTIMIZERS.size() + 1)).append("\n");
        for (int i = 0; i < all.size(); i++) {
            text.append(String.format(Locale.ROOT, "| %,.0f |", all.get(i).size));
            for (List<Cost> column : columns) {
                text.append(i < column.size()
                        ? String.format(Locale.ROOT, " %.3g, %.0f |", column.get(i).seconds, column.get(i).megabytes)
                        : " – |");
            }
            text.append("\n");
        }
        text.append("| exponents |");
        for (List<Cost> column : columns) {
            List<Cost> last = column.subList(Math.max(0, column.size() - FITTED), column.size());
            text.append(String.format(Locale.ROOT, " %.1f, %.1f |",
                    exponent(last, last.stream().mapToDouble(Cost::seconds).toArray()),
                    exponent(last, last.stream().mapToDouble(Cost::megabytes).toArray())));
        }
        System.out.println(text.append("\n"));
    }

    /** Whether a method with a dense matrix finds room in half the heap. */
    private static boolean fits(Optimizer optimizer, Case one) {
        double parameters = one.network.network().parameterCount();
        boolean dense = optimizer instanceof LevenbergMarquardt || optimizer instanceof SsBroyden;
        return !dense || DENSE_BYTES * parameters * parameters < 0.5 * Runtime.getRuntime().maxMemory();
    }

    /** Steps from the network's start; the first one is not counted. */
    private Cost cost(Optimizer optimizer, Case one) {
        long before = usedBytes();
        CollocationProblem problem = one.network.problem(one.points, 0, true, workers);
        OptimizerRun run = optimizer.start(problem, one.network.network().parameters());
        run.step();
        List<Double> times = new ArrayList<>();
        long start = System.nanoTime();
        while (times.isEmpty() || System.nanoTime() - start < 1e9 * seconds) {
            long begin = System.nanoTime();
            run.step();
            times.add(1e-9 * (System.nanoTime() - begin));
        }
        times.sort(null);
        double megabytes = 1e-6 * (usedBytes() - before);
        Reference.reachabilityFence(run);
        return new Cost(one.size, times.get(times.size() / 2), megabytes);
    }

    private static long usedBytes() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** The slope of log values over log sizes, by least squares. */
    private static double exponent(List<Cost> costs, double[] values) {
        double[] x = costs.stream().mapToDouble(cost -> Math.log(cost.size)).toArray();
        double[] y = Arrays.stream(values).map(value -> Math.log(Math.max(value, Double.MIN_NORMAL))).toArray();
        double meanX = Arrays.stream(x).average().orElse(Double.NaN);
        double meanY = Arrays.stream(y).average().orElse(Double.NaN);
        double products = 0;
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
            products += (x[i] - meanX) * (y[i] - meanY);
            squares += (x[i] - meanX) * (x[i] - meanX);
        }
        return products / squares;
    }
}
