package org.pikan.library.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.pikan.diagram.Diagram;
import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.Symbol;
import org.pikan.network.analysis.Attribution;
import org.pikan.network.analysis.FeatureSamples;
import org.pikan.network.analysis.Hypotheses;
import org.pikan.regression.RegressionModel;
import org.pikan.solve.Solution;

/** {@code pikan draw}: the network of a model as a picture, its edge functions as a table, and what it tells in words. */
final class DrawCommand {
    private static final String SVG = "diagram.svg";
    private static final String PNG = "diagram.png";
    private static final String EDGES = "edges.csv";
    private static final List<String> FILES = List.of(SVG, PNG, EDGES);
    private static final int SAMPLES = 1000;

    /** What there is to show of a model. */
    private record View(Diagram diagram, List<String> words) {}

    private DrawCommand() {}

    static void run(Console console, String model, Map<Flag, String> flags) throws IOException {
        Path file = ProblemSource.path(model);
        Optional<RegressionModel> regression = ModelSource.regression(file);
        View view = regression.isPresent() ? view(regression.get()) : view(ModelSource.load(file));
        OutputFolder folder = OutputFolder.prepare(folder(file, Optional.ofNullable(flags.get(Flag.OUT))), FILES);
        view.diagram().write(folder.file(SVG));
        view.diagram().write(folder.file(PNG));
        view.diagram().writeEdges(folder.file(EDGES));
        view.words().forEach(console.out()::println);
        console.out().println(folder.path() + ": " + String.join(", ", FILES));
        console.out().flush();
    }

    private static View view(Solution solution) {
        List<String> words = new ArrayList<>();
        words.add(solution.structureInWords());
        words.add(shares(solution.problem().domain().symbols().stream().map(Symbol::name).toList(),
                solution.attribution()));
        for (FunctionSymbol unknown : solution.problem().unknowns()) {
            solution.hypotheses(unknown).test().forEach(finding -> words.add(finding.inWords(unknown.name())));
        }
        return new View(solution.diagram(), words);
    }

    /** A regression is seen on the box of its data. */
    private static View view(RegressionModel model) {
        String[] inputs = model.inputNames().toArray(String[]::new);
        List<String> outputs = outputs(model);
        List<String> words = new ArrayList<>();
        words.add(shares(model.inputNames(),
                Attribution.of(model.network(), FeatureSamples.of(model.network(), SAMPLES))));
        boolean all = model.network().coordinates() == inputs.length;
        for (int k = 0; k < outputs.size() && all; k++) {
            String name = outputs.get(k);
            Hypotheses.of(model.network(), k).names(inputs).test().forEach(finding -> words.add(finding.inWords(name)));
        }
        return new View(model.diagram(), words);
    }

    private static List<String> outputs(RegressionModel model) {
        return !model.isClassifier() ? model.targetNames()
                : model.classes().size() == 2 ? List.of(model.classes().getLast()) : model.classes();
    }

    private static Path folder(Path model, Optional<String> out) {
        if (out.filter(String::isBlank).isPresent()) {
            throw new RequestException("--out is empty", "Maybe leave it out (default the folder of the model).");
        }
        Path parent = model.getParent();
        return out.map(ProblemSource::path).orElse(parent == null ? Path.of(".") : parent);
    }

    /** The scores of the coordinates; 1 is the whole. */
    private static String shares(List<String> names, Attribution attribution) {
        double[] scores = attribution.coordinates();
        StringJoiner joiner = new StringJoiner(", ", "shares of the network's variation: ", "");
        for (int axis = 0; axis < names.size(); axis++) {
            joiner.add(names.get(axis) + " "
                    + String.format(Locale.ROOT, "%.2f", axis < scores.length ? scores[axis] : 0));
        }
        return joiner.toString();
    }
}
