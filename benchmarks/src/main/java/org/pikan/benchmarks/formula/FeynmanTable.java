package org.pikan.benchmarks.formula;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.pikan.benchmarks.DatasetCsv;
import org.pikan.expression.Evaluator;
import org.pikan.expression.Expression;
import org.pikan.expression.Names;
import org.pikan.expression.Parser;
import org.pikan.expression.Symbol;
import org.pikan.identity.Identity;
import org.pikan.optimize.TrainingClock;
import org.pikan.regression.Dataset;
import org.pikan.regression.FormulaSearch;

/**
 * Looks for the twenty formulas of {@link Feynman} in 1,000 rows of data each, and prints a table: whether the formula found is
 * proved to be the same function where inputs are positive that are so in the data, its error on the rows for testing, and the seconds.
 *
 * <p>Arguments: names of formulas; none for all. Before them {@code json} prints a line of JSON for each formula instead, and
 * {@code data FOLDER} writes the rows for training and testing of each into a folder of its own and prints the names. The seconds are the wall's, or
 * with {@code -Dpikan.clock=cpu} the processor's, over the number of threads.
 */
public final class FeynmanTable {

    private static final int ROWS = 1000;
    private static final long SEED = 1;
    /** The part of the rows that {@link FormulaSearch} keeps for testing. */
    private static final double TEST = 0.2;

    private static final double ROUND_OFF = 1e-12;

    private FeynmanTable() {}

    /** What came of one search. */
    private record Outcome(Feynman feynman, Optional<FormulaSearch.Found> found, boolean proved, double seconds) {

        double error() {
            return found.map(FormulaSearch.Found::error).orElse(1.0);
        }

        String formula() {
            return found.map(f -> f.formula().text(0)).orElse("");
        }
    }

    /** Prints the table, or what else is asked for. */
    public static void main(String[] arguments) throws IOException {
        boolean json = arguments.length > 0 && arguments[0].equals("json");
        boolean data = arguments.length > 1 && arguments[0].equals("data");
        List<String> names = List.of(arguments).subList(json ? 1 : data ? 2 : 0, arguments.length);
        List<Feynman> wanted = Feynman.ALL.stream().filter(f -> names.isEmpty() || names.contains(f.name())).toList();
        if (data) {
            write(wanted, Path.of(arguments[1]));
        } else if (json) {
            wanted.forEach(feynman -> System.out.println(line(search(feynman))));
        } else {
            print(wanted);
        }
    }

    private static void print(List<Feynman> wanted) {
        System.out.println("| formula | found | proved equal | relative error | s |\n|---|---|---|---|---|");
        List<Outcome> outcomes = new ArrayList<>();
        for (Feynman feynman : wanted) {
            Outcome outcome = search(feynman);
            outcomes.add(outcome);
            System.out.printf(Locale.ROOT, "| %s: `%s` | %s | %s | %.1e | %.1f |%n", feynman.name(), feynman.text(),
                    outcome.formula().isEmpty() ? "none" : "`" + outcome.formula() + "`",
                    outcome.proved ? "yes" : "no", outcome.error(), outcome.seconds);
        }
        System.out.printf(Locale.ROOT,
                "%n%d of %d right to round-off, %d proved equal; median error %.1e, median seconds %.1f%n",
                outcomes.stream().filter(outcome -> outcome.error() < ROUND_OFF).count(), outcomes.size(),
                outcomes.stream().filter(Outcome::proved).count(),
                median(outcomes.stream().map(Outcome::error).toList()),
                median(outcomes.stream().map(Outcome::seconds).toList()));
    }

    private static Outcome search(Feynman feynman) {
        Expression truth = truth(feynman);
        Dataset data = data(feynman);
        TrainingClock clock = TrainingClock.of(Runtime.getRuntime().availableProcessors());
        long began = clock.now();
        Optional<FormulaSearch.Found> found = FormulaSearch.of(data, SEED).search();
        double seconds = clock.since(began);
        if (Boolean.getBoolean("pikan.attempts")) {
            found.ifPresent(f -> f.attempts().forEach(System.err::println));
        }
        List<Symbol> positive = IntStream.range(0, feynman.ranges().length)
                .filter(i -> feynman.ranges()[i][0] > 0).mapToObj(i -> new Symbol(feynman.inputs().get(i))).toList();
        boolean proved = found.isPresent()
                && Identity.areEqual(found.get().formula().outputs().getFirst(), truth, positive);
        return new Outcome(feynman, found, proved, seconds);
    }

    private static Expression truth(Feynman feynman) {
        return Parser.parse(feynman.text(), Names.of(feynman.inputs(), List.of()));
    }

    private static Dataset data(Feynman feynman) {
        Evaluator evaluator = Evaluator.compile(truth(feynman), feynman.inputs().stream().map(Symbol::new).toList());
        return Dataset.of(evaluator::evaluate, feynman.ranges(), ROWS, SEED).named(feynman.inputs(), List.of("y"));
    }

    private static String line(Outcome outcome) {
        return String.format(Locale.ROOT,
                "{\"name\": \"%s\", \"text\": \"%s\", \"formula\": \"%s\", \"proved\": %b, \"error\": %.3e, "
                        + "\"seconds\": %.3f}",
                outcome.feynman.name(), outcome.feynman.text(), outcome.formula(), outcome.proved, outcome.error(),
                outcome.seconds);
    }

    private static void write(List<Feynman> wanted, Path folder) throws IOException {
        for (Feynman feynman : wanted) {
            Path own = folder.resolve(feynman.name());
            Files.createDirectories(own);
            Dataset.Split split = data(feynman).split(TEST, SEED);
            DatasetCsv.write(split.train(), own.resolve("train.csv"));
            DatasetCsv.write(split.test().orElseThrow(), own.resolve("test.csv"));
            System.out.println(feynman.name());
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
