package org.pikan.expression;

import java.util.regex.Pattern;

/** Names a problem declares. */
final class Names {

    private Names() {}

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    static void requireWellFormed(String name) {
        if (!WELL_FORMED.matcher(name).matches()) {
            throw new IllegalArgumentException("the name '" + name
                    + "' is not a letter followed by letters, digits and _. Maybe write a Greek letter out, as in alpha.");
        }
    }
}
