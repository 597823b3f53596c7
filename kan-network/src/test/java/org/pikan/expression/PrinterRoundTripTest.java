package org.pikan.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pikan.expression.RandomExpressions.X;
import static org.pikan.expression.RandomExpressions.Y;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrinterRoundTripTest {

    private static final FunctionSymbol U = new FunctionSymbol("u");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void parsingThePrintedTextGivesTheSameTree(long seed) {
        Symbol theta = new Symbol("theta");
        List<Expression> leaves = List.of(X, Y, theta, U, Functions.d(U, X), Functions.d(U, X, Y, X),
                Functions.d(U, theta), Functions.d(U, Symbol.NORMAL), Functions.d(X.times(U), X));
        RandomExpressions random = new RandomExpressions(seed, leaves, List.of(Function.values()));
        Names names = Names.of(List.of("x", "y", "theta"), List.of("u"));
        for (int i = 0; i < 200; i++) {
            Expression expression = random.next(5);
            assertThat(Parser.parse(expression.toString(), names)).isEqualTo(expression);
        }
    }

    @Test
    void negativeConstantsKeepTheirValue() {
        List<Expression> leaves = List.of(X, new Constant(-2), new Constant(-0.5), new Constant(-Math.PI));
        RandomExpressions random = new RandomExpressions(11, leaves, List.of(Function.values()));
        Names names = Names.of(List.of("x"), List.of());
        for (int i = 0; i < 1000; i++) {
            Expression expression = random.next(4);
            Expression parsed = Parser.parse(expression.toString(), names);
            assertThat(Evaluator.evaluate(parsed, _ -> 1.7))
                    .isEqualTo((Double) Evaluator.evaluate(expression, _ -> 1.7));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"u_t - 0.4*u_xx", "x - (y - 1)", "x - y - 1", "x/(y*2)", "x/y*2", "(x^y)^2", "x^y^2",
            "-x^2", "(-x)^2", "x^-y", "x^(y + 1)", "-(x*y)", "-x*y", "-(x + y)", "x + -y", "x*-y", "2*(x + y)",
            "sin(x + y)", "where(x, 1e-5, 2.5e20)", "d(x*u, x, y)", "d(u, theta)", "u_xxn", "pi*e", "u = sin(pi*x)",
            "div(x*grad(u))", "x - -x", "--x"})
    void textIsPrintedWithTheFewestParentheses(String text) {
        Names names = Names.of(List.of("x", "y", "t", "theta"), List.of("u"));
        String printed = text.contains("=") ? Parser.parseEquation(text, names).toString()
                : Parser.parse(text, names).toString();
        assertThat(printed).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.1", "100, 100", "1e-5, 1e-5", "1.5e-7, 1.5e-7", "1e15, 1e15",
            "123456789012345, 123456789012345",
            "1e300, 1e300", "0.30000000000000004, 0.30000000000000004", "-2, -2", "-0.0, -0", "4.9e-324, 4.9e-324",
            "3.141592653589793, pi", "-3.141592653589793, -pi", "2.718281828459045, e"})
    void numbersAreShortAndExact(double value, String text) {
        assertThat(TextPrinter.print(value)).isEqualTo(text);
        assertThat(Constants.valueOf(Parser.parse(text, Names.of(List.of(), List.of())))).isEqualTo(value);
    }
}
