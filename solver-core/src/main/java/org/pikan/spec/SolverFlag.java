package org.pikan.spec;

import static org.pikan.problem.ProblemException.quote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pikan.problem.ProblemException;

/** The flags of {@code pikan solve} that a problem file may set, and how their values are written. */
enum SolverFlag {
    NETWORK(Kind.WORD), BASIS(Kind.WORD), WIDTH(Kind.NUMBERS), RANK(Kind.NUMBER), GRID(Kind.NUMBER),
    DEGREE(Kind.NUMBER), OPTIMIZER(Kind.WORD), CONDITIONS(Kind.WORD), SECONDS(Kind.NUMBER), ITERATIONS(Kind.NUMBER),
    POINTS(Kind.NUMBER), SAMPLER(Kind.WORD), SEED(Kind.NUMBER), THREADS(Kind.NUMBER), OUT(Kind.WORD),
    RESUME(Kind.SWITCH),
    SYMBOLIC(Kind.SWITCH), QUIET(Kind.SWITCH);

    private static final double LARGEST_WHOLE = 1e15;

    private enum Kind {
        WORD, NUMBER, NUMBERS, SWITCH
    }

    private final Kind kind;

    SolverFlag(Kind kind) {
        this.kind = kind;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(SolverFlag::key).toList();
    }

    static SolverFlag of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** The value as the command line would give it. */
    String read(Json json, Map<String, Double> parameters, String where) {
        return switch (kind) {
            case WORD -> Fields.text(json, where);
            case NUMBER -> plain(Fields.number(json, parameters, where));
            case NUMBERS -> numbers(json, parameters, where);
            case SWITCH -> {
                if (json instanceof Json.Literal(String text, int _) && !text.equals("null")) {
                    yield text;
                }
                throw Fields.wrong(json, where, "true or false");
            }
        };
    }

    /** The value as a problem file gives it. */
    String write(String value) {
        return switch (kind) {
            case WORD -> JsonText.quoted(value);
            case NUMBER, SWITCH -> value;
            case NUMBERS -> "[" + value.replace(",", ", ") + "]";
        };
    }

    private static String numbers(Json json, Map<String, Double> parameters, String where) {
        List<String> numbers = new ArrayList<>();
        if (json instanceof Json.ArrayValue(List<Json> values, int _)) {
            for (Json value : values) {
                numbers.add(plain(Fields.number(value, parameters, where + "[" + numbers.size() + "]")));
            }
        } else if (json instanceof Json.Text(String text, int line)) {
            for (String part : text.split(",", -1)) {
                numbers.add(plain(Fields.number(new Json.Text(part, line), parameters, where)));
            }
        } else {
            numbers.add(plain(Fields.number(json, parameters, where)));
        }
        if (numbers.isEmpty()) {
            throw new ProblemException(where + " is " + quote("[]"), "Maybe [8, 8], or 0 for none.");
        }
        return String.join(",", numbers);
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE ? Long.toString((long) value)
                : Double.toString(value);
    }
}
