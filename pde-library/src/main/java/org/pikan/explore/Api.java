package org.pikan.explore;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.pikan.network.edit.EditedNetwork;
import tools.jackson.databind.JsonNode;

/** What the page can ask for and change. */
final class Api {

    static final String PREFIX = "/api/";

    private static final Set<String> READS = Set.of("state", "diagram", "view", "edge", "suggestions");
    private static final Set<String> CHANGES = Set.of("prune", "prune-below", "fix", "snap", "freeze", "unfreeze",
            "undo", "train", "pause", "save", "stop");

    private final Exploration exploration;
    private final Subject subject;
    private final Edits edits;
    private final Runnable stop;

    Api(Exploration exploration, Runnable stop) {
        this.exploration = exploration;
        this.subject = exploration.subject();
        this.edits = new Edits(subject.samples());
        this.stop = stop;
    }

    /** Whether a name is that of a change; nothing if it is none at all. */
    static boolean isChange(String name) {
        if (!CHANGES.contains(name) && !READS.contains(name)) {
            throw new Refusal(Reply.NOT_FOUND, "there is no such thing here.");
        }
        return CHANGES.contains(name);
    }

    Reply read(String name, Map<String, String> query) {
        Snapshot now = exploration.snapshot();
        EditedNetwork network = now.step().network();
        return switch (name) {
            case "state" -> query.getOrDefault("since", "").equals(Long.toString(now.version())) ? Reply.nothing()
                    : Reply.json(Messages.state(subject, now));
            case "diagram" -> Reply.svg(subject.diagram(network).svg());
            case "view" -> Reply.json(Messages.view(subject.view(network.network(),
                    query.getOrDefault("show", subject.choices().getFirst().id()),
                    positions(query.getOrDefault("at", "")))));
            case "edge" -> Reply.json(Messages.edge(report(network, query)));
            case "suggestions" -> Reply.json(Messages.suggestions(report(network, query)));
            default -> throw new IllegalStateException(name);
        };
    }

    private EdgeReport report(EditedNetwork network, Map<String, String> query) {
        return EdgeReport.of(network, subject.samples(), Fields.place(query.getOrDefault("edge", "")));
    }

    private static List<Double> positions(String text) {
        try {
            return text.isEmpty() ? List.of() : Arrays.stream(text.split(",")).map(Double::valueOf).toList();
        } catch (NumberFormatException _) {
            throw new Refusal(Reply.BAD_REQUEST, "'at' must be numbers from 0 to 1, separated by commas.");
        }
    }

    Reply change(String name, JsonNode body) throws IOException {
        switch (name) {
            case "undo" -> exploration.undo();
            case "train" -> exploration.train(Fields.whole(body, "iterations"));
            case "pause" -> exploration.pause();
            case "save" -> {
                return Reply.json(Messages.JSON.createObjectNode().put("file", exploration.save().toString()));
            }
            case "stop" -> {
                stop.run();
                return Reply.json(Messages.JSON.createObjectNode());
            }
            default -> exploration.edit(Fields.whole(body, "edition"), edit(name, body));
        }
        return Reply.json(Messages.state(subject, exploration.snapshot()));
    }

    private UnaryOperator<EditedNetwork> edit(String name, JsonNode body) {
        return switch (name) {
            case "prune" -> network -> edits.prune(network, Fields.place(body));
            case "prune-below" -> network -> edits.pruneBelow(network, Fields.number(body, "threshold"));
            case "fix" -> network -> edits.fix(network, Fields.place(body), Fields.formulas(body),
                    Fields.number(body, "constant"));
            case "snap" -> network -> edits.snap(network, Fields.place(body));
            case "freeze" -> network -> network.freeze(List.of(Fields.place(body)));
            case "unfreeze" -> network -> network.unfreeze(List.of(Fields.place(body)));
            default -> throw new IllegalStateException(name);
        };
    }
}
