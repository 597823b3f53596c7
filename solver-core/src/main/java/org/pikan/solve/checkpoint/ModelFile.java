package org.pikan.solve.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pikan.file.AtomicFiles;
import org.pikan.formulation.ConditionMode;
import org.pikan.formulation.Formulation;
import org.pikan.network.Network;
import org.pikan.network.checkpoint.Fields;
import org.pikan.network.checkpoint.NetworkJson;
import org.pikan.spec.ProblemFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A trained model as JSON: "format", "problem" as in a problem file, "conditions" (auto, hard or soft) and "network".
 *
 * <p>The ansatz is built again from the problem, by the same rules, so that a loaded model gives the same bits.
 */
public final class ModelFile {

    private static final int FORMAT = 1;

    private static final JsonMapper JSON = new JsonMapper();

    private ModelFile() {}

    /**
     * What a file holds.
     *
     * @param formulation
     *            the problem and how conditions enter
     * @param network
     *            the network
     */
    public record Model(Formulation formulation, Network network) {}

    /**
     * Writes a model.
     *
     * @param formulation
     *            the problem and how conditions enter
     * @param network
     *            the network
     * @param file
     *            where to; replaced if it is there
     * @throws IOException
     *             if it cannot be written
     */
    public static void write(Formulation formulation, Network network, Path file) throws IOException {
        ObjectNode json = JSON.createObjectNode();
        json.put("format", FORMAT);
        json.set("problem", JSON.readTree(ProblemFile.toJson(formulation.problem())));
        json.put("conditions", formulation.mode().label());
        json.set("network", NetworkJson.write(network));
        AtomicFiles.writeText(file, JSON.writeValueAsString(json) + "\n");
    }

    /**
     * Reads a model.
     *
     * @param file
     *            what {@link #write} wrote
     * @return the model
     * @throws IOException
     *             if it cannot be read
     * @throws IllegalArgumentException
     *             if it is not a model of this version
     */
    public static Model read(Path file) throws IOException {
        JsonNode json;
        try {
            json = JSON.readTree(Files.readString(file));
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "'" + file + "' is not JSON: " + e.getOriginalMessage() + ". Maybe it was cut off.", e);
        }
        int format = Fields.integer(json, "format");
        if (format != FORMAT) {
            throw new IllegalArgumentException("model '" + file + "' has format " + format
                    + ", but this version reads " + FORMAT + ". Maybe it was written by another version of Pikan.");
        }
        Formulation formulation = Formulation.of(ProblemFile.parse(Fields.field(json, "problem").toString()),
                Fields.constant(json, "conditions", ConditionMode.class));
        return new Model(formulation, NetworkJson.read(Fields.field(json, "network")));
    }
}
