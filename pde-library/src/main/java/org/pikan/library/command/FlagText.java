package org.pikan.library.command;

import static org.pikan.problem.ProblemException.quote;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pikan.expression.Spelling;

/** Reads values of flags from text; whoever asks says how messages name the flag. */
final class FlagText {
    private static final int MAX_WIDTH = 10_000;
    private static final int MAX_LAYERS = 100;

    private FlagText() {}

    /** The labels of some choices, as help shows them. */
    static <E> String labels(E[] choices, Function<E, String> label) {
        return Arrays.stream(choices).map(label).collect(Collectors.joining("|"));
    }

    /** One of some choices, by its label. */
    static <E> E choice(String name, String text, E[] choices, Function<E, String> label) {
        List<String> labels = Arrays.stream(choices).map(label).toList();
        int index = labels.indexOf(text);
        if (index < 0) {
            throw new RequestException(
                    name + " is " + quote(text) + ", but must be one of " + String.join(", ", labels),
                    Spelling.nearest(text, labels).map(near -> "Maybe '" + near + "' is meant.")
                            .orElse("Maybe leave it out (default auto)."));
        }
        return choices[index];
    }

    /** Hidden widths; (0) stands for none. */
    static List<Integer> width(String name, String text) {
        String[] parts = text.split(",", -1);
        List<Integer> widths = new ArrayList<>();
        for (String part : parts) {
            OptionalInt width = parse(part, parts.length == 1 ? 0 : 1, MAX_WIDTH);
            if (width.isEmpty() || parts.length > MAX_LAYERS) {
                throw new RequestException(
                        name + " is " + quote(text) + ", but must be whole numbers from 1 to " + MAX_WIDTH
                                + " separated by commas, or 0",
                        "Maybe --width 8,8 for two hidden layers of 8 nodes, or --width 0 for none.");
            }
            widths.add(width.getAsInt());
        }
        return widths;
    }

    /** A number above a bound, or equal to it if that is allowed. */
    static double number(String name, String text, double min, boolean minAllowed, String hint) {
        double value = Double.NaN;
        try {
            value = new BigDecimal(text.strip()).doubleValue();
        } catch (NumberFormatException _) {
            // Refused below, as what is not a number.
        }
        if (!(value > min || (minAllowed && value == min)) || Double.isInfinite(value)) {
            throw new RequestException(name + " is " + quote(text) + ", but must be a number "
                    + (minAllowed ? "of " + label(min) + " or more" : "above " + label(min)), hint);
        }
        return value;
    }

    private static String label(double bound) {
        return bound == Math.rint(bound) ? Integer.toString((int) bound) : Double.toString(bound);
    }

    /** A whole number. */
    static int whole(String name, String text, int min, int max) {
        OptionalInt value = parse(text, min, max);
        if (value.isEmpty()) {
            throw new RequestException(name + " is " + quote(text) + ", but must be a whole number "
                    + (max == Integer.MAX_VALUE ? "of " + min + " or more" : "from " + min + " to " + max),
                    "Maybe leave it out.");
        }
        return value.getAsInt();
    }

    /** A seed. */
    static long seed(String name, String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException _) {
            throw new RequestException(name + " is " + quote(text) + ", but must be a whole number",
                    "Maybe leave it out (default 1).");
        }
    }

    private static OptionalInt parse(String text, int min, int max) {
        try {
            int value = Integer.parseInt(text.strip());
            return value >= min && value <= max ? OptionalInt.of(value) : OptionalInt.empty();
        } catch (NumberFormatException _) {
            return OptionalInt.empty();
        }
    }
}
