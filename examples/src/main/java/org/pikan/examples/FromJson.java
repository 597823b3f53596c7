package org.pikan.examples;

import java.io.IOException;
import java.nio.file.Path;
import org.pikan.problem.Problem;
import org.pikan.solve.Solution;
import org.pikan.solve.Solver;
import org.pikan.spec.ProblemFile;

/** Teaches files: read a problem, save the trained model, load it again, and write a table. */
public final class FromJson {

    private FromJson() {}

    /** Takes a problem file, by default {@code examples/problems/fisher.json}. */
    public static void main(String[] args) throws IOException {
        Path file = args.length > 0 ? Path.of(args[0]) : Path.of("examples", "problems", "fisher.json");
        run(file, Solver.standard().seconds(20), Path.of("out", "from-json"));
    }

    static Solution run(Path file, Solver solver, Path folder) throws IOException {
        Problem problem = ProblemFile.read(file);
        System.out.println(problem.name() + ": " + problem.equations());

        Path model = folder.resolve("model.json");
        solver.solve(problem).save(model);

        // Another program, another day: the model is all it needs, and it gives the same bits.
        Solution solution = Solution.load(model);
        double[] start = problem.domain().axes().stream().mapToDouble(axis -> axis.min()).toArray();
        for (var unknown : solution.problem().unknowns()) {
            System.out.println(unknown + " where all coordinates begin: " + solution.evaluate(unknown, start));
        }
        solution.writeCsv(folder.resolve("solution.csv"));
        System.out.println("files: " + model + ", " + folder.resolve("solution.csv"));
        return solution;
    }
}
