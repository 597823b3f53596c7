package org.pikan.symbolic;

import java.util.List;
import org.pikan.expression.Evaluator;
import org.pikan.expression.Expression;
import org.pikan.expression.LatexPrinter;
import org.pikan.expression.Symbol;
import org.pikan.expression.TextPrinter;

/**
 * A network read as closed forms.
 *
 * @param outputs
 *            one for each output of the network; recognised numbers stand as what they are, {@code pi/2} or {@code sqrt(2)}
 * @param coordinates
 *            the symbols of the coordinates, in order
 * @param loss
 *            the root mean square of the residuals that the formula was measured by
 * @param bits
 *            how long the formula is: about the bits it takes to say it
 */
public record Formula(List<Expression> outputs, List<Symbol> coordinates, double loss, double bits) {

    /** Copies the lists. */
    public Formula {
        outputs = List.copyOf(outputs);
        coordinates = List.copyOf(coordinates);
    }

    /** Returns the text of an output, as {@code Parser} reads it. */
    public String text(int output) {
        return TextPrinter.print(outputs.get(output));
    }

    /** Returns the LaTeX of an output. */
    public String latex(int output) {
        return LatexPrinter.print(outputs.get(output));
    }

    /** Computes an output at a point. */
    public double value(int output, double... at) {
        return Evaluator.compile(outputs.get(output), coordinates).evaluate(at);
    }
}
