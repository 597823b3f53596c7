package org.pikan.examples;

import static org.pikan.problem.Pde.*;

import java.io.IOException;
import java.nio.file.Path;
import org.pikan.problem.Problem;
import org.pikan.solve.Solution;
import org.pikan.solve.Solver;

/**
 * Teaches an equation of your own, nonlinear and written as text, with parameters and definitions.
 *
 * <p>{@code problems/fisher.json} is the same problem as a file: {@code ./pikan solve examples/problems/fisher.json}.
 */
public final class CustomEquation {

    private CustomEquation() {}

    /** Fisher's equation: a species that spreads and multiplies moves on as a wave. */
    public static void main(String[] args) throws IOException {
        run(Solver.standard().seconds(20), Path.of("out", "fisher"));
    }

    /** The wave of Ablowitz and Zeppetella (1979) is one of its few solutions in closed form, so errors are known. */
    static Problem fisher() {
        var x = coordinate("x");
        var t = time("t");
        var u = unknown("u");
        return Problem.named("fisher")
                .on(interval(x, -5, 10), interval(t, 0, 2))
                .unknowns(u)
                .parameter("D", 1)
                .define("wave", "(1 + exp((x - 5*t/sqrt(6))/sqrt(6)))^(-2)")
                .equation("u_t = D*u_xx + u*(1 - u)")
                .boundary("u = wave")
                .initial("u = (1 + exp(x/sqrt(6)))^(-2)")
                .exact(u, "wave")
                .build();
    }

    static Solution run(Solver solver, Path folder) throws IOException {
        var u = unknown("u");
        Solution solution = solver.solve(fisher());
        System.out.printf("relative L2 error %.1e, largest error %.1e%n", solution.relativeL2Error(u),
                solution.maxError(u));
        solution.plot(u, folder.resolve("solution.png"));
        System.out.println("picture: " + folder.resolve("solution.png"));
        return solution;
    }
}
