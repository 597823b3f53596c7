package org.pikan.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pikan.basis.Basis;
import org.pikan.network.Bundle;
import org.pikan.network.Growth;
import org.pikan.network.HiddenRange;
import org.pikan.network.Layer;
import org.pikan.network.Network;
import org.pikan.network.SumLayer;

/**
 * Grows a KAN whose hidden values enter polynomials without a squash.
 *
 * <p>Before each stage the hidden values are scaled to fill the interval of the next polynomials ({@link HiddenRange}). Then the
 * degree is raised of those inputs whose coefficients decay least: where the highest two carry at least
 * {@value #SHARE} of the largest such part in the network. So cos(w.x) keeps its straight inner functions short.
 *
 * @param initial
 *            the first network
 * @param degreeLimit
 *            degree at which growth ends
 */
record AffineGrowth(Network initial, int degreeLimit) implements GrowthPlan {

    private static final double DEGREE_FACTOR = 1.4;
    private static final double SHARE = 0.1;

    @Override
    public NetworkChoice choice() {
        return NetworkChoice.KAN;
    }

    @Override
    public Optional<Grown> grown(Network network, List<StageRecord> stages) {
        Network filled = HiddenRange.filled(network);
        List<List<Double>> tails = tails(filled);
        double threshold = SHARE * tails.stream().flatMap(List::stream).mapToDouble(d -> d).max().orElseThrow();
        Network next = Growth.refined(filled, (layer, input, basis) -> tails.get(layer).get(input) >= threshold
                ? raised(basis)
                : basis);
        if (next.parameterCount() == network.parameterCount() || GrowthPlan.exhausted(stages, 1)) {
            return Optional.empty();
        }
        return Optional.of(new Grown(GrowthKind.RESOLUTION, next));
    }

    private Basis raised(Basis basis) {
        return Resolution.raised(basis, DEGREE_FACTOR, degreeLimit);
    }

    /** For each input of each layer the tail over the whole of its layer; none of those that cannot be raised. */
    private List<List<Double>> tails(Network network) {
        double[] parameters = network.parameters();
        List<List<Double>> all = new ArrayList<>();
        int offset = 0;
        for (Layer layer : network.layers()) {
            List<Double> inputs = new ArrayList<>();
            for (Bundle bundle : ((SumLayer) layer).bundles()) {
                double whole = CoefficientTail.whole(bundle, parameters, offset);
                for (int i = 0; i < bundle.inputs(); i++) {
                    Basis basis = bundle.edges().get(i).basis();
                    inputs.add(raised(basis).equals(basis)
                            ? Double.NEGATIVE_INFINITY
                            : CoefficientTail.of(bundle, i, parameters, offset) / whole);
                }
                offset += bundle.parameterCount();
            }
            all.add(inputs);
        }
        return all;
    }
}
