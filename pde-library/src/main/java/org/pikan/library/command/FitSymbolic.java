package org.pikan.library.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pikan.certify.FormulaFile;
import org.pikan.expression.Expression;
import org.pikan.expression.TextPrinter;
import org.pikan.regression.Fit;
import org.pikan.regression.FormulaSearch;
import org.pikan.symbolic.Formula;

/**
 * {@code pikan fit --symbolic}: the network as a formula, or, where it is none that is right to round-off, what a search finds.
 *
 * @param fit the network, snapped if that made it a formula
 * @param formula the better formula of the two
 */
record FitSymbolic(Fit fit, Optional<Formula> formula) {

    /** A formula this good needs no search for a better one. */
    private static final double EXACT = 1e-8;

    /** Snaps the network and reads it. */
    static FitSymbolic of(Fit trained) {
        Fit snapped = trained.snap();
        Optional<Formula> read = snapped.formula();
        Fit fit = read.isPresent() ? snapped : trained;
        double error = read.map(fit::relativeError).orElse(Double.POSITIVE_INFINITY);
        if (error > EXACT) {
            Optional<FormulaSearch.Found> found = FormulaSearch.of(fit.regression().data(), fit.settings().seed())
                    .search();
            if (found.isPresent() && found.get().error() < error) {
                return new FitSymbolic(fit, found.map(FormulaSearch.Found::formula));
            }
        }
        return new FitSymbolic(fit, read);
    }

    private Map<String, Expression> byTarget() {
        Map<String, Expression> formulas = new LinkedHashMap<>();
        List<String> targets = fit.model().targetNames();
        formula.ifPresent(found -> {
            for (int k = 0; k < targets.size(); k++) {
                formulas.put(targets.get(k), found.outputs().get(k));
            }
        });
        return formulas;
    }

    /** The texts for {@code result.json}. */
    Optional<List<String>> texts() {
        return formula.map(found -> found.outputs().stream().map(TextPrinter::print).toList());
    }

    void write(String name, Path file) throws IOException {
        FormulaFile.write(name, byTarget(), formula.map(Formula::coordinates).orElse(List.of()),
                formula.map(fit::relativeError).orElse(Double.NaN), file);
    }

    void print(Console console) {
        if (formula.isEmpty()) {
            console.out().println("no formula was found: some edges are like no function of the library, and no simpler"
                    + " structure predicts the data");
            return;
        }
        byTarget().forEach((target, text) -> console.out().println(target + " = " + TextPrinter.print(text)));
        console.out().println(String.format(Locale.ROOT, "relative error of the formula on %s: %.1e",
                fit.split().test().isPresent() ? "the rows for testing" : "the rows",
                fit.relativeError(formula.get())));
    }
}
