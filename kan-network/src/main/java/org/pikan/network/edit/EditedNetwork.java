package org.pikan.network.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pikan.basis.SymbolicFunction;
import org.pikan.network.EdgeFunction;
import org.pikan.network.EdgeFunctions;
import org.pikan.network.Network;
import org.pikan.network.SymbolicEdge;
import org.pikan.optimize.FrozenParameters;

/**
 * A network under a person's hands: what is held in training, and what was done to it. Immutable.
 *
 * @param network
 *            the network
 * @param frozen
 *            for each parameter whether training holds it; copied on the way in and out
 * @param history
 *            one line for each step, the last one last
 */
public record EditedNetwork(Network network, boolean[] frozen, List<String> history) {

    /** Copies and checks the length. */
    public EditedNetwork {
        frozen = frozen.clone();
        history = List.copyOf(history);
        if (frozen.length != network.parameterCount()) {
            throw new IllegalArgumentException("the network has " + network.parameterCount() + " parameters, but "
                    + frozen.length + " are said to be frozen or free.");
        }
    }

    /** A network with nothing frozen and no history. */
    public static EditedNetwork of(Network network) {
        return new EditedNetwork(network, new boolean[network.parameterCount()], List.of());
    }

    @Override
    public boolean[] frozen() {
        return frozen.clone();
    }

    /** The edges of the network. */
    public EdgeFunctions edges() {
        return EdgeFunctions.of(network);
    }

    /** What a training needs to leave frozen parameters where they are. */
    public FrozenParameters held() {
        return new FrozenParameters(network.parameters(), frozen);
    }

    /** Whether nothing is left to be trained. */
    public boolean isAllFrozen() {
        return held().freeCount() == 0;
    }

    /** Whether all parameters of an edge are held; false where there is no edge. */
    public boolean isFrozen(EdgePlace place) {
        List<EdgeFunction> at = edges().between(place.layer(), place.input(), place.output());
        return !at.isEmpty()
                && at.stream().flatMapToInt(edge -> Arrays.stream(edge.parameters())).allMatch(i -> frozen[i]);
    }

    /**
     * The same after training.
     *
     * @param parameters
     *            all parameters, the frozen ones as they are
     * @param step
     *            a line for the history
     * @return the trained network
     * @throws IllegalArgumentException
     *             if a frozen parameter is another one, or one is not finite
     */
    public EditedNetwork trained(double[] parameters, String step) {
        double[] before = network.parameters();
        for (int i = 0; i < parameters.length; i++) {
            if (!Double.isFinite(parameters[i]) || (frozen[i] && parameters[i] != before[i])) {
                throw new IllegalArgumentException("parameter " + i + " became " + parameters[i] + ", but "
                        + (frozen[i] ? "is frozen at " + before[i] : "must be finite") + ".");
            }
        }
        return new EditedNetwork(network.withParameters(parameters), frozen, noted(step));
    }

    /** Holds the coefficients of edges in training. */
    public EditedNetwork freeze(List<EdgePlace> places) {
        return masked(places, true, "freeze");
    }

    /** Lets the coefficients of edges be trained again. */
    public EditedNetwork unfreeze(List<EdgePlace> places) {
        return masked(places, false, "unfreeze");
    }

    /** Lets all parameters be trained. */
    public EditedNetwork unfreezeAll() {
        return new EditedNetwork(network, new boolean[frozen.length], noted("unfreeze all"));
    }

    private EditedNetwork masked(List<EdgePlace> places, boolean value, String verb) {
        boolean[] next = frozen.clone();
        EdgeFunctions edges = edges();
        for (EdgePlace place : places) {
            List<EdgeFunction> at = edges.between(place.layer(), place.input(), place.output());
            if (at.isEmpty()) {
                throw missing(place);
            }
            at.stream().flatMapToInt(edge -> Arrays.stream(edge.parameters())).forEach(i -> next[i] = value);
        }
        return new EditedNetwork(network, next, noted(verb + " " + places));
    }

    /**
     * Makes an edge c f(a z + b) + d, where d goes to the output's bias. Its coefficients are free, as those of any edge; what was
     * between the two nodes goes.
     *
     * @param place
     *            the edge, which need not have been there
     * @param function
     *            f
     * @param a
     *            factor of the argument
     * @param b
     *            shift of the argument
     * @param c
     *            factor of the value
     * @param d
     *            constant
     * @return the network whose function changes as the edge's does
     * @throws IllegalArgumentException
     *             if there are no such nodes, or a number is not finite
     */
    public EditedNetwork fix(EdgePlace place, SymbolicFunction function, double a, double b, double c, double d) {
        return fix(place, List.of(new EdgeFunction.Formula(function, a, b, c)), d);
    }

    /**
     * Makes an edge a sum of formulas and a constant.
     *
     * @param place
     *            the edge, which need not have been there
     * @param formulas
     *            what adds, one or more
     * @param d
     *            constant, which goes to the output's bias
     * @return the network whose function changes as the edge's does
     * @throws IllegalArgumentException
     *             if there are no such nodes, or a number is not finite
     */
    public EditedNetwork fix(EdgePlace place, List<EdgeFunction.Formula> formulas, double d) {
        Draft draft = Draft.of(this);
        DraftLayer.Sums layer = draft.sums(place.layer());
        if (place.input() < 0 || place.input() >= layer.inputs() || place.output() < 0
                || place.output() >= layer.outputs()) {
            throw missing(place);
        }
        layer.edges.removeIf(edge -> edge.input() == place.input() && edge.output() == place.output());
        double sum = d;
        for (EdgeFunction.Formula formula : formulas) {
            sum += formula.a() + formula.b() + formula.c();
            layer.edges.add(new DraftEdge(place.input(), place.output(), new DraftEdge.Formula(formula.function()),
                    new double[] {formula.a(), formula.b(), formula.c()}, new boolean[SymbolicEdge.PARAMETERS]));
        }
        if (!Double.isFinite(sum) || formulas.isEmpty()) {
            throw new IllegalArgumentException(
                    "edge " + place + " cannot be fixed to " + formulas + " and constant " + d
                            + ": there must be a formula, and all numbers finite.");
        }
        layer.addBias(place.output(), d);
        return draft.finished(noted("fix " + place + " to "
                + String.join(" + ", formulas.stream().map(formula -> formula.function().label()).toList())));
    }

    static IllegalArgumentException missing(EdgePlace place) {
        return new IllegalArgumentException(
                "there is no edge " + place + " (layer:input>output). Maybe it was pruned.");
    }

    /** The history with one line more. */
    List<String> noted(String step) {
        List<String> next = new ArrayList<>(history);
        next.add(step);
        return next;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EditedNetwork that && network.equals(that.network) && Arrays.equals(frozen, that.frozen)
                && history.equals(that.history);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * network.hashCode() + Arrays.hashCode(frozen)) + history.hashCode();
    }

    @Override
    public String toString() {
        return "EditedNetwork[" + network + ", " + history + "]";
    }
}
