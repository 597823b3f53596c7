package org.pikan.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.hipparchus.util.CombinatoricsUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MultiIndexTest {

    @Test
    void sortsByOrderThenByCoordinate() {
        assertThat(MultiIndex.upToOrder(2, 2)).containsExactly(MultiIndex.of(0, 0), MultiIndex.of(1, 0),
                MultiIndex.of(0, 1), MultiIndex.of(2, 0), MultiIndex.of(1, 1), MultiIndex.of(0, 2));
    }

    @ParameterizedTest
    @CsvSource({"1, 5", "2, 4", "3, 4", "4, 3", "10, 2"})
    void countsWhatCombinatoricsCount(int dimension, int order) {
        assertThat(MultiIndex.upToOrder(dimension, order)).doesNotHaveDuplicates()
                .hasSize((int) CombinatoricsUtils.binomialCoefficient(dimension + order, order))
                .allMatch(index -> index.order() <= order && index.dimension() == dimension);
    }

    @Test
    void listsWhatItDominatesInOrder() {
        assertThat(MultiIndex.of(2, 0, 1).dominated()).isSorted().containsExactly(MultiIndex.of(0, 0, 0),
                MultiIndex.of(1, 0, 0), MultiIndex.of(0, 0, 1), MultiIndex.of(2, 0, 0), MultiIndex.of(1, 0, 1),
                MultiIndex.of(2, 0, 1));
    }

    @Test
    void addsAndSubtracts() {
        MultiIndex index = MultiIndex.of(3, 1);
        assertThat(index.minus(MultiIndex.of(1, 1))).isEqualTo(MultiIndex.of(2, 0));
        assertThat(MultiIndex.of(2, 0).plus(MultiIndex.of(1, 1))).isEqualTo(index).hasSameHashCodeAs(index);
        assertThat(MultiIndex.unit(3, 1)).isEqualTo(MultiIndex.of(0, 1, 0));
        assertThat(index.dominates(MultiIndex.of(0, 2))).isFalse();
        assertThat(index.dominates(MultiIndex.of(3, 1))).isTrue();
    }

    @Test
    void countsFactorialsAndBinomials() {
        assertThat(MultiIndex.of(4, 0, 3).factorial()).isEqualTo(24 * 6);
        assertThat(MultiIndex.of(4, 3).binomial(MultiIndex.of(2, 1))).isEqualTo(6 * 3);
        assertThat(MultiIndex.of(4, 3).binomial(MultiIndex.of(0, 4))).isZero();
        for (int n = 0; n <= 12; n++) {
            for (int k = 0; k <= n; k++) {
                assertThat(MultiIndex.of(n).binomial(MultiIndex.of(k)))
                        .isEqualTo(CombinatoricsUtils.binomialCoefficientDouble(n, k));
            }
        }
    }

    @Test
    void refusesNegativeExponentsAndOtherDimensions() {
        assertThatIllegalArgumentException().isThrownBy(() -> MultiIndex.of(1, -1)).withMessageContaining("-1");
        assertThatIllegalArgumentException().isThrownBy(MultiIndex::of).withMessageContaining("no exponents");
        assertThatIllegalArgumentException().isThrownBy(() -> MultiIndex.of(1, 0).minus(MultiIndex.of(0, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> MultiIndex.of(1).plus(MultiIndex.of(1, 0)))
                .withMessageContaining("(1) and (1, 0)");
    }

    @Test
    void keepsItsExponentsToItself() {
        int[] exponents = {1, 2};
        MultiIndex index = MultiIndex.of(exponents);
        exponents[0] = 5;
        index.exponents()[1] = 7;
        assertThat(index).isEqualTo(MultiIndex.of(1, 2)).hasToString("(1, 2)");
        assertThat(List.of(index.exponent(0), index.exponent(1), index.order())).containsExactly(1, 2, 3);
    }
}
