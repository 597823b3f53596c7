package org.pikan.solve;

import java.util.List;
import java.util.Optional;
import org.pikan.network.Network;

/**
 * A network that does not grow.
 *
 * @param choice
 *            its kind
 * @param initial
 *            the network
 */
record FixedNetwork(NetworkChoice choice, Network initial) implements GrowthPlan {
    @Override
    public Optional<Grown> grown(Network network, List<StageRecord> stages) {
        return Optional.empty();
    }
}
