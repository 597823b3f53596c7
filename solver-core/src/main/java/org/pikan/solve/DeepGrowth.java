package org.pikan.solve;

import java.util.List;
import java.util.Optional;
import org.pikan.network.Growth;
import org.pikan.network.Network;

/**
 * Grows a KAN of sum nodes by the resolution of all its edges.
 *
 * @param initial
 *            the first network
 * @param resolutionLimit
 *            degree or intervals at which growth ends
 */
record DeepGrowth(Network initial, int resolutionLimit) implements GrowthPlan {

    private static final double RESOLUTION_FACTOR = 1.4;

    @Override
    public NetworkChoice choice() {
        return NetworkChoice.KAN;
    }

    @Override
    public Optional<Grown> grown(Network network, List<StageRecord> stages) {
        Network next = Growth.refined(network,
                (layer, input, basis) -> Resolution.raised(basis, RESOLUTION_FACTOR, resolutionLimit));
        if (next.parameterCount() == network.parameterCount() || GrowthPlan.exhausted(stages, 1)) {
            return Optional.empty();
        }
        return Optional.of(new Grown(GrowthKind.RESOLUTION, next));
    }
}
