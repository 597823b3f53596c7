package org.pikan.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.pikan.expression.RandomExpressions.X;
import static org.pikan.expression.RandomExpressions.Y;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimplifierTest {

    private static final Names NAMES = Names.of(List.of("x", "y", "t"), List.of("u", "v"));

    private static Expression simplify(String text) {
        return Simplifier.simplify(Parser.parse(text, NAMES));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x + 0             | x
            0*log(x)          | 0
            1*x               | x
            x^1               | x
            x^0               | 1
            x/1               | x
            0 - x             | -x
            --x               | x
            2*x*3             | 6*x
            x + x             | 2*x
            2*x + 3*x - 5*x   | 0
            x/3 + x/3 + x/3   | x
            2*x/3             | 2*x/3
            x*0.5             | 0.5*x
            x*x*x             | x^3
            x^2*x^3/x         | x^4
            x/x               | 1
            x/y/x             | 1/y
            x^-2              | 1/x^2
            (x*y)^2           | x^2*y^2
            (-2*x)^3          | -8*x^3
            (x^2)^3           | x^6
            (x^2)^0.5         | (x^2)^0.5
            sqrt(x)*sqrt(x)   | sqrt(x)^2
            y*x - x*y         | 0
            y + x - (x - y)   | 2*y
            -(x - y)          | y - x
            -x*-y             | x*y
            -(x*y)            | -x*y
            -x - y            | -x - y
            2*(x + y) - (x + y) - x - y | 0
            3*(x + y) - 2*(y + x) | x + y
            (x + y)*(y + x)   | (x + y)^2
            sin(0)            | 0
            cos(0) + exp(0)   | 2
            2*pi/2            | pi
            sin(-x)           | -sin(x)
            cos(-2*x)         | cos(2*x)
            erf(-x)*abs(-y)   | -abs(y)*erf(x)
            e^x               | exp(x)
            1^x               | 1
            2^3^2             | 512
            where(1, x, y)    | x
            where(-1, x, y)   | y
            where(x, y, y)    | y
            min(x, x)         | x
            d(u_x, t)         | u_tx
            u_xt - u_tx       | 0
            d(3, x)           | 0
            t + 1 - 1         | t
            1/3 - 1/3         | 0
            x^(1/2)           | x^0.5
            2*u*u_x           | 2*u*u_x
            laplacian(1*u)    | laplacian(u)
            """)
    void rules(String text, String expected) {
        assertThat(simplify(text)).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x + 1/0           | '1/0' in 'x + 1/0' is infinite. Maybe the denominator is 0 by mistake.
            0*(1/0)           | '1/0' in '0*(1/0)' is infinite.
            0*log(-1)         | 'log(-1)' in '0*log(-1)' is not a number.
            0/0               | '0/0' is not a number.
            x^0 + (-8)^(1/3)  | '(-8)^(1/3)' in 'x^0 + (-8)^(1/3)' is not a number.
            sin(1/0)          | '1/0' in 'sin(1/0)' is infinite.
            1e200*1e200*x     | '1e200*1e200' in '1e200*1e200*x' is infinite.
            1/(x - x)         | '1/(x - x)' is infinite.
            log(x - x)        | 'log(x - x)' is infinite.
            1e200*x*1e200     | '1e200*x*1e200' is infinite.
            0*(1/(x - x))     | '1/(x - x)' is infinite.
            """)
    void constantPartsWithoutValueAreNamed(String text, String message) {
        assertThatThrownBy(() -> simplify(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void valuesAreKeptToRoundOff(long seed) {
        RandomExpressions trees = new RandomExpressions(seed, List.of(X, Y), List.of(Function.values()));
        Random random = new Random(seed);
        int compared = 0;
        for (int i = 0; i < 300; i++) {
            Expression tree = trees.next(5);
            Expression simplified;
            try {
                simplified = Simplifier.simplify(tree);
            } catch (IllegalArgumentException error) {
                assertThat(Trees.nodes(tree)).as(error.getMessage())
                        .anyMatch(node -> !Double.isFinite(Evaluator.evaluate(node, Map.of(X, 0.37, Y, -1.3))));
                continue;
            }
            for (int j = 0; j < 5; j++) {
                Map<Symbol, Double> point = Map.of(X, 4 * random.nextDouble() - 2, Y, 4 * random.nextDouble() - 2);
                RunningError before = RunningError.of(tree, point);
                RunningError after = RunningError.of(simplified, point);
                double error = before.error() + after.error();
                if (Double.isFinite(before.value()) && error < 1e-6 * Math.abs(before.value())) {
                    assertThat(after.value()).as(tree + " -> " + simplified + " at " + point)
                            .isCloseTo(before.value(), within(2 * error));
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(300);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void simplifiedExpressionsStayAsTheyAre(long seed) {
        RandomExpressions trees = new RandomExpressions(seed, List.of(X, Y), List.of(Function.values()));
        for (int i = 0; i < 300; i++) {
            Expression simplified;
            try {
                simplified = Simplifier.simplify(trees.next(5));
            } catch (IllegalArgumentException error) {
                continue;
            }
            assertThat(Simplifier.simplify(simplified)).isEqualTo(simplified);
        }
    }

    @Test
    void theOrderOfTermsAndFactorsDoesNotMatter() {
        assertThat(simplify("x*u_xx*sin(t) + y - 3")).isEqualTo(simplify("-3 + sin(t)*x*u_xx + y"));
        assertThat(simplify("(x + y)*u")).isEqualTo(simplify("u*(y + x)"));
    }

    @Test
    void deepTreesAreSimplified() {
        Expression sum = X;
        Expression product = X;
        Expression nested = X;
        for (int i = 1; i < 5000; i++) {
            sum = Y.times(i).plus(sum);
            product = product.times(X);
            nested = Functions.sin(nested);
        }
        assertThat(Simplifier.simplify(sum)).hasToString("x + 12497500*y");
        assertThat(Simplifier.simplify(product)).hasToString("x^5000");
        assertThat(Simplifier.simplify(nested)).isEqualTo(nested);
    }
}
