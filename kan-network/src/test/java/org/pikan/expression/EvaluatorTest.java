package org.pikan.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pikan.expression.RandomExpressions.X;
import static org.pikan.expression.RandomExpressions.Y;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluatorTest {

    private static final Names NAMES = Names.of(List.of("x", "y"), List.of("u"));
    private static final FunctionSymbol U = new FunctionSymbol("u");

    private static Expression parse(String text) {
        return Parser.parse(text, NAMES);
    }

    @ParameterizedTest
    @CsvSource({"2 + 3*4, 14", "-2^2, -4", "2^3^2, 512", "8/4/2, 1", "7 - 2 - 1, 4", "2^-1, 0.5", "1/0, Infinity",
            "log(-1), NaN", "x*y - x/y, 4.5", "'where(x, y, 0)', 2", "'min(x, y) + 10*max(x, y)', 32",
            "'sin(pi/2) + cos(0) + sqrt(16)', 6"})
    void formulasHaveTheValueOfOrdinaryArithmetic(String text, double expected) {
        Map<Symbol, Double> point = Map.of(X, 3.0, Y, 2.0);
        assertThat(Evaluator.evaluate(parse(text), point)).isEqualTo(Double.valueOf(expected));
        assertThat(Evaluator.evaluate(parse(text), point::get)).isEqualTo(Double.valueOf(expected));
        assertThat(Evaluator.compile(parse(text), List.of(Y, X)).evaluate(2, 3)).isEqualTo(Double.valueOf(expected));
    }

    @Test
    void unknownsAndTheirDerivativesAreInputsToo() {
        Evaluator burgers = Evaluator.compile(parse("u*u_x - u_xx"), List.of(U, parse("u_x"), parse("u_xx")));
        assertThat(burgers.evaluate(2, 3, 5)).isEqualTo(1);
    }

    @Test
    void oneEvaluatorServesConstantsAndBareInputs() {
        assertThat(Evaluator.compile(parse("2"), List.of()).evaluate()).isEqualTo(2);
        assertThat(Evaluator.compile(X, List.of(Y, X)).evaluate(1, 2)).isEqualTo(2);
    }

    @Test
    void sharedSubtreesCostOnce() {
        Expression doubled = X;
        for (int i = 0; i < 60; i++) {
            doubled = doubled.plus(doubled);
        }
        assertThat(Evaluator.evaluate(doubled, Map.of(X, 1.0))).isEqualTo(0x1p60);
        assertThat(Evaluator.evaluate(doubled, _ -> 1.0)).isEqualTo(0x1p60);
    }

    @Test
    void missingValuesAreNamed() {
        assertThatThrownBy(() -> Evaluator.compile(parse("x + y"), List.of(X)))
                .hasMessage("no value for 'y'; values are given for x.");
        assertThatThrownBy(() -> Evaluator.evaluate(parse("u"), _ -> 1.0)).hasMessage("no value for 'u'.");
        assertThatThrownBy(() -> Evaluator.compile(parse("d(x*u, x)"), List.of(X, U)))
                .hasMessageContaining("before derivatives are expanded");
        assertThatThrownBy(() -> Evaluator.compile(parse("laplacian(u)"), List.of(U)).evaluate(1))
                .hasMessageContaining("before vector operators are lowered");
        assertThatThrownBy(() -> Evaluator.compile(X, List.of(X)).evaluate(1, 2)).hasMessageContaining("got 2 values");
    }

    @Test
    void constantsAreRecognised() {
        assertThat(Constants.isConstant(parse("2*pi + sin(1)"))).isTrue();
        assertThat(Constants.isConstant(parse("2*x"))).isFalse();
        assertThat(Constants.isConstant(parse("u"))).isFalse();
        assertThat(Constants.valueOf(parse("2*pi"))).isEqualTo(2 * Math.PI);
        assertThatThrownBy(() -> Constants.valueOf(parse("2*x")))
                .hasMessage("'2*x' must be constant, but contains 'x'.");
        assertThatThrownBy(() -> Constants.valueOf(parse("1/0"))).hasMessageContaining("'1/0' is infinite");
    }

    @Test
    void computesSeveralExpressionsAtOnce() {
        Symbol x = new Symbol("x");
        Expression square = x.times(x);
        double[] out = new double[3];
        Evaluator.compileAll(List.of(square, x, square.plus(1)), List.of(x)).evaluateAll(new double[] {3}, out);
        assertThat(out).containsExactly(9, 3, 10);
    }
}
