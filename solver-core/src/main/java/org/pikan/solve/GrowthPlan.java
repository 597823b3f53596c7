package org.pikan.solve;

import java.util.List;
import java.util.Optional;
import org.pikan.network.Network;
import org.pikan.optimize.FrozenParameters;

/**
 * How a candidate starts and what it becomes when training stops to make progress. Deterministic: the next network depends on
 * the present one, the stages so far and the seed alone.
 */
sealed interface GrowthPlan permits SeparableGrowth, DeepGrowth, AffineGrowth, FixedNetwork, StartedNetwork {

    /** The kind of network, as in results. */
    NetworkChoice choice();

    /** The first network. */
    Network initial();

    /** Which parameters training holds; empty when all are free. */
    default Optional<FrozenParameters> frozen() {
        return Optional.empty();
    }

    /**
     * A larger network with the same function.
     *
     * @param network
     *            the present one, trained
     * @param stages
     *            all stages so far, the present one last
     * @return nothing when growth is at its end
     */
    Optional<Grown> grown(Network network, List<StageRecord> stages);

    /**
     * A larger network.
     *
     * @param kind
     *            what was added
     * @param network
     *            the network
     */
    record Grown(GrowthKind kind, Network network) {}

    /**
     * Whether the last stages, {@value #PATIENCE} for each kind of growth, all left the validation residual where it was.
     *
     * @param stages
     *            all stages so far
     * @param kinds
     *            the number of kinds
     */
    static boolean exhausted(List<StageRecord> stages, int kinds) {
        int last = PATIENCE * kinds;
        if (stages.size() <= last) {
            return false;
        }
        double before = least(stages.subList(0, stages.size() - last));
        double after = least(stages.subList(stages.size() - last, stages.size()));
        return !(after < LEAST_GAIN * before);
    }

    private static double least(List<StageRecord> stages) {
        return stages.stream().mapToDouble(StageRecord::validation).min().orElseThrow();
    }

    /** The factor by which growth must lower the validation residual to be worth going on. */
    double LEAST_GAIN = 0.8;

    /** How often each kind of growth may fail to lower it. */
    int PATIENCE = 3;
}
