package org.pikan.solve.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pikan.file.AtomicFiles;
import org.pikan.network.checkpoint.Fields;
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

    private static final int FORMAT = 5;

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
        Packed.put(json, "scales", state.scales());
        ArrayNode tracks = json.putArray("tracks");
        state.tracks().forEach(track -> tracks.add(RacerJson.write(track)));
        ArrayNode racing = json.putArray("racing");
        state.racing().forEach(racing::add);
        json.put("turn", state.turn()).put("round", state.round()).put("iterations", state.iterations())
                .put("seconds", state.seconds()).put("trackSeconds", Packed.pack(state.trackSeconds()))
                .put("lead", Packed.pack(state.lead()));
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
        List<RacerState> tracks = new ArrayList<>();
        Fields.array(json, "tracks").forEach(track -> tracks.add(RacerJson.read(track)));
        List<Integer> racing = new ArrayList<>();
        Fields.array(json, "racing").forEach(index -> racing.add(index.intValue()));
        return new TrainingState(Packed.vectors(json, "scales"), tracks, racing, Fields.integer(json, "turn"),
                Fields.integer(json, "round"), Fields.integer(json, "iterations"), Fields.number(json, "seconds"),
                Packed.list(Packed.unpack(Fields.text(json, "trackSeconds"))), Packed.number(json, "lead"));
    }
}
