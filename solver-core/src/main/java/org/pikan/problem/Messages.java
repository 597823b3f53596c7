package org.pikan.problem;

import java.util.Collection;

import org.pikan.expression.Spelling;

/** Turns errors of the expression package into errors of a problem, and writes hints. */
final class Messages {
    private static final String MAYBE = "Maybe ";

    private Messages() {}

    /** The same error with the place where it happened; what follows "Maybe" becomes the hint. */
    static ProblemException at(String where, IllegalArgumentException e) {
        String text = e.getMessage() == null ? "cannot be used" : e.getMessage();
        int maybe = text.lastIndexOf(MAYBE);
        String message = maybe < 0 ? text : text.substring(0, maybe);
        String hint = maybe < 0 ? "Maybe compare it with one that is accepted, such as u_t = 0.4*u_xx."
                : text.substring(maybe);
        return new ProblemException((where.isEmpty() ? "" : where + ": ") + withoutStop(message.strip()), hint, e);
    }

    /** The nearest of the known names, or all of them. */
    static String nearest(String name, Collection<String> known, String listing) {
        return Spelling.nearest(name, known).map(near -> MAYBE + "'" + near + "' is meant.")
                .orElse(listing + " '" + String.join("', '", known) + "'.");
    }

    private static String withoutStop(String message) {
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }
}
