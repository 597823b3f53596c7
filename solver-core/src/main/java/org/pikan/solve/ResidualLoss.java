package org.pikan.solve;

import java.util.List;
import org.pikan.collocation.PreparedGroup;
import org.pikan.formulation.Formulation;
import org.pikan.kernel.Workers;
import org.pikan.network.Network;
import org.pikan.optimize.LeastSquares;

/**
 * The residuals of a solved problem as a loss for any network of the same inputs and outputs: weighed by the size of
 * their terms, with the conditions and the number of points that its training would use.
 *
 * <p>Holds threads: close it when done.
 */
public final class ResidualLoss implements AutoCloseable {

    private final Workers workers;
    private final TrainingContext context;
    private final double[][] points;
    private final List<PreparedGroup> groups;

    private ResidualLoss(Formulation formulation, SolveOptions options, Network network) {
        workers = Workers.of(options.threads());
        context = new TrainingContext(formulation, options, workers, null);
        points = context.evenPoints(context.interiorPoints(network.parameterCount()), 0);
        groups = context.groups(points, 0, context.weights(context.termScales().of(context.formulation(), network)));
    }

    /**
     * The loss of a solution's problem, weighed by the size of the terms on that solution.
     *
     * @param solution
     *            a trained solution
     * @param options
     *            threads, seed, and the number of points if one is asked for
     * @return the loss
     */
    public static ResidualLoss of(Solution solution, SolveOptions options) {
        return new ResidualLoss(solution.formulation(), options, solution.network());
    }

    /**
     * The loss for one architecture.
     *
     * @param network
     *            any network; with hard conditions it is N in u = g + d N
     * @return weighted mean squares of the residuals, as a function of the network's parameters
     */
    public LeastSquares of(Network network) {
        return context.leastSquares(network, groups);
    }

    /** The points in the interior, as [axis][point]. */
    public double[][] points() {
        return points.clone();
    }

    @Override
    public void close() {
        workers.close();
    }
}
