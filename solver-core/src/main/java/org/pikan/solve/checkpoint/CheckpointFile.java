package org.pikan.solve.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pikan.file.AtomicFiles;
import org.pikan.network.Network;
import org.pikan.network.checkpoint.Fields;
import org.pikan.network.checkpoint.NetworkJson;
import org.pikan.optimize.OptimizerState;
import org.pikan.solve.GrowthKind;
import org.pikan.solve.StageRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A training under way, from which the rest goes on bit for bit.
 *
 * <p>Vectors are the bytes of their doubles, little endian, in Base64: exact, infinities included, and small. A file names
 * what it belongs to, so that it is not resumed with another problem or other options.
 */
public final class CheckpointFile {

    private static final int FORMAT = 2;

    private static final JsonMapper JSON = new JsonMapper();

    private CheckpointFile() {}

    /**
     * Writes a checkpoint.
     *
     * @param state
     *            the training
     * @param identity
     *            what it belongs to
     * @param file
     *            where to; replaced if it is there
     * @throws IOException
     *             if it cannot be written
     */
    public static void write(TrainingState state, String identity, Path file) throws IOException {
        ObjectNode json = JSON.createObjectNode();
        json.put("format", FORMAT).put("identity", identity);
        putVectors(json, "scales", state.scales());
        ArrayNode tracks = json.putArray("tracks");
        state.tracks().forEach(track -> tracks.add(write(track)));
        ArrayNode racing = json.putArray("racing");
        state.racing().forEach(racing::add);
        json.put("turn", state.turn()).put("round", state.round()).put("iterations", state.iterations())
                .put("seconds", state.seconds()).put("trackSeconds", packed(state.trackSeconds()))
                .put("lead", packed(state.lead()));
        AtomicFiles.writeText(file, JSON.writeValueAsString(json));
    }

    /**
     * Reads a checkpoint.
     *
     * @param file
     *            what {@link #write} wrote
     * @param identity
     *            what it must belong to
     * @return the training
     * @throws IOException
     *             if it cannot be read
     * @throws IllegalArgumentException
     *             if it belongs to something else or is no checkpoint of this version
     */
    public static TrainingState read(Path file, String identity) throws IOException {
        JsonNode json;
        try {
            json = JSON.readTree(Files.readString(file));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("checkpoint '" + file + "' is not JSON: " + e.getOriginalMessage()
                    + ". Maybe train again without --resume.", e);
        }
        if (Fields.integer(json, "format") != FORMAT || !Fields.text(json, "identity").equals(identity)) {
            throw new IllegalArgumentException("checkpoint '" + file
                    + "' belongs to another problem, other options or another version of Pikan. "
                    + "Maybe repeat the options of the first run, or train again without --resume.");
        }
        List<TrackState> tracks = new ArrayList<>();
        Fields.array(json, "tracks").forEach(track -> tracks.add(track(track)));
        List<Integer> racing = new ArrayList<>();
        Fields.array(json, "racing").forEach(index -> racing.add(index.intValue()));
        return new TrainingState(vectors(json, "scales"), tracks, racing, Fields.integer(json, "turn"),
                Fields.integer(json, "round"), Fields.integer(json, "iterations"), Fields.number(json, "seconds"),
                list(unpacked(Fields.text(json, "trackSeconds"))), unpackedNumber(json, "lead"));
    }

    private static ObjectNode write(TrackState track) {
        ObjectNode json = JSON.createObjectNode();
        json.set("network", NetworkJson.write(track.network()));
        ObjectNode optimizer = json.putObject("optimizer");
        optimizer.put("name", track.optimizer().optimizer());
        ObjectNode vectors = optimizer.putObject("vectors");
        track.optimizer().vectors().forEach((name, vector) -> vectors.put(name, packed(vector)));
        putVectors(json, "weights", track.weights());
        putVectors(json, "points", track.points());
        json.put("draw", track.draw()).put("iterations", track.iterations())
                .put("work", packed(track.work())).put("stageLosses", packed(track.stageLosses()))
                .put("stageValidations", packed(track.stageValidations())).put("moving", track.moving())
                .put("stalled", track.stalled());
        ArrayNode stages = json.putArray("stages");
        for (StageRecord stage : track.stages()) {
            stages.addObject().put("kind", name(stage.kind())).put("validation", packed(stage.validation()));
        }
        json.put("grownBy", name(track.grownBy())).put("grownOut", track.grownOut())
                .put("finished", track.finished());
        Network best = track.best();
        json.set("best", best == null ? JSON.nullNode() : NetworkJson.write(best));
        json.put("bestValidation", packed(track.bestValidation()));
        return json;
    }

    private static TrackState track(JsonNode json) {
        JsonNode optimizer = Fields.field(json, "optimizer");
        Map<String, double[]> vectors = new TreeMap<>();
        Fields.field(optimizer, "vectors").properties()
                .forEach(entry -> vectors.put(entry.getKey(), unpacked(entry.getValue().stringValue())));
        List<StageRecord> stages = new ArrayList<>();
        for (JsonNode stage : Fields.array(json, "stages")) {
            stages.add(new StageRecord(kind(stage, "kind"), unpackedNumber(stage, "validation")));
        }
        JsonNode best = Fields.field(json, "best");
        return new TrackState(NetworkJson.read(Fields.field(json, "network")),
                new OptimizerState(Fields.text(optimizer, "name"), vectors), vectors(json, "weights"),
                vectors(json, "points"),
                Fields.field(json, "draw").longValue(), Fields.integer(json, "iterations"),
                unpackedNumber(json, "work"), list(unpacked(Fields.text(json, "stageLosses"))),
                list(unpacked(Fields.text(json, "stageValidations"))), Fields.truth(json, "moving"),
                Fields.truth(json, "stalled"), stages,
                kind(json, "grownBy"), Fields.truth(json, "grownOut"), Fields.truth(json, "finished"),
                best.isNull() ? null : NetworkJson.read(best),
                unpackedNumber(json, "bestValidation"));
    }

    private static String name(@Nullable GrowthKind kind) {
        return kind == null ? "none" : kind.name();
    }

    private static @Nullable GrowthKind kind(JsonNode json, String field) {
        String name = Fields.text(json, field);
        return name.equals("none") ? null : GrowthKind.valueOf(name);
    }

    private static String packed(double... values) {
        ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(values);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    private static String packed(List<Double> values) {
        return packed(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static double[] unpacked(String text) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text)).order(ByteOrder.LITTLE_ENDIAN);
        double[] values = new double[bytes.remaining() / Double.BYTES];
        bytes.asDoubleBuffer().get(values);
        return values;
    }

    private static double[][] vectors(JsonNode json, String field) {
        List<double[]> vectors = new ArrayList<>();
        Fields.array(json, field).forEach(vector -> vectors.add(unpacked(vector.stringValue())));
        return vectors.toArray(double[][]::new);
    }

    private static void putVectors(ObjectNode json, String field, double[][] vectors) {
        ArrayNode array = json.putArray(field);
        for (double[] vector : vectors) {
            array.add(packed(vector));
        }
    }

    private static double unpackedNumber(JsonNode json, String field) {
        return unpacked(Fields.text(json, field))[0];
    }

    private static List<Double> list(double[] values) {
        return java.util.Arrays.stream(values).boxed().toList();
    }
}
