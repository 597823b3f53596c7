package org.pikan.library.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.pikan.diagram.Diagram;
import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.Symbol;
import org.pikan.regression.RegressionModel;
import org.pikan.solve.Solution;

/** {@code pikan draw}: the network of a model as a picture, its edge functions as a table, and what it tells in words. */
final class DrawCommand {
    private static final String SVG = "diagram.svg";
    private static final String PNG = "diagram.png";
    private static final String EDGES = "edges.csv";
    private static final List<String> FILES = List.of(SVG, PNG, EDGES);

    private DrawCommand() {}

    static void run(Console console, String model, Map<Flag, String> flags) throws IOException {
        Path file = ProblemSource.path(model);
        Optional<RegressionModel> regression = ModelSource.regression(file);
        if (regression.isPresent()) {
            OutputFolder folder = OutputFolder.prepare(folder(file, flags), FILES);
            write(regression.get().diagram(), folder);
            console.out().println(folder.path() + ": " + String.join(", ", FILES));
            return;
        }
        Solution solution = ModelSource.load(file);
        OutputFolder folder = OutputFolder.prepare(folder(file, flags), FILES);
        write(solution.diagram(), folder);
        console.out().println(solution.structureInWords());
        console.out().println("shares of the network's variation: " + shares(solution));
        for (FunctionSymbol unknown : solution.problem().unknowns()) {
            solution.hypotheses(unknown).test()
                    .forEach(finding -> console.out().println(finding.inWords(unknown.name())));
        }
        console.out().println(folder.path() + ": " + String.join(", ", FILES));
        console.out().flush();
    }

    private static void write(Diagram diagram, OutputFolder folder) throws IOException {
        diagram.write(folder.file(SVG));
        diagram.write(folder.file(PNG));
        diagram.writeEdges(folder.file(EDGES));
    }

    private static Path folder(Path model, Map<Flag, String> flags) {
        Optional<String> out = Optional.ofNullable(flags.get(Flag.OUT));
        if (out.filter(String::isBlank).isPresent()) {
            throw new RequestException("--out is empty", "Maybe leave it out (default the folder of the model).");
        }
        Path parent = model.getParent();
        return out.map(ProblemSource::path).orElse(parent == null ? Path.of(".") : parent);
    }

    /** The scores of the coordinates; 1 is the whole. */
    private static String shares(Solution solution) {
        List<Symbol> axes = solution.problem().domain().symbols();
        double[] scores = solution.attribution().coordinates();
        StringJoiner joiner = new StringJoiner(", ");
        for (int axis = 0; axis < axes.size(); axis++) {
            joiner.add(axes.get(axis).name() + " "
                    + String.format(Locale.ROOT, "%.2f", axis < scores.length ? scores[axis] : 0));
        }
        return joiner.toString();
    }
}
