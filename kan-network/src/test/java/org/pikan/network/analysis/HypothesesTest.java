package org.pikan.network.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.pikan.autodiff.Jet;
import org.pikan.autodiff.JetLayout;
import org.pikan.network.BasisChoice;
import org.pikan.network.Input;
import org.pikan.network.KanStructure;
import org.pikan.network.Network;
import org.pikan.network.SeparableStructure;

class HypothesesTest {

    private static final List<Input> SPACE = List.of(new Input(-1, 1, false), new Input(0, 2, false),
            new Input(0, 1, false));

    @Test
    void aSumOfPartsIsFoundDownToTheParts() {
        List<Finding> findings = test(3, p -> p[0].plus(p[1].times(p[2])));
        assertThat(words(findings)).containsExactly(
                "u is additively separable in {x}, {y, z}: mixed derivative is 0 of its scale",
                "u depends on y and z only through y*z: slope along its level lines is 0 of the slopes");
    }

    @Test
    void aProductOfPartsIsFoundDownToTheParts() {
        List<Finding> findings = test(3, p -> p[0].pow(2).plus(p[1].pow(2)).negate().exp().times(p[2].sin()));
        assertThat(findings).extracting(Finding::hypothesis).containsExactly(Hypothesis.MULTIPLICATIVE,
                Hypothesis.RADIUS);
        assertThat(findings.getFirst().groups()).containsExactly(List.of("x"), List.of("y"), List.of("z"));
        assertThat(findings.getLast().combination()).isEqualTo("x^2 + y^2");
    }

    @Test
    void aFunctionOfASumIsNeitherSumNorProductButStillSeparable() {
        List<Finding> findings = test(2, p -> p[0].pow(2).plus(p[1].exp()).plus(1).sqrt());
        assertThat(findings).extracting(Finding::hypothesis).containsExactly(Hypothesis.GENERAL);
        assertThat(findings.getFirst().groups()).containsExactly(List.of("x"), List.of("y"));
    }

    @Test
    void aTravellingWaveShowsItsSpeed() {
        List<Finding> findings = test(2, p -> p[0].minus(p[1].times(2.5)).sin().exp());
        assertThat(findings).filteredOn(f -> f.hypothesis() == Hypothesis.LINEAR_COMBINATION).singleElement()
                .satisfies(f -> assertThat(f.combination()).isEqualTo("x - 2.5*y"));
    }

    @Test
    void quotientsAreFound() {
        assertThat(test(2, p -> p[0].dividedBy(p[1]).sin())).extracting(Finding::combination).contains("x/y");
    }

    @Test
    void aCombinationThatHasNoSimpleFormIsFoundByItsLevelLines() {
        List<Finding> findings = test(3,
                p -> p[2].times(p[0].sin().plus(p[1].pow(3))).exp().dividedBy(p[2].plus(2)));
        assertThat(findings).extracting(Finding::hypothesis).containsExactly(Hypothesis.COMBINATION);
        assertThat(findings.getFirst().groups()).containsExactly(List.of("x"), List.of("y"));
    }

    @Test
    void nothingIsFoundInAFunctionWithoutStructure() {
        assertThat(test(2, p -> p[0].times(p[1]).sin().plus(p[0].exp()).plus(p[1].times(p[1])))).isEmpty();
    }

    @Test
    void aCoordinateWithoutInfluenceIsNamedAndLeftOut() {
        List<Finding> findings = test(3, p -> p[0].times(p[1]).plus(p[0]).plus(p[2].times(0)));
        assertThat(words(findings).getFirst())
                .isEqualTo("u does not depend on z: the derivative is 0 of its scale");
        assertThat(findings).noneMatch(f -> f.hypothesis() != Hypothesis.INDEPENDENT
                && f.groups().stream().anyMatch(group -> group.contains("z")));
    }

    @Test
    void theThresholdDecidesAndTheStatisticIsProportionalToTheDisturbance() {
        Function<Jet[], Jet> nearlySum = p -> p[0].plus(p[1]).plus(p[0].times(p[1]).times(1e-4));
        Finding additive = finding(hypotheses(2, nearlySum).testAll(), Hypothesis.ADDITIVE);
        assertThat(additive.holds()).isTrue();
        Finding stricter = finding(hypotheses(2, nearlySum).threshold(1e-6).testAll(), Hypothesis.ADDITIVE);
        assertThat(stricter.holds()).isFalse();
        assertThat(stricter.statistic()).isEqualTo(additive.statistic());
        // x and y uniform on an interval of length 1: h = 1 / sqrt(12), s = h sqrt(2) but for the disturbance.
        assertThat(additive.statistic()).isBetween(0.9e-4 / Math.sqrt(24), 1.1e-4 / Math.sqrt(24));
    }

    @Test
    void networksAreFoundToBeWhatTheirStructureMakesThem() {
        Network additive = new KanStructure(List.of(), BasisChoice.chebyshev(5)).network(SPACE, 1, 1);
        Finding sum = finding(Hypotheses.of(additive, 0).testAll(), Hypothesis.ADDITIVE);
        assertThat(sum.groups()).hasSize(3);
        assertThat(sum.statistic()).isLessThan(1e-12);
        Network separable = new SeparableStructure(1, BasisChoice.chebyshev(5)).network(SPACE, 2, 1);
        Finding product = finding(Hypotheses.of(separable, 1).testAll(), Hypothesis.MULTIPLICATIVE);
        assertThat(product.groups()).hasSize(3);
        assertThat(product.statistic()).isLessThan(1e-12);
        Network twoTerms = new SeparableStructure(2, BasisChoice.chebyshev(5)).network(SPACE, 1, 1);
        assertThat(finding(Hypotheses.of(twoTerms, 0).testAll(), Hypothesis.MULTIPLICATIVE).statistic())
                .isGreaterThan(0.01);
        Network composed = new KanStructure(List.of(1), BasisChoice.chebyshev(5)).network(SPACE, 1, 1);
        assertThat(finding(Hypotheses.of(composed, 0).testAll(), Hypothesis.GENERAL).statistic()).isLessThan(1e-10);
    }

    @Test
    void splinesOfLowDegreeAreAskedOnlyWhatTheyHaveDerivativesFor() {
        Network splines = new KanStructure(List.of(2), BasisChoice.bspline(2, 4)).network(SPACE, 1, 1);
        assertThat(Hypotheses.of(splines, 0).testAll()).extracting(Finding::hypothesis)
                .contains(Hypothesis.ADDITIVE).doesNotContain(Hypothesis.GENERAL);
    }

    @Test
    void namesThatDoNotFitAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> hypotheses(2, p -> p[0]).names("x"))
                .withMessageContaining("1 names").withMessageContaining("2 coordinates");
        assertThatIllegalArgumentException().isThrownBy(() -> hypotheses(2, p -> p[0]).threshold(0));
    }

    private static Finding finding(List<Finding> findings, Hypothesis hypothesis) {
        return findings.stream().filter(f -> f.hypothesis() == hypothesis).findFirst().orElseThrow();
    }

    private static List<String> words(List<Finding> findings) {
        return findings.stream().map(finding -> finding.inWords("u")).toList();
    }

    private static List<Finding> test(int dimension, Function<Jet[], Jet> function) {
        return hypotheses(dimension, function).test();
    }

    /** On [0.3, 1.3]^dimension, by jets of single points. */
    private static Hypotheses hypotheses(int dimension, Function<Jet[], Jet> function) {
        SplittableRandom random = new SplittableRandom(5);
        double[][] points = new double[dimension][400];
        for (double[] axis : points) {
            java.util.Arrays.setAll(axis, _ -> 0.3 + random.nextDouble());
        }
        PartialDerivatives derivatives = (partials, at) -> {
            JetLayout layout = JetLayout.of(dimension, partials);
            double[][] result = new double[partials.size()][at[0].length];
            for (int p = 0; p < at[0].length; p++) {
                Jet[] coordinates = new Jet[dimension];
                for (int axis = 0; axis < dimension; axis++) {
                    coordinates[axis] = Jet.variable(layout, axis, at[axis][p]);
                }
                Jet value = function.apply(coordinates);
                for (int k = 0; k < result.length; k++) {
                    result[k][p] = value.partial(partials.get(k).exponents());
                }
            }
            return result;
        };
        String[] names = dimension == 2 ? new String[] {"x", "y"} : new String[] {"x", "y", "z"};
        return Hypotheses.of(derivatives, points).names(names);
    }
}
