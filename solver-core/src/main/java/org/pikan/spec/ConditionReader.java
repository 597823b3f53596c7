package org.pikan.spec;

import static org.pikan.problem.ProblemException.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pikan.expression.CoordinateValue;
import org.pikan.expression.Symbol;
import org.pikan.problem.ProblemBuilder;
import org.pikan.problem.ProblemException;

/** Reads conditions: {@code {"on": ..., "equation": ...}}, {@code {"periodic": "x"}}, {@code {"at": {...}, ...}}. */
final class ConditionReader {
    private static final List<String> KINDS = List.of("on", "periodic", "at");

    private final ProblemBuilder builder;
    private final List<Symbol> coordinates;
    private final Map<String, Double> parameters;

    ConditionReader(ProblemBuilder builder, List<Symbol> coordinates, Map<String, Double> parameters) {
        this.builder = builder;
        this.coordinates = coordinates;
        this.parameters = parameters;
    }

    void read(Json json) {
        List<Json> conditions = Fields.array(json, "conditions");
        for (int i = 0; i < conditions.size(); i++) {
            condition(conditions.get(i), "condition " + (i + 1));
        }
    }

    private void condition(Json json, String where) {
        Map<String, Json> object = Fields.object(json, where);
        Fields.requireKeys(object, List.of("on", "periodic", "at", "equation", "weight"), List.of(), where);
        List<String> kinds = KINDS.stream().filter(object::containsKey).toList();
        if (kinds.size() != 1) {
            throw new ProblemException(
                    where + " in line " + json.line() + " has "
                            + (kinds.isEmpty() ? "none" : "more than one") + " of the keys 'on', 'periodic' and 'at'",
                    "Maybe {\"on\": \"boundary\", \"equation\": \"u = 0\"}.");
        }
        String kind = kinds.getFirst();
        Json value = object.get(kind);
        String place = Fields.key(where, kind);
        switch (kind) {
            case "on" -> builder.condition(Fields.text(value, place), equation(object, where));
            case "at" -> builder.point(equation(object, where), point(value, place));
            default -> periodic(object, value, where);
        }
        Json weight = object.get("weight");
        if (weight != null) {
            builder.weight(Fields.number(weight, parameters, Fields.key(where, "weight")));
        }
    }

    private void periodic(Map<String, Json> object, Json value, String where) {
        if (object.containsKey("equation")) {
            throw new ProblemException(where + " is periodic, but has an equation",
                    "Maybe leave the equation out; the unknowns and their derivatives agree at both ends.");
        }
        String place = Fields.key(where, "periodic");
        String name = Fields.text(value, place);
        builder.periodic(coordinates.stream().filter(symbol -> symbol.name().equals(name)).findFirst()
                .orElseThrow(() -> new ProblemException(
                        place + " in line " + value.line() + " is " + quote(name) + ", which is not a coordinate",
                        "The coordinates are '" + String.join("', '", names()) + "'.")));
    }

    private static String equation(Map<String, Json> object, String where) {
        return Fields.text(Fields.required(object, "equation", where, "Maybe \"equation\": \"u = 0\"."),
                Fields.key(where, "equation"));
    }

    private CoordinateValue[] point(Json json, String where) {
        Map<String, Json> object = Fields.object(json, where);
        Fields.requireKeys(object, names(), List.of(), where);
        List<CoordinateValue> point = new ArrayList<>();
        object.forEach((name, value) -> point
                .add(new Symbol(name).at(Fields.number(value, parameters, Fields.key(where, name)))));
        return point.toArray(CoordinateValue[]::new);
    }

    private List<String> names() {
        return coordinates.stream().map(Symbol::name).toList();
    }
}
