package org.pikan.problem;

import org.jspecify.annotations.Nullable;

/**
 * A problem was stated wrongly: what was wrong and where, and how to mend it, one line each.
 *
 * <p>Thrown while a problem is built or read, never while one is solved.
 */
public final class ProblemException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_QUOTE = 80;
    private static final int LONGEST_LINE = 600;

    /** The likely mend. */
    private final String hint;

    /**
     * Describes one error.
     *
     * @param message what was wrong, where, and its value
     * @param hint the likely mend, a sentence
     */
    public ProblemException(String message, String hint) {
        this(message, hint, null);
    }

    /**
     * Describes one error that another one caused.
     *
     * @param message what was wrong, where, and its value
     * @param hint the likely mend, a sentence
     * @param cause the error behind it, or null
     */
    public ProblemException(String message, String hint, @Nullable Throwable cause) {
        super(oneLine(message), cause);
        this.hint = oneLine(hint);
    }

    /**
     * The likely mend, one line.
     *
     * @return a sentence
     */
    public String hint() {
        return hint;
    }

    /**
     * A value as a message quotes it: on one line, in single quotes, shortened in the middle if it is long.
     *
     * @param value what the user wrote
     * @return the quoted text
     */
    public static String quote(String value) {
        String line = oneLine(value);
        if (line.length() > LONGEST_QUOTE) {
            int half = LONGEST_QUOTE / 2;
            line = line.substring(0, half) + "..." + line.substring(line.length() - half);
        }
        return "'" + line + "'";
    }

    private static String oneLine(String text) {
        String line = text.codePoints().map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString().strip();
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "...";
    }

    /** Message and hint, which is what a stack trace shows. */
    @Override
    public String getLocalizedMessage() {
        return getMessage() + ". " + hint;
    }
}
