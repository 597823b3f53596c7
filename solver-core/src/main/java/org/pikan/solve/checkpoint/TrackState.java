package org.pikan.solve.checkpoint;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pikan.network.Network;
import org.pikan.optimize.OptimizerState;
import org.pikan.solve.GrowthKind;
import org.pikan.solve.StageRecord;

/**
 * All that the rest of a track depends on.
 *
 * @param network
 *            the architecture under training, with some parameters
 * @param optimizer
 *            the optimiser's state, which holds the parameters
 * @param weights
 *            the weights of its loss: of each group's mean squares
 * @param points
 *            points in the interior, as [axis][point]
 * @param draw
 *            the draw of the other points
 * @param iterations
 *            iterations so far
 * @param work
 *            floating-point operations so far, estimated
 * @param stageLosses
 *            losses of the present stage
 * @param stageValidations
 *            validation residuals of the present stage
 * @param moving
 *            whether points move as training goes on
 * @param stalled
 *            whether the last iteration found no step
 * @param stages
 *            the stages that ended
 * @param grownBy
 *            the growth that began the present stage; null for the first
 * @param grownOut
 *            whether the network will not grow any more
 * @param finished
 *            whether nothing more is to be gained
 * @param best
 *            the network of the least validation residual, null before the first measurement
 * @param bestValidation
 *            its validation residual
 */
public record TrackState(Network network, OptimizerState optimizer, double[][] weights, double[][] points, long draw,
        int iterations, double work,
        List<Double> stageLosses,
        List<Double> stageValidations, boolean moving, boolean stalled, List<StageRecord> stages,
        @Nullable GrowthKind grownBy, boolean grownOut, boolean finished,
        @Nullable Network best, double bestValidation) implements RacerState {}
