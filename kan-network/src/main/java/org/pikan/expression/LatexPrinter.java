package org.pikan.expression;

import static org.pikan.expression.Pieces.ATOM;
import static org.pikan.expression.Pieces.POWER;
import static org.pikan.expression.Pieces.PRODUCT;
import static org.pikan.expression.Pieces.SUM;
import static org.pikan.expression.Pieces.infix;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.pikan.expression.Pieces.Operand;

/**
 * Prints expressions as LaTeX for math mode: {@code u_{t} - 0.4 u_{xx}}.
 *
 * <p>Names of Greek letters become these letters, what follows an underscore and trailing digits become subscripts. The
 * packages needed are {@code amsmath} and no other.
 */
public final class LatexPrinter {

    private static final Pieces.Style STYLE = new Pieces.Style() {
        @Override
        public int level(Expression node) {
            return switch (node) {
                case Quotient _ -> POWER;
                case VectorOperation(var operator, _) -> operator == VectorOperator.DOT ? PRODUCT : POWER;
                case Call(var function, _) when function == Function.WHERE -> SUM;
                case Call(var function, _) when function == Function.EXP -> POWER;
                case Constant c when LatexNames.number(c.value()).contains("^") -> PRODUCT;
                default -> Pieces.Style.super.level(node);
            };
        }

        @Override
        public List<Object> pieces(Expression node) {
            return LatexPrinter.pieces(node);
        }

        @Override
        public String open() {
            return "\\left(";
        }

        @Override
        public String close() {
            return "\\right)";
        }
    };

    private LatexPrinter() {}

    /** Returns the LaTeX source of an expression, without dollar signs. */
    public static String print(Expression expression) {
        return Pieces.join(expression, STYLE);
    }

    /** Returns the LaTeX source of an equation, without dollar signs. */
    public static String print(Equation equation) {
        return print(equation.left()) + " = " + print(equation.right());
    }

    private static List<Object> pieces(Expression node) {
        return switch (node) {
            case Constant c -> List.of(LatexNames.number(c.value()));
            case Symbol s -> List.of(LatexNames.name(s.name()));
            case FunctionSymbol f -> List.of(LatexNames.name(f.name()));
            case PartialDerivative derivative -> derivative(derivative);
            case Sum(var left, var right) -> infix(left, SUM, " + ", right, startsWithMinus(right) ? POWER : PRODUCT);
            case Difference(var left, var right) ->
                    infix(left, SUM, " - ", right, startsWithMinus(right) ? POWER : PRODUCT);
            case Product(var left, var right) -> infix(left, PRODUCT, startsWithDigit(right) ? " \\cdot " : " ", right,
                    startsWithMinus(right) ? ATOM : POWER);
            case Quotient(var left, var right) ->
                    List.of("\\frac{", new Operand(left, 0), "}{", new Operand(right, 0), "}");
            case Power(var base, var exponent) -> power(base, exponent);
            case Negation(var operand) -> List.of("-", new Operand(operand, startsWithMinus(operand) ? ATOM : PRODUCT));
            case Call(var function, var arguments) -> call(function, arguments);
            case VectorOperation(var operator, var operands) -> vector(operator, operands);
        };
    }

    private static List<Object> power(Expression base, Expression exponent) {
        boolean named = base instanceof Call(var function, _) && LatexNames.isOperator(function);
        if (named && base instanceof Call(var function, var arguments) && exponent instanceof Constant(double value)
                && value > 0 && value == Math.rint(value)) {
            return Pieces.call(LatexNames.function(function) + "^{" + LatexNames.number(value) + "}\\left(", arguments,
                    "\\right)");
        }
        return List.of(new Operand(base, named ? ATOM + 1 : ATOM), "^{", new Operand(exponent, 0), "}");
    }

    private static List<Object> call(Function function, List<Expression> arguments) {
        Operand first = new Operand(arguments.getFirst(), 0);
        return switch (function) {
            case EXP -> List.of("e^{", first, "}");
            case SQRT -> List.of("\\sqrt{", first, "}");
            case CBRT -> List.of("\\sqrt[3]{", first, "}");
            case ABS -> List.of("\\left|", first, "\\right|");
            case BESSELJ -> List.of("J_{", first, "}\\left(", new Operand(arguments.getLast(), 0), "\\right)");
            case WHERE -> List.of("\\begin{cases} ", new Operand(arguments.get(1), 0), " & ", first, " \\ge 0 \\\\ ",
                    new Operand(arguments.get(2), 0), " & \\text{otherwise} \\end{cases}");
            default -> Pieces.call(LatexNames.function(function) + "\\left(", arguments, "\\right)");
        };
    }

    private static List<Object> vector(VectorOperator operator, List<Expression> operands) {
        Expression first = operands.getFirst();
        return switch (operator) {
            case LAPLACIAN -> List.of("\\Delta ", new Operand(first, ATOM));
            case GRAD -> List.of("\\nabla ", new Operand(first, ATOM));
            case DOT -> infix(first, POWER, " \\cdot ", operands.getLast(), POWER);
            case DIV -> operands.size() == 1 ? List.of("\\nabla \\cdot ", new Operand(first, ATOM))
                    : Pieces.call("\\nabla \\cdot \\left(", operands, "\\right)");
        };
    }

    /** {@code u_{xx}} for unknowns without a subscript of their own, else a fraction. */
    private static List<Object> derivative(PartialDerivative derivative) {
        List<Symbol> by = derivative.by();
        if (derivative.function() instanceof FunctionSymbol(var name) && !LatexNames.name(name).contains("_")) {
            return List.of(LatexNames.name(name)
                    + by.stream().map(symbol -> LatexNames.name(symbol.name()))
                            .collect(Collectors.joining(" ", "_{", "}")));
        }
        String order = by.size() == 1 ? "" : "^{" + by.size() + "}";
        List<Object> pieces = new ArrayList<>(List.of("\\frac{\\partial" + order + "}{"));
        for (int i = 0; i < by.size();) {
            int repeats = 1;
            while (i + repeats < by.size() && by.get(i + repeats).equals(by.get(i))) {
                repeats++;
            }
            pieces.add((i == 0 ? "" : " ") + "\\partial " + LatexNames.name(by.get(i).name())
                    + (repeats == 1 ? "" : "^{" + repeats + "}"));
            i += repeats;
        }
        pieces.add("} ");
        pieces.add(new Operand(derivative.function(), ATOM));
        return pieces;
    }

    private static boolean startsWithMinus(Expression node) {
        Expression first = leading(node);
        return first instanceof Negation || (first instanceof Constant c && Pieces.isNegative(c.value()));
    }

    private static boolean startsWithDigit(Expression node) {
        Expression first = leading(node);
        return first instanceof Constant c && Character.isDigit(LatexNames.number(c.value()).charAt(0));
    }

    /** What is printed first. */
    private static Expression leading(Expression node) {
        Expression first = node;
        while (first instanceof Sum || first instanceof Difference || first instanceof Product
                || first instanceof Power) {
            first = first.operands().getFirst();
        }
        return first;
    }
}
