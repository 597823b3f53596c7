package org.pikan.file;

import java.io.Serial;

/** A CSV file does not say what it should; the message names file and line. */
public final class CsvException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int line;

    CsvException(String file, int line, String message) {
        super(file + ", line " + line + ": " + message);
        this.line = line;
    }

    /** Number of the line, from 1. */
    public int line() {
        return line;
    }
}
