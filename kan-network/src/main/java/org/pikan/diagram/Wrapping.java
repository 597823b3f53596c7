package org.pikan.diagram;

import java.util.ArrayList;
import java.util.List;

/** Breaks a formula into lines, after an operator or a bracket where it can. */
final class Wrapping {

    private static final String BREAK_BEFORE = "+-*/ ";

    private Wrapping() {}

    /** At most {@code lines} lines of at most {@code width}; the last ends with an ellipsis if there is more. */
    static List<String> lines(String text, double size, double width, int lines) {
        List<String> result = new ArrayList<>();
        String rest = text.strip();
        while (!rest.isEmpty() && result.size() < lines) {
            if (result.size() == lines - 1 || TextWidth.of(rest, size, false) <= width) {
                result.add(TextWidth.cut(rest, size, false, width));
                return result;
            }
            int end = breakOf(rest, size, width);
            result.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        return result;
    }

    private static int breakOf(String text, double size, double width) {
        int fits = text.offsetByCodePoints(0, 1);
        while (fits < text.length()
                && TextWidth.of(text.substring(0, text.offsetByCodePoints(fits, 1)), size, false) <= width) {
            fits = text.offsetByCodePoints(fits, 1);
        }
        for (int end = fits; end > fits / 3; end--) {
            boolean exponent = text.charAt(end) == '-' && Character.toLowerCase(text.charAt(end - 1)) == 'e';
            boolean operator = BREAK_BEFORE.indexOf(text.charAt(end)) >= 0 && !exponent;
            if (operator || text.charAt(end - 1) == '(') {
                return end;
            }
        }
        return fits;
    }
}
