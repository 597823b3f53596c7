package org.pikan.expression;

/**
 * Text that is not an expression or equation: says what is wrong, where, and what was likely meant.
 *
 * <p>For example: {@code unknown name 'alhpa' at position 7 of "u_t = alhpa*u_xx". Maybe alpha.}
 */
public final class ParseException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;
    private static final int EXCERPT = 60;

    private final int position;
    private final String token;
    private final String hint;

    ParseException(String problem, String text, int position, String token, String hint) {
        super(problem + " at position " + position + " of \"" + excerpt(text, position) + "\"."
                + (hint.isEmpty() ? "" : " " + hint));
        this.position = position;
        this.token = token;
        this.hint = hint;
    }

    /** Returns where the token begins in the text; the first character is at 1. */
    public int position() {
        return position;
    }

    /** Returns the offending token, empty at the end of the text. */
    public String token() {
        return token;
    }

    /** Returns the sentence that begins with "Maybe", empty if there is none. */
    public String hint() {
        return hint;
    }

    private static String excerpt(String text, int position) {
        if (text.length() <= EXCERPT) {
            return text;
        }
        int start = Math.clamp(position - 1 - EXCERPT / 2, 0, text.length() - EXCERPT);
        int end = start + EXCERPT;
        return (start > 0 ? "..." : "") + text.substring(start, end) + (end < text.length() ? "..." : "");
    }
}
