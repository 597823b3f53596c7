package org.pikan.library.command;

import static org.pikan.problem.ProblemException.quote;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.pikan.solve.Progress;
import org.pikan.solve.Solution;
import org.pikan.solve.Solver;

/** {@code pikan solve}: trains, writes the results, and says how good they are. */
final class SolveCommand {
    private static final String RESULT = "result.json";
    private static final String SOLUTION_PLOT = "solution.png";
    private static final String CONVERGENCE_PLOT = "convergence.png";
    private static final String TABLE = "solution.csv";
    private static final String MODEL = "model.json";
    private static final String CHECKPOINT = "checkpoint.json";
    static final List<String> FILES = List.of(RESULT, SOLUTION_PLOT, CONVERGENCE_PLOT, TABLE, MODEL);

    private SolveCommand() {}

    static void run(Console console, String argument, Map<Flag, String> flags) throws IOException {
        Request request = Request.read(argument, flags);
        if (request.has(Flag.SYMBOLIC)) {
            SymbolicRun.run(console, request);
            return;
        }
        if (request.has(Flag.RESUME) && !Files.isRegularFile(request.folder().resolve(CHECKPOINT))) {
            throw new RequestException(
                    "there is no checkpoint to resume: " + quote(request.folder().resolve(CHECKPOINT).toString()),
                    "Maybe --out names another folder, or leave --resume out to start afresh.");
        }
        OutputFolder folder = request
                .prepare(List.of(RESULT, SOLUTION_PLOT, CONVERGENCE_PLOT, TABLE, MODEL, CHECKPOINT));
        request.warning().ifPresent(console::warn);
        Solver solver = Solver.with(request.options()).checkpoint(folder.file(CHECKPOINT));
        if (request.has(Flag.RESUME)) {
            solver = solver.resumed();
        }
        Solution solution = train(console, request, solver, folder);
        write(solution, folder);
        Summary.print(console, solution, folder, FILES);
    }

    /** Trains; what the solver refuses before its first iteration is the request's fault. */
    private static Solution train(Console console, Request request, Solver solver, OutputFolder folder) {
        FirstIteration first = new FirstIteration();
        return first.guard(folder, () -> {
            try (ProgressPrinter printer = new ProgressPrinter(console, request.options(), "")) {
                Consumer<Progress> shown = request.has(Flag.QUIET) ? _ -> {} : printer;
                return solver.onProgress(progress -> {
                    first.passed();
                    shown.accept(progress);
                }).solve(request.problem());
            }
        });
    }

    static void write(Solution solution, OutputFolder folder) throws IOException {
        solution.save(folder.file(MODEL));
        solution.result().write(folder.file(RESULT));
        solution.writeCsv(folder.file(TABLE));
        solution.plot(folder.file(SOLUTION_PLOT));
        solution.plotConvergence(folder.file(CONVERGENCE_PLOT));
    }
}
