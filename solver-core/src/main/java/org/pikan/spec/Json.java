package org.pikan.spec;

import java.util.List;
import java.util.Map;

/** A JSON value as it stands in a problem file; {@code line} is where it begins. */
sealed interface Json {
    int line();

    /** What kind of value it is, for messages. */
    default String kind() {
        return switch (this) {
            case ObjectValue _ -> "an object";
            case ArrayValue _ -> "an array";
            case Text _ -> "a text";
            case Numeral _ -> "a number";
            case Literal literal -> literal.text();
        };
    }

    /** An object; keys in file order. */
    record ObjectValue(Map<String, Json> values, int line) implements Json {}

    /** An array. */
    record ArrayValue(List<Json> values, int line) implements Json {}

    /** A string. */
    record Text(String text, int line) implements Json {}

    /** A number, as text. */
    record Numeral(String text, int line) implements Json {
        double value() {
            return Double.parseDouble(text);
        }
    }

    /** {@code true}, {@code false} or {@code null}. */
    record Literal(String text, int line) implements Json {}
}
