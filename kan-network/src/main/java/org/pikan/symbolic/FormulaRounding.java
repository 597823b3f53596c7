package org.pikan.symbolic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pikan.expression.Constant;
import org.pikan.expression.Expression;
import org.pikan.expression.Symbol;
import org.pikan.expression.Trees;

/**
 * Replaces the numbers of a formula by recognisable ones, the most certain first, and fits those left after each.
 *
 * <p>A number is left out if nearly nothing depends on it, or takes a {@linkplain ConstantRecognition candidate} within 3
 * standard deviations. This is kept if S stays below {@code S_0 (1 + 10 k / rows + slack)} after k changes, where S_0 is the
 * best fit's: what k parameters fit by chance is about k / rows of S. Below the round-off of S every change is allowed.
 */
final class FormulaRounding {

    /** Bits that an unrecognised number takes, and a node of the tree. */
    private static final double UNKNOWN_BITS = 50;
    private static final double NODE_BITS = 3;
    private static final double DEVIATIONS = 3;
    private static final double CHANCE = 10;

    private final List<Symbol> coordinates;
    private final FormulaLoss loss;
    private final FormulaOptions options;
    private final UnaryOperator<Expression> form;
    private final UnaryOperator<Expression> gauge;
    private final double outputRoundOff;
    private final Map<Double, RecognizedConstant> recognized = new HashMap<>();

    /** A change to one number, and by how many bits it is better than chance. */
    private record Change(int parameter, RecognizedConstant constant, double certainty) {}

    FormulaRounding(List<Symbol> coordinates, FormulaLoss loss, FormulaOptions options,
            UnaryOperator<Expression> form, UnaryOperator<Expression> gauge, double roundOff) {
        this.coordinates = coordinates;
        this.loss = loss;
        this.options = options;
        this.form = form;
        this.gauge = gauge;
        this.outputRoundOff = roundOff;
    }

    /** Rounds; formulas that became shorter are brought into normal form and rounded again. */
    Formula round(List<Expression> start) {
        List<Expression> outputs = start;
        FormulaFit fit;
        while (true) {
            Template template = Template.of(outputs, coordinates);
            fit = options.round() ? rounded(template) : fitted(template, template.values(), known(template));
            List<Expression> next = template.with(fit.values()).stream().map(form).map(gauge).toList();
            if (Template.of(next, coordinates).values().length >= template.values().length) {
                outputs = template.with(fit.values());
                break;
            }
            outputs = next;
        }
        List<Expression> named = outputs.stream().map(SignOrder::positiveFirst).map(this::named).toList();
        double bits = 0;
        for (Expression output : outputs) {
            bits += bits(output);
        }
        return new Formula(named, coordinates, Math.sqrt(fit.loss() / fit.rows()), bits);
    }

    private FormulaFit fitted(Template template, double[] values, boolean[] fixed) {
        return FormulaFit.of(template, loss, values, fixed, options.iterations());
    }

    /** Numbers that were recognised in an earlier round stay. */
    private boolean[] known(Template template) {
        boolean[] fixed = new boolean[template.values().length];
        for (int k = 0; k < fixed.length; k++) {
            fixed[k] = recognized.containsKey(Math.abs(template.values()[k]));
        }
        return fixed;
    }

    private FormulaFit rounded(Template template) {
        boolean[] fixed = known(template);
        FormulaFit fit = fitted(template, template.values(), fixed);
        double best = fit.loss();
        double roundOff = Math.max(outputRoundOff, fit.roundOff());
        int changes = 0;
        List<Change> refused = new ArrayList<>();
        Change change = next(fit, fixed, refused, limit(best, roundOff, changes + 1, fit));
        while (change != null) {
            double[] values = fit.values().clone();
            values[change.parameter] = change.constant.value();
            fixed[change.parameter] = true;
            FormulaFit tried = fitted(template, values, fixed);
            if (tried.loss() <= limit(best, Math.max(roundOff, tried.roundOff()), changes + 1, fit)) {
                fit = tried;
                best = Math.min(best, tried.loss());
                changes++;
                if (change.constant.value() != 0) {
                    recognized.put(Math.abs(change.constant.value()), change.constant);
                }
            } else {
                fixed[change.parameter] = false;
                refused.add(change);
            }
            change = next(fit, fixed, refused, limit(best, roundOff, changes + 1, fit));
        }
        return fit;
    }

    private double limit(double best, double roundOff, int changes, FormulaFit fit) {
        return Math.max(roundOff, best * (1 + CHANCE * changes / fit.rows() + options.slack()));
    }

    private @Nullable Change next(FormulaFit fit, boolean[] fixed, List<Change> refused, double limit) {
        List<Change> changes = new ArrayList<>();
        for (int k = 0; k < fixed.length; k++) {
            if (!fixed[k]) {
                changes.addAll(changes(fit, k, limit));
            }
        }
        return changes.stream()
                .filter(change -> refused.stream().noneMatch(old -> old.parameter == change.parameter
                        && old.constant.value() == change.constant.value()))
                .max(Comparator.comparingDouble(Change::certainty)).orElse(null);
    }

    private static List<Change> changes(FormulaFit fit, int k, double limit) {
        double value = fit.values()[k];
        double tolerance = DEVIATIONS * fit.deviations()[k];
        List<Change> changes = new ArrayList<>();
        if (fit.shares()[k] <= 4 * limit || Math.abs(value) <= tolerance) {
            // what hardly matters goes first, so that it disturbs nothing else
            changes.add(new Change(k, new RecognizedConstant(new Constant(0), 0, 0),
                    1e3 - StrictMath.log(fit.shares()[k] + Double.MIN_NORMAL)));
        }
        if (!Double.isInfinite(tolerance)) {
            double reach = Math.max(tolerance, 4 * Math.ulp(value));
            double worth = StrictMath.log(Math.abs(value) / reach) / StrictMath.log(2);
            for (RecognizedConstant constant : ConstantRecognition.of(value, reach)) {
                changes.add(new Change(k, constant, worth - constant.bits()));
            }
        }
        return changes;
    }

    private Expression named(Expression output) {
        return Trees.rewrite(output, node -> {
            if (!(node instanceof Constant(double value)) || !recognized.containsKey(Math.abs(value))) {
                return node;
            }
            RecognizedConstant constant = recognized.get(Math.abs(value));
            return constant.value() == value ? constant.form()
                    : ConstantRecognition.negated(constant.form());
        });
    }

    private double bits(Expression output) {
        double bits = 0;
        for (Expression node : Trees
                .nodes(Trees.rewrite(output, n -> n instanceof Constant(double v) ? new Constant(v) : n))) {
            bits += NODE_BITS;
            if (node instanceof Constant(double value)) {
                RecognizedConstant constant = recognized.get(Math.abs(value));
                bits += constant != null ? constant.bits()
                        : value == Math.rint(value) && Math.abs(value) < 100 ? 2 : UNKNOWN_BITS;
            }
        }
        return bits;
    }
}
