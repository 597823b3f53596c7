package org.pikan.solve;

import org.pikan.network.Network;

/**
 * Where a training stands.
 *
 * @param iterations
 *            optimiser iterations so far
 * @param seconds
 *            seconds of training so far
 * @param loss
 *            the weighted mean square of the candidate under training
 * @param validation
 *            the best validation residual of that candidate, the root of the weighted mean square at fresh points; infinite before
 *            the first measurement
 * @param relativeL2
 *            the relative L2 error of the worst unknown; NaN where no solution is known
 * @param candidate
 *            the kind of network under training
 * @param racing
 *            whether candidates still race
 * @param stage
 *            how often that candidate has grown
 * @param parameterCount
 *            the number of its parameters
 */
public record Progress(int iterations, double seconds, double loss, double validation, double relativeL2,
        NetworkChoice candidate, boolean racing, int stage, int parameterCount) {

    static Progress of(Training training, double seconds, ErrorMeter meter) {
        Racer track = training.tracks().get(training.current());
        Network network = track.network();
        return new Progress(training.iterations(), seconds, track.loss(), track.bestValidation(),
                meter.worst(track.context().formulation(), network), track.choice(), training.racing(),
                track.stageCount(),
                network.parameterCount());
    }
}
