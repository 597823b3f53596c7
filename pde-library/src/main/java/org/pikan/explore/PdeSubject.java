package org.pikan.explore;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.pikan.diagram.Diagram;
import org.pikan.diagram.FormulaLabel;
import org.pikan.export.ResultJson;
import org.pikan.expression.Expression;
import org.pikan.expression.FunctionSymbol;
import org.pikan.network.Network;
import org.pikan.network.edit.EditedNetwork;
import org.pikan.problem.Domain;
import org.pikan.problem.Problem;
import org.pikan.solve.Solution;
import org.pikan.solve.SolveOptions;
import org.pikan.solve.Solver;

/** The solution of a differential equation. */
final class PdeSubject implements Subject {

    private final Solution solution;
    private final SolveOptions options;
    private final Map<View.Choice, List<Expression>> choices = new LinkedHashMap<>();

    PdeSubject(Solution solution, SolveOptions options) {
        this.solution = solution;
        this.options = options.toBuilder().conditions(solution.formulation().mode()).seconds(OptionalDouble.empty())
                .build();
        Problem problem = solution.problem();
        for (FunctionSymbol unknown : problem.unknowns()) {
            Expression exact = problem.exact().get(unknown.name());
            List<Expression> shown = exact == null ? List.of(unknown) : List.of(unknown, exact);
            choices.put(new View.Choice("solution-" + unknown.name(), unknown.name()), shown);
            if (exact != null) {
                choices.put(new View.Choice("error-" + unknown.name(), "error of " + unknown.name()),
                        List.of(unknown.minus(exact)));
            }
        }
        int count = problem.equations().size();
        for (int e = 0; e < count; e++) {
            choices.put(
                    new View.Choice("residual-" + (e + 1), "residual" + (count == 1 ? "" : " of equation " + (e + 1))),
                    List.of(problem.equations().get(e).residual()));
        }
    }

    @Override
    public String name() {
        return solution.problem().name();
    }

    @Override
    public String structure(Network network) {
        return solution.withNetwork(network).structureInWords();
    }

    @Override
    public EditedNetwork start() {
        return EditedNetwork.of(solution.network());
    }

    @Override
    public double[][] samples() {
        return solution.samples();
    }

    @Override
    public Diagram diagram(EditedNetwork network) {
        boolean[] held = network.frozen();
        // Closest functions are named for one edge at a time: finding them for all would hold up the picture of a training.
        return solution.withNetwork(network.network()).diagram().title("").annotations(FormulaLabel::of)
                .frozen(edge -> IntStream.of(edge.parameters()).allMatch(i -> held[i]));
    }

    @Override
    public Measured measure(EditedNetwork network) {
        Optional<String> obstacle = Optional.empty();
        try {
            // Measuring takes a free parameter, and what is held changes no figure.
            ResultJson result = solver(0).startingFrom(network.network()).solve(solution.problem()).result();
            if (network.isAllFrozen()) {
                obstacle = Optional.of("all parameters are frozen. Maybe unfreeze an edge.");
            }
            return measured(result, obstacle);
        } catch (IllegalArgumentException e) {
            return new Measured(Double.NaN, Map.of(), Optional.of(String.valueOf(e.getMessage())));
        }
    }

    @Override
    public Trained train(EditedNetwork network, int iterations) {
        Solution trained = solver(iterations).startingFrom(network).solve(solution.problem());
        return new Trained(trained.network(), measured(trained.result(), Optional.empty()), iterations);
    }

    private Solver solver(int iterations) {
        return Solver.with(options.toBuilder().iterations(OptionalInt.of(iterations)).build());
    }

    private static Measured measured(ResultJson result, Optional<String> obstacle) {
        Map<String, Double> figures = new LinkedHashMap<>();
        Double error = result.accuracy().relativeL2();
        if (error != null) {
            figures.put("relative L2 error", error);
        }
        Double residual = result.training().residualRms();
        if (residual != null) {
            figures.put("residual, root mean square", residual);
        }
        Double loss = result.training().loss();
        return new Measured(loss == null ? Double.NaN : loss, figures, obstacle);
    }

    @Override
    public List<View.Choice> choices() {
        return List.copyOf(choices.keySet());
    }

    @Override
    public View view(Network network, String choice, List<Double> at) {
        Map.Entry<View.Choice, List<Expression>> found = choices.entrySet().stream()
                .filter(entry -> entry.getKey().id().equals(choice)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is nothing to show named '" + choice + "'."));
        Domain domain = solution.problem().domain();
        List<View.Range> axes = domain.axes().stream()
                .map(axis -> new View.Range(axis.name(), axis.min(), axis.max())).toList();
        int across = domain.dimension() == 2 && domain.hasTime() ? 1 : 0;
        Slice slice = new Slice(axes, across, domain.dimension() == 1 ? -1 : 1 - across, at);
        List<Expression> shown = slice.isLine() ? found.getValue() : found.getValue().subList(0, 1);
        List<String> names = shown.size() > 1 ? List.of(found.getKey().label(), "exact")
                : List.of(found.getKey().label());
        Solution now = solution.withNetwork(network);
        return slice.view(names, points -> now.evaluate(shown, points), !choice.startsWith("solution"));
    }

    @Override
    public void save(EditedNetwork network, Path file) throws IOException {
        solution.withNetwork(network.network()).save(file);
    }
}
