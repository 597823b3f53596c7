package org.pikan.diagram;

import static org.pikan.expression.Functions.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.pikan.expression.Constant;
import org.pikan.expression.Expression;
import org.pikan.expression.Simplifier;
import org.pikan.expression.Symbol;
import org.pikan.expression.TextPrinter;
import org.pikan.expression.Trees;
import org.pikan.network.EdgeFunction;

/** The formula of symbolic edges in their argument z, to four digits. */
public final class FormulaLabel {

    private static final MathContext DIGITS = new MathContext(4);

    private FormulaLabel() {}

    /**
     * What an edge is by itself.
     *
     * @param edge
     *            the edge
     * @return nothing if it is learned
     */
    public static Optional<Annotation> of(EdgeFunction edge) {
        return edge.form() instanceof EdgeFunction.Formula formula
                ? Optional.of(new Annotation(text(List.of(formula), 0)))
                : Optional.empty();
    }

    /**
     * A sum of formulas and a constant, for people.
     *
     * @param formulas
     *            what adds
     * @param constant
     *            what adds as well
     * @return such as {@code 2.1*sin(3*z + 0.5) - 1}
     */
    public static String text(List<EdgeFunction.Formula> formulas, double constant) {
        Expression sum = rounded(constant);
        for (EdgeFunction.Formula formula : formulas.reversed()) {
            Expression argument = rounded(formula.a()).times(new Symbol("z")).plus(rounded(formula.b()));
            sum = rounded(formula.c()).times(formula.function().of(argument)).plus(sum);
        }
        // Merging numbers makes new digits.
        return TextPrinter.print(Trees.rewrite(Simplifier.simplify(sum),
                node -> node instanceof Constant(double value) ? rounded(value) : node));
    }

    private static Expression rounded(double value) {
        return number(Double.isFinite(value) ? new BigDecimal(value).round(DIGITS).doubleValue() : value);
    }
}
