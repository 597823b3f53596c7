package org.pikan.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JetTest {

    private static final JetLayout LAYOUT = JetLayout.ofOrder(3, 4);

    /** The same formula for jets and for the oracle, of three coordinates in (-1, 1). */
    static List<Arguments> formulas() {
        return List.of(formula("exp", x -> x[0].times(x[1]).plus(x[2]).exp(), x -> x[0].multiply(x[1]).add(x[2]).exp()),
                formula("sin", x -> x[0].times(x[0]).minus(x[1].times(x[2])).sin(),
                        x -> x[0].multiply(x[0]).subtract(x[1].multiply(x[2])).sin()),
                formula("cos", x -> x[0].plus(x[1].times(2)).cos().times(x[2]),
                        x -> x[0].add(x[1].multiply(2)).cos().multiply(x[2])),
                formula("tanh", x -> x[0].times(x[1]).times(x[2]).plus(x[0]).tanh(),
                        x -> x[0].multiply(x[1]).multiply(x[2]).add(x[0]).tanh()),
                formula("log", x -> x[0].times(x[1]).plus(x[2]).plus(3).log(),
                        x -> x[0].multiply(x[1]).add(x[2]).add(3).log()),
                formula("sqrt", x -> x[0].minus(x[1].times(x[2])).minus(-3).sqrt(),
                        x -> x[0].subtract(x[1].multiply(x[2])).add(3).sqrt()),
                formula("cube", x -> x[0].plus(x[1]).minus(x[2]).pow(3),
                        x -> x[0].add(x[1]).subtract(x[2]).pow(3)),
                formula("power", x -> x[0].plus(x[1]).plus(4).pow(2.3).dividedBy(7).plus(x[2]),
                        x -> x[0].add(x[1]).add(4).pow(2.3).divide(7).add(x[2])),
                formula("rational", x -> x[0].times(x[1]).negate().dividedBy(x[2].times(x[2]).plus(x[0]).plus(2)),
                        x -> x[0].multiply(x[1]).negate().divide(x[2].multiply(x[2]).add(x[0]).add(2))),
                formula("nested", x -> x[0].sin().times(x[1].exp()).plus(x[2]).tanh().exp().cos(),
                        x -> x[0].sin().multiply(x[1].exp()).add(x[2]).tanh().exp().cos()));
    }

    private static Arguments formula(String name, Function<Jet[], Jet> jet,
            Function<DerivativeStructure[], DerivativeStructure> oracle) {
        return Arguments.of(name, jet, oracle);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formulas")
    void agreesWithDerivativeStructures(String name, Function<Jet[], Jet> formula,
            Function<DerivativeStructure[], DerivativeStructure> oracle) {
        Random random = new Random(name.length());
        for (int sample = 0; sample < 20; sample++) {
            double[] point = Oracle.random(random, 3);
            Jet[] x = new Jet[3];
            for (int i = 0; i < 3; i++) {
                x[i] = Jet.variable(LAYOUT, i, point[i]);
            }
            double[] expected = Oracle.jet(LAYOUT, oracle.apply(Oracle.coordinates(4, point)));
            Oracle.assertJet(LAYOUT, formula.apply(x).components(), 0, 1, expected);
        }
    }

    @Test
    void readsPartialsByExponents() {
        JetLayout layout = JetLayout.ofOrder(2, 2);
        Jet product = Jet.variable(layout, 0, 0.3).times(Jet.variable(layout, 1, 0.5)).sin();
        double xy = 0.15;
        assertThat(product.value()).isEqualTo(StrictMath.sin(xy));
        assertThat(product.partial(1, 1)).isCloseTo(StrictMath.cos(xy) - xy * StrictMath.sin(xy), offset(1e-15));
        assertThatIllegalArgumentException().isThrownBy(() -> product.partial(0, 3)).withMessageContaining("(0, 3)");
    }

    @Test
    void powersOfZeroHaveTheirDerivatives() {
        JetLayout layout = JetLayout.ofOrder(1, 4);
        assertThat(Jet.variable(layout, 0, 0).pow(2).components()).containsExactly(0, 0, 2, 0, 0);
        assertThat(Jet.variable(layout, 0, 0).pow(0).components()).containsExactly(1, 0, 0, 0, 0);
    }

    @Test
    void inverseFunctionsUndoEachOther() {
        List<UnaryOperator<Jet>> pairs = List.of(z -> z.exp().log(), z -> z.plus(2).sqrt().pow(2).minus(2),
                z -> z.plus(2).reciprocal().reciprocal().minus(2));
        Jet z = Jet.variable(LAYOUT, 0, 0.4).times(Jet.variable(LAYOUT, 1, -0.7)).plus(Jet.variable(LAYOUT, 2, 0.2));
        for (UnaryOperator<Jet> pair : pairs) {
            assertThat(pair.apply(z).components()).containsExactly(z.components(), offset(1e-13));
        }
    }

    @Test
    void equalsByComponents() {
        assertThat(Jet.constant(LAYOUT, 2)).isEqualTo(Jet.variable(LAYOUT, 0, 1).times(0).plus(2))
                .isNotEqualTo(Jet.variable(LAYOUT, 0, 2));
        assertThat(Jet.of(LAYOUT, Jet.constant(LAYOUT, 2).components())).isEqualTo(Jet.constant(LAYOUT, 2));
    }

    @Test
    void refusesOtherLayouts() {
        Jet jet = Jet.constant(LAYOUT, 1);
        Jet other = Jet.constant(JetLayout.ofOrder(3, 3), 1);
        assertThatIllegalArgumentException().isThrownBy(() -> jet.plus(other)).withMessageContaining("Maybe");
        assertThatIllegalArgumentException().isThrownBy(() -> jet.times(other)).withMessageContaining("Maybe");
        assertThatIllegalArgumentException().isThrownBy(() -> Jet.of(LAYOUT, 1, 2)).withMessageContaining("not 2");
        assertThatIllegalArgumentException().isThrownBy(() -> jet.compose(1, 2)).withMessageContaining("needs 5");
    }
}
