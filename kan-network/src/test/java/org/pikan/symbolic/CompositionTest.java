package org.pikan.symbolic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pikan.expression.Evaluator;
import org.pikan.expression.Names;
import org.pikan.expression.Parser;
import org.pikan.expression.Symbol;

class CompositionTest {

    private static final MatchOptions OPTIONS = MatchOptions.standard().withFloor(1e-18);

    private static EdgeSamples samples(Evaluator evaluator) {
        double[] z = IntStream.range(0, 300).mapToDouble(i -> 0.2 + 0.7 * i / 299).toArray();
        double[] y = new double[z.length];
        for (int i = 0; i < z.length; i++) {
            y[i] = evaluator.evaluate(new double[] {z[i]});
        }
        return new EdgeSamples(z, y);
    }

    private static Evaluator evaluator(String formula) {
        return Evaluator.compile(Parser.parse(formula, Names.of(List.of("z"), List.of())), List.of(new Symbol("z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sin(2*z)", "3/cosh(z)", "-2/sqrt(1 - z^2)", "z/sqrt(1 - z^2)", "sqrt(1 + exp(z))",
            "1/(2 - cos(3*z))", "(1 + sin(z))^2", "exp(-sin(4*z))", "1/(1 + z^2)^2"})
    void readsFunctionsOfFunctions(String formula) {
        Evaluator truth = evaluator(formula);
        Symbol z = new Symbol("z");
        Evaluator read = Evaluator.compile(Composition.simple(samples(truth), OPTIONS).orElseThrow().apply(z),
                List.of(z));
        for (double at : new double[] {0.21, 0.5, 0.89}) {
            assertThat(read.evaluate(new double[] {at})).isCloseTo(truth.evaluate(new double[] {at}), within(1e-7));
        }
    }

    @Test
    void readsTheRootOfASum() {
        Evaluator truth = evaluator("z*sqrt(1 - z^2)");
        assertThat(Composition.simple(samples(truth), OPTIONS)).isEmpty();
        Symbol z = new Symbol("z");
        Evaluator read = Evaluator.compile(Composition.sum(samples(truth), OPTIONS).orElseThrow().apply(z),
                List.of(z));
        assertThat(read.evaluate(new double[] {0.5})).isCloseTo(0.5 * Math.sqrt(0.75), within(1e-7));
    }

    @Test
    void readsNothingWhereNothingFits() {
        assertThat(Composition.simple(samples(evaluator("sin(3*z^2)*exp(z^3)")), OPTIONS)).isEmpty();
    }
}
