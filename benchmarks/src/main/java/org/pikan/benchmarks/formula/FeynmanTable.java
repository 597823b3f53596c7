package org.pikan.benchmarks.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pikan.expression.Evaluator;
import org.pikan.expression.Expression;
import org.pikan.expression.Names;
import org.pikan.expression.Parser;
import org.pikan.expression.Symbol;
import org.pikan.identity.Identity;
import org.pikan.regression.Dataset;
import org.pikan.regression.FormulaSearch;

/**
 * Looks for the twenty formulas of {@link Feynman} in 1,000 rows of data each, and prints a table: whether the formula found is
 * proved to be the same function, its error on the rows for testing, and the seconds.
 *
 * <p>Arguments: names of formulas; none for all.
 */
public final class FeynmanTable {

    private static final int ROWS = 1000;
    private static final double ROUND_OFF = 1e-12;

    private FeynmanTable() {}

    /** Prints the table. */
    public static void main(String[] names) {
        System.out.println("| formula | found | proved equal | relative error | s |\n|---|---|---|---|---|");
        int exact = 0;
        List<Double> errors = new ArrayList<>();
        List<Double> seconds = new ArrayList<>();
        for (Feynman feynman : Feynman.ALL) {
            if (names.length > 0 && !List.of(names).contains(feynman.name())) {
                continue;
            }
            List<Symbol> inputs = feynman.inputs().stream().map(Symbol::new).toList();
            Expression truth = Parser.parse(feynman.text(), Names.of(feynman.inputs(), List.of()));
            Evaluator evaluator = Evaluator.compile(truth, inputs);
            Dataset data = Dataset.of(evaluator::evaluate, feynman.ranges(), ROWS, 1)
                    .named(feynman.inputs(), List.of("y"));
            long began = System.nanoTime();
            Optional<FormulaSearch.Found> found = FormulaSearch.of(data, 1).search();
            double spent = (System.nanoTime() - began) / 1e9;
            boolean equal = found.isPresent() && Identity.areEqual(found.get().formula().outputs().getFirst(), truth);
            exact += equal ? 1 : 0;
            errors.add(found.map(FormulaSearch.Found::error).orElse(1.0));
            seconds.add(spent);
            System.out.printf(Locale.ROOT, "| %s: `%s` | %s | %s | %.1e | %.1f |%n", feynman.name(), feynman.text(),
                    found.map(f -> "`" + f.formula().text(0) + "`").orElse("none"), equal ? "yes" : "no",
                    errors.getLast(), spent);
        }
        System.out.printf(Locale.ROOT,
                "%n%d of %d right to round-off, %d proved equal; median error %.1e, median seconds %.1f%n",
                errors.stream().filter(error -> error < ROUND_OFF).count(), errors.size(), exact, median(errors),
                median(seconds));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
