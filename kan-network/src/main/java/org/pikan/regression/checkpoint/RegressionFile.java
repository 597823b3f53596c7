package org.pikan.regression.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pikan.file.AtomicFiles;
import org.pikan.network.checkpoint.Fields;
import org.pikan.network.checkpoint.NetworkJson;
import org.pikan.regression.RegressionModel;
import org.pikan.regression.Scaling;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A regression model as JSON: "format", "kind" ({@value #KIND}), names, "center" and "scale" of the targets, "network". */
public final class RegressionFile {

    private static final int FORMAT = 1;
    private static final String KIND = "regression";
    private static final String INPUTS = "inputs";
    private static final String TARGETS = "targets";
    private static final String CLASSES = "classes";
    private static final JsonMapper JSON = new JsonMapper();

    private RegressionFile() {}

    /**
     * Writes a model.
     *
     * @param model
     *            the model
     * @param file
     *            where to; replaced if it is there
     * @throws IOException
     *             if it cannot be written
     */
    public static void write(RegressionModel model, Path file) throws IOException {
        ObjectNode json = JSON.createObjectNode();
        json.put("format", FORMAT).put("kind", KIND);
        texts(json.putArray(INPUTS), model.inputNames());
        texts(json.putArray(TARGETS), model.targetNames());
        texts(json.putArray(CLASSES), model.classes());
        numbers(json.putArray("center"), model.scaling().center());
        numbers(json.putArray("scale"), model.scaling().scale());
        json.set("network", NetworkJson.write(model.network()));
        AtomicFiles.writeText(file, JSON.writeValueAsString(json) + "\n");
    }

    /**
     * Whether a file is a regression model, by its kind alone.
     *
     * @param file
     *            any file
     * @return false also if it is not JSON
     * @throws IOException
     *             if it cannot be read
     */
    public static boolean isRegression(Path file) throws IOException {
        try {
            JsonNode kind = JSON.readTree(Files.readString(file)).get("kind");
            return kind != null && kind.isString() && kind.stringValue().equals(KIND);
        } catch (JacksonException | java.nio.charset.CharacterCodingException _) {
            return false;
        }
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
     *             if it is not a regression model of this version
     */
    public static RegressionModel read(Path file) throws IOException {
        JsonNode json;
        try {
            json = JSON.readTree(Files.readString(file));
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "'" + file + "' is not JSON: " + e.getOriginalMessage() + ". Maybe it was cut off.", e);
        }
        int format = Fields.integer(json, "format");
        if (format != FORMAT || !Fields.text(json, "kind").equals(KIND)) {
            throw new IllegalArgumentException("'" + file + "' is of kind '" + Fields.text(json, "kind")
                    + "' and format " + format + ", but a regression model of this version has format " + FORMAT
                    + ". Maybe it was written by another version of Pikan.");
        }
        return new RegressionModel(NetworkJson.read(Fields.field(json, "network")),
                new Scaling(Fields.numbers(json, "center"), Fields.numbers(json, "scale")), texts(json, INPUTS),
                texts(json, TARGETS), texts(json, CLASSES));
    }

    private static void texts(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }

    private static void numbers(ArrayNode array, double[] numbers) {
        for (double number : numbers) {
            array.add(number);
        }
    }

    private static List<String> texts(JsonNode json, String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode entry : Fields.array(json, name)) {
            if (!entry.isString()) {
                throw new IllegalArgumentException("field '" + name + "' has the entry " + entry
                        + ", but must be a list of texts. Maybe the file was edited.");
            }
            texts.add(entry.stringValue());
        }
        return texts;
    }
}
