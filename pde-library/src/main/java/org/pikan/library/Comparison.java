package org.pikan.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import org.pikan.export.CompareJson;
import org.pikan.export.ComparePlot;
import org.pikan.export.Curve;
import org.pikan.export.ResultJson;
import org.pikan.problem.Problem;
import org.pikan.solve.NetworkChoice;
import org.pikan.solve.OptimizerChoice;
import org.pikan.solve.Progress;
import org.pikan.solve.Solution;
import org.pikan.solve.SolveOptions;
import org.pikan.solve.Solver;
import org.pikan.solve.TrainingReport;

/**
 * KANs and MLPs on one problem, each with the same limits, and with the conditions and the number of points that the first ended with.
 *
 * <p>The rows are
 *
 * <ul>
 * <li>{@code kan-auto}: what the solver chooses by itself;
 * <li>{@code kan-deep}: layers of sum nodes, if the solver chose another structure;
 * <li>{@code mlp-matched}: a tanh MLP with as many parameters as {@code kan-auto} ended with, under the same optimiser;
 * <li>{@code mlp-field}: a tanh MLP of the size and training that are usual in the field, Adam and then L-BFGS, on Sobol
 * points: 3 layers of 20 in one coordinate, 3 of 32 in two, 4 of 50 in more.
 * </ul>
 *
 * @param problem the problem
 * @param rows one for each method
 */
public record Comparison(Problem problem, List<Row> rows) {

    /** Copies the list. */
    public Comparison {
        rows = List.copyOf(rows);
    }

    /**
     * One method.
     *
     * @param name which of the above
     * @param report how its training went
     */
    public record Row(String name, TrainingReport report) {}

    /**
     * Trains all methods, one after another.
     *
     * @param problem the problem
     * @param options limits, points, conditions, seed and threads of each row; what they say of networks and optimisers
     *     is not used
     * @param listener told the row's name and how it goes
     * @return the comparison
     * @throws IllegalArgumentException if the options do not suit the problem
     * @throws org.pikan.solve.TrainingException if a row cannot be trained
     */
    public static Comparison run(Problem problem, SolveOptions options, BiConsumer<String, Progress> listener) {
        SolveOptions standard = SolveOptions.standard();
        SolveOptions own = standard.toBuilder().seconds(options.seconds()).iterations(options.iterations())
                .points(options.points()).conditions(options.conditions()).seed(options.seed())
                .threads(options.threads()).sampler(options.sampler()).build();
        List<Row> rows = new ArrayList<>();
        Solution auto = train("kan-auto", problem, own, listener, rows);
        ResultJson result = auto.result();
        SolveOptions rest = own.toBuilder().points(points(result, own))
                .conditions(auto.formulation().mode()).build();
        if (!isDeepKan(result)) {
            train("kan-deep", problem, rest.toBuilder().network(NetworkChoice.KAN).build(), listener, rows);
        }
        int inputs = problem.domain().dimension() + auto.formulation().periodicAxes().size();
        List<Integer> matched = MatchedMlp.widths(inputs, problem.unknowns().size(), auto.network().parameterCount());
        train("mlp-matched", problem, mlp(rest, matched, optimizer(result)), listener, rows);
        SolveOptions field = mlp(rest, fieldWidths(problem), OptimizerChoice.ADAM_LBFGS);
        train("mlp-field", problem, field.toBuilder().sampler("sobol").build(), listener, rows);
        return new Comparison(problem, rows);
    }

    private static Solution train(String name, Problem problem, SolveOptions options,
            BiConsumer<String, Progress> listener, List<Row> rows) {
        Solution solution = Solver.with(options).onProgress(progress -> listener.accept(name, progress)).solve(problem);
        rows.add(new Row(name, Objects.requireNonNull(solution.report())));
        return solution;
    }

    /** As many as the first row ended with, so that no row sees more than another. */
    private static OptionalInt points(ResultJson result, SolveOptions options) {
        Integer interior = result.points() == null ? null : result.points().get("interior");
        return interior == null ? options.points() : OptionalInt.of(interior);
    }

    /** Whether a result is that of layers of several hidden nodes, not of an additive or composed network. */
    private static boolean isDeepKan(ResultJson result) {
        List<Integer> width = result.structure().width();
        return NetworkChoice.KAN.label().equals(result.structure().network()) && width != null && !width.isEmpty()
                && width.getFirst() > 1;
    }

    private static OptimizerChoice optimizer(ResultJson result) {
        String label = Objects.requireNonNull(result.training().optimizer());
        return OptimizerChoice.valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static SolveOptions mlp(SolveOptions options, List<Integer> widths, OptimizerChoice optimizer) {
        return options.toBuilder().network(NetworkChoice.MLP).width(widths).optimizer(optimizer).build();
    }

    private static List<Integer> fieldWidths(Problem problem) {
        return switch (problem.domain().dimension()) {
            case 1 -> List.of(20, 20, 20);
            case 2 -> List.of(32, 32, 32);
            default -> List.of(50, 50, 50, 50);
        };
    }

    /**
     * What {@code compare.json} says.
     *
     * @return the rows with their histories
     */
    public CompareJson toJson() {
        return new CompareJson(problem.name(), rows.stream().map(row -> new CompareJson.Row(row.name,
                row.report.result(),
                row.report.history().stream()
                        .map(progress -> new CompareJson.HistoryPoint(progress.seconds(), progress.relativeL2()))
                        .toList()))
                .toList());
    }

    /**
     * The error of each row over seconds.
     *
     * @return the picture
     */
    public ComparePlot plot() {
        List<Curve> curves = rows.stream().map(row -> new Curve(row.name,
                row.report.history().stream().mapToDouble(Progress::seconds).toArray(),
                row.report.history().stream().mapToDouble(Progress::relativeL2).toArray())).toList();
        ResultJson first = rows.getFirst().report().result();
        String subtitle = "seed " + first.setting().seed() + ", " + first.setting().threads() + " threads, "
                + first.setting().kernels() + " kernels";
        return new ComparePlot(problem.name(), subtitle, curves);
    }
}
