package org.pikan.regression;

import java.util.List;
import java.util.Optional;
import org.pikan.expression.Evaluator;
import org.pikan.expression.Expression;
import org.pikan.expression.Symbol;
import org.pikan.symbolic.EdgewiseReading;
import org.pikan.symbolic.Formula;
import org.pikan.symbolic.FormulaLoss;
import org.pikan.symbolic.FormulaOptions;
import org.pikan.symbolic.FormulaRefinement;
import org.pikan.symbolic.NetworkFormula;

/** Reads the formula of a trained network. */
final class FormulaReading {

    /** Edges of a less precise network are not read on their own. */
    private static final double PRECISE_ENOUGH = 1e-4;

    /** A formula read as it stands with an error this many times the network's is not the one. */
    private static final double LOSS = 1e3;
    private static final double NO_ERROR = 1e-7;

    private final DataView view;
    private final Fit fit;
    private final double error;
    private final List<Symbol> inputs;
    private final Dataset train;
    private final Dataset test;

    /** A formula in the original inputs, and its error on the rows for testing. */
    record Read(Formula formula, double error) {}

    FormulaReading(Dataset data, DataView view, Fit fit) {
        this.view = view;
        this.fit = fit;
        this.error = error(fit);
        this.inputs = data.inputNames().stream().map(Symbol::new).toList();
        Dataset.Split split = fit.regression().splitOf(data);
        this.train = split.train();
        this.test = split.test().orElseThrow();
    }

    /** Whether the network is so precise that its edges can only be the right functions, or near them. */
    boolean isPrecise() {
        return error < PRECISE_ENOUGH;
    }

    /** Reads the edges of a precise network one by one, as they are. */
    Optional<Read> edgewise() {
        if (!isPrecise()) {
            return Optional.empty();
        }
        return EdgewiseReading.read(fit.network(), fit.split().train().inputs(), own(), error)
                .map(this::original)
                .filter(outputs -> error(outputs, inputs, test) < LOSS * error + NO_ERROR).flatMap(this::refined);
    }

    /** Snaps the edges to simple functions that the loss allows. */
    Optional<Read> snapped() {
        try {
            Fit snapped = fit.snap();
            return NetworkFormula.exists(snapped.network())
                    ? refined(original(NetworkFormula.of(snapped.network(), own())))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // an edge has no value at some row
        }
    }

    /** The symbols of the inputs that the network sees. */
    private List<Symbol> own() {
        return view.data().inputNames().stream().map(Symbol::new).toList();
    }

    /** Unscaled targets in the original inputs. */
    private List<Expression> original(List<Expression> scaled) {
        return fit.model().scaling().unscaled(scaled).stream().map(view::original).toList();
    }

    private Optional<Read> refined(List<Expression> outputs) {
        try {
            Formula formula = FormulaRefinement.refine(outputs, inputs,
                    FormulaLoss.data(inputs, train.inputs(), train.targets()), FormulaOptions.standard());
            return Optional.of(new Read(formula, error(formula, test)));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // the formula has no value at some row
        }
    }

    /** The worst target's error on the rows for testing, over its deviation. */
    static double error(Fit fit) {
        return error(fit.model().predict(fit.split().test().orElseThrow().inputs()), fit.split().test().orElseThrow());
    }

    /** The same of a formula. */
    static double error(Formula formula, Dataset test) {
        return error(formula.outputs(), formula.coordinates(), test);
    }

    private static double error(List<Expression> formulas, List<Symbol> inputNames, Dataset test) {
        double[][] inputs = test.inputs();
        double[][] outputs = new double[test.targetNames().size()][test.rows()];
        double[] at = new double[inputs.length];
        for (int k = 0; k < outputs.length; k++) {
            Evaluator evaluator = Evaluator.compile(formulas.get(k), inputNames);
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
}
