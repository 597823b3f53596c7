package org.pikan.residual;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pikan.autodiff.Combination;
import org.pikan.autodiff.JetLayout;
import org.pikan.autodiff.MultiIndex;
import org.pikan.expression.Expression;
import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.Symbol;

/**
 * Expressions in coordinates and partial derivatives of unknowns, compiled to straight-line code over blocks of points.
 *
 * <pre>{@code
 * ResidualProgram heat = ResidualProgram.compile(List.of(equation.residual()), List.of(x, t), List.of(u));
 * JetLayout layout = JetLayout.of(2, heat.partials(0)); // (u, u_x, u_t, u_xx)
 * BoundResidual bound = heat.bind(layout);
 * BoundResidual.Workspace w = bound.workspace(64); // one for each thread
 *
 * double[] coefficients = new double[heat.coordinateValues() * points];
 * heat.precompute(coordinates, 0, points, coefficients, 0); // once for each point set
 * bound.forward(coefficients, 0, jets, 0, points, w); // w.output(0)[p] is the residual
 * bound.reverse(0, seed, jetsBar, 0, w); // seed * d(residual)/d(jet)
 * }</pre>
 *
 * <p>Equal subexpressions are computed once, over all outputs. Subexpressions of coordinates alone are split off and
 * evaluated by {@link #precompute}. Derivatives are values of the same program, built by one reverse sweep for each
 * output: those of a linear equation are constants or precomputed coefficients and cost nothing. Values come from
 * {@link StrictMath} and fused multiply-adds in a fixed order: the same bits in each run.
 *
 * <p>An unknown number, such as the diffusivity of an inverse problem, is an unknown of which only the value is read.
 *
 * <p>Immutable and thread-safe.
 */
public final class ResidualProgram {
    final int dimension;
    final int unknowns;
    final Registers registers;
    /** Registers of the coordinate values, in order. */
    final int[] rowRegisters;
    final List<JetInput> inputs;
    final int[] inputRegisters;
    final StraightLine forward;
    final int[] outputRegisters;
    final List<OutputGradient> gradients;
    private final CoordinateProgram coordinateProgram;

    /**
     * d(output)/d(input) for some inputs.
     *
     * @param code what is to be run after the forward code
     * @param inputs numbers of inputs, ascending
     * @param registers where their derivatives are then
     * @param linear whether none of the derivatives depends on an unknown
     */
    record OutputGradient(StraightLine code, int[] inputs, int[] registers, boolean linear) {}

    private ResidualProgram(int dimension, int unknowns, List<Node> outputs, List<SortedMap<Node, Node>> derivatives) {
        this.dimension = dimension;
        this.unknowns = unknowns;
        List<Node> roots = new ArrayList<>(outputs);
        derivatives.forEach(gradient -> roots.addAll(gradient.values()));
        List<Node> rows = Nodes.coordinateFrontier(roots);
        List<Node> jets = new ArrayList<>(Nodes.leaves(outputs, Operation.JET));
        this.coordinateProgram = CoordinateProgram.of(rows);
        this.inputs = jets.stream().map(jet -> (JetInput) jet.payload).toList();

        List<Node> given = new ArrayList<>(rows);
        given.addAll(jets);
        Emitter emitter = new Emitter(roots, given);
        this.rowRegisters = emitter.registersOf(rows);
        this.inputRegisters = emitter.registersOf(jets);
        Set<Node> available = new HashSet<>();
        this.forward = emitter.emit(outputs, available);
        this.outputRegisters = emitter.registersOf(outputs);
        List<OutputGradient> compiled = new ArrayList<>();
        for (SortedMap<Node, Node> gradient : derivatives) {
            List<Node> values = List.copyOf(gradient.values());
            StraightLine code = emitter.emit(values, new HashSet<>(available));
            int[] read = gradient.keySet().stream().mapToInt(jets::indexOf).toArray();
            boolean linear = values.stream().noneMatch(value -> value.readsJets);
            compiled.add(new OutputGradient(code, read, emitter.registersOf(values), linear));
        }
        this.gradients = List.copyOf(compiled);
        this.registers = emitter.registers();
    }

    /**
     * Compiles expressions: residuals, their terms, or anything else at a point.
     *
     * @param outputs expressions in which parameters are substituted and vector operations lowered
     * @param coordinates all coordinates, time included, in the order of the jets' multi-indices
     * @param unknowns all unknowns, in the order of the jets; may be empty
     * @throws IllegalArgumentException when an expression holds a name that is neither, or is not lowered
     */
    public static ResidualProgram compile(List<? extends Expression> outputs, List<Symbol> coordinates,
            List<FunctionSymbol> unknowns) {
        Draft draft = Draft.of(outputs, coordinates, unknowns, Collapse.none());
        return new ResidualProgram(coordinates.size(), unknowns.size(), draft.values, draft.gradients);
    }

    /**
     * As {@link #compile}, but partials that matter only in one fixed linear combination are read as that
     * {@link Combination}: of {@code u_t = 0.4*u_xx} the program reads (u_t - 0.4 u_xx) alone. Take the jets of {@link #layout}.
     */
    public static ResidualProgram compileCollapsed(List<? extends Expression> outputs, List<Symbol> coordinates,
            List<FunctionSymbol> unknowns) {
        Draft draft = Draft.of(outputs, coordinates, unknowns, Collapse.none());
        Collapse collapse = Collapse.of(draft.graph, draft.values, draft.gradients);
        if (!collapse.isEmpty()) {
            draft = Draft.of(outputs, coordinates, unknowns, collapse);
        }
        return new ResidualProgram(coordinates.size(), unknowns.size(), draft.values, draft.gradients);
    }

    /** The values of a program and their derivatives by the jets. */
    private record Draft(Graph graph, List<Node> values, List<SortedMap<Node, Node>> gradients) {
        static Draft of(List<? extends Expression> outputs, List<Symbol> coordinates, List<FunctionSymbol> unknowns,
                Collapse collapse) {
            Graph graph = new Graph();
            Translator translator = new Translator(graph, coordinates, unknowns, collapse);
            Gradients gradients = new Gradients(graph);
            List<Node> values = outputs.stream().map(translator::simplify).toList();
            return new Draft(graph, values, values.stream().map(gradients::of).toList());
        }
    }

    /** The number of outputs. */
    public int outputs() {
        return outputRegisters.length;
    }

    /**
     * The partial derivatives of one unknown that the outputs read, sorted, without those in combinations; empty when they do
     * not contain it.
     */
    public SortedSet<MultiIndex> partials(int unknown) {
        SortedSet<MultiIndex> result = new TreeSet<>();
        for (JetInput input : inputs) {
            if (input.unknown() == unknown && input.component() instanceof MultiIndex index) {
                result.add(index);
            }
        }
        return result;
    }

    /** The smallest layout that has all the outputs read, of all unknowns. */
    public JetLayout layout() {
        Set<MultiIndex> partials = new HashSet<>();
        Set<Combination> combinations = new LinkedHashSet<>();
        for (JetInput input : inputs) {
            switch (input.component()) {
                case MultiIndex index -> partials.add(index);
                case Combination combination -> combinations.add(combination);
            }
        }
        return JetLayout.of(dimension, partials, combinations);
    }

    /**
     * Whether an output is affine in the unknowns: its derivatives depend on coordinates alone, so that
     * {@link BoundResidual#reverse} gives the same values whatever the jets are.
     */
    public boolean isLinear(int output) {
        return gradients.get(output).linear();
    }

    /** The number of values at each point that depend on coordinates alone; may be 0. */
    public int coordinateValues() {
        return rowRegisters.length;
    }

    /**
     * Evaluates what depends on coordinates alone.
     *
     * @param coordinates (axes x points), from {@code offset} on
     * @param points how many
     * @param out (coordinateValues x points), from {@code outOffset} on; overwritten
     */
    public void precompute(double[] coordinates, int offset, int points, double[] out, int outOffset) {
        coordinateProgram.evaluate(coordinates, offset, points, out, outOffset);
    }

    /**
     * This program for jets of a layout that all unknowns share.
     *
     * @throws IllegalArgumentException when the layout lacks a partial that an output reads
     */
    public BoundResidual bind(JetLayout layout) {
        return new BoundResidual(this, layout);
    }
}
