package org.pikan.regression;

import static org.pikan.expression.Functions.exp;
import static org.pikan.expression.Functions.max;
import static org.pikan.expression.Functions.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.pikan.codegen.ExportModel;
import org.pikan.codegen.ExportModel.Output;
import org.pikan.expression.Expression;
import org.pikan.expression.Symbol;

/** What of a regression model is written as source code: each target, or the probability of each class. */
final class RegressionExport {

    private RegressionExport() {}

    static ExportModel of(RegressionModel model) {
        List<Symbol> inputs = ExportModel.symbols(model.inputNames(), Set.of());
        Set<String> taken = inputs.stream().map(Symbol::name).collect(Collectors.toSet());
        List<String> names = model.isClassifier() ? model.classes().stream().map(name -> "p_" + name).toList()
                : model.targetNames();
        List<Symbol> targets = ExportModel.symbols(names, taken);
        List<Expression> formulas = model.isClassifier() ? probabilities(model.network().outputs()) : values(model);
        List<Output> outputs = new ArrayList<>();
        for (int k = 0; k < formulas.size(); k++) {
            outputs.add(new Output(targets.get(k).name(), formulas.get(k)));
        }
        String what = model.isClassifier()
                ? "Probabilities of the classes " + model.classes() + " of " + model.targetNames().getFirst()
                : "Regression of " + String.join(", ", model.targetNames());
        return new ExportModel(what + " on " + String.join(", ", model.inputNames()) + ".\nWritten by Pikan; beyond the"
                + " range of the data it means nothing.", inputs, Optional.of(model.network()), outputs);
    }

    private static List<Expression> values(RegressionModel model) {
        return model.scaling().unscaled(
                IntStream.range(0, model.network().outputs()).mapToObj(ExportModel::networkOutput).toList());
    }

    /** One output is the logit of the second of two classes; more are a logit for each, less the largest against overflow. */
    private static List<Expression> probabilities(int logits) {
        Expression first = ExportModel.networkOutput(0);
        if (logits == 1) {
            return List.of(number(1).dividedBy(exp(first).plus(1)), number(1).dividedBy(exp(first.negate()).plus(1)));
        }
        Expression largest = first;
        for (int k = 1; k < logits; k++) {
            largest = max(largest, ExportModel.networkOutput(k));
        }
        List<Expression> powers = new ArrayList<>();
        for (int k = 0; k < logits; k++) {
            powers.add(exp(ExportModel.networkOutput(k).minus(largest)));
        }
        Expression sum = powers.stream().reduce(Expression::plus).orElseThrow();
        return powers.stream().map(power -> power.dividedBy(sum)).toList();
    }
}
