package org.pikan.problem;

import static org.pikan.problem.ProblemException.quote;

import java.util.regex.Pattern;
import org.pikan.expression.Names;

/** What may be a name, and what may be a number. */
final class NameRules {
    private static final Pattern PROBLEM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    private NameRules() {}

    /** Returns the name if it may be declared. */
    static String require(String kind, String name) {
        try {
            Names.requireDeclarable(name);
            return name;
        } catch (IllegalArgumentException e) {
            throw Messages.at(kind, e);
        }
    }

    /** Checks the name of a problem, which is also that of a folder. */
    static void requireProblem(String name) {
        if (!PROBLEM.matcher(name).matches()) {
            throw new ProblemException("name " + quote(name) + " of the problem is not a letter or digit followed by "
                    + "letters, digits, '.', '_' and '-'", "Maybe 'heat-1d'.");
        }
    }

    /** Checks that a number is finite. */
    static void requireFinite(String where, double value) {
        if (!Double.isFinite(value)) {
            throw new ProblemException(where + " is " + value + ", but must be finite",
                    "Maybe it was computed by a division by 0 or an overflow.");
        }
    }
}
