package org.pikan.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pikan.basis.SymbolicFunction;
import org.pikan.network.EdgeFunction;
import org.pikan.network.edit.EdgePlace;
import tools.jackson.databind.JsonNode;

/** Reads what the page sends; anything else is refused. */
final class Fields {

    private static final Pattern PLACE = Pattern.compile("(\\d{1,6}):(\\d{1,6})>(\\d{1,6})");
    private static final int MOST_TERMS = 8;

    private Fields() {}

    static EdgePlace place(String text) {
        Matcher matcher = PLACE.matcher(text);
        if (!matcher.matches()) {
            throw new Refusal(Reply.BAD_REQUEST, "an edge is layer:input>output, such as 0:1>2.");
        }
        return new EdgePlace(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)));
    }

    static EdgePlace place(JsonNode json) {
        return place(text(json, "edge"));
    }

    static String text(JsonNode json, String name) {
        JsonNode field = json.path(name);
        if (!field.isString()) {
            throw new Refusal(Reply.BAD_REQUEST, "the request has no text '" + name + "'.");
        }
        return field.asString();
    }

    static double number(JsonNode json, String name) {
        JsonNode field = json.path(name);
        if (!field.isNumber() || !Double.isFinite(field.doubleValue())) {
            throw new Refusal(Reply.BAD_REQUEST, "the request has no number '" + name + "'.");
        }
        return field.doubleValue();
    }

    static int whole(JsonNode json, String name) {
        double value = number(json, name);
        if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
            throw new Refusal(Reply.BAD_REQUEST, "'" + name + "' is " + value + ", but must be a whole number.");
        }
        return (int) value;
    }

    /** The formulas "terms", each with "function", "factor", "scale" and "shift". */
    static List<EdgeFunction.Formula> formulas(JsonNode json) {
        JsonNode terms = json.path("terms");
        if (!terms.isArray() || terms.isEmpty() || terms.size() > MOST_TERMS) {
            throw new Refusal(Reply.BAD_REQUEST, "the request needs 'terms', 1 to " + MOST_TERMS + ".");
        }
        List<EdgeFunction.Formula> formulas = new ArrayList<>();
        for (JsonNode term : terms) {
            SymbolicFunction function = SymbolicFunction.labelled(text(term, "function")).orElseThrow(
                    () -> new Refusal(Reply.BAD_REQUEST, "there is no function '" + text(term, "function") + "'."));
            formulas.add(new EdgeFunction.Formula(function, number(term, "scale"), number(term, "shift"),
                    number(term, "factor")));
        }
        return formulas;
    }
}
