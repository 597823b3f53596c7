package org.pikan.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterGroupsTest {
    private static final List<Input> INPUTS = List.of(new Input(0, 1, false), new Input(0, 2, false));

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 33, 10_000})
    void everyParameterIsInOneGroupOfAllowedSize(int largest) {
        for (Network network : SampleNetworks.all().toList()) {
            List<int[]> groups = ParameterGroups.of(network, largest);
            assertThat(groups).allSatisfy(group -> assertThat(group.length).isBetween(1, largest));
            assertThat(groups.stream().flatMapToInt(IntStream::of).sorted().toArray())
                    .isEqualTo(IntStream.range(0, network.parameterCount()).toArray());
        }
    }

    @Test
    void aGroupHoldsAllCoefficientsOfANode() {
        Bundle first = new Bundle(0, edges(2), 0, 2, true);
        Bundle second = new Bundle(2, edges(1), 2, 1, false);
        SumLayer layer = new SumLayer(3, 3, List.of(first, second));
        Network network = new Network(Collections.nCopies(3, new Feature(0, Feature.Kind.LINEAR, 0, 1)), List.of(layer),
                new double[layer.parameterCount()]);
        List<int[]> groups = ParameterGroups.of(network, first.depth());
        assertThat(groups).hasSize(3);
        for (int output = 0; output < 2; output++) {
            int node = output;
            assertThat(groups.get(output))
                    .isEqualTo(IntStream.range(0, first.depth()).map(row -> 2 * row + node).toArray());
        }
        assertThat(groups.get(2))
                .isEqualTo(IntStream.range(first.parameterCount(), layer.parameterCount()).toArray());
    }

    private static List<Edge> edges(int count) {
        return ((SumLayer) new KanStructure(List.of(), BasisChoice.chebyshev(3)).network(INPUTS, 1, 1).layers()
                .getFirst()).bundles().getFirst().edges().subList(0, count);
    }
}
