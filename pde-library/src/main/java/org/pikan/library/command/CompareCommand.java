package org.pikan.library.command;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pikan.export.ResultJson;
import org.pikan.library.Comparison;

/** {@code pikan compare}: KANs and MLPs side by side. */
final class CompareCommand {
    private static final String JSON = "compare.json";
    private static final String PLOT = "compare.png";

    private CompareCommand() {}

    static void run(Console console, String argument, Map<Flag, String> flags) throws IOException {
        Request request = Request.read(argument, flags);
        OutputFolder folder = request.prepare(List.of(JSON, PLOT));
        Comparison comparison = train(console, request, folder);
        comparison.toJson().write(folder.file(JSON));
        comparison.plot().write(folder.file(PLOT));
        console.out().println(request.problem().name() + ":");
        for (Comparison.Row row : comparison.rows()) {
            ResultJson result = row.report().result();
            console.out().println(String.format(Locale.ROOT, "%-12s %s (%s, %.1f s)", row.name(),
                    Summary.accuracy(result), Summary.structure(result), result.training().seconds()));
        }
        console.out().println(folder.path() + ": " + JSON + ", " + PLOT);
    }

    private static Comparison train(Console console, Request request, OutputFolder folder) {
        Map<String, ProgressPrinter> printers = new HashMap<>();
        FirstIteration first = new FirstIteration();
        try {
            return first.guard(folder, () -> Comparison.run(request.problem(), request.options(), (row, progress) -> {
                first.passed();
                if (!request.has(Flag.QUIET)) {
                    printers.computeIfAbsent(row, _ -> {
                        printers.values().forEach(ProgressPrinter::close);
                        return new ProgressPrinter(console, request.options(), row + ": ");
                    }).accept(progress);
                }
            }));
        } finally {
            printers.values().forEach(ProgressPrinter::close);
        }
    }
}
