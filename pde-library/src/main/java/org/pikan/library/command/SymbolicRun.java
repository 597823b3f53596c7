package org.pikan.library.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.pikan.certify.Certificate;
import org.pikan.certify.Claim;
import org.pikan.certify.FormulaFile;
import org.pikan.certify.SymbolicSolution;
import org.pikan.certify.SymbolicSolver;
import org.pikan.expression.TextPrinter;
import org.pikan.formulation.ConditionMode;
import org.pikan.solve.Progress;

/** {@code pikan solve --symbolic}: looks for a formula, and says what is proved of it. */
final class SymbolicRun {
    private static final String FORMULA = "formula.json";

    private SymbolicRun() {}

    static void run(Console console, Request request) throws IOException {
        if (request.has(Flag.RESUME)) {
            throw new RequestException("--resume does not go with --symbolic",
                    "Maybe leave one of them out; the networks of a symbolic search are small and train in seconds.");
        }
        if (request.options().conditions() == ConditionMode.HARD) {
            throw new RequestException("--conditions hard does not go with --symbolic",
                    "Maybe leave it out: the network must be the solution itself to be read as a formula.");
        }
        List<String> files = new ArrayList<>(SolveCommand.FILES);
        files.add(FORMULA);
        OutputFolder folder = request.prepare(files);
        request.warning().ifPresent(console::warn);
        SymbolicSolution found = search(console, request, folder);
        SolveCommand.write(found.solution(), folder);
        FormulaFile.write(found, folder.file(FORMULA));
        print(console, found);
        Summary.print(console, found.solution(), folder, files);
    }

    private static SymbolicSolution search(Console console, Request request, OutputFolder folder) {
        FirstIteration first = new FirstIteration();
        return first.guard(folder, () -> {
            try (ProgressPrinter printer = new ProgressPrinter(console, request.options(), "")) {
                Consumer<Progress> shown = request.has(Flag.QUIET) ? _ -> {} : printer;
                return SymbolicSolver.with(request.options(), progress -> {
                    first.passed();
                    shown.accept(progress);
                }).solve(request.problem());
            }
        });
    }

    private static void print(Console console, SymbolicSolution found) {
        Certificate certificate = found.certificate();
        if (certificate == null) {
            console.out().println("no formula was found:");
            found.attempts().forEach(attempt -> console.out().println("  " + attempt));
            return;
        }
        found.solution().problem().unknowns().forEach(unknown -> found.formula(unknown)
                .ifPresent(formula -> console.out().println(unknown.name() + " = " + TextPrinter.print(formula))));
        console.out().println(found.exact() ? "It satisfies the problem exactly:"
                : "It is not proved to satisfy the problem:");
        for (Claim claim : certificate.claims()) {
            console.out().println("  " + claim.inWords());
        }
    }
}
