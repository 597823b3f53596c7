package org.pikan.solve;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pikan.basis.Activation;
import org.pikan.basis.Fourier;
import org.pikan.formulation.Formulation;
import org.pikan.network.Bundle;
import org.pikan.network.Edge;
import org.pikan.network.Feature;
import org.pikan.network.MultiplicationLayer;
import org.pikan.network.Network;
import org.pikan.network.ProductLayer;
import org.pikan.network.Squash;
import org.pikan.network.SumLayer;
import org.pikan.network.edit.EditedNetwork;
import org.pikan.optimize.FrozenParameters;
import org.pikan.problem.Axis;
import org.pikan.problem.Problem;

/**
 * A network that the user gave, trained as it is: frozen parameters are held, and nothing grows.
 *
 * @param choice
 *            its kind
 * @param initial
 *            the network
 * @param held
 *            which parameters are free
 */
record StartedNetwork(NetworkChoice choice, Network initial, FrozenParameters held) implements GrowthPlan {

    /** A full turn of a wave's phase is met to this relative error. */
    private static final double TURN = 1e-9;

    static StartedNetwork of(EditedNetwork start) {
        Network network = start.network();
        boolean multiplies = network.layers().getLast() instanceof ProductLayer
                || network.layers().getLast() instanceof MultiplicationLayer;
        boolean activations = network.layers().stream()
                .allMatch(layer -> layer instanceof SumLayer sum && sum.symbolic().isEmpty() && sum.bundles().stream()
                        .flatMap(bundle -> bundle.edges().stream()).allMatch(e -> e.basis() instanceof Activation));
        NetworkChoice choice = multiplies ? NetworkChoice.SEPARABLE
                : activations ? NetworkChoice.MLP : NetworkChoice.KAN;
        return new StartedNetwork(choice, network, start.held());
    }

    @Override
    public Optional<Grown> grown(Network network, List<StageRecord> stages) {
        return Optional.empty();
    }

    @Override
    public Optional<FrozenParameters> frozen() {
        return Optional.of(held);
    }

    /**
     * Checks that a network suits a formulation.
     *
     * @throws IllegalArgumentException
     *             if it has other outputs or coordinates, nothing is free, or a condition that the formulation leaves to the
     *             network's form is not met by it
     */
    static void check(EditedNetwork start, Formulation formulation) {
        Network network = start.network();
        Problem problem = formulation.problem();
        if (network.outputs() != problem.unknowns().size()
                || network.coordinates() > problem.domain().dimension()) {
            throw new IllegalArgumentException("the network to start from has " + network.outputs() + " outputs of "
                    + network.coordinates() + " coordinates, but '" + problem.name() + "' has "
                    + problem.unknowns().size() + " unknowns of " + problem.domain().dimension()
                    + ". Maybe it was trained on another problem.");
        }
        if (start.isAllFrozen()) {
            throw new IllegalArgumentException("all " + network.parameterCount()
                    + " parameters of the network to start from are frozen. Maybe unfreeze some.");
        }
        for (int axis : sorted(formulation.periodicAxes())) {
            Axis range = problem.domain().axes().get(axis);
            if (!isPeriodic(network, axis, range)) {
                throw new IllegalArgumentException("'" + problem.name() + "' is periodic in " + range.symbol().name()
                        + " by the form of its network, but the network to start from need not be."
                        + " Maybe ask for soft conditions.");
            }
        }
    }

    private static List<Integer> sorted(Set<Integer> axes) {
        return axes.stream().sorted().toList();
    }

    /** Whether an axis enters as waves of its period alone, so that training cannot lose it. */
    private static boolean isPeriodic(Network network, int axis, Axis range) {
        for (int i = 0; i < network.features().size(); i++) {
            Feature feature = network.features().get(i);
            double phase = feature.scale() * (range.max() - range.min());
            if (feature.coordinate() == axis && !(feature.kind() == Feature.Kind.LINEAR
                    ? entersAsWaves(network, i, phase)
                    : isWhole(phase / (2 * Math.PI)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean entersAsWaves(Network network, int input, double length) {
        if (!(network.layers().getFirst() instanceof SumLayer sum)
                || sum.symbolic().stream().anyMatch(edge -> edge.input() == input)) {
            return false;
        }
        for (Bundle bundle : sum.bundles()) {
            int at = input - bundle.firstInput();
            if (at >= 0 && at < bundle.inputs()) {
                Edge edge = bundle.edges().get(at);
                if (edge.squash() != Squash.NONE || !(edge.basis() instanceof Fourier waves)
                        || !isWhole(length / waves.period())) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isWhole(double turns) {
        return Math.rint(turns) != 0 && Math.abs(turns - Math.rint(turns)) < TURN * Math.abs(turns);
    }
}
