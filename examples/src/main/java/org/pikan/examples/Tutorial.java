package org.pikan.examples;

import static java.lang.Math.PI;
import static java.lang.Math.exp;
import static java.lang.Math.pow;
import static java.lang.Math.sin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.pikan.network.BasisChoice;
import org.pikan.regression.Dataset;
import org.pikan.regression.Fit;
import org.pikan.regression.Regression;
import org.pikan.symbolic.Formula;

/** Teaches the way from data to a formula: fit, look, prune, snap, read (docs/tutorial.md). */
public final class Tutorial {

    private Tutorial() {}

    /** Finds two formulas in 1,000 points each. */
    public static void main(String[] args) throws IOException {
        discover(x -> exp(sin(PI * x[0]) + x[1] * x[1]), 12, 1, Path.of("out", "tutorial", "wave"));
        discover(x -> 3 * pow(x[0], 3) + 2 * x[0] + 4 + 2 * x[0] * x[1] * x[1] + 3 * pow(x[1], 3), 6, 1,
                Path.of("out", "tutorial", "cubic"));
    }

    static Formula discover(ToDoubleFunction<double[]> function, int degree, long seed, Path folder)
            throws IOException {
        Dataset data = Dataset.of(function, new double[][] {{-1, 1}, {-1, 1}}, 1000, seed)
                .named(List.of("x", "z"), List.of("y"));
        Fit fit = Regression.of(data).width(5).basis(BasisChoice.chebyshev(degree)).lamb(1e-2).seed(seed).train();
        fit.diagram().write(folder.resolve("fit.svg"));

        Fit pruned = fit.prune();
        pruned.diagram().write(folder.resolve("pruned.svg"));

        Fit snapped = pruned.snap();
        Formula formula = snapped.formula().orElseThrow();
        System.out.println("y = " + formula.text(0));
        System.out.printf("edges: %d, then %d; relative error: fit %.0e, pruned %.0e, formula %.0e%n",
                fit.edited().edges().all().size(), pruned.edited().edges().all().size(), error(fit), error(pruned),
                snapped.relativeError(formula));
        return formula;
    }

    private static double error(Fit fit) {
        return fit.test().orElseThrow().rmse().getFirst() / fit.model().scaling().scale()[0];
    }
}
