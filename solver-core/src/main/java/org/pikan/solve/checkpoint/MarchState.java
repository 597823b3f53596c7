package org.pikan.solve.checkpoint;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pikan.network.Network;
import org.pikan.optimize.OptimizerState;
import org.pikan.solve.Slab;
import org.pikan.solve.SlabAttempts;

/**
 * All that the rest of a march through time depends on.
 *
 * @param tolerance
 *            of the present pass
 * @param earlier
 *            the slabs of the pass before
 * @param slabs
 *            those of the present pass that are done
 * @param length
 *            of the slab after the present one
 * @param attempts
 *            what was tried on the present slab
 * @param present
 *            the slab under training
 * @param optimizer
 *            its optimiser's state, which holds its parameters
 * @param presentIterations
 *            iterations on it
 * @param previousLoss
 *            the loss after the last of them
 * @param best
 *            the network of the least validation residual, null before the first pass has ended
 * @param bestValidation
 *            its validation residual
 * @param interior
 *            points in all slabs of the pass before
 * @param covered
 *            points in those of the present pass that are done
 * @param iterations
 *            iterations so far
 * @param work
 *            floating-point operations so far, estimated
 * @param passes
 *            passes that ended
 * @param finished
 *            whether nothing more is to be gained
 */
public record MarchState(double tolerance, List<Slab> earlier, List<Slab> slabs, double length,
        SlabAttempts attempts, Slab present, OptimizerState optimizer, int presentIterations, double previousLoss,
        @Nullable Network best,
        double bestValidation, int interior, int covered, int iterations, double work, int passes, boolean finished)
        implements RacerState {}
