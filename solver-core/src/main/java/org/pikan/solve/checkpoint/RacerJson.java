package org.pikan.solve.checkpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pikan.network.Network;
import org.pikan.network.checkpoint.BasisJson;
import org.pikan.network.checkpoint.Fields;
import org.pikan.network.checkpoint.NetworkJson;
import org.pikan.optimize.OptimizerState;
import org.pikan.solve.GrowthKind;
import org.pikan.solve.Slab;
import org.pikan.solve.SlabAttempts;
import org.pikan.solve.StageRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The states of candidates as JSON. */
final class RacerJson {

    private static final JsonMapper JSON = new JsonMapper();

    private RacerJson() {}

    static ObjectNode write(RacerState state) {
        return switch (state) {
            case TrackState track -> write(track);
            case MarchState march -> write(march);
        };
    }

    static RacerState read(JsonNode json) {
        return json.has("slabs") ? readMarch(json) : readTrack(json);
    }

    private static ObjectNode write(TrackState track) {
        ObjectNode json = JSON.createObjectNode();
        json.set("network", NetworkJson.write(track.network()));
        json.set("optimizer", write(track.optimizer()));
        Packed.put(json, "weights", track.weights());
        Packed.put(json, "points", track.points());
        json.put("draw", track.draw()).put("iterations", track.iterations())
                .put("work", Packed.pack(track.work())).put("stageLosses", Packed.pack(track.stageLosses()))
                .put("stageValidations", Packed.pack(track.stageValidations())).put("moving", track.moving())
                .put("stalled", track.stalled());
        ArrayNode stages = json.putArray("stages");
        for (StageRecord stage : track.stages()) {
            stages.addObject().put("kind", name(stage.kind())).put("validation", Packed.pack(stage.validation()));
        }
        json.put("grownBy", name(track.grownBy())).put("grownOut", track.grownOut())
                .put("finished", track.finished());
        json.set("best", write(track.best()));
        json.put("bestValidation", Packed.pack(track.bestValidation()));
        return json;
    }

    private static TrackState readTrack(JsonNode json) {
        List<StageRecord> stages = new ArrayList<>();
        for (JsonNode stage : Fields.array(json, "stages")) {
            stages.add(new StageRecord(kind(stage, "kind"), Packed.number(stage, "validation")));
        }
        return new TrackState(NetworkJson.read(Fields.field(json, "network")),
                readOptimizer(Fields.field(json, "optimizer")), Packed.vectors(json, "weights"),
                Packed.vectors(json, "points"),
                Fields.field(json, "draw").longValue(), Fields.integer(json, "iterations"),
                Packed.number(json, "work"), Packed.list(Packed.unpack(Fields.text(json, "stageLosses"))),
                Packed.list(Packed.unpack(Fields.text(json, "stageValidations"))), Fields.truth(json, "moving"),
                Fields.truth(json, "stalled"), stages,
                kind(json, "grownBy"), Fields.truth(json, "grownOut"), Fields.truth(json, "finished"),
                readBest(json),
                Packed.number(json, "bestValidation"));
    }

    private static ObjectNode write(MarchState march) {
        ObjectNode json = JSON.createObjectNode();
        json.put("tolerance", Packed.pack(march.tolerance()));
        json.set("earlier", write(march.earlier()));
        json.set("slabs", write(march.slabs()));
        json.put("length", Packed.pack(march.length()));
        json.set("attempts", write(march.attempts()));
        json.set("present", write(List.of(march.present())));
        json.set("optimizer", write(march.optimizer()));
        json.put("presentIterations", march.presentIterations())
                .put("previousLoss", Packed.pack(march.previousLoss()));
        json.set("best", write(march.best()));
        json.put("bestValidation", Packed.pack(march.bestValidation())).put("interior", march.interior())
                .put("covered", march.covered())
                .put("iterations", march.iterations()).put("work", Packed.pack(march.work()))
                .put("passes", march.passes()).put("finished", march.finished());
        return json;
    }

    private static MarchState readMarch(JsonNode json) {
        return new MarchState(Packed.number(json, "tolerance"), readSlabs(json, "earlier"), readSlabs(json, "slabs"),
                Packed.number(json, "length"), readAttempts(Fields.field(json, "attempts")),
                readSlabs(json, "present").getFirst(),
                readOptimizer(Fields.field(json, "optimizer")), Fields.integer(json, "presentIterations"),
                Packed.number(json, "previousLoss"), readBest(json), Packed.number(json, "bestValidation"),
                Fields.integer(json, "interior"), Fields.integer(json, "covered"), Fields.integer(json, "iterations"),
                Packed.number(json, "work"),
                Fields.integer(json, "passes"), Fields.truth(json, "finished"));
    }

    private static ObjectNode write(SlabAttempts attempts) {
        return JSON.createObjectNode().put("residuals", Packed.pack(attempts.smooth(), attempts.whole()))
                .put("shortened", attempts.shortened()).put("widened", attempts.widened())
                .put("halved", attempts.halved());
    }

    private static SlabAttempts readAttempts(JsonNode json) {
        double[] residuals = Packed.unpack(Fields.text(json, "residuals"));
        return new SlabAttempts(residuals[0], residuals[1], Fields.integer(json, "shortened"),
                Fields.integer(json, "widened"), Fields.truth(json, "halved"));
    }

    private static ArrayNode write(List<Slab> slabs) {
        ArrayNode array = JSON.createArrayNode();
        for (Slab slab : slabs) {
            ObjectNode json = array.addObject();
            json.put("interval", Packed.pack(slab.start(), slab.end()));
            json.set("across", BasisJson.write(slab.across()));
            Packed.put(json, "coefficients", slab.coefficients());
        }
        return array;
    }

    private static List<Slab> readSlabs(JsonNode json, String field) {
        List<Slab> slabs = new ArrayList<>();
        for (JsonNode slab : Fields.array(json, field)) {
            double[] interval = Packed.unpack(Fields.text(slab, "interval"));
            slabs.add(new Slab(interval[0], interval[1], BasisJson.read(Fields.field(slab, "across")),
                    Packed.vectors(slab, "coefficients")));
        }
        return slabs;
    }

    private static ObjectNode write(OptimizerState state) {
        ObjectNode json = JSON.createObjectNode();
        json.put("name", state.optimizer());
        ObjectNode vectors = json.putObject("vectors");
        state.vectors().forEach((name, vector) -> vectors.put(name, Packed.pack(vector)));
        return json;
    }

    private static OptimizerState readOptimizer(JsonNode json) {
        Map<String, double[]> vectors = new TreeMap<>();
        Fields.field(json, "vectors").properties()
                .forEach(entry -> vectors.put(entry.getKey(), Packed.unpack(entry.getValue().stringValue())));
        return new OptimizerState(Fields.text(json, "name"), vectors);
    }

    private static JsonNode write(@Nullable Network network) {
        return network == null ? JSON.nullNode() : NetworkJson.write(network);
    }

    private static @Nullable Network readBest(JsonNode json) {
        JsonNode best = Fields.field(json, "best");
        return best.isNull() ? null : NetworkJson.read(best);
    }

    private static String name(@Nullable GrowthKind kind) {
        return kind == null ? "none" : kind.name();
    }

    private static @Nullable GrowthKind kind(JsonNode json, String field) {
        String name = Fields.text(json, field);
        return name.equals("none") ? null : GrowthKind.valueOf(name);
    }
}
