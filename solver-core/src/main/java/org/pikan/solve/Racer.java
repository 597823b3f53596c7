package org.pikan.solve;

import org.pikan.network.Network;
import org.pikan.solve.checkpoint.RacerState;

/** A candidate on its way. Nothing here reads a clock, so the same seed goes the same way. */
sealed interface Racer permits Track, TimeMarch {

    /** The residuals that it is trained on. */
    TrainingContext context();

    /** The kind of network, as in results. */
    NetworkChoice choice();

    /** The method that trains it. */
    OptimizerChoice optimizer();

    /** One optimiser iteration, and whatever follows from it. */
    void step();

    /** The validation residual of the present network, which is kept if it is the best so far. */
    double measure();

    /**
     * Weighs the residuals anew; what was measured under the old weights is forgotten.
     *
     * @param scales
     *            of the terms of each residual
     */
    void reweigh(double[][] scales);

    /** The network with its present parameters. */
    Network network();

    /** The best network so far. */
    Network best();

    /** The validation residual of the best network; infinite before the first measurement. */
    double bestValidation();

    /** The validation residual that is within reach; by it the race tells who is hopeless. */
    default double prospect() {
        return bestValidation();
    }

    /** The first round of the race that it takes part in. */
    default int firstRound() {
        return 0;
    }

    /** By how many rounds its allowance is ahead of the others'. */
    default int roundsAhead() {
        return 0;
    }

    /** The weighted mean square at the training points. */
    double loss();

    int iterations();

    /** Floating-point operations so far, estimated. */
    double work();

    /** Floating-point operations of one iteration of the present network, estimated. */
    double workPerIteration();

    /** Whether nothing more is to be gained. */
    boolean finished();

    /** How many stages have ended. */
    int stageCount();

    /** The number of training points in the interior. */
    int interior();

    /** All that the rest depends on. */
    RacerState state();
}
