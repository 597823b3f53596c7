package org.pikan.spec;

import static org.pikan.problem.ProblemException.quote;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pikan.problem.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON strictly: no comments, no duplicate keys, nothing after the value, no deep nesting. */
final class JsonReader {
    private static final int MAX_DEPTH = 64;
    private static final int MAX_TEXT = 1_000_000;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).maxNameLength(1000)
                    .maxStringLength(MAX_TEXT).maxNumberLength(1000).build())
            .build();

    private final JsonParser parser;

    private JsonReader(JsonParser parser) {
        this.parser = parser;
    }

    /** Parses one JSON value in UTF-8. */
    static Json read(byte[] bytes) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new ProblemException("the file is empty",
                        "Maybe it was not saved; it should hold one object {...}.");
            }
            JsonReader reader = new JsonReader(parser);
            Json value = reader.value(first);
            if (parser.nextToken() != null) {
                throw new ProblemException("line " + reader.line() + ": the file goes on after its closing brace",
                        "Maybe a brace is too many, or two problems stand in one file.");
            }
            return value;
        } catch (StreamConstraintsException e) {
            throw new ProblemException(
                    "the file nests deeper than " + MAX_DEPTH + " levels, or holds a text, key or number too long",
                    "Maybe it is not a problem file.", e);
        } catch (JacksonException e) {
            TokenStreamLocation location = e.getLocation();
            String where = location == null ? ""
                    : "line " + location.getLineNr() + ", column " + location.getColumnNr()
                            + ": ";
            throw new ProblemException(where + "not valid JSON: " + firstLine(e),
                    "Maybe a comma, a quote or a brace is missing just before, or one is too many.", e);
        }
    }

    private Json value(JsonToken token) {
        int line = line();
        return switch (token) {
            case START_OBJECT -> object(line);
            case START_ARRAY -> array(line);
            case VALUE_STRING -> new Json.Text(parser.getString(), line);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Numeral(parser.getString(), line);
            default -> new Json.Literal(parser.getString(), line);
        };
    }

    private Json object(int line) {
        Map<String, Json> values = new LinkedHashMap<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_OBJECT; token = parser.nextToken()) {
            String key = parser.getString();
            int keyLine = line();
            if (values.put(key, value(parser.nextToken())) != null) {
                throw new ProblemException("line " + keyLine + ": the key " + quote(key) + " is given twice",
                        "Maybe remove one of them.");
            }
        }
        return new Json.ObjectValue(values, line);
    }

    private Json array(int line) {
        List<Json> values = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            values.add(value(token));
        }
        return new Json.ArrayValue(values, line);
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private static String firstLine(JacksonException e) {
        String message = e.getOriginalMessage();
        return message == null ? "unreadable" : message.lines().findFirst().orElse("unreadable");
    }
}
