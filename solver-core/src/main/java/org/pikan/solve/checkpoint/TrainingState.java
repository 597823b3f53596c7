package org.pikan.solve.checkpoint;

import java.util.List;

/**
 * All that the rest of a training depends on, beside the problem and the options.
 *
 * @param scales
 *            the scale of each residual
 * @param tracks
 *            the candidates, in the order of the plans
 * @param racing
 *            indices of the candidates that are still in the race, the winner alone when it is over
 * @param turn
 *            position in the race of the candidate whose turn it is
 * @param round
 *            the round of the race; -1 when it is over
 * @param iterations
 *            iterations of all candidates
 * @param seconds
 *            seconds of training
 * @param trackSeconds
 *            seconds of each candidate
 * @param lead
 *            the best validation residual when the last round ended
 */
public record TrainingState(double[][] scales, List<RacerState> tracks, List<Integer> racing, int turn, int round,
        int iterations, double seconds, List<Double> trackSeconds, double lead) {}
