package org.pikan.spec;

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
            condition(conditions.get(i), "conditions[" + i + "]");
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
        String place = where + "." + kind;
        switch (kind) {
            case "on" -> builder.condition(Fields.text(value, place), equation(object, where));
            case "at" -> builder.point(equation(object, where), point(value, place));
            default -> periodic(object, value, where);
        }
        Json weight = object.get("weight");
        if (weight != null) {
            builder.weight(Fields.number(weight, parameters, where + ".weight"));
        }
    }

    private void periodic(Map<String, Json> object, Json value, String where) {
        if (object.containsKey("equation")) {
            throw new ProblemException(where + " is periodic, but has an equation",
                    "Maybe leave the equation out; the unknowns and their derivatives agree at both ends.");
        }
        builder.periodic(coordinate(Fields.text(value, where + ".periodic"), where + ".periodic"));
    }

    private static String equation(Map<String, Json> object, String where) {
        return Fields.text(Fields.required(object, "equation", where, "Maybe \"equation\": \"u = 0\"."),
                where + ".equation");
    }

    private CoordinateValue[] point(Json json, String where) {
        List<CoordinateValue> point = new ArrayList<>();
        Fields.object(json, where).forEach((name, value) -> point
                .add(coordinate(name, where).at(Fields.number(value, parameters, where + "." + name))));
        return point.toArray(CoordinateValue[]::new);
    }

    private Symbol coordinate(String name, String where) {
        Fields.requireKeys(Map.of(name, new Json.Text(name, 0)), coordinates.stream().map(Symbol::name).toList(),
                List.of(), where);
        return new Symbol(name);
    }
}
