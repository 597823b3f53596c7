package org.pikan.network.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.pikan.basis.Activation;
import org.pikan.basis.BSpline;
import org.pikan.basis.Basis;
import org.pikan.basis.Interval;
import org.pikan.network.Edge;
import org.pikan.network.NodeValues;
import org.pikan.network.Squash;

/**
 * Writes edges in other bases by least squares, and says how well that went.
 *
 * <p>An edge's function is projected onto the new basis and a constant, which goes to the bias, over the range of its input at the samples
 * ({@code Projection}). Where that is not finite or the error is above what is allowed the edge stays as it was, and all of them
 * do if the outputs would change by more. Frozen edges stay.
 */
public final class BasisSwap {

    private final EditedNetwork edited;
    private final NodeValues values;
    private final double[][] samples;
    private final double tolerance;
    private final List<BasisChange.Edge> tried = new ArrayList<>();

    private BasisSwap(EditedNetwork edited, double[][] samples, double tolerance) {
        if (!(tolerance > 0)) {
            throw new IllegalArgumentException(
                    "tolerance of a change of bases is " + tolerance + ", but must be positive. Maybe 0.01.");
        }
        this.edited = edited;
        this.samples = samples;
        this.tolerance = tolerance;
        values = Finite.values(edited.network(), samples);
    }

    /** Gives the new basis for an edge. */
    private interface Choice {
        /** Nothing if the edge is to stay. */
        Optional<Edge> of(DraftEdge edge, double[] input);
    }

    /**
     * Swaps the basis of all edges, or some.
     *
     * @param edited
     *            the network
     * @param samples
     *            points at which it is used (coordinates x points)
     * @param basis
     *            the new functions; polynomials and splines are moved to the range of each edge's input
     * @param scope
     *            which edges, formulas too
     * @param tolerance
     *            the largest error of an edge, and change of the outputs, that is taken; infinity takes any that is finite
     * @return the network in the new basis, with the errors
     * @throws IllegalArgumentException
     *             if a node is not finite at a sample, or the samples do not fit
     */
    public static BasisChange swap(EditedNetwork edited, double[][] samples, Basis basis, Predicate<EdgePlace> scope,
            double tolerance) {
        BasisSwap swap = new BasisSwap(edited, samples, tolerance);
        return swap.run(scope, (edge, input) -> {
            Squash squash = squash(edge);
            Interval interval = Placement.of(EdgeValues.squashed(squash, input), present(edge));
            return Optional.of(new Edge(squash, Placement.placed(basis.withoutConstant(), interval)));
        }, "swap basis to " + basis.family());
    }

    /**
     * Moves grids to where the values are: breakpoints of B-splines follow the density of the inputs of their edges, intervals of
     * polynomials and centres of Gaussians the range.
     *
     * @param edited
     *            the network
     * @param samples
     *            points at which it is used (coordinates x points)
     * @param even
     *            the share of an even grid in the breakpoints, in (0, 1]; the rest comes from quantiles
     * @param tolerance
     *            the largest error of an edge, and change of the outputs, that is taken
     * @return the network on its new grids, with the errors
     * @throws IllegalArgumentException
     *             if a node is not finite at a sample, or the samples do not fit
     */
    public static BasisChange adapt(EditedNetwork edited, double[][] samples, double even, double tolerance) {
        if (!(even > 0 && even <= 1)) {
            throw new IllegalArgumentException(
                    "share of the even grid is " + even + ", but must be above 0 and at most 1. Maybe 0.5.");
        }
        BasisSwap swap = new BasisSwap(edited, samples, tolerance);
        return swap.run(place -> true, (edge, input) -> edge.kind() instanceof DraftEdge.Expansion(Edge expansion)
                ? adapted(expansion, EdgeValues.squashed(expansion.squash(), input), even)
                : Optional.empty(), "adapt grids");
    }

    private static Optional<Edge> adapted(Edge expansion, double[] u, double even) {
        Basis basis = switch (expansion.basis()) {
            case BSpline spline -> Placement.adapted(spline, u, even);
            default -> Placement.placed(expansion.basis(), Placement.of(u, expansion.basis()));
        };
        return basis.equals(expansion.basis()) ? Optional.empty() : Optional.of(new Edge(expansion.squash(), basis));
    }

    private static Squash squash(DraftEdge edge) {
        return edge.kind() instanceof DraftEdge.Expansion(Edge expansion) ? expansion.squash() : Squash.NONE;
    }

    private static Basis present(DraftEdge edge) {
        return edge.kind() instanceof DraftEdge.Expansion(Edge expansion) ? expansion.basis() : Activation.IDENTITY;
    }

    private BasisChange run(Predicate<EdgePlace> scope, Choice choice, String step) {
        Draft draft = Draft.of(edited);
        for (int l = 0; l < draft.layers.size(); l++) {
            if (draft.layers.get(l) instanceof DraftLayer.Sums sums) {
                for (DraftEdge edge : List.copyOf(sums.edges)) {
                    EdgePlace place = new EdgePlace(l, edge.input(), edge.output());
                    boolean shared = sums.edges.stream()
                            .filter(e -> e.input() == edge.input() && e.output() == edge.output()).count() > 1;
                    if (!edge.hasFrozen() && !shared && scope.test(place)) {
                        double[] input = values.of(l, edge.input());
                        choice.of(edge, input).ifPresent(next -> change(sums, edge, place, next, input));
                    }
                }
            }
        }
        EditedNetwork next = draft.finished(List.of());
        double change = Finite.change(values, next.network(), samples);
        if (!(change <= tolerance) || change == Double.POSITIVE_INFINITY) {
            List<BasisChange.Edge> undone = tried.stream()
                    .map(edge -> new BasisChange.Edge(edge.place(), edge.error(), false)).toList();
            return new BasisChange(edited, undone, 0);
        }
        BasisChange result = new BasisChange(next, tried, change);
        if (result.changedCount() == 0) {
            return new BasisChange(edited, tried, 0);
        }
        String summary = String.format(Locale.ROOT, "%s: %d of %d edges; the outputs changed by %.2g", step,
                result.changedCount(), tried.size(), change);
        return new BasisChange(draft.finished(edited.noted(summary)), tried, change);
    }

    private void change(DraftLayer.Sums sums, DraftEdge edge, EdgePlace place, Edge next, double[] input) {
        double[] u = EdgeValues.squashed(next.squash(), input);
        Interval interval = interval(next.basis(), u);
        Optional<Projection> found = Projection.of(target(edge), next.basis(), interval, u)
                .filter(projection -> projection.error() <= tolerance);
        tried.add(new BasisChange.Edge(place, found.map(Projection::error).orElse(Double.POSITIVE_INFINITY),
                found.isPresent()));
        found.ifPresent(projection -> {
            sums.addBias(edge.output(), projection.constant());
            sums.edges.set(sums.edges.indexOf(edge), edge.in(next, projection.coefficients()));
        });
    }

    /** The edge as a function of what the basis sees. */
    private static Projection.Target target(DraftEdge edge) {
        return switch (edge.kind()) {
            case DraftEdge.Formula _ -> z -> EdgeValues.at(edge, z);
            case DraftEdge.Expansion(Edge expansion) -> {
                DraftEdge plain = edge.in(new Edge(Squash.NONE, expansion.basis()), edge.coefficients());
                yield u -> EdgeValues.at(plain, u);
            }
        };
    }

    private static Interval interval(Basis basis, double[] u) {
        return Placement.interval(basis).orElseGet(() -> Placement.of(u, basis));
    }
}
