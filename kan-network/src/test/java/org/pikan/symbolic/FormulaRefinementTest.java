package org.pikan.symbolic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pikan.expression.Constant;
import org.pikan.expression.Derivative;
import org.pikan.expression.Evaluator;
import org.pikan.expression.Expression;
import org.pikan.expression.Names;
import org.pikan.expression.Parser;
import org.pikan.expression.Symbol;
import org.pikan.expression.Trees;

/** From formulas with numbers that are a few percent off, and data, to the formula that made the data. */
class FormulaRefinementTest {

    private static final List<Symbol> SYMBOLS = List.of(new Symbol("x"), new Symbol("z"));
    private static final int POINTS = 300;

    private static Expression parse(String text) {
        return Parser.parse(text, Names.of(List.of("x", "z"), List.of()));
    }

    private static Formula refined(String start, String truth, double noise) {
        SplittableRandom random = new SplittableRandom(3);
        Evaluator evaluator = Evaluator.compile(parse(truth), SYMBOLS);
        double[][] x = new double[2][POINTS];
        double[][] y = new double[1][POINTS];
        for (int i = 0; i < POINTS; i++) {
            x[0][i] = random.nextDouble(0, 1);
            x[1][i] = random.nextDouble(-1, 1);
            y[0][i] = evaluator.evaluate(x[0][i], x[1][i]) + noise * (2 * random.nextDouble() - 1);
        }
        return FormulaRefinement.refine(List.of(disturbed(parse(start), random)), SYMBOLS,
                FormulaLoss.data(SYMBOLS, x, y), FormulaOptions.standard());
    }

    private static Expression disturbed(Expression expression, SplittableRandom random) {
        return Trees.rewrite(expression, node -> node instanceof Constant(double value) && value != Math.rint(value)
                ? new Constant(value * (1 + 0.02 * (random.nextDouble() - 0.5)))
                : node);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "exp(1.1*sin(3.1*x + 0.01) + 0.98*z^2 + 0.02) | exp(z^2 + sin(pi*x))",
            "1.03*sin(3.2*x + 0.02)*sin(3.1*z) | sin(pi*x)*sin(pi*z)",
            "0.26*(x + 1.01*z)^2 - 0.251*(0.99*x - z)^2 | x*z",
            "1.9*sqrt(3.1*x + 1.1) + 0.1 | sqrt(12*x + 4)",
            "1.01*log(2.1*x + 2.9) | log(2*x + 3)",
            "1.1/(1.02 + 1.03*x^2 + 0.97*z^2) | 1/(x^2 + z^2 + 1)",
            "0.9*(x + 1.1)^5 | (x + 1)^5",
            "5.1*exp(-0.41*x)*cos(6.2*z + 1.05) | 5*exp(-0.4*x)*cos(2*pi*z + 1)",
            "0.3*x*z - 4.8*x^2 | 1/3*x*z - 4.905*x^2",
            "exp(1.01*log(x + 0.01) + 2.02*log(z + 1.5)) | x*(z + 3/2)^2",
    })
    void findsTheFormulaBehindExactData(String start, String truth) {
        Formula formula = refined(start, truth, 0);
        assertThat(formula.loss()).isLessThan(1e-13);
        assertThat(formula.outputs().getFirst()).satisfiesAnyOf(output -> assertThat(output).hasToString(truth),
                output -> assertThat(difference(output, parse(truth))).isLessThan(1e-14));
        assertThat(formula.bits()).as(formula.text(0)).isLessThan(110);
    }

    private static double difference(Expression a, Expression b) {
        double largest = 0;
        for (double x : new double[] {0.2, 0.5, 0.9}) {
            largest = Math.max(largest, Math.abs(Evaluator.compile(a, SYMBOLS).evaluate(x, 0.7 - x)
                    - Evaluator.compile(b, SYMBOLS).evaluate(x, 0.7 - x)));
        }
        return largest;
    }

    @Test
    void writesNumbersAsWhatTheyAre() {
        assertThat(refined("1.1*sin(3.1*x)*sin(3.2*z)", "sin(pi*x)*sin(pi*z)", 0).text(0))
                .isEqualTo("sin(pi*x)*sin(pi*z)");
        assertThat(refined("0.26*(x + 1.01*z)^2 - 0.251*(0.99*x - z)^2", "x*z", 0).text(0)).isEqualTo("x*z");
        assertThat(refined("3.02*x^3 + 2.1*x*z^2 + 2.9*z^3 + 1.9*x + 4.1 + 0.01*x^2*z",
                "3*x^3 + 2*x*z^2 + 3*z^3 + 2*x + 4", 0)
                .text(0)).isEqualTo("3*x^3 + 2*x*z^2 + 3*z^3 + 2*x + 4");
        assertThat(refined("1.4*cos(3.1*x + 0.8) + 0.26*z", "sqrt(2)*cos(3*x + pi/4) + z/4", 0).text(0))
                .contains("sqrt(2)", "pi/4", "1/4*z");
    }

    @Test
    void roundsNoisyNumbersAndKeepsThoseThatAreNone() {
        assertThat(refined("1.05*exp(1.1*sin(3.1*x + 0.01) + 0.98*z^2)", "exp(sin(pi*x) + z^2)", 1e-3).text(0))
                .isEqualTo("exp(z^2 + sin(pi*x))");
        Formula odd = refined("1.3*x + 0.7", "1.2345678912*x + 0.7654321987", 0);
        assertThat(odd.value(0, 1, 0)).isCloseTo(2.0, within(1e-7));
        assertThat(odd.value(0, 0.5, 0)).isCloseTo(0.5 * 1.2345678912 + 0.7654321987, within(1e-14));
    }

    /** The loss is a differential equation, u'' = -u, u(0) = 0, u'(0) = 1, by residuals with the formula substituted. */
    @Test
    void knowsNothingOfWhatTheLossIs() {
        Symbol x = SYMBOLS.getFirst();
        double[][] points = {new SplittableRandom(1).doubles(100, 0, 3).toArray()};
        double[][] zero = {{0}};
        FormulaLoss equation = outputs -> {
            Expression u = outputs.getFirst();
            Expression slope = Derivative.of(u, x);
            return List.of(new FormulaLoss.Residual(Derivative.of(slope, x).plus(u), List.of(x), points, 1),
                    new FormulaLoss.Residual(u, List.of(x), zero, 1),
                    new FormulaLoss.Residual(slope.minus(1), List.of(x), zero, 1));
        };
        Formula formula = FormulaRefinement.refine(List.of(parse("0.97*sin(1.04*x + 0.02) + 0.01")), List.of(x),
                equation,
                FormulaOptions.standard());
        assertThat(formula.text(0)).isEqualTo("sin(x)");
    }
}
