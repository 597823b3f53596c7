package org.pikan.network.checkpoint;

import java.util.ArrayList;
import java.util.List;
import org.pikan.network.Network;
import org.pikan.network.edit.EditedNetwork;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Edited networks as JSON: "network" as in {@link NetworkJson}, "frozen" with indices of parameters, "history". */
public final class EditedNetworkJson {

    private EditedNetworkJson() {}

    /** Writes a network, what is frozen in it, and its history. */
    public static ObjectNode write(EditedNetwork edited) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("network", NetworkJson.write(edited.network()));
        ArrayNode frozen = json.putArray("frozen");
        boolean[] mask = edited.frozen();
        for (int i = 0; i < mask.length; i++) {
            if (mask[i]) {
                frozen.add(i);
            }
        }
        ArrayNode history = json.putArray("history");
        edited.history().forEach(history::add);
        return json;
    }

    /**
     * Reads what {@link #write} gave.
     *
     * @throws IllegalArgumentException
     *             if something is missing or does not fit
     */
    public static EditedNetwork read(JsonNode json) {
        Network network = NetworkJson.read(Fields.field(json, "network"));
        boolean[] frozen = new boolean[network.parameterCount()];
        for (double index : Fields.numbers(json, "frozen")) {
            if (index != Math.rint(index) || index < 0 || index >= frozen.length) {
                throw new IllegalArgumentException(
                        "field 'frozen' holds " + index + ", but the network has parameters 0 to "
                                + (frozen.length - 1) + ". Maybe the file was edited.");
            }
            frozen[(int) index] = true;
        }
        List<String> history = new ArrayList<>();
        for (JsonNode line : Fields.array(json, "history")) {
            history.add(line.asString());
        }
        return new EditedNetwork(network, frozen, history);
    }
}
