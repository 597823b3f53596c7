package org.pikan.expression;

import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/**
 * Prints expressions as Java source that computes the same bits as {@link Evaluator}: {@code StrictMath.sin(2.0 * x)}.
 *
 * <p>Symbols, unknowns and derivatives become variables: {@code x}, {@code u}, {@code u_xx}. Functions that
 * {@link StrictMath} lacks are called on {@link Function}, so such source needs this library; {@code org.pikan.codegen}
 * writes source that does not.
 */
public final class JavaPrinter {

    private static final CodePrinter.Style STYLE = new CodePrinter.Style() {
        @Override
        public String leaf(Expression leaf) {
            return switch (leaf) {
                case Symbol s -> identifier(s.name());
                case FunctionSymbol f -> identifier(f.name());
                case PartialDerivative(FunctionSymbol(var name), var by) ->
                        name + by.stream().map(Symbol::name).collect(Collectors.joining("", "_", ""));
                default -> throw new IllegalArgumentException("'" + leaf + "' is no leaf.");
            };
        }

        @Override
        public String number(double value) {
            if (Math.abs(value) == Math.PI) {
                return value > 0 ? "Math.PI" : "-Math.PI";
            }
            if (Math.abs(value) == Math.E) {
                return value > 0 ? "Math.E" : "-Math.E";
            }
            return Double.toString(value);
        }

        @Override
        public String power() {
            return "StrictMath.pow";
        }

        @Override
        public String function(Function function) {
            return strictMath(function) ? "StrictMath." + (function == Function.SIGN ? "signum" : function.text())
                    : Function.class.getName() + "." + function.name() + ".evaluate";
        }
    };

    private JavaPrinter() {}

    /** Whether {@link StrictMath} has a function, by the same name but for {@code signum}. */
    public static boolean strictMath(Function function) {
        return switch (function) {
            case SIN, COS, TAN, ASIN, ACOS, ATAN, ATAN2, SINH, COSH, TANH, EXP, LOG, LOG10, SQRT, CBRT, ABS, SIGN, MIN,
                    MAX ->
                    true;
            default -> false;
        };
    }

    /**
     * Returns a Java expression of type double.
     *
     * @throws IllegalArgumentException if vector operators are not lowered or derivatives not expanded
     */
    public static String print(Expression expression) {
        return CodePrinter.print(expression, STYLE);
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

    private static String identifier(String name) {
        return SourceVersion.isKeyword(name) ? name + "_" : name;
    }
}
