package org.pikan.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class JetBlockTest {

    @Test
    void keepsThePointsOfAComponentTogether() {
        JetBlock block = new JetBlock(3, 4, 5);
        block.set(2, 1, 3, 7);
        assertThat(block.values[(2 * 4 + 1) * 5 + 3]).isEqualTo(7);
        assertThat(block.get(2, 1, 3)).isEqualTo(7);
        assertThat(block.nodeStride()).isEqualTo(20);
        block.clear();
        assertThat(block.values).hasSize(60).containsOnly(0);
    }

    @Test
    void staggersNodesByAnOddNumberOfLines() {
        JetBlock block = JetBlock.staggered(3, 4, 64);
        assertThat(block.nodeStride()).isEqualTo(33 * 8);
        assertThat(block.offset(2, 1)).isEqualTo(2 * 33 * 8 + 64);
        assertThat(block.values).hasSize(3 * 33 * 8);
        assertThat(JetBlock.staggered(1)).isEqualTo(8);
        assertThat(JetBlock.staggered(9)).isEqualTo(24);
        assertThat(JetBlock.staggered(24)).isEqualTo(24);
    }

    @Test
    void seedsAnAffineCoordinate() {
        JetLayout layout = JetLayout.ofOrder(2, 2);
        JetBlock block = new JetBlock(2, layout.size(), 3);
        Arrays.fill(block.values, 9);
        block.seed(1, layout, 1, new double[] {-1, 10, 20, 30}, 1, -0.5, 0.25);
        for (int p = 0; p < 3; p++) {
            assertThat(block.get(1, 0, p)).isEqualTo(0.25 * 10 * (p + 1) - 0.5);
            for (int component = 1; component < layout.size(); component++) {
                boolean slope = layout.multiIndex(component).equals(MultiIndex.of(0, 1));
                assertThat(block.get(1, component, p)).isEqualTo(slope ? 0.25 : 0);
            }
            assertThat(block.get(0, 0, p)).isEqualTo(9);
        }
    }

    @Test
    void seedsWithoutTheFirstDerivative() {
        JetLayout layout = JetLayout.of(2, List.of(MultiIndex.of(1, 0)));
        JetBlock block = new JetBlock(1, 2, 1);
        block.seed(0, layout, 1, new double[] {4}, 0, 0, 1);
        assertThat(block.values).containsExactly(4, 0);
    }

    @Test
    void refusesImpossibleSizes() {
        assertThatIllegalArgumentException().isThrownBy(() -> new JetBlock(0, 1, 1)).withMessageContaining("0 nodes");
        assertThatIllegalArgumentException().isThrownBy(() -> new JetBlock(70000, 1000, 64))
                .withMessageContaining("Maybe split");
        assertThatIllegalArgumentException().isThrownBy(() -> JetBlock.staggered(70000, 1000, 64))
                .withMessageContaining("Maybe split");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JetBlock(1, 2, 1).seed(0, JetLayout.ofOrder(2, 1), 0, new double[1], 0, 0, 1))
                .withMessageContaining("3 components");
    }
}
