package org.pikan.expression;

import static org.pikan.expression.Pieces.PRODUCT;
import static org.pikan.expression.Pieces.SUM;
import static org.pikan.expression.Pieces.UNARY;
import static org.pikan.expression.Pieces.infix;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import org.pikan.expression.Pieces.Operand;

/**
 * Prints expressions as Java source that computes the same bits as {@link Evaluator}: {@code StrictMath.sin(2.0 * x)}.
 *
 * <p>Symbols, unknowns and derivatives become variables: {@code x}, {@code u}, {@code u_xx}. Functions that
 * {@link StrictMath} lacks are called on {@link Function}, so such source needs this library.
 */
public final class JavaPrinter {

    private static final Map<Function, String> STRICT_MATH = new EnumMap<>(Map.ofEntries(Map.entry(Function.SIN, "sin"),
            Map.entry(Function.COS, "cos"), Map.entry(Function.TAN, "tan"), Map.entry(Function.ASIN, "asin"),
            Map.entry(Function.ACOS, "acos"), Map.entry(Function.ATAN, "atan"), Map.entry(Function.ATAN2, "atan2"),
            Map.entry(Function.SINH, "sinh"), Map.entry(Function.COSH, "cosh"), Map.entry(Function.TANH, "tanh"),
            Map.entry(Function.EXP, "exp"), Map.entry(Function.LOG, "log"), Map.entry(Function.LOG10, "log10"),
            Map.entry(Function.SQRT, "sqrt"), Map.entry(Function.CBRT, "cbrt"), Map.entry(Function.ABS, "abs"),
            Map.entry(Function.SIGN, "signum"), Map.entry(Function.MIN, "min"), Map.entry(Function.MAX, "max")));

    private JavaPrinter() {}

    /**
     * Returns a Java expression of type double.
     *
     * @throws IllegalArgumentException if vector operators are not lowered or derivatives not expanded
     */
    public static String print(Expression expression) {
        return Pieces.join(expression, JavaPrinter::pieces);
    }

    /**
     * Returns a static Java method that computes the expression.
     *
     * @param name the name of the method
     * @param parameters symbols, unknowns and derivatives of unknowns, in order
     * @throws IllegalArgumentException as {@link #print}
     */
    public static String method(String name, List<? extends Expression> parameters, Expression expression) {
        return "static double " + identifier(name) + parameters.stream().map(parameter -> "double " + print(parameter))
                .collect(Collectors.joining(", ", "(", ")")) + " {\n    return " + print(expression) + ";\n}\n";
    }

    private static List<Object> pieces(Expression node) {
        return switch (node) {
            case Constant c -> List.of(literal(c.value()));
            case Symbol s -> List.of(identifier(s.name()));
            case FunctionSymbol f -> List.of(identifier(f.name()));
            case PartialDerivative(FunctionSymbol(var name), var by) ->
                    List.of(name + by.stream().map(Symbol::name).collect(Collectors.joining("", "_", "")));
            case PartialDerivative _ -> throw notJava(node, "derivatives are expanded down to unknowns");
            case VectorOperation _ -> throw notJava(node, "vector operators are lowered to derivatives");
            case Sum(var left, var right) -> infix(left, SUM, " + ", right, PRODUCT);
            case Difference(var left, var right) -> infix(left, SUM, " - ", right, PRODUCT);
            case Product(var left, var right) -> infix(left, PRODUCT, " * ", right, UNARY);
            case Quotient(var left, var right) -> infix(left, PRODUCT, " / ", right, UNARY);
            // never --x, which decrements
            case Negation(var operand) -> List.of("-", new Operand(operand, UNARY + 1));
            case Power(var base, var exponent) -> Pieces.call("StrictMath.pow(", List.of(base, exponent), ")");
            case Call(var function, var arguments) -> call(function, arguments);
        };
    }

    private static List<Object> call(Function function, List<Expression> arguments) {
        String strict = STRICT_MATH.get(function);
        if (strict != null) {
            return Pieces.call("StrictMath." + strict + "(", arguments, ")");
        }
        List<Object> pieces = new ArrayList<>();
        if (function == Function.WHERE) {
            pieces.addAll(infix(arguments.get(0), SUM, " >= 0.0 ? ", arguments.get(1), 0));
            pieces.addAll(List.of(" : ", new Operand(arguments.get(2), 0), ")"));
            pieces.addFirst("(");
            return pieces;
        }
        return Pieces.call(Function.class.getName() + "." + function.name() + ".evaluate(", arguments, ")");
    }

    private static String literal(double value) {
        if (Math.abs(value) == Math.PI) {
            return value > 0 ? "Math.PI" : "-Math.PI";
        }
        if (Math.abs(value) == Math.E) {
            return value > 0 ? "Math.E" : "-Math.E";
        }
        return Double.toString(value);
    }

    private static String identifier(String name) {
        return SourceVersion.isKeyword(name) ? name + "_" : name;
    }

    private static IllegalArgumentException notJava(Expression node, String before) {
        return new IllegalArgumentException(
                "'" + TextPrinter.abbreviate(node) + "' cannot be written in Java before " + before + ".");
    }
}
