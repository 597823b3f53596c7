package org.pikan.solve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pikan.autodiff.MultiIndex;
import org.pikan.codegen.ExportModel;
import org.pikan.diagram.Diagram;
import org.pikan.export.ResultJson;
import org.pikan.export.ResultJson.UnknownAccuracy;
import org.pikan.expression.Expression;
import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.Symbol;
import org.pikan.formulation.Formulation;
import org.pikan.network.Network;
import org.pikan.network.analysis.Attribution;
import org.pikan.network.analysis.Hypotheses;
import org.pikan.network.analysis.PartialDerivatives;
import org.pikan.problem.Pde;
import org.pikan.problem.Problem;
import org.pikan.symbolic.EdgeLabels;

/**
 * A trained solution: differentiable functions on the whole domain.
 *
 * <pre>{@code
 * double value = solution.evaluate(u, 0.5, 0.1);
 * double slope = solution.evaluate(d(u, x), 0.5, 0.1);
 * double[] flux = solution.evaluate(d(u, x).times(-0.4), points);
 * }</pre>
 *
 * <p>Immutable and safe to share. Outside the domain the functions go on as their bases do, which means nothing.
 */
public final class Solution {

    private final Formulation formulation;
    private final Network network;
    private final @Nullable TrainingReport report;

    Solution(Formulation formulation, Network network, @Nullable TrainingReport report) {
        this.formulation = formulation;
        this.network = network;
        this.report = report;
    }

    /** The problem that was solved. */
    public Problem problem() {
        return formulation.problem();
    }

    /** The trained network; unknowns are made of its outputs by {@link #formulation()}. */
    public Network network() {
        return network;
    }

    /**
     * The same problem with another network in the place of this one, such as an edited one; its training is not known.
     *
     * @param other
     *            one output for each unknown, in coordinates of the problem
     * @return what that network makes of the problem
     * @throws IllegalArgumentException
     *             if it has other outputs, or more coordinates
     */
    public Solution withNetwork(Network other) {
        if (other.outputs() != network.outputs() || other.coordinates() > problem().domain().dimension()) {
            throw new IllegalArgumentException("a network of " + other.coordinates() + " coordinates and "
                    + other.outputs() + " outputs is no solution of '" + problem().name() + "', which has "
                    + problem().domain().dimension() + " and " + network.outputs()
                    + ". Maybe it was trained on another problem.");
        }
        return new Solution(formulation, other, null);
    }

    /** About a thousand points that fill the domain, boundary included, as [axis][point]; for scores and pictures of edges. */
    public double[][] samples() {
        return EvaluationGrid.coarse(problem().domain());
    }

    /** Which conditions are built in, and how. */
    public Formulation formulation() {
        return formulation;
    }

    /** How the training went; null for a solution that was loaded. */
    public @Nullable TrainingReport report() {
        return report;
    }

    /** All that result.json holds, of a solution that was trained here. */
    public ResultJson result() {
        TrainingReport found = report;
        if (found == null) {
            throw new IllegalStateException("the solution was loaded, so nothing is known of its training.");
        }
        return found.result();
    }

    /**
     * Evaluates an expression at one point.
     *
     * @param expression
     *            an unknown, a derivative of one, or anything made of them and the coordinates
     * @param point
     *            the coordinates in the order of the domain, time last
     * @return the value
     */
    public double evaluate(Expression expression, double... point) {
        double[][] points = new double[point.length][1];
        for (int axis = 0; axis < point.length; axis++) {
            points[axis][0] = point[axis];
        }
        return evaluate(expression, points)[0];
    }

    /**
     * Evaluates an expression at many points.
     *
     * @param expression
     *            an unknown, a derivative of one, or anything made of them and the coordinates
     * @param points
     *            as [axis][point], axes in the order of the domain, time last
     * @return one value for each point
     */
    public double[] evaluate(Expression expression, double[][] points) {
        return evaluate(List.of(expression), points)[0];
    }

    /**
     * Evaluates several expressions at many points.
     *
     * @param expressions
     *            unknowns, derivatives, or anything made of them and the coordinates
     * @param points
     *            as [axis][point], axes in the order of the domain, time last
     * @return as [expression][point]
     */
    public double[][] evaluate(List<? extends Expression> expressions, double[][] points) {
        int dimension = problem().domain().dimension();
        if (points.length != dimension) {
            throw new IllegalArgumentException("a point has " + points.length + " coordinates, but the domain has "
                    + dimension + ": " + problem().domain().symbols() + ". Maybe time was left out.");
        }
        return new FieldEvaluator(formulation, network, expressions).evaluate(points);
    }

    /**
     * The relative L2 error of an unknown on a dense grid, |u - u*| / |u*|.
     *
     * @param unknown
     *            an unknown whose solution is known
     * @return the error
     */
    public double relativeL2Error(FunctionSymbol unknown) {
        Double error = accuracy(unknown).relativeL2();
        return error == null ? Double.NaN : error;
    }

    /**
     * The largest absolute error of an unknown on a dense grid.
     *
     * @param unknown
     *            an unknown whose solution is known
     * @return the error
     */
    public double maxError(FunctionSymbol unknown) {
        Double error = accuracy(unknown).maxError();
        return error == null ? Double.NaN : error;
    }

    private UnknownAccuracy accuracy(FunctionSymbol unknown) {
        Map<String, UnknownAccuracy> errors = new ErrorMeter(problem(),
                EvaluationGrid.dense(problem().domain())).errors(formulation, network);
        UnknownAccuracy accuracy = errors.get(unknown.name());
        if (accuracy == null) {
            throw new IllegalStateException("the solution of '" + unknown.name()
                    + "' is not known. Maybe give it with exact(...) or reference(...).");
        }
        return accuracy;
    }

    /**
     * Draws an unknown, and where its solution is known that and the error.
     *
     * @param unknown
     *            the unknown
     * @param file
     *            a PNG file, replaced if it is there
     * @throws IOException
     *             if it cannot be written
     */
    public void plot(FunctionSymbol unknown, Path file) throws IOException {
        SolutionPlot.of(this, List.of(unknown)).write(file);
    }

    /**
     * Draws all unknowns.
     *
     * @param file
     *            a PNG file, replaced if it is there
     * @throws IOException
     *             if it cannot be written
     */
    public void plot(Path file) throws IOException {
        SolutionPlot.of(this, problem().unknowns()).write(file);
    }

    /**
     * Draws loss, validation residual and error against seconds.
     *
     * @param file
     *            a PNG file, replaced if it is there
     * @throws IOException
     *             if it cannot be written
     */
    public void plotConvergence(Path file) throws IOException {
        TrainingReport found = report;
        if (found == null) {
            throw new IllegalStateException("the solution was loaded, so nothing is known of its training.");
        }
        found.plot().write(file);
    }

    /**
     * Writes the unknowns, and where known the exact values and errors, on a grid as CSV.
     *
     * @param file
     *            a CSV file, replaced if it is there
     * @throws IOException
     *             if it cannot be written
     */
    public void writeCsv(Path file) throws IOException {
        SolutionTable.write(this, file);
    }

    /**
     * The picture of the network, with the edges' functions on the values that the domain brings to them. Where conditions are
     * built in it shows N of u = g + d N.
     */
    public Diagram diagram() {
        List<String> axes = problem().domain().symbols().stream().map(Symbol::name).toList();
        boolean ansatz = formulation.hasAnsatz();
        List<String> outputs = problem().unknowns().stream()
                .map(u -> !formulation.ansatz().containsKey(u) ? u.name()
                        : problem().unknowns().size() == 1 ? "N" : "N of " + u.name())
                .toList();
        double[][] samples = EvaluationGrid.coarse(problem().domain());
        return Diagram.of(network).inputNames(axes.toArray(String[]::new)).outputNames(outputs.toArray(String[]::new))
                .samples(samples).annotations(EdgeLabels.closest(network, samples))
                .title(problem().name() + (ansatz ? ": the network N in u = g + d N" : ""));
    }

    /**
     * Draws the network.
     *
     * @param file
     *            ends in {@code .svg} or {@code .png}; replaced if it is there
     * @throws IOException
     *             if it cannot be written
     */
    public void diagram(Path file) throws IOException {
        diagram().write(file);
    }

    /** What the network's outputs are owed to, on points of the domain; N alone where conditions are built in. */
    public Attribution attribution() {
        return Attribution.of(network, EvaluationGrid.coarse(problem().domain()));
    }

    /**
     * Whether an unknown falls into parts, and which combinations of the coordinates it knows; on points of the domain.
     *
     * @param unknown
     *            the unknown
     * @return the hypotheses, ready to be tested
     */
    public Hypotheses hypotheses(FunctionSymbol unknown) {
        List<Symbol> axes = problem().domain().symbols();
        PartialDerivatives derivatives = (partials, points) -> evaluate(
                partials.stream().map(partial -> derivative(unknown, axes, partial)).toList(), points);
        return Hypotheses.of(derivatives, EvaluationGrid.coarse(problem().domain()))
                .names(axes.stream().map(Symbol::name).toArray(String[]::new));
    }

    private static Expression derivative(FunctionSymbol unknown, List<Symbol> axes, MultiIndex partial) {
        Symbol[] by = IntStream.range(0, axes.size()).boxed()
                .flatMap(axis -> Collections.nCopies(partial.exponent(axis), axes.get(axis)).stream())
                .toArray(Symbol[]::new);
        return by.length == 0 ? unknown : Pde.d(unknown, by);
    }

    /**
     * What the network's structure says about the solution, and by how much it won the race if it was trained here: one or two
     * clauses on one line.
     */
    public String structureInWords() {
        return StructureWords.of(formulation, network, report);
    }

    /**
     * The unknowns as functions of the coordinates, hard conditions included, ready to be written as source code:
     * {@code solution.export().writeJava(Path.of("Heat.java"))}, or {@code writeC}, or {@code writeLatex}.
     *
     * @return what {@link org.pikan.codegen} writes
     */
    public ExportModel export() {
        return SolutionExport.of(formulation, network);
    }

    /**
     * Saves problem and network.
     *
     * @param file
     *            a JSON file, replaced if it is there
     * @throws IOException
     *             if it cannot be written
     */
    public void save(Path file) throws IOException {
        org.pikan.solve.checkpoint.ModelFile.write(formulation, network, file);
    }

    /**
     * Reads what {@link #save} wrote; it evaluates to the same bits.
     *
     * @param file
     *            a model file
     * @return the solution
     * @throws IOException
     *             if it cannot be read
     * @throws IllegalArgumentException
     *             if it is not a model of this version
     */
    public static Solution load(Path file) throws IOException {
        org.pikan.solve.checkpoint.ModelFile.Model model = org.pikan.solve.checkpoint.ModelFile.read(file);
        return new Solution(model.formulation(), model.network(), null);
    }
}
