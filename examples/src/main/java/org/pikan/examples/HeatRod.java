package org.pikan.examples;

import static org.pikan.problem.Pde.*;

import java.io.IOException;
import java.nio.file.Path;
import org.pikan.problem.Problem;
import org.pikan.solve.Solution;
import org.pikan.solve.Solver;

/** Teaches the whole way once: state a problem, solve it, ask the solution for values, derivatives and a picture. */
public final class HeatRod {

    private HeatRod() {}

    /** A rod that was warmed unevenly; insulated at x = 0, cooled by air at x = 1. */
    public static void main(String[] args) throws IOException {
        run(Solver.standard().seconds(10), Path.of("out", "heat-rod"));
    }

    static Solution run(Solver solver, Path folder) throws IOException {
        var x = coordinate("x");
        var t = time("t");
        var u = unknown("u");

        Problem rod = Problem.named("heat-rod")
                .on(interval(x, 0, 1), interval(t, 0, 0.5))
                .equation(d(u, t).equalTo(d(u, x, x)))
                .condition(x.at(0), d(u, x).equalTo(0))
                .condition(x.at(1), d(u, x).plus(u).equalTo(0))
                .initial(u.equalTo(number(1).minus(x.pow(2).dividedBy(3))))
                .build();

        Solution solution = solver.solve(rod);

        System.out.println("temperature in the middle, at the end of time: " + solution.evaluate(u, 0.5, 0.5));
        System.out.println(
                "heat that leaves at x = 1, then:               " + solution.evaluate(d(u, x).negate(), 1, 0.5));
        solution.plot(u, folder.resolve("solution.png"));
        System.out.println("picture: " + folder.resolve("solution.png"));
        return solution;
    }
}
