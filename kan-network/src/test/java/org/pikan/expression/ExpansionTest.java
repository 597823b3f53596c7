package org.pikan.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The normal form of formulas: what it looks like, and that it has the value of what it came from. */
class ExpansionTest {

    private static final Names NAMES = Names.of(List.of("x", "y", "z"), List.of());
    private static final List<Symbol> SYMBOLS = List.of(new Symbol("x"), new Symbol("y"), new Symbol("z"));

    private static String expanded(String text) {
        return Expansion.expand(Parser.parse(text, NAMES)).toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "0.25*(x + z)^2 - 0.25*(x - z)^2 | x*z",
            "3*x^3 + 2*x + 4 + ((x + z)^3 + (x - z)^3 - 2*x^3)/3 + 3*z^3 | 3*x^3 + 2*x*z^2 + 3*z^3 + 2*x + 4",
            "sin(3*(0.5*x + 0.5) - 1.5) | sin(1.5*x)",
            "sin(2*x + pi/2) | cos(2*x)",
            "sin(x + pi) | -sin(x)",
            "cos(x - pi/2) | sin(x)",
            "cos(3*pi/2 - x) | -sin(x)",
            "sin(-x + y) | -sin(x - y)",
            "exp(log(x) + 2*log(y)) | x*y^2",
            "exp(0.5*log(x)) | sqrt(x)",
            "exp(x + y)*exp(-x) | exp(y)",
            "log(exp(x + y)) | x + y",
            "sqrt(4*x + 2) | 2*sqrt(x + 0.5)",
            "1/(2*x + 4) | 0.5/(x + 2)",
            "abs(-2*x) | 2*abs(x)",
            "sign(1 - x) | -sign(x - 1)",
            "tanh(1 - x) | -tanh(x - 1)",
            "sqrt(x)*sqrt(x) | x",
            "sqrt(x^2) | sqrt(x^2)",
            "sin(x)*(y + 1) - y*sin(x) | sin(x)",
            "(x + y)^2 - x^2 - y^2 - 2*x*y | 0",
    })
    void hasOneForm(String text, String expected) {
        assertThat(expanded(text)).isEqualTo(expected);
    }

    @Test
    void leavesPowersOfSumsWhereAsked() {
        assertThat(Expansion.factored(Parser.parse("2*(x + 1)^5 + exp(-(x - 1)^2)", NAMES)))
                .hasToString("2*(x + 1)^5 + exp(-(x - 1)^2)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "sin(3.1*(0.5*x + 0.7) - 2.2*y)*exp(-0.3*(x + y)^2)",
            "cos(1 - 4*x)^2*(x + y + z)^3/(1 + x + y)",
            "sqrt(2 + 3*x + y)*log(1 + 5*x*z)/(x + 2*y + 0.1)^2",
            "exp(2*log(x + y + 1) - 0.5*log(z + 1) + 3)",
            "sin(x)^3*cos(2*y + 0.4)^2*exp(x)*(1 + sin(z))",
            "abs(x - 2*y)*tanh(0.2 - x)^3 - sign(z - 0.5*x)",
            "(x - y)*(x + y)*(sin(x) - sin(y))*(sin(x) + sin(y))",
            "2^(x + y)*(x*y)^1.5 + besselj0(1 - 3*x) + erf(-2*y)",
    })
    void keepsTheValue(String text) {
        Expression expression = Parser.parse(text, NAMES);
        for (Expression form : List.of(Expansion.expand(expression), Expansion.factored(expression),
                Expansion.waves(expression))) {
            SplittableRandom random = new SplittableRandom(1);
            for (int i = 0; i < 20; i++) {
                double[] at = random.doubles(3, 0.05, 1.5).toArray();
                double expected = Evaluator.compile(expression, SYMBOLS).evaluate(at);
                assertThat(Evaluator.compile(form, SYMBOLS).evaluate(at))
                        .as("%s at %s %s %s", form, at[0], at[1], at[2])
                        .isCloseTo(expected, within(1e-11 * (1 + Math.abs(expected))));
            }
        }
    }

    @Test
    void isItsOwnNormalForm() {
        for (String text : List.of("x^2 - x*y + sin(2*x - 0.3)/(x + 2)", "2*exp(-x^2 + y)*log(x + 1)")) {
            assertThat(expanded(expanded(text))).isEqualTo(expanded(text));
        }
    }
}
