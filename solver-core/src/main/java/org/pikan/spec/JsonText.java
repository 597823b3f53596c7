package org.pikan.spec;

import tools.jackson.core.io.JsonStringEncoder;

/** JSON written by hand, so that a problem file reads as a person would lay it out. */
final class JsonText {
    private JsonText() {}

    /** A string in quotes, escaped. */
    static String quoted(String text) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + "\"";
    }
}
