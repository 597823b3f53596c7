package org.pikan.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every sampler. */
class SamplerTest {
    static Stream<String> names() {
        return Sampler.names().stream();
    }

    static Stream<Arguments> evenSamplersAndDimensions() {
        // A grid has large empty slabs in two dimensions and more: it is even there in another sense.
        Stream<Arguments> others = Stream.of("latin-hypercube", "halton", "sobol")
                .flatMap(name -> Stream.of(1, 2, 3).map(dimension -> Arguments.of(name, dimension)));
        return Stream.concat(Stream.of(Arguments.of("uniform", 1)), others);
    }

    @ParameterizedTest
    @MethodSource("names")
    void fillsTheOpenCubeInEveryDimension(String name) {
        for (int dimension = 1; dimension <= 10; dimension++) {
            for (int count : new int[] {0, 1, 2, 7, 100, 1023}) {
                double[][] points = Sampler.named(name, 3).unitPoints(dimension, count, 5);
                assertThat(points).hasDimensions(dimension, count);
                assertThat(Arrays.stream(points).flatMapToDouble(Arrays::stream)).allMatch(u -> u > 0 && u < 1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void givesTheSamePointsAgainAndOthersForOtherSeedsDrawsAndSets(String name) {
        Sampler sampler = Sampler.named(name, 1);
        double[][] points = sampler.unitPoints(3, 64, 4);
        assertThat(Sampler.named(name, 1).unitPoints(3, 64, 4)).isDeepEqualTo(points);
        List<double[][]> others = new ArrayList<>();
        others.add(sampler.withSeed(2).unitPoints(3, 64, 4));
        others.add(sampler.unitPoints(3, 64, 5));
        others.add(sampler.forSet("x=0").unitPoints(3, 64, 4));
        others.add(sampler.forSet("x=1").unitPoints(3, 64, 4));
        others.add(points);
        for (int i = 0; i < others.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(others.get(i)[1]).isNotEqualTo(others.get(j)[1]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void integratesAPolynomial(String name) {
        // The mean of 3 x^2 * 2 y is 1, and 9/8 in the arcsine measure; its standard deviation is sqrt(9/5 * 4/3 - 1) = 1.18.
        double expected = name.equals("sobol-arcsine") ? 0.25 * (3 + 9.0 / 8) : 1;
        double[][] points = Sampler.named(name, 11).unitPoints(2, 4096, 0);
        double mean = 0;
        for (int i = 0; i < 4096; i++) {
            mean += 3 * points[0][i] * points[0][i] * 2 * points[1][i] / 4096;
        }
        assertThat(mean).isCloseTo(expected, within(name.equals("random") ? 4 * 1.18 / 64 : 0.02));
    }

    @ParameterizedTest
    @MethodSource("evenSamplersAndDimensions")
    void isMoreEvenThanRandomPoints(String name, int dimension) {
        double even = 0;
        double random = 0;
        for (int draw = 0; draw < 8; draw++) {
            even += Discrepancy.centredL2(Sampler.named(name, 1).unitPoints(dimension, 256, draw));
            random += Discrepancy.centredL2(new RandomSampler(1).unitPoints(dimension, 256, draw));
        }
        assertThat(even).isLessThan(0.8 * random);
    }

    @ParameterizedTest
    @MethodSource("names")
    void refusesDimensionZeroAndNegativeCounts(String name) {
        Sampler sampler = Sampler.named(name, 1);
        assertThatThrownBy(() -> sampler.unitPoints(0, 5, 0)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("dimension").hasMessageContaining("is 0");
        assertThatThrownBy(() -> sampler.unitPoints(2, -1, 0)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is -1");
    }

    @ParameterizedTest
    @MethodSource("names")
    void isFoundByItsName(String name) {
        assertThat(Sampler.named(name, 9).name()).isEqualTo(name);
        assertThat(Sampler.named(name, 9).seed()).isEqualTo(9);
        assertThatThrownBy(() -> Sampler.named(name + "x", 9)).hasMessageContaining("'" + name + "x'")
                .hasMessageContaining("Maybe one of: uniform, random");
    }
}
