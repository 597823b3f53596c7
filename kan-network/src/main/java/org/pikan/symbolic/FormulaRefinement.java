package org.pikan.symbolic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.pikan.expression.Expansion;
import org.pikan.expression.Expression;
import org.pikan.expression.Symbol;

/**
 * Makes a formula right and short: its numbers are fitted to the loss, terms that the loss does not need are dropped, and
 * numbers become recognisable ones where the loss allows.
 *
 * <p>This is done for the formula multiplied out, with powers of sums left, with products of waves as sums, and with constants moved into or out of
 * roots, reciprocals and logarithms; the result that takes the fewest bits to say is kept.
 */
public final class FormulaRefinement {

    private static final List<UnaryOperator<Expression>> FORMS = List.of(Expansion::expand, Expansion::factored,
            Expansion::waves);

    /** Formulas with more numbers are tried in fewer forms. */
    private static final int LONG = 20;
    /** A long formula is first shortened at so many points for each number. */
    private static final int SOME = 8;
    /** Losses within this factor are alike. */
    private static final double ALIKE = 1.1;

    private FormulaRefinement() {}

    /**
     * Refines formulas.
     *
     * @param outputs
     *            the formulas as they were read, close to right
     * @param coordinates
     *            their symbols
     * @param loss
     *            what they are measured by
     * @param options
     *            what may be done
     * @return the best form
     * @throws IllegalArgumentException
     *             if the loss has no finite value at the formulas
     */
    public static Formula refine(List<Expression> outputs, List<Symbol> coordinates, FormulaLoss loss,
            FormulaOptions options) {
        int numbers = Template.of(outputs.stream().map(Expansion::factored).toList(), coordinates).values().length;
        if (numbers <= LONG / 2) {
            return shortest(outputs, coordinates, loss, options);
        }
        Formula found = shortest(outputs, coordinates, loss.thinned(SOME * numbers), options);
        return shortest(found.outputs(), coordinates, loss, options);
    }

    private static Formula shortest(List<Expression> outputs, List<Symbol> coordinates, FormulaLoss loss,
            FormulaOptions options) {
        List<Formula> formulas = new ArrayList<>();
        Set<List<Expression>> starts = new HashSet<>();
        Set<List<Expression>> tried = new HashSet<>();
        double roundOff = FormulaFit.roundOff(outputs, coordinates, loss);
        for (UnaryOperator<Expression> form : FORMS) {
            formulas.addAll(orNone(() -> {
                List<Expression> start = outputs.stream().map(form).toList();
                return starts.add(start) ? variants(start, form, coordinates, loss, options, tried, roundOff)
                        : List.of();
            }));
        }
        double least = formulas.stream().mapToDouble(Formula::loss).min()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the loss of the formulas " + outputs
                                + " is not finite. Maybe a point is outside the domain of a function."));
        int rows = loss.of(outputs).stream().mapToInt(residual -> residual.points()[0].length).sum();
        double allowed = Math.max(ALIKE * least, Math.sqrt(roundOff / rows));
        // a shorter form must not be a worse one
        return formulas.stream().filter(formula -> formula.loss() <= allowed)
                .min(Comparator.comparingDouble(Formula::bits)).orElseThrow();
    }

    /** One form, fitted, with its numbers at other places and rounded. */
    private static List<Formula> variants(List<Expression> start, UnaryOperator<Expression> form,
            List<Symbol> coordinates, FormulaLoss loss, FormulaOptions options, Set<List<Expression>> tried,
            double roundOff) {
        Template template = Template.of(start, coordinates);
        int numbers = template.values().length;
        FormulaFit fit = FormulaFit.of(template, loss, template.values(), new boolean[numbers], options.iterations());
        List<Formula> formulas = new ArrayList<>();
        if (!Double.isFinite(fit.loss())) {
            return formulas;
        }
        List<Expression> fitted = template.with(fit.values());
        for (UnaryOperator<Expression> gauge : numbers > LONG ? Gauges.all().subList(0, 1) : Gauges.all()) {
            formulas.addAll(orNone(() -> {
                List<Expression> variant = fitted.stream().map(form).map(gauge).toList();
                return tried.add(variant)
                        ? List.of(new FormulaRounding(coordinates, loss, options, form, gauge, roundOff).round(variant))
                        : List.of();
            }));
        }
        return formulas;
    }

    /** Nothing where a number that was left out is a divisor. */
    private static List<Formula> orNone(Supplier<List<Formula>> formulas) {
        try {
            return formulas.get();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
