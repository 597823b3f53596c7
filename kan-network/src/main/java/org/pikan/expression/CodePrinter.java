package org.pikan.expression;

import static org.pikan.expression.Pieces.PRODUCT;
import static org.pikan.expression.Pieces.SUM;
import static org.pikan.expression.Pieces.UNARY;
import static org.pikan.expression.Pieces.infix;

import java.util.ArrayList;
import java.util.List;
import org.pikan.expression.Pieces.Operand;

/**
 * Prints expressions in the syntax that Java and C share, in a style that says what a language calls things.
 *
 * <p>{@code where(c, a, b)} is {@code (c >= 0.0 ? a : b)}, a power is a call. Every operation of the expression is one of
 * the code, in the same order.
 */
public final class CodePrinter {

    /** What a language calls the leaves and functions of expressions. */
    public interface Style {

        /**
         * The code of a symbol, unknown or derivative.
         *
         * @throws IllegalArgumentException if it has none
         */
        String leaf(Expression leaf);

        /** The code of a number. */
        String number(double value);

        /** The name of the function that raises to a power. */
        String power();

        /** The name to call a function by; never asked for {@link Function#WHERE}. */
        String function(Function function);
    }

    private CodePrinter() {}

    /**
     * Returns the code of an expression.
     *
     * @throws IllegalArgumentException if vector operators are not lowered or derivatives not expanded
     */
    public static String print(Expression expression, Style style) {
        return Pieces.join(expression, node -> pieces(node, style));
    }

    private static List<Object> pieces(Expression node, Style style) {
        return switch (node) {
            case Constant c -> List.of(style.number(c.value()));
            case Symbol s -> List.of(style.leaf(s));
            case FunctionSymbol f -> List.of(style.leaf(f));
            case PartialDerivative(FunctionSymbol _, _) -> List.of(style.leaf(node));
            case PartialDerivative _ -> throw notCode(node, "derivatives are expanded down to unknowns");
            case VectorOperation _ -> throw notCode(node, "vector operators are lowered to derivatives");
            case Sum(var left, var right) -> infix(left, SUM, " + ", right, PRODUCT);
            case Difference(var left, var right) -> infix(left, SUM, " - ", right, PRODUCT);
            case Product(var left, var right) -> infix(left, PRODUCT, " * ", right, UNARY);
            case Quotient(var left, var right) -> infix(left, PRODUCT, " / ", right, UNARY);
            // never --x, which decrements
            case Negation(var operand) -> List.of("-", new Operand(operand, UNARY + 1));
            case Power(var base, var exponent) -> Pieces.call(style.power() + "(", List.of(base, exponent), ")");
            case Call(var function, var arguments) -> call(function, arguments, style);
        };
    }

    private static List<Object> call(Function function, List<Expression> arguments, Style style) {
        if (function != Function.WHERE) {
            return Pieces.call(style.function(function) + "(", arguments, ")");
        }
        List<Object> pieces = new ArrayList<>(
                infix(arguments.get(0), SUM, " >= 0.0 ? ", arguments.get(1), 0));
        pieces.addAll(List.of(" : ", new Operand(arguments.get(2), 0), ")"));
        pieces.addFirst("(");
        return pieces;
    }

    private static IllegalArgumentException notCode(Expression node, String before) {
        return new IllegalArgumentException(
                "'" + TextPrinter.abbreviate(node) + "' cannot be written as code before " + before + ".");
    }
}
