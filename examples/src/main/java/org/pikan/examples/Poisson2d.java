package org.pikan.examples;

import static org.pikan.network.Structures.*;
import static org.pikan.problem.Pde.*;

import java.util.List;
import org.pikan.network.Structure;
import org.pikan.problem.Problem;
import org.pikan.solve.Solution;
import org.pikan.solve.Solver;

/** Teaches structures: the same problem with three networks, and what the choice is worth. */
public final class Poisson2d {

    private Poisson2d() {}

    /** Poisson's equation on a square; its solution is a product, so a sum of products needs one term of it. */
    public static void main(String[] args) {
        run(Solver.standard().seconds(10));
    }

    static void run(Solver solver) {
        var x = coordinate("x");
        var y = coordinate("y");
        var u = unknown("u");
        var product = sin(x.times(PI)).times(sin(y.times(PI)));

        Problem poisson = Problem.named("poisson")
                .on(interval(x, -1, 1), interval(y, -1, 1))
                .equation(laplacian(u).equalTo(product.times(-2 * PI * PI)))
                .boundary(u.equalTo(0))
                .exact(u, product)
                .build();

        for (Structure structure : List.of(separable(4), kan(8, 8), mlp(20, 20, 20))) {
            Solution solution = solver.network(structure).solve(poisson);
            System.out.printf("%-10s %5d parameters, relative L2 error %.1e%n", structure.name(),
                    solution.network().parameterCount(), solution.relativeL2Error(u));
        }
    }
}
