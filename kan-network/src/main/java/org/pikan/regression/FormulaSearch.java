package org.pikan.regression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pikan.codegen.ExportModel;
import org.pikan.expression.Symbol;
import org.pikan.symbolic.Formula;

/**
 * Looks for a formula behind data by the structures that read as short formulas.
 *
 * <p>The simplest first: a sum of functions of one input each, a product of such functions, a function of such a sum, sums of
 * products, a function of a sum and a product, a product with a function of a sum ({@link FormulaStructure}). Sums and products are also tried with one input
 * replaced by its product or quotient with another, or with a function applied to the targets. Each is trained with Chebyshev polynomials whose degree rises, on the rows for training; if it predicts
 * the rows for testing, its edges are read as functions of the library, or functions of these, or snapped to them, and the numbers refined on the data. The first
 * formula that is right to round-off ends the search; else the one that predicts best counts.
 */
public final class FormulaSearch {

    /** A structure whose error on the rows for testing is above this part of the targets' deviation is passed over. */
    private static final double PREDICTS = 0.03;

    /** Of several views so many are looked at closely, with errors up to this many times the least. */
    private static final int CLOSER = 6;
    private static final double LIKE_THE_BEST = 1e3;

    /** Views that lower the error of a structure by less than this factor say nothing. */
    private static final double HELPS = 0.1;

    /** A formula this good ends the search. */
    private static final double EXACT = 1e-8;

    private static final int LOW_DEGREE = 8;
    private static final int HIGHEST_DEGREE = 20;

    /** With more inputs there are too many groups of two. */
    private static final int MOST_INPUTS = 6;

    /** So many structures are snapped where none could be read as it was: precise ones first, then those as good as the best. */
    private static final int LAST_RESORTS = 3;
    private static final double ALIKE = 2;

    private record Left(String name, double error, FormulaReading reading) {

        boolean isRough() {
            return !reading.isPrecise();
        }
    }

    private enum Views {
        PLAIN, GROUPS, TRANSFORMED
    }

    private record Attempt(FormulaStructure structure, Views views) {}

    /** What is tried, the cheapest first. */
    private static final List<Attempt> ATTEMPTS = List.of(
            new Attempt(FormulaStructure.SUM, Views.PLAIN),
            new Attempt(FormulaStructure.PRODUCT, Views.PLAIN),
            new Attempt(FormulaStructure.FUNCTION_OF_SUM, Views.PLAIN),
            new Attempt(FormulaStructure.SUM_AND_PRODUCT, Views.PLAIN),
            new Attempt(FormulaStructure.TWO_PRODUCTS, Views.PLAIN),
            new Attempt(FormulaStructure.PRODUCT, Views.GROUPS),
            new Attempt(FormulaStructure.SUM, Views.GROUPS),
            new Attempt(FormulaStructure.FUNCTION_OF_PRODUCT, Views.PLAIN),
            new Attempt(FormulaStructure.SUM_AND_PRODUCT, Views.TRANSFORMED),
            new Attempt(FormulaStructure.TWO_PRODUCTS, Views.TRANSFORMED),
            new Attempt(FormulaStructure.PRODUCT_WITH_FUNCTION, Views.PLAIN),
            new Attempt(FormulaStructure.FUNCTION_OF_SUM_AND_PRODUCT, Views.PLAIN),
            new Attempt(FormulaStructure.TWO_PRODUCTS, Views.GROUPS),
            new Attempt(FormulaStructure.THREE_PRODUCTS, Views.PLAIN));

    private final Dataset data;
    private final long seed;
    private final List<Left> left = new ArrayList<>();
    private final List<String> log = new ArrayList<>();
    private @Nullable Found best;

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
    }

    /**
     * A search.
     *
     * @param data
     *            numbers, not classes; inputs whose names are none of symbols get similar ones
     * @param seed
     *            decides first parameters, and which fifth of the rows is for testing
     * @return the search
     */
    public static FormulaSearch of(Dataset data, long seed) {
        if (data.isClassified()) {
            throw new IllegalArgumentException("classes have no formula. Maybe fit the numbers behind them.");
        }
        List<String> symbols = ExportModel.symbols(data.inputNames(), Set.of()).stream().map(Symbol::name).toList();
        return new FormulaSearch(data.named(symbols, data.targetNames()), seed);
    }

    /** Searches; nothing if no structure that predicts the data reads as a formula. */
    public Optional<Found> search() {
        log.clear();
        left.clear();
        best = null;
        for (Attempt attempt : ATTEMPTS) {
            switch (attempt.views) {
                case PLAIN -> tryOut(attempt.structure, DataView.plain(data));
                case GROUPS -> tryBest(attempt.structure,
                        data.inputNames().size() > MOST_INPUTS ? List.of() : DataView.grouped(data));
                case TRANSFORMED -> tryBest(attempt.structure, DataView.transformed(data));
            }
            if (isFound()) {
                break;
            }
        }
        double least = left.stream().mapToDouble(Left::error).min().orElse(0);
        left.stream().sorted(Comparator.comparing(Left::isRough).thenComparing(last -> last.error > ALIKE * least))
                .limit(LAST_RESORTS).takeWhile(_ -> !isFound())
                .forEach(last -> keep(last.name, last.error, last.reading.snapped()));
        return Optional.ofNullable(best).map(found -> new Found(found.formula, found.error, log));
    }

    private boolean isFound() {
        return best != null && best.error < EXACT;
    }

    /** Trains a structure, and reads it if it predicts the data precisely; if it does so roughly, it is left for later. */
    private void tryOut(FormulaStructure structure, DataView view) {
        String name = view.label(structure);
        Fit fit = structure.trained(view.data(), seed, HIGHEST_DEGREE);
        double error = FormulaReading.error(fit);
        FormulaReading reading = new FormulaReading(data, view, fit);
        if (!(error <= PREDICTS)) {
            log.add(name + ": does not predict the data" + number(error));
        } else if (reading.isPrecise()) {
            keep(name, error, reading.edgewise());
        }
        if (error <= PREDICTS && view.isPlain() && !isFound()) {
            left.add(new Left(name + ", snapped", error, reading));
        }
    }

    private void keep(String name, double error, Optional<FormulaReading.Read> read) {
        log.add(name + (read.isPresent() ? ": reads as a formula"
                : ": has edges that no function of the library matches") + number(error));
        if (read.isPresent() && (best == null || read.get().error() < best.error)) {
            best = new Found(read.get().formula(), read.get().error(), List.of());
        }
    }

    /** Tries a structure on several views: all with low degrees, then those that it predicts best. */
    private void tryBest(FormulaStructure structure, List<DataView> views) {
        record Candidate(DataView view, double error) {}
        if (views.isEmpty()) {
            return;
        }
        double plain = FormulaReading.error(structure.trained(data, seed, LOW_DEGREE));
        List<Candidate> candidates = new ArrayList<>();
        for (DataView view : views) {
            double error = FormulaReading.error(structure.trained(view.data(), seed, LOW_DEGREE));
            if (error < HELPS * plain && error < PREDICTS) {
                candidates.add(new Candidate(view, error));
            }
        }
        double least = candidates.stream().mapToDouble(Candidate::error).min().orElse(0);
        candidates.stream().filter(candidate -> candidate.error < LIKE_THE_BEST * least)
                .sorted(Comparator.comparingDouble(Candidate::error)).limit(CLOSER)
                .takeWhile(_ -> !isFound()).forEach(candidate -> tryOut(structure, candidate.view));
    }

    private static String number(double error) {
        return String.format(Locale.ROOT, ", relative error %.1e", error);
    }
}
