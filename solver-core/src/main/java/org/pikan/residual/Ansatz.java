package org.pikan.residual;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.pikan.autodiff.Combination;
import org.pikan.autodiff.JetComponent;
import org.pikan.autodiff.JetLayout;
import org.pikan.autodiff.MultiIndex;
import org.pikan.expression.Derivative;
import org.pikan.expression.Expression;
import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.Simplifier;
import org.pikan.expression.Symbol;

/**
 * Hard conditions: u = g + d*N, where N is the network, g satisfies the conditions and d vanishes on their faces.
 *
 * <pre>{@code
 * Ansatz ansatz = Ansatz.of(List.of(u), Map.of(u, new Ansatz.Form(g, d)), List.of(x, t), layout);
 * ansatz.precompute(coordinates, 0, points, values, 0); // once for each point set
 * ansatz.apply(values, 0, networkJets, 0, jets, 0, points, w);
 * ansatz.applyAdjoint(values, 0, jetsBar, 0, networkBar, 0, points, w);
 * }</pre>
 *
 * <p>On jets this is Leibniz' rule, u_alpha = g_alpha + sum over beta &lt;= alpha of binom(alpha, beta) d_(alpha-beta)
 * N_beta, without the terms in which a derivative of d is identically 0, and a combination L of partials likewise, with d L[N]. Unknowns without a form are copied. Jets are
 * (unknowns x components x points) as in {@link BoundResidual}.
 *
 * <p>Immutable and thread-safe; each thread needs its own {@link Workspace}.
 */
public final class Ansatz {
    private final int unknowns;
    private final JetLayout layout;
    private final boolean[] identity;
    private final CoordinateProgram coordinateProgram;
    private final RowMap forward;
    private final RowMap adjoint;

    /**
     * The hard conditions of one unknown, both in coordinates alone.
     *
     * @param g a function that satisfies the conditions
     * @param d a function that vanishes where they hold
     */
    public record Form(Expression g, Expression d) {}

    private Ansatz(int unknowns, JetLayout layout, boolean[] identity, List<Node> values, RowMap forward,
            RowMap adjoint) {
        this.unknowns = unknowns;
        this.layout = layout;
        this.identity = identity;
        this.coordinateProgram = CoordinateProgram.of(values);
        this.forward = forward;
        this.adjoint = adjoint;
    }

    /**
     * Compiles the map for jets of one layout.
     *
     * @param unknowns all unknowns, in the order of the jets
     * @param forms for each unknown with hard conditions its g and d
     * @param coordinates in the order of the layout's multi-indices
     * @throws IllegalArgumentException when a form belongs to no unknown or holds more than coordinates
     */
    public static Ansatz of(List<FunctionSymbol> unknowns, Map<FunctionSymbol, Form> forms, List<Symbol> coordinates,
            JetLayout layout) {
        for (FunctionSymbol unknown : forms.keySet()) {
            if (!unknowns.contains(unknown)) {
                throw new IllegalArgumentException("a hard condition is given for '" + unknown.name()
                        + "', which is not one of the unknowns "
                        + unknowns.stream().map(FunctionSymbol::name).toList() + ".");
            }
        }
        Graph graph = new Graph();
        Translator translator = new Translator(graph, coordinates, List.of());
        SortedMap<Integer, Node> jets = new TreeMap<>();
        SortedMap<Integer, Node> networkBars = new TreeMap<>();
        boolean[] identity = new boolean[unknowns.size()];
        for (int k = 0; k < unknowns.size(); k++) {
            Form form = forms.get(unknowns.get(k));
            identity[k] = form == null;
            if (form != null) {
                Map<MultiIndex, Node> g = derivatives(form.g(), coordinates, layout, translator);
                Map<MultiIndex, Node> d = derivatives(form.d(), coordinates, layout, translator);
                leibniz(graph, layout, k, g, d, jets, networkBars);
            }
        }
        List<Node> values = Nodes.coordinateFrontier(
                Stream.concat(jets.values().stream(), networkBars.values().stream()).toList());
        return new Ansatz(unknowns.size(), layout, identity, values,
                new RowMap(values, jets, input -> row(layout, input)),
                new RowMap(values, networkBars, input -> row(layout, input)));
    }

    private static int row(JetLayout layout, JetInput input) {
        return input.unknown() * layout.size() + layout.componentOf(input.component());
    }

    private static Map<MultiIndex, Node> derivatives(Expression function, List<Symbol> coordinates, JetLayout layout,
            Translator translator) {
        // The derivatives are not simplified: the graph folds and shares what matters, and they can be large.
        Expression simple = Simplifier.simplify(Derivative.expand(function));
        Map<MultiIndex, Expression> known = new HashMap<>();
        Map<MultiIndex, Node> result = new HashMap<>();
        SortedSet<MultiIndex> indices = new TreeSet<>(layout.multiIndices());
        layout.combinations().forEach(combination -> indices.addAll(combination.coefficients().keySet()));
        for (MultiIndex index : indices) {
            Expression partial = simple;
            for (int i = 0; i < index.dimension(); i++) {
                if (index.exponent(i) > 0) {
                    Expression lower = known.get(index.minus(MultiIndex.unit(index.dimension(), i)));
                    partial = Derivative.of(lower, coordinates.get(i));
                    break;
                }
            }
            known.put(index, partial);
            result.put(index, translator.translate(partial));
        }
        return result;
    }

    /** Adds the rows of one unknown. The same inputs stand for N's jet in {@code jets}, for u's adjoint in the other. */
    private static void leibniz(Graph graph, JetLayout layout, int unknown, Map<MultiIndex, Node> g,
            Map<MultiIndex, Node> d, SortedMap<Integer, Node> jets, SortedMap<Integer, Node> networkBars) {
        for (MultiIndex alpha : layout.multiIndices()) {
            Rows rows = new Rows(graph, layout, unknown, alpha, networkBars);
            rows.add(alpha, 1, g, d);
            jets.put(row(layout, new JetInput(unknown, alpha)), rows.sum);
        }
        for (Combination combination : layout.combinations()) {
            Rows rows = new Rows(graph, layout, unknown, combination, networkBars);
            combination.coefficients().forEach((alpha, weight) -> rows.add(alpha, weight, g, d));
            // The partials of the combination are no components: their common factor d goes with the combination of N.
            rows.add(d.get(MultiIndex.zero(layout.dimension())), combination);
            jets.put(row(layout, new JetInput(unknown, combination)), rows.sum);
        }
    }

    /** The row of one component of u, and what it adds to the adjoints of N. */
    private static final class Rows {
        private final Graph graph;
        private final JetLayout layout;
        private final int unknown;
        private final JetComponent component;
        private final SortedMap<Integer, Node> networkBars;
        private Node sum;

        Rows(Graph graph, JetLayout layout, int unknown, JetComponent component,
                SortedMap<Integer, Node> networkBars) {
            this.graph = graph;
            this.layout = layout;
            this.unknown = unknown;
            this.component = component;
            this.networkBars = networkBars;
            sum = graph.constant(0);
        }

        /** weight * D^alpha (g + d N), but for partials of N that are no components. */
        void add(MultiIndex alpha, double weight, Map<MultiIndex, Node> g, Map<MultiIndex, Node> d) {
            Node scale = graph.constant(weight);
            sum = graph.add(sum, graph.multiply(scale, g.get(alpha)));
            for (MultiIndex beta : alpha.dominated()) {
                if (layout.componentOf(beta) >= 0) {
                    Node factor = graph.multiply(graph.constant(alpha.binomial(beta)), d.get(alpha.minus(beta)));
                    add(graph.multiply(scale, factor), beta);
                }
            }
        }

        /** factor * (component of N). */
        void add(Node factor, JetComponent of) {
            sum = graph.add(sum, graph.multiply(factor, graph.jet(unknown, of)));
            Node share = graph.multiply(factor, graph.jet(unknown, component));
            networkBars.merge(row(layout, new JetInput(unknown, of)), share, graph::add);
        }
    }

    /** Whether no unknown has hard conditions, so that there is nothing to do. */
    public boolean isIdentity() {
        for (boolean one : identity) {
            if (!one) {
                return false;
            }
        }
        return true;
    }

    /** Whether an unknown has no hard conditions. */
    public boolean isIdentity(int unknown) {
        return identity[unknown];
    }

    /** The number of precomputed values at each point; may be 0. */
    public int coordinateValues() {
        return coordinateProgram.size();
    }

    /** Evaluates g, d and their derivatives; as {@link ResidualProgram#precompute}. */
    public void precompute(double[] coordinates, int offset, int points, double[] out, int outOffset) {
        coordinateProgram.evaluate(coordinates, offset, points, out, outOffset);
    }

    /** Buffers of one thread for blocks of up to {@code maxPoints} points. */
    public Workspace workspace(int maxPoints) {
        return new Workspace(forward.allocate(maxPoints), adjoint.allocate(maxPoints));
    }

    /**
     * The jets of u from the jets of the network.
     *
     * @param values what {@link #precompute} gave for this block, from {@code valuesOffset} on
     * @param networkJets from {@code networkOffset} on
     * @param jets overwritten, from {@code offset} on; may be the same array and offset as the network's
     * @param points how many, at most the workspace's
     */
    public void apply(double[] values, int valuesOffset, double[] networkJets, int networkOffset, double[] jets,
            int offset, int points, Workspace w) {
        forward.run(values, valuesOffset, networkJets, networkOffset, jets, offset, points, w.forward);
        copyOthers(networkJets, networkOffset, jets, offset, points);
    }

    /**
     * The adjoint of {@link #apply}: from the adjoints of u's jets those of the network's.
     *
     * @param networkBar overwritten; may be the same array and offset as {@code jetsBar}
     */
    public void applyAdjoint(double[] values, int valuesOffset, double[] jetsBar, int offset, double[] networkBar,
            int networkOffset, int points, Workspace w) {
        adjoint.run(values, valuesOffset, jetsBar, offset, networkBar, networkOffset, points, w.adjoint);
        copyOthers(jetsBar, offset, networkBar, networkOffset, points);
    }

    private void copyOthers(double[] from, int fromOffset, double[] to, int toOffset, int points) {
        int size = layout.size() * points;
        for (int k = 0; k < unknowns; k++) {
            if (identity[k]) {
                System.arraycopy(from, fromOffset + k * size, to, toOffset + k * size, size);
            }
        }
    }

    /** The registers of one thread. Belongs to the ansatz that made it. */
    public static final class Workspace {
        private final double[][] forward;
        private final double[][] adjoint;

        private Workspace(double[][] forward, double[][] adjoint) {
            this.forward = forward;
            this.adjoint = adjoint;
        }
    }
}
