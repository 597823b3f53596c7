package org.pikan.symbolic;

import java.util.function.Function;
import org.pikan.network.Network;
import org.pikan.network.edit.EditedNetwork;
import org.pikan.optimize.FrozenParameters;
import org.pikan.optimize.LeastSquares;
import org.pikan.optimize.LevenbergMarquardt;
import org.pikan.optimize.OptimizerRun;
import org.pikan.optimize.StepResult;

/** Trains an edited network by Levenberg-Marquardt, no longer than it takes to see whether a loss can be reached. */
final class Retraining {

    /** A loss that many times its limit must fall tenfold in so many steps, others by half. */
    private static final double FAR = 100;
    private static final int PATIENCE = 6;

    private final Function<Network, LeastSquares> losses;

    /** A network and its loss. */
    record Result(EditedNetwork network, double loss) {}

    Retraining(Function<Network, LeastSquares> losses) {
        this.losses = losses;
    }

    /** The loss as it is; infinite where it has no value. */
    double loss(EditedNetwork network) {
        double loss = losses.apply(network.network()).value(network.network().parameters());
        return Double.isFinite(loss) ? loss : Double.POSITIVE_INFINITY;
    }

    /** Trains; with a limit above 0 it ends when it hardly gains any more, or too little to get there. */
    Result train(EditedNetwork network, int iterations, double limit, String step) {
        FrozenParameters held = network.held();
        double loss = loss(network);
        if (!Double.isFinite(loss) || held.freeCount() == 0) {
            return new Result(network, loss);
        }
        LeastSquares problem = held.reduce(losses.apply(network.network()));
        OptimizerRun run = LevenbergMarquardt.standard().start(problem, held.free(network.network().parameters()));
        double earlier = loss;
        for (int i = 1; i <= iterations; i++) {
            StepResult result = run.step();
            if (result.stalled() || !Double.isFinite(result.loss())) {
                break;
            }
            loss = result.loss();
            if (i % PATIENCE == 0) {
                if (limit > 0 && loss > (loss > FAR * limit ? 0.1 : 0.5) * earlier) {
                    break;
                }
                earlier = loss;
            }
        }
        return new Result(network.trained(held.all(run.parameters()), step), loss);
    }
}
