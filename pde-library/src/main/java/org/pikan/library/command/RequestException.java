package org.pikan.library.command;

import java.io.Serial;
import org.pikan.problem.ProblemException;

/** The request is wrong: what was wrong, and how to mend it, one line each. The command ends with exit code 2. */
final class RequestException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final String MAYBE = "Maybe ";

    private final String hint;

    /**
     * Describes one error.
     *
     * @param message what was wrong, where, and its value
     * @param hint the likely mend, a sentence
     */
    RequestException(String message, String hint) {
        super(oneLine(message).replaceAll("\\.$", ""));
        this.hint = oneLine(hint);
    }

    /** The same error as another exception's, whose hint is the sentence that begins with "Maybe". */
    static RequestException from(Exception e, String defaultHint) {
        if (e instanceof ProblemException problem) {
            return new RequestException(String.valueOf(problem.getMessage()), problem.hint());
        }
        String text = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        int maybe = text.lastIndexOf(MAYBE);
        return maybe <= 0 ? new RequestException(text, defaultHint)
                : new RequestException(text.substring(0, maybe).strip(), text.substring(maybe));
    }

    String hint() {
        return hint;
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
