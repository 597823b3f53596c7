package org.pikan.expression;

import static org.pikan.expression.Pieces.ATOM;
import static org.pikan.expression.Pieces.PRODUCT;
import static org.pikan.expression.Pieces.SUM;
import static org.pikan.expression.Pieces.UNARY;
import static org.pikan.expression.Pieces.call;
import static org.pikan.expression.Pieces.infix;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.pikan.expression.Pieces.Operand;

/**
 * Prints expressions in the language of {@code Parser}, with the fewest parentheses: {@code u_t - 0.4*u_xx}.
 *
 * <p>Parsing the text of an expression that the parser made gives an equal expression. Numbers are the shortest decimals
 * that read back to the same float64; {@link Math#PI} and {@link Math#E} are {@code pi} and {@code e}.
 */
public final class TextPrinter {

    private TextPrinter() {}

    /** Returns the text of an expression. */
    public static String print(Expression expression) {
        return Pieces.join(expression, TextPrinter::pieces);
    }

    /** Returns the text of an equation, {@code left = right}. */
    public static String print(Equation equation) {
        return print(equation.left()) + " = " + print(equation.right());
    }

    /** Returns the shortest text that reads back to the same number, such as {@code 2}, {@code 0.4} or {@code 1e-5}. */
    public static String print(double value) {
        if (value == Math.PI) {
            return "pi";
        }
        if (value == Math.E) {
            return "e";
        }
        if (Pieces.isNegative(value)) {
            return "-" + print(-value);
        }
        if (value == Math.rint(value) && value < 1e15) {
            return Long.toString((long) value);
        }
        return Double.toString(value).replace(".0E", "E").replace('E', 'e');
    }

    /** Returns the text of an expression for a message, cut in the middle when it is long. */
    static String abbreviate(Expression expression) {
        String text = print(expression);
        return text.length() <= 80 ? text : text.substring(0, 40) + " ... " + text.substring(text.length() - 30);
    }

    private static List<Object> pieces(Expression node) {
        return switch (node) {
            case Constant c -> List.of(print(c.value()));
            case Symbol s -> List.of(s.name());
            case FunctionSymbol f -> List.of(f.name());
            case PartialDerivative p -> derivative(p);
            case Sum(var left, var right) -> infix(left, SUM, " + ", right, PRODUCT);
            case Difference(var left, var right) -> infix(left, SUM, " - ", right, PRODUCT);
            case Product(var left, var right) -> infix(left, PRODUCT, "*", right, UNARY);
            case Quotient(var left, var right) -> infix(left, PRODUCT, "/", right, UNARY);
            case Power(var base, var exponent) -> infix(base, ATOM, "^", exponent, UNARY);
            case Negation(var operand) -> List.of("-", new Operand(operand, UNARY));
            case Call c -> call(c.function().text() + "(", c.arguments(), ")");
            case VectorOperation v -> call(v.operator().text() + "(", v.operands(), ")");
        };
    }

    private static List<Object> derivative(PartialDerivative derivative) {
        if (derivative.function() instanceof FunctionSymbol(String name)
                && derivative.by().stream().allMatch(symbol -> symbol.name().length() == 1)) {
            return List.of(name + derivative.by().stream().map(Symbol::name).collect(Collectors.joining("", "_", "")));
        }
        List<Expression> arguments = new ArrayList<>(List.of(derivative.function()));
        arguments.addAll(derivative.by());
        return call("d(", arguments, ")");
    }
}
