package org.pikan.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pikan.network.checkpoint.EditedNetworkJson;
import org.pikan.network.checkpoint.NetworkJson;
import org.pikan.network.edit.EditedNetwork;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class NetworkJsonTest {

    private static final JsonMapper JSON = new JsonMapper();

    static Stream<Network> networks() {
        return SampleNetworks.all();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void aNetworkComesBackBitForBit(Network network) {
        String text = JSON.writeValueAsString(NetworkJson.write(network));
        assertThat(NetworkJson.read(JSON.readTree(text))).isEqualTo(network);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void whatIsFrozenAndTheHistoryComeBackToo(Network network) {
        boolean[] frozen = new boolean[network.parameterCount()];
        frozen[0] = true;
        frozen[frozen.length - 1] = true;
        EditedNetwork edited = new EditedNetwork(network, frozen, List.of("one", "two"));
        String text = JSON.writeValueAsString(EditedNetworkJson.write(edited));
        assertThat(EditedNetworkJson.read(JSON.readTree(text))).isEqualTo(edited);
        JsonNode wrong = JSON.readTree(text.replaceFirst("\\\"frozen\\\":\\[0,", "\"frozen\":[-1,"));
        assertThatThrownBy(() -> EditedNetworkJson.read(wrong)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("frozen").hasMessageContaining("-1");
    }

    @Test
    void anotherFormatAndMissingFieldsAreRefusedByName() {
        ObjectNode json = NetworkJson.write(SampleNetworks.all().findFirst().orElseThrow());
        json.put("format", 99);
        assertThatThrownBy(() -> NetworkJson.read(json)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("99");
        json.put("format", NetworkJson.FORMAT);
        json.remove("layers");
        assertThatThrownBy(() -> NetworkJson.read(json)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("layers");
    }
}
