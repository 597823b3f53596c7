package org.pikan.spec;

import static org.pikan.problem.ProblemException.quote;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pikan.expression.Spelling;
import org.pikan.expression.TextPrinter;
import org.pikan.problem.ConstantExpression;
import org.pikan.problem.ProblemException;

/**
 * Typed access to the values of a problem file; {@code where} is the way there, such as {@code key 'on' of condition 1}.
 *
 * <p>Each method throws a {@link ProblemException} that names the way, the line and the value.
 */
final class Fields {
    private Fields() {}

    /** The way to a value of an object that a list holds. */
    static String key(String where, String key) {
        return "key '" + key + "' of " + where;
    }

    static Map<String, Json> object(Json json, String where) {
        if (json instanceof Json.ObjectValue object) {
            return object.values();
        }
        throw wrong(json, where, "an object {...}");
    }

    static List<Json> array(Json json, String where) {
        if (json instanceof Json.ArrayValue array) {
            return array.values();
        }
        throw wrong(json, where, "an array [...]");
    }

    static String text(Json json, String where) {
        if (json instanceof Json.Text text) {
            return text.text();
        }
        throw wrong(json, where, "a text in quotes");
    }

    /** A number, or a constant expression in quotes. */
    static double number(Json json, Map<String, Double> parameters, String where) {
        return switch (json) {
            case Json.Numeral number -> finite(number, where);
            case Json.Text text -> ConstantExpression.evaluate(text.text(), parameters, where);
            default -> throw wrong(json, where, "a number, or a constant expression in quotes");
        };
    }

    /** A formula; a bare number counts as one. */
    static String formula(Json json, String where) {
        return json instanceof Json.Numeral number ? TextPrinter.print(finite(number, where)) : text(json, where);
    }

    static List<String> texts(Json json, String where) {
        List<String> texts = new ArrayList<>();
        for (Json item : array(json, where)) {
            texts.add(text(item, where + "[" + texts.size() + "]"));
        }
        return texts;
    }

    /** The formulas of an object, by key. */
    static Map<String, String> formulas(Optional<Json> json, String where) {
        Map<String, String> formulas = new LinkedHashMap<>();
        json.ifPresent(present -> object(present, where)
                .forEach((key, value) -> formulas.put(key, formula(value, where + "." + key))));
        return formulas;
    }

    /** Refuses keys that mean nothing here. */
    static void requireKeys(Map<String, Json> object, List<String> known, List<String> unsupported, String where) {
        for (Map.Entry<String, Json> entry : object.entrySet()) {
            String key = entry.getKey();
            String place = (where.isEmpty() ? "" : where + ": ");
            if (unsupported.contains(key)) {
                throw new ProblemException(
                        place + quote(key) + " in line " + entry.getValue().line()
                                + " is not supported in this version",
                        "Maybe leave it out, or use a newer version.");
            }
            if (!known.contains(key)) {
                throw new ProblemException(
                        place + "unknown key " + quote(key) + " in line " + entry.getValue().line(),
                        Spelling.nearest(key, known).map(near -> "Maybe '" + near + "' is meant.")
                                .orElse("Known keys are '" + String.join("', '", known) + "'."));
            }
        }
    }

    static Json required(Map<String, Json> object, String key, String where, String hint) {
        Json value = object.get(key);
        if (value == null) {
            throw new ProblemException((where.isEmpty() ? "" : where + ": ") + "the key '" + key + "' is missing",
                    hint);
        }
        return value;
    }

    static ProblemException wrong(Json json, String where, String expected) {
        String value = switch (json) {
            case Json.Text text -> " " + quote(text.text());
            case Json.Numeral number -> " " + quote(number.text());
            default -> "";
        };
        return new ProblemException(where + " in line " + json.line() + " is " + json.kind() + value,
                "Maybe write " + expected + ".");
    }

    private static double finite(Json.Numeral number, String where) {
        double value = number.value();
        if (!Double.isFinite(value)) {
            throw new ProblemException(where + " in line " + number.line() + " is " + quote(number.text())
                    + ", more than a double can hold", "Maybe the exponent is too large.");
        }
        return value;
    }
}
