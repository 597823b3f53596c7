package org.pikan.library.command;

import java.util.function.Supplier;

/** Shows progress: one line that is overwritten on a terminal, a plain line every few seconds elsewhere. */
final class LiveLine implements AutoCloseable {
    private static final double SECONDS_BETWEEN_LINES = 5;

    private final Console console;
    private double nextLine;
    private int lastLength;

    LiveLine(Console console) {
        this.console = console;
    }

    /**
     * Shows how things are.
     *
     * @param seconds since the beginning
     * @param text made only if it is shown
     */
    void show(double seconds, Supplier<String> text) {
        if (console.terminal()) {
            String line = text.get();
            String blank = " ".repeat(Math.max(0, lastLength - line.length()));
            console.err().print("\r" + line + blank);
            console.err().flush();
            lastLength = line.length();
        } else if (seconds >= nextLine) {
            console.err().println(text.get());
            nextLine = seconds + SECONDS_BETWEEN_LINES;
        }
    }

    /** Ends the live line. */
    @Override
    public void close() {
        if (lastLength > 0) {
            console.err().println();
            lastLength = 0;
        }
    }
}
