package org.pikan.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pikan.basis.PolynomialBasis;
import org.pikan.expression.Constant;
import org.pikan.expression.Evaluator;
import org.pikan.expression.Expression;
import org.pikan.expression.Symbol;
import org.pikan.kernel.Kernels;
import org.pikan.kernel.Workers;
import org.pikan.network.BasisChoice;
import org.pikan.network.Edge;
import org.pikan.network.Growth;
import org.pikan.network.Input;
import org.pikan.network.KanStructure;
import org.pikan.network.Layer;
import org.pikan.network.Network;
import org.pikan.network.SeparableStructure;
import org.pikan.network.Squash;
import org.pikan.network.Structure;
import org.pikan.network.SumLayer;
import org.pikan.network.edit.EditedNetwork;
import org.pikan.symbolic.Formula;
import org.pikan.symbolic.FormulaLoss;
import org.pikan.symbolic.FormulaOptions;
import org.pikan.symbolic.FormulaRefinement;
import org.pikan.symbolic.MatchOptions;
import org.pikan.symbolic.NetworkFormula;
import org.pikan.symbolic.SnapOptions;
import org.pikan.symbolic.SnapReport;
import org.pikan.symbolic.Snapping;

/**
 * Looks for a formula behind data by the structures that read as short formulas.
 *
 * <p>The simplest first: a sum of functions of one input each, a product of such functions, a function of such a sum, sums of
 * two and three products. Each is trained with Chebyshev polynomials whose degree rises, on the rows for training; if it predicts
 * the rows for testing, its edges are snapped to functions of the library and the numbers refined on the data. The first
 * formula that is right to round-off ends the search; else the one that predicts best counts.
 */
public final class FormulaSearch {

    private static final int[] DEGREES = {4, 8, 13, 20};
    private static final int ITERATIONS = 60;

    /** A structure whose error on the rows for testing is above this part of the targets' deviation is passed over. */
    private static final double PREDICTS = 0.03;

    /** A network this good needs no higher degree. */
    private static final double PRECISE = 1e-9;

    /** A formula this good ends the search. */
    private static final double EXACT = 1e-8;

    private static final double NO_LOSS = 1e-16;

    private final Dataset data;
    private final Regression regression;
    private final long seed;

    private record Attempt(String name, Structure structure, boolean product) {}

    /**
     * What was found.
     *
     * @param formula
     *            the formula of each target in the inputs
     * @param error
     *            the root mean square error on the rows for testing, over the targets' deviation; the worst target
     * @param attempts
     *            one line for each structure that was tried
     */
    public record Found(Formula formula, double error, List<String> attempts) {

        /** Copies the list. */
        public Found {
            attempts = List.copyOf(attempts);
        }
    }

    private FormulaSearch(Dataset data, long seed) {
        this.data = data;
        this.seed = seed;
        this.regression = Regression.of(data).seed(seed).iterations(ITERATIONS);
    }

    /**
     * A search.
     *
     * @param data
     *            numbers, not classes
     * @param seed
     *            decides first parameters, and which fifth of the rows is for testing
     * @return the search
     */
    public static FormulaSearch of(Dataset data, long seed) {
        if (data.isClassified()) {
            throw new IllegalArgumentException("classes have no formula. Maybe fit the numbers behind them.");
        }
        return new FormulaSearch(data, seed);
    }

    /** Searches; nothing if no structure that predicts the data reads as a formula. */
    public Optional<Found> search() {
        List<String> log = new ArrayList<>();
        Found best = null;
        for (Attempt attempt : attempts()) {
            Fit fit = trained(attempt);
            double error = error(fit);
            if (!(error <= PREDICTS)) {
                log.add(attempt.name + ": does not predict the data" + number(error));
                continue;
            }
            Optional<Formula> formula = read(fit, error);
            log.add(attempt.name + (formula.isPresent() ? ": reads as a formula"
                    : ": has edges that no function of the library matches") + number(error));
            if (formula.isPresent()) {
                Found found = new Found(formula.get(), error(formula.get(), fit.split().test().orElseThrow()), log);
                best = best == null || found.error < best.error ? found : best;
                if (found.error < EXACT) {
                    break;
                }
            }
        }
        return Optional.ofNullable(best).map(found -> new Found(found.formula, found.error, log));
    }

    private static String number(double error) {
        return String.format(Locale.ROOT, ", relative error %.1e", error);
    }

    private static List<Attempt> attempts() {
        BasisChoice basis = BasisChoice.chebyshev(DEGREES[0]);
        List<Attempt> attempts = new ArrayList<>();
        attempts.add(new Attempt("sum of functions", new KanStructure(List.of(), basis, Squash.NONE), false));
        attempts.add(new Attempt("product", new SeparableStructure(1, basis), true));
        attempts.add(new Attempt("function of a sum", new KanStructure(List.of(1), basis, Squash.NONE), false));
        attempts.add(new Attempt("sum of 2 products", new SeparableStructure(2, basis), true));
        attempts.add(new Attempt("sum of 3 products", new SeparableStructure(3, basis), true));
        return attempts;
    }

    /** Trains with rising degrees until nothing is gained. */
    private Fit trained(Attempt attempt) {
        List<Input> inputs = Arrays.stream(data.ranges()).map(Regression::input).toList();
        Network start = attempt.structure.network(inputs, data.targetNames().size(), seed);
        Fit best = null;
        for (int degree : DEGREES) {
            Fit fit = regression.train(EditedNetwork.of(attempt.product ? withConstant(start) : start));
            if (best != null && error(fit) > 0.5 * error(best)) {
                return error(fit) < error(best) ? fit : best;
            }
            best = fit;
            if (error(fit) < PRECISE) {
                break;
            }
            int next = 2 * degree;
            start = Growth.refined(fit.network(), (_, _, functions) -> functions instanceof PolynomialBasis p
                    && p.degree() > 1 ? p.withDegree(Math.min(next, DEGREES[DEGREES.length - 1])) : functions);
        }
        return java.util.Objects.requireNonNull(best);
    }

    /** Products, then a constant: targets are centred, and a product has none. */
    private static Network withConstant(Network products) {
        if (products.layers().getLast() instanceof SumLayer) {
            return products;
        }
        int outputs = products.outputs();
        List<Edge> line = java.util.Collections.nCopies(outputs,
                new Edge(Squash.NONE, BasisChoice.chebyshev(1).basis()));
        List<Layer> layers = new ArrayList<>(products.layers());
        layers.add(SumLayer.dense(line, outputs, true));
        double[] parameters = Arrays.copyOf(products.parameters(),
                products.parameterCount() + layers.getLast().parameterCount());
        for (int k = 0; k < outputs; k++) {
            parameters[products.parameterCount() + k * outputs + k] = 1;
        }
        return new Network(products.features(), layers, parameters);
    }

    /** The worst target's error on the rows for testing, over its deviation. */
    private static double error(Fit fit) {
        return error(fit.model().predict(fit.split().test().orElseThrow().inputs()), fit.split().test().orElseThrow());
    }

    private static double error(Formula formula, Dataset test) {
        double[][] inputs = test.inputs();
        double[][] outputs = new double[test.targetNames().size()][test.rows()];
        double[] at = new double[inputs.length];
        for (int k = 0; k < outputs.length; k++) {
            Evaluator evaluator = Evaluator.compile(formula.outputs().get(k), formula.coordinates());
            for (int row = 0; row < test.rows(); row++) {
                for (int i = 0; i < at.length; i++) {
                    at[i] = inputs[i][row];
                }
                outputs[k][row] = evaluator.evaluate(at);
            }
        }
        return error(outputs, test);
    }

    private static double error(double[][] outputs, Dataset test) {
        double[][] targets = test.targets();
        double worst = 0;
        for (int k = 0; k < targets.length; k++) {
            double[] column = targets[k];
            double sum = 0;
            for (int row = 0; row < column.length; row++) {
                sum += (outputs[k][row] - column[row]) * (outputs[k][row] - column[row]);
            }
            double deviation = Scaling.deviation(column, Scaling.mean(column));
            double error = Math.sqrt(sum / column.length) / (deviation > 0 ? deviation : 1);
            worst = Double.isNaN(error) ? Double.POSITIVE_INFINITY : Math.max(worst, error);
        }
        return worst;
    }

    private Optional<Formula> read(Fit fit, double error) {
        Dataset train = fit.split().train();
        Scaling scaling = fit.model().scaling();
        SampleBlocks samples = new SampleBlocks(train, scaling);
        List<Symbol> inputs = data.inputNames().stream().map(Symbol::new).toList();
        double[][] x = train.inputs();
        try (Workers workers = Workers.of(Runtime.getRuntime().availableProcessors())) {
            Loss.Task task = Loss.Task.of(train);
            SnapOptions options = SnapOptions.standard()
                    .withTarget(Math.max(NO_LOSS, 4 * error * error))
                    .withMatch(MatchOptions.standard().withFloor(Math.clamp(100 * error * error, 1e-24, 1e-4)));
            SnapReport report = new Snapping(network -> new FitProblem(network, samples,
                    Loss.of(task, network.outputs(), samples.count()), Sparsity.NONE, workers, Kernels.best()), x,
                    options).snap(EditedNetwork.of(fit.network()));
            if (!report.complete()) {
                return Optional.empty();
            }
            List<Expression> scaled = NetworkFormula.of(report.network().network(), inputs);
            List<Expression> outputs = new ArrayList<>();
            for (int k = 0; k < scaled.size(); k++) {
                outputs.add(scaled.get(k).times(scaling.scale()[k]).plus(new Constant(scaling.center()[k])));
            }
            return Optional.of(FormulaRefinement.refine(outputs, inputs,
                    FormulaLoss.data(inputs, x, train.targets()), FormulaOptions.standard()));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // the formula has no value at some row
        }
    }
}
