package org.pikan.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JetLayoutTest {

    @Test
    void addsWhatIsBelowAndNothingElse() {
        JetLayout heat = JetLayout.of(2, List.of(MultiIndex.of(2, 0), MultiIndex.of(0, 1)));
        assertThat(heat.multiIndices()).containsExactly(MultiIndex.of(0, 0), MultiIndex.of(1, 0), MultiIndex.of(0, 1),
                MultiIndex.of(2, 0));
        assertThat(heat.order()).isEqualTo(2);
        assertThat(heat.componentOf(MultiIndex.of(1, 1))).isEqualTo(-1);
    }

    @Test
    void carriesACombinationInPlaceOfItsPartials() {
        Combination heat = Combination.of(new TreeMap<>(Map.of(MultiIndex.of(0, 1), 2.0, MultiIndex.of(2, 0), -1.0)));
        assertThat(heat.coefficients()).containsExactly(Map.entry(MultiIndex.of(0, 1), 1.0),
                Map.entry(MultiIndex.of(2, 0), -0.5));
        JetLayout layout = JetLayout.of(2, List.of(), List.of(heat));
        assertThat(layout.multiIndices()).containsExactly(MultiIndex.of(0, 0), MultiIndex.of(1, 0));
        assertThat(layout.componentOf(heat)).isEqualTo(2);
        assertThat(layout.restrictedTo(1).componentOf(heat)).isEqualTo(1);
        assertThat(layout.truncated(1)).isEqualTo(layout);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JetLayout.of(2, List.of(MultiIndex.of(0, 1)), List.of(heat)))
                .withMessageContaining("(0, 1)");
    }

    @Test
    void carriesTheValueWhenNothingIsNeeded() {
        JetLayout layout = JetLayout.of(3, List.of());
        assertThat(layout.size()).isEqualTo(1);
        assertThat(layout.order()).isZero();
        assertThat(layout.composition().rows()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10})
    void isClosedDownwardsAndSorted(int dimension) {
        Random random = new Random(dimension);
        List<MultiIndex> needed = IntStream.range(0, 4).mapToObj(i -> {
            MultiIndex index = MultiIndex.zero(dimension);
            for (int k = 0; k < 4; k++) {
                index = index.raised(random.nextInt(dimension), 1);
            }
            return index;
        }).toList();
        JetLayout layout = JetLayout.of(dimension, needed);
        assertThat(layout.multiIndices()).containsAll(needed).isSorted().doesNotHaveDuplicates();
        for (int component = 0; component < layout.size(); component++) {
            MultiIndex index = layout.multiIndex(component);
            assertThat(layout.componentOf(index)).isEqualTo(component);
            assertThat(layout.multiIndices()).containsAll(index.dominated());
            assertThat(needed).anyMatch(top -> top.dominates(index));
        }
    }

    @Test
    void highDimensionalLaplacianStaysSmall() {
        List<MultiIndex> needed = IntStream.range(0, 10).mapToObj(i -> MultiIndex.zero(10).raised(i, 2)).toList();
        JetLayout layout = JetLayout.of(10, needed);
        assertThat(layout.size()).isEqualTo(21);
        assertThat(layout.composition().rows()).isEqualTo(10 + 20);
    }

    @Test
    void restrictsToCoordinatesAndOrders() {
        JetLayout layout = JetLayout.ofOrder(3, 3);
        JetLayout factor = layout.restrictedTo(1);
        assertThat(factor.multiIndices()).containsExactly(MultiIndex.of(0, 0, 0), MultiIndex.of(0, 1, 0),
                MultiIndex.of(0, 2, 0), MultiIndex.of(0, 3, 0));
        assertThat(layout.truncated(1).size()).isEqualTo(4);
        assertThat(layout.includes(factor)).isTrue();
        assertThat(factor.includes(layout)).isFalse();
        int[] place = layout.componentsOf(factor);
        for (int component = 0; component < factor.size(); component++) {
            assertThat(layout.multiIndex(place[component])).isEqualTo(factor.multiIndex(component));
        }
        assertThat(factor.componentsOf(layout)[1]).isEqualTo(-1);
    }

    @Test
    void equalsBySet() {
        JetLayout one = JetLayout.of(2, List.of(MultiIndex.of(1, 1)));
        JetLayout other = JetLayout.of(2, List.of(MultiIndex.of(1, 0), MultiIndex.of(1, 1), MultiIndex.of(0, 1)));
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).isNotEqualTo(JetLayout.ofOrder(2, 1));
    }

    @Test
    void refusesOtherDimensions() {
        assertThatIllegalArgumentException().isThrownBy(() -> JetLayout.of(3, List.of(MultiIndex.of(1, 1))))
                .withMessageContaining("(1, 1)").withMessageContaining("Maybe");
    }
}
