package org.pikan.diagram;

import static org.pikan.expression.Functions.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.pikan.expression.Expression;
import org.pikan.expression.Simplifier;
import org.pikan.expression.Symbol;
import org.pikan.expression.TextPrinter;
import org.pikan.network.EdgeFunction;

/** The formula of a symbolic edge in its argument z, to four digits. */
final class FormulaLabel {

    private static final MathContext DIGITS = new MathContext(4);

    private FormulaLabel() {}

    static Optional<Annotation> of(EdgeFunction edge) {
        if (!(edge.form() instanceof EdgeFunction.Formula formula)) {
            return Optional.empty();
        }
        Expression argument = rounded(formula.a()).times(new Symbol("z")).plus(rounded(formula.b()));
        Expression value = rounded(formula.c()).times(formula.function().of(argument));
        return Optional.of(new Annotation(TextPrinter.print(Simplifier.simplify(value))));
    }

    private static Expression rounded(double value) {
        return number(Double.isFinite(value) ? new BigDecimal(value).round(DIGITS).doubleValue() : value);
    }
}
