package org.pikan.solve;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pikan.basis.Basis;
import org.pikan.network.Bundle;
import org.pikan.network.Growth;
import org.pikan.network.Network;
import org.pikan.network.ProductLayer;
import org.pikan.network.SumLayer;

/**
 * Grows a separable network by terms and by the resolution of its factors.
 *
 * <p>Which of the two is missing shows in the coefficients: where the highest functions of a coordinate's factors still carry
 * as much as the residual, its resolution is raised; otherwise terms are added. A kind of growth that gained little is followed
 * by the other.
 *
 * @param initial
 *            the first network
 * @param rankLimit
 *            terms at which growth ends
 * @param resolutionLimit
 *            degree, harmonics or intervals at which growth ends
 * @param seed
 *            decides new terms
 */
record SeparableGrowth(Network initial, int rankLimit, int resolutionLimit, long seed) implements GrowthPlan {

    private static final int RANK_STEP = 2;
    private static final double RESOLUTION_FACTOR = 1.4;

    /** A tail above this part of the relative residual is not resolved. */
    private static final double TAIL = 0.05;

    /** A growth that lowered the validation residual by less than this factor is followed by the other kind. */
    private static final double GOOD_GAIN = 0.5;

    @Override
    public NetworkChoice choice() {
        return NetworkChoice.SEPARABLE;
    }

    @Override
    public Optional<Grown> grown(Network network, List<StageRecord> stages) {
        boolean terms = network.features().size() > 1 && rank(network) < rankLimit;
        Set<Integer> coarse = unresolved(network, stages.getLast().validation());
        boolean finer = coarse.stream().anyMatch(axis -> canRefine(network, axis));
        Set<Integer> axes = finer ? coarse : refinable(network);
        if ((!terms && axes.isEmpty()) || GrowthPlan.exhausted(stages, terms && !axes.isEmpty() ? 2 : 1)) {
            return Optional.empty();
        }
        boolean rank = terms && (axes.isEmpty() || preferTerms(finer, stages));
        return Optional.of(rank ? new Grown(GrowthKind.RANK, withTerms(network, stages.size()))
                : new Grown(GrowthKind.RESOLUTION, refined(network, axes)));
    }

    private static boolean preferTerms(boolean unresolved, List<StageRecord> stages) {
        boolean preference = !unresolved;
        int n = stages.size();
        if (n < 2 || stages.get(n - 1).validation() < GOOD_GAIN * stages.get(n - 2).validation()) {
            return preference;
        }
        return stages.get(n - 1).kind() == GrowthKind.RESOLUTION;
    }

    private Network withTerms(Network network, int stage) {
        return Growth.withTerms(network, Math.min(RANK_STEP, rankLimit - rank(network)), seed + stage);
    }

    private Network refined(Network network, Set<Integer> axes) {
        return Growth.refined(network, (layer, input, basis) -> axes.contains(input) ? raised(basis) : basis);
    }

    private Basis raised(Basis basis) {
        return Resolution.raised(basis, RESOLUTION_FACTOR, resolutionLimit);
    }

    private static int rank(Network network) {
        return ((ProductLayer) network.layers().get(1)).rank();
    }

    private Set<Integer> refinable(Network network) {
        Set<Integer> axes = new HashSet<>();
        for (int axis = 0; axis < network.features().size(); axis++) {
            if (canRefine(network, axis)) {
                axes.add(axis);
            }
        }
        return axes;
    }

    private boolean canRefine(Network network, int axis) {
        Basis basis = factors(network).get(axis).edges().getFirst().basis();
        return !raised(basis).equals(basis);
    }

    private static List<Bundle> factors(Network network) {
        return ((SumLayer) network.layers().getFirst()).bundles();
    }

    /** The coordinates whose highest functions carry more than a part of the residual. */
    private static Set<Integer> unresolved(Network network, double residual) {
        Set<Integer> axes = new HashSet<>();
        double[] parameters = network.parameters();
        int offset = 0;
        List<Bundle> factors = factors(network);
        for (int axis = 0; axis < factors.size(); axis++) {
            Bundle bundle = factors.get(axis);
            if (CoefficientTail.of(bundle, 0, parameters, offset) > TAIL * residual
                    * CoefficientTail.whole(bundle, parameters, offset)) {
                axes.add(axis);
            }
            offset += bundle.parameterCount();
        }
        return axes;
    }
}
