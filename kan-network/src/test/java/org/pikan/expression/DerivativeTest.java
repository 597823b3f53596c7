package org.pikan.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.pikan.expression.RandomExpressions.X;
import static org.pikan.expression.RandomExpressions.Y;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DerivativeTest {

    private static final Names NAMES = new Names(List.of("x", "y", "t"), List.of("u", "v"), List.of("k"), List.of());
    private static final FunctionSymbol U = new FunctionSymbol("u");

    private static Expression parse(String text) {
        return Parser.parse(text, NAMES);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            d(x*u, x)               | u + x*u_x
            d(x*u_t, x)             | u_t + x*u_tx
            d(u_xt, y)              | u_txy
            d(d(u, y), x)           | u_xy
            d(u*v, x, x)            | u*v_xx + v*u_xx + 2*u_x*v_x
            d(k*u_x, x)             | k*u_xx
            d(u^2/2, x)             | u*u_x
            d(x^k, x)               | k*x^(k - 1)
            d(k^x, x)               | k^x*log(k)
            d(e^x, x)               | exp(x)
            d(x^-2, x)              | -2/x^3
            d(5, x)                 | 0
            d(k, x)                 | 0
            d(y, x)                 | 0
            d(x/y, y)               | -x/y^2
            d(abs(x), x)            | sign(x)
            d(where(x, x^2, u), x)  | where(x, 2*x, u_x)
            d(max(u, 0), x)         | where(u, u_x, 0)
            d(besselj0(x), x)       | -besselj1(x)
            d(tanh(x), x)           | sech(x)^2
            u_tx                    | u_tx
            sin(d(x^3, x))          | sin(3*x^2)
            """)
    void expanded(String text, String expected) {
        assertThat(Simplifier.simplify(Derivative.expand(parse(text)))).hasToString(expected);
    }

    @Test
    void zerosAndOnesAreLeftOut() {
        assertThat(Derivative.of(parse("x*y + 3*x"), X)).hasToString("y + 3");
        assertThat(Derivative.of(parse("u"), X)).hasToString("u_x");
        assertThat(Derivative.of(parse("where(y, t, u)"), new Symbol("k"))).hasToString("where(y, 0, u_k)");
    }

    @Test
    void byLeafHoldsAllElseFixed() {
        Expression burgers = parse("u_t + u*u_x - k*u_xx");
        assertThat(Derivative.byLeaf(burgers, U)).hasToString("u_x");
        assertThat(Derivative.byLeaf(burgers, parse("u_x"))).hasToString("u");
        assertThat(Simplifier.simplify(Derivative.byLeaf(burgers, parse("u_xx")))).hasToString("-k");
        assertThat(Derivative.byLeaf(burgers, parse("u_t"))).isEqualTo(Constant.ONE);
        assertThat(Derivative.byLeaf(burgers, new Symbol("x"))).isEqualTo(Constant.ZERO);
    }

    @ParameterizedTest
    @EnumSource
    void rulesOfAllFunctionsAgreeWithCentralDifferences(Function function) {
        Random random = new Random(function.text().hashCode());
        int checked = 0;
        while (checked < 50) {
            int argument = function == Function.BESSELJ ? 1 : random.nextInt(function.arity());
            double[] x = random.doubles(function.arity(), -3, 3).toArray();
            if (function == Function.BESSELJ) {
                x[0] = random.nextInt(-3, 4);
            }
            double h = 1e-3;
            double[] values = new double[7];
            for (int i = -3; i <= 3; i++) {
                double[] moved = x.clone();
                moved[argument] += i * h;
                values[i + 3] = function.evaluate(moved);
            }
            double difference = (45 * (values[4] - values[2]) - 9 * (values[5] - values[1]) + values[6] - values[0])
                    / (60 * h);
            List<Expression> arguments = DoubleStream.of(x).<Expression>mapToObj(Constant::new).toList();
            double exact = Evaluator.evaluate(function.partial(argument, arguments), Map.of());
            boolean nearSingularity = Math.abs(exact) > 100 || Math.abs(Math.abs(x[0]) - 1) < 0.1
                    || Math.abs(x[0]) < 0.1
                    || (x.length == 2 && function != Function.BESSELJ && Math.abs(x[0] - x[1]) < 0.1);
            if (Double.isFinite(difference) && !nearSingularity) {
                assertThat(exact).isCloseTo(difference, within(1e-8 * Math.max(1, Math.abs(exact))));
                checked++;
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void derivativesUpToOrderThreeAgreeWithAutomaticDifferentiation(long seed) {
        RandomExpressions trees = new RandomExpressions(seed, List.of(X, Y), DerivativeOracle.FUNCTIONS);
        Random random = new Random(seed);
        int compared = 0;
        for (int i = 0; i < 150; i++) {
            Expression tree = trees.next(3);
            int xs = random.nextInt(4);
            int ys = random.nextInt(4 - xs);
            Expression derivative = tree;
            for (int j = 0; j < xs + ys; j++) {
                derivative = Derivative.of(derivative, j < xs ? X : Y);
            }
            Map<Symbol, Double> point = Map.of(X, 0.2 + random.nextDouble(), Y, 0.2 + random.nextDouble());
            RunningError symbolic = RunningError.of(derivative, point);
            DerivativeStructure automatic = DerivativeOracle.of(tree, point, List.of(X, Y), 3);
            double expected = automatic.getPartialDerivative(xs, ys);
            if (Double.isFinite(expected) && symbolic.error() < 1e-8 * Math.abs(symbolic.value())) {
                assertThat(symbolic.value()).as("d^%d/dx d^%d/dy %s at %s", xs, ys, tree, point).isCloseTo(expected,
                        within(1e3 * symbolic.error() + 1e-12 * Math.abs(expected)));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(30);
    }

    @Test
    void highOrdersStaySmallThroughSharing() {
        Expression f = parse("exp(sin(x)*x)");
        for (int i = 0; i < 6; i++) {
            f = Derivative.of(f, X);
        }
        double exact = DerivativeOracle.of(parse("exp(sin(x)*x)"), Map.of(X, 0.7), List.of(X), 6)
                .getPartialDerivative(6);
        assertThat(Evaluator.evaluate(f, Map.of(X, 0.7))).isCloseTo(exact, within(1e-10 * Math.abs(exact)));
        assertThat(Trees.nodes(f)).hasSizeLessThan(1000);
    }

    @Test
    void longSumsAndDeepNestsCanBeDifferentiated() {
        Expression sum = X;
        Expression nested = X;
        for (int i = 0; i < 5000; i++) {
            sum = sum.plus(U.times(i));
            nested = Functions.sin(nested);
        }
        assertThat(Simplifier.simplify(Derivative.of(sum, X))).hasToString("12497500*u_x + 1");
        assertThat(Evaluator.evaluate(Derivative.of(nested, X), Map.of(X, 0.0))).isEqualTo(1);
    }

    @Test
    void normalDerivativesAndVectorOperatorsMustBeLoweredFirst() {
        assertThatThrownBy(() -> Derivative.expand(parse("u_n"))).hasMessageContaining("normal derivative in 'u_n'");
        assertThatThrownBy(() -> Derivative.of(parse("u"), Symbol.NORMAL)).hasMessageContaining("normal derivative");
        assertThatThrownBy(() -> Derivative.of(parse("laplacian(u)"), X)).hasMessageContaining("'laplacian(u)'");
        assertThatThrownBy(() -> Derivative.of(parse("besselj(x, y)"), X)).hasMessageContaining("by its order");
    }
}
