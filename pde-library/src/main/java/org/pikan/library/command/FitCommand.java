package org.pikan.library.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pikan.diagram.Diagram;
import org.pikan.file.AtomicFiles;
import org.pikan.regression.Fit;
import org.pikan.regression.Regression;
import org.pikan.regression.checkpoint.FitJson;
import org.pikan.solve.Version;

/** {@code pikan fit}: fits a network to a table of data, writes the results, and says how good they are. */
final class FitCommand {
    private static final String RESULT = "result.json";
    private static final String MODEL = "model.json";
    private static final String PREDICTIONS = "predictions.csv";
    private static final String SVG = "diagram.svg";
    private static final String PNG = "diagram.png";
    private static final String FORMULA = "formula.json";
    private static final List<String> FILES = List.of(RESULT, MODEL, PREDICTIONS, SVG, PNG);

    private FitCommand() {}

    static void run(Console console, String argument, Map<FitFlag, String> flags) throws IOException {
        FitRequest request = FitRequest.read(argument, flags);
        boolean symbolic = request.has(FitFlag.SYMBOLIC);
        List<String> files = new ArrayList<>(FILES);
        if (symbolic) {
            files.add(FORMULA);
        }
        OutputFolder folder = OutputFolder.prepare(request.folder(), files);
        Fit trained = train(console, request, folder);
        Fit fit = request.has(FitFlag.PRUNE) ? trained.prune() : trained;
        if (symbolic) {
            FitSymbolic read = FitSymbolic.of(fit);
            write(read.fit(), request.name(), read.texts(), folder);
            read.write(request.name(), folder.file(FORMULA));
            read.print(console);
            fit = read.fit();
        } else {
            write(fit, request.name(), Optional.empty(), folder);
        }
        console.out().println(request.name() + ":");
        console.out().println(fit.report());
        if (request.has(FitFlag.PRUNE)) {
            console.out().println("pruned from " + trained.edited().edges().all().size() + " edges to "
                    + fit.edited().edges().all().size());
        }
        console.out().println(folder.path() + ": " + String.join(", ", files));
    }

    /** Trains; what is refused before the first iteration is the request's fault. */
    private static Fit train(Console console, FitRequest request, OutputFolder folder) {
        FirstIteration first = new FirstIteration();
        long start = System.nanoTime();
        return first.guard(folder, () -> {
            try (LiveLine line = new LiveLine(console)) {
                Regression regression = request.regression().onProgress(progress -> {
                    first.passed();
                    if (!request.has(FitFlag.QUIET)) {
                        line.show(1e-9 * (System.nanoTime() - start), () -> String.format(Locale.ROOT,
                                "iteration %d  loss %.1e%s  %d parameters  %.1f s", progress.iterations(),
                                progress.loss(),
                                Double.isNaN(progress.validation()) ? ""
                                        : String.format(Locale.ROOT, "  held out %.1e", progress.validation()),
                                progress.network().parameterCount(), 1e-9 * (System.nanoTime() - start)));
                    }
                });
                return regression.train();
            }
        });
    }

    private static void write(Fit fit, String name, Optional<List<String>> formulas, OutputFolder folder)
            throws IOException {
        fit.save(folder.file(MODEL));
        FitJson.write(fit, name, formulas, Version.TEXT, folder.file(RESULT));
        AtomicFiles.writeText(folder.file(PREDICTIONS), PredictionTable.of(fit.model(), fit.split()));
        Diagram diagram = fit.diagram().title(name);
        for (Path picture : List.of(folder.file(SVG), folder.file(PNG))) {
            diagram.write(picture);
        }
    }
}
