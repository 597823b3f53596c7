package org.pikan.network.checkpoint;

import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Reads fields of JSON objects, with an error that names the field when it is missing or of another kind. */
public final class Fields {

    private Fields() {}

    /** Any field that is there. */
    public static JsonNode field(JsonNode json, String name) {
        JsonNode field = json.get(name);
        if (field == null) {
            throw new IllegalArgumentException(
                    "field '" + name + "' is missing. Maybe the file was cut off or is of another kind.");
        }
        return field;
    }

    private static IllegalArgumentException wrong(String name, JsonNode field, String expected) {
        String value = field.toString();
        return new IllegalArgumentException("field '" + name + "' is "
                + (value.length() > 60 ? value.substring(0, 60) + "..." : value) + ", but must be " + expected
                + ". Maybe the file was edited.");
    }

    /** A whole number. */
    public static int integer(JsonNode json, String name) {
        JsonNode field = field(json, name);
        if (!field.isIntegralNumber() || !field.canConvertToInt()) {
            throw wrong(name, field, "a whole number");
        }
        return field.intValue();
    }

    /** A number. */
    public static double number(JsonNode json, String name) {
        JsonNode field = field(json, name);
        if (!field.isNumber()) {
            throw wrong(name, field, "a number");
        }
        return field.doubleValue();
    }

    /** An array of numbers. */
    public static double[] numbers(JsonNode json, String name) {
        JsonNode array = array(json, name);
        double[] values = new double[array.size()];
        for (int i = 0; i < values.length; i++) {
            JsonNode entry = array.get(i);
            if (!entry.isNumber()) {
                throw wrong(name + "[" + i + "]", entry, "a number");
            }
            values[i] = entry.doubleValue();
        }
        return values;
    }

    /** True or false. */
    public static boolean truth(JsonNode json, String name) {
        JsonNode field = field(json, name);
        if (!field.isBoolean()) {
            throw wrong(name, field, "true or false");
        }
        return field.booleanValue();
    }

    /** A text. */
    public static String text(JsonNode json, String name) {
        JsonNode field = field(json, name);
        if (!field.isString()) {
            throw wrong(name, field, "a text");
        }
        return field.stringValue();
    }

    /** An array. */
    public static JsonNode array(JsonNode json, String name) {
        JsonNode field = field(json, name);
        if (!field.isArray()) {
            throw wrong(name, field, "an array");
        }
        return field;
    }

    /** A constant of an enum, by its name in lower case. */
    public static <E extends Enum<E>> E constant(JsonNode json, String name, Class<E> type) {
        String text = text(json, name);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(text)) {
                return constant;
            }
        }
        throw wrong(name, field(json, name), "one of the names of " + type.getSimpleName().toLowerCase(Locale.ROOT));
    }
}
