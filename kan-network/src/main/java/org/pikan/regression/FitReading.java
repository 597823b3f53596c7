package org.pikan.regression;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.pikan.codegen.ExportModel;
import org.pikan.expression.Expression;
import org.pikan.expression.Symbol;
import org.pikan.kernel.Kernels;
import org.pikan.kernel.Workers;
import org.pikan.network.Network;
import org.pikan.optimize.LeastSquares;
import org.pikan.symbolic.Formula;
import org.pikan.symbolic.FormulaLoss;
import org.pikan.symbolic.FormulaOptions;
import org.pikan.symbolic.FormulaRefinement;
import org.pikan.symbolic.MatchOptions;
import org.pikan.symbolic.NetworkFormula;
import org.pikan.symbolic.SnapOptions;
import org.pikan.symbolic.SnapReport;
import org.pikan.symbolic.Snapping;
import org.pikan.symbolic.StepwisePruning;

/** Prunes, snaps and reads the network of a fit, judged by the loss on the rows for training. */
final class FitReading {

    /** A mean square of the scaled targets' errors that is as good as none. */
    private static final double NO_LOSS = 1e-16;

    private final Fit fit;
    private final Dataset train;
    private final Scaling scaling;

    FitReading(Fit fit) {
        this.fit = fit;
        train = fit.split().train();
        scaling = fit.model().scaling();
    }

    /** Takes nodes and edges out while the loss, without sparsity, stays within bounds. */
    Fit pruned(double tolerance) {
        double[][] samples = train.inputs();
        return fit.with(withLosses(losses -> new StepwisePruning(losses, samples, 2, tolerance * tolerance)
                .prune(fit.edited())));
    }

    /** Replaces edges by functions of the library where the loss allows. */
    Fit snapped() {
        double loss = withLosses(losses -> losses.apply(fit.network()).value(fit.network().parameters()));
        SnapOptions options = SnapOptions.standard().withTarget(Math.max(NO_LOSS, 4 * loss))
                .withMatch(MatchOptions.standard().withFloor(Math.clamp(100 * loss, 1e-24, 1e-4)));
        SnapReport report = withLosses(
                losses -> new Snapping(losses, train.inputs(), options).snap(fit.edited()));
        return fit.with(report.network());
    }

    /** The formula of each target, numbers refined on the rows for training; nothing if an edge is none. */
    Optional<Formula> formula() {
        if (!NetworkFormula.exists(fit.network())) {
            return Optional.empty();
        }
        List<Symbol> inputs = ExportModel.symbols(fit.model().inputNames(), Set.of());
        List<Expression> outputs = scaling.unscaled(NetworkFormula.of(fit.network(), inputs));
        return Optional.of(FormulaRefinement.refine(outputs, inputs,
                FormulaLoss.data(inputs, train.inputs(), train.targets()), FormulaOptions.standard()));
    }

    private <T> T withLosses(Function<Function<Network, LeastSquares>, T> task) {
        SampleBlocks samples = new SampleBlocks(train, scaling);
        Loss.Task kind = Loss.Task.of(train);
        try (Workers workers = Workers.of(fit.settings().threads())) {
            return task.apply(network -> new FitProblem(network, samples,
                    Loss.of(kind, network.outputs(), samples.count()), Sparsity.NONE, workers, Kernels.best()));
        }
    }
}
