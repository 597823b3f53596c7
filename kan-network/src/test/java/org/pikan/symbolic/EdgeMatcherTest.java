package org.pikan.symbolic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.pikan.basis.SymbolicFunction;

/** Edges made of known functions must be recognised; the oracle is what the samples were made of. */
class EdgeMatcherTest {

    private final EdgeMatcher matcher = new EdgeMatcher(MatchOptions.standard());

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ZERO")
    void findsEachFunctionBehindRandomParameters(SymbolicFunction function) {
        for (int seed = 0; seed < 6; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] ends = visibleRange(function, random);
            double low = random.nextDouble(-3, 3);
            double high = low + random.nextDouble(0.5, 3);
            double sign = random.nextBoolean() ? 1 : -1;
            double a = sign * (ends[1] - ends[0]) / (high - low);
            double b = ends[0] - a * (sign > 0 ? low : high);
            double c = (random.nextBoolean() ? 1 : -1) * random.nextDouble(0.2, 3);
            double d = random.nextDouble(-2, 2);
            EdgeSamples edge = samples(random, low, high, z -> c * function.value(a * z + b) + d);

            EdgeMatch match = only(matcher.match(edge), function);

            assertThat(match.unexplained()).as("%s(%s z + %s) on [%s, %s]", function, a, b, low, high)
                    .isLessThan(1e-20);
            for (double z : new double[] {low + 0.1, 0.5 * (low + high), high - 0.1}) {
                if (function != SymbolicFunction.SIGN) {
                    assertThat(match.value(z)).isCloseTo(c * function.value(a * z + b) + d, within(1e-9));
                }
            }
        }
    }

    /** The ends of the arguments, where each function shows what it is. */
    private static double[] visibleRange(SymbolicFunction function, SplittableRandom random) {
        double shift = random.nextDouble(0, 0.1);
        return switch (function) {
            case LOG, SQRT, POWER_1_5, INVERSE_SQRT, INVERSE, INVERSE_SQUARE, INVERSE_CUBE, INVERSE_FOURTH,
                    INVERSE_FIFTH -> new double[] {0.2 + shift, 2.5 + 3 * shift};
            case ASIN, ACOS, ATANH -> new double[] {-0.9 + shift, 0.8 + shift};
            case TAN -> new double[] {-1.2 + shift, 1.3 + shift};
            case BESSEL_J0, BESSEL_J1 -> new double[] {-3 * shift, 7 + 3 * shift};
            default -> new double[] {-1.7 + shift, 1.5 + 2 * shift};
        };
    }

    private static EdgeMatch only(List<EdgeMatch> matches, SymbolicFunction function) {
        return matches.stream().filter(m -> m.terms().size() == 1 && m.terms().getFirst().function() == function)
                .findFirst().orElseThrow();
    }

    private static EdgeSamples samples(SplittableRandom random, double low, double high, DoubleUnaryOperator function) {
        double[] z = random.doubles(200, low, high).toArray();
        return new EdgeSamples(z, Arrays.stream(z).map(function).toArray());
    }

    private EdgeMatch best(double low, double high, DoubleUnaryOperator function) {
        return matcher.match(samples(new SplittableRandom(5), low, high, function)).getFirst();
    }

    @Test
    void putsTheSimplestOfTheExactMatchesFirst() {
        assertThat(best(-1, 1, z -> 3 * z - 1).label()).isEqualTo("x");
        assertThat(best(-1, 1, z -> 3 * z * z - 1).label()).isEqualTo("x^2");
        assertThat(best(0.1, 2, Math::log).label()).isEqualTo("log");
        assertThat(best(-1, 1, z -> Math.cos(Math.PI * z)).label()).isEqualTo("cos");
        assertThat(best(-1, 1, z -> Math.sin(Math.PI * z)).label()).isEqualTo("sin");
        EdgeMatch constant = best(-1, 1, _ -> 2.5);
        assertThat(constant.label()).isEqualTo("0");
        assertThat(constant.constant()).isCloseTo(2.5, within(1e-14));
    }

    @Test
    void readsSumsOfFunctionsOnOneEdge() {
        EdgeMatch polynomial = best(-1, 1, z -> 3 * z * z * z + 2 * z);
        assertThat(polynomial.label()).isEqualTo("x + x^3");
        assertThat(polynomial.terms().get(0).factor()).isCloseTo(2, within(1e-12));
        assertThat(polynomial.terms().get(1).factor()).isCloseTo(3, within(1e-12));
        EdgeMatch mixed = best(-2, 2, z -> Math.sin(3 * z) + z * z);
        assertThat(mixed.label()).isEqualTo("sin + x^2");
        assertThat(mixed.unexplained()).isLessThan(1e-20);
        EdgeMatch two = best(-2, 2, z -> Math.sin(3 * z) + 0.4 * Math.exp(z));
        assertThat(two.label()).containsIgnoringCase("exp").contains(" + ");
        assertThat(two.unexplained()).isLessThan(1e-20);
    }

    @Test
    void prefersASimpleFunctionToACloserComplicatedOneBelowTheFloor() {
        SplittableRandom noise = new SplittableRandom(1);
        EdgeSamples noisy = samples(new SplittableRandom(2), -1, 1, z -> z * z + 1e-4 * (noise.nextDouble() - 0.5));
        assertThat(new EdgeMatcher(MatchOptions.standard().withFloor(1e-7)).match(noisy).getFirst().label())
                .isEqualTo("x^2");
    }

    @Test
    void keepsTheWholeRangeInsideTheDomain() {
        EdgeSamples edge = samples(new SplittableRandom(3), -1, 1, z -> Math.exp(-3 * z));
        for (EdgeMatch match : matcher.match(edge)) {
            for (double z : edge.z()) {
                assertThat(match.value(z)).as("%s", match).isFinite();
            }
        }
    }

    @Test
    void refusesSamplesThatAreNotNumbers() {
        assertThatThrownBy(() -> new EdgeSamples(new double[4], new double[] {1, 2, Double.NaN, 3}))
                .hasMessageContaining("sample 2").hasMessageContaining("NaN");
        assertThatThrownBy(() -> new EdgeSamples(new double[3], new double[3])).hasMessageContaining("at least 4");
    }
}
