package org.pikan.library.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the command speaks.
 *
 * @param out results alone
 * @param err progress, warnings and errors
 * @param terminal whether a person watches {@code err}, so that a line may be overwritten
 */
public record Console(PrintStream out, PrintStream err, boolean terminal) {

    /**
     * The streams of this process.
     *
     * @return the console
     */
    public static Console ofProcess() {
        return new Console(System.out, System.err, isTerminal());
    }

    void error(String message, String hint) {
        err.println("error: " + message);
        err.println("hint: " + hint);
        err.flush();
    }

    void warn(String message) {
        err.println("warning: " + message);
    }

    /** Java knows only of stdin and stdout together; Linux says where stderr leads. */
    private static boolean isTerminal() {
        Path error = Path.of("/proc/self/fd/2");
        try {
            if (Files.isSymbolicLink(error)) {
                return Files.readSymbolicLink(error).toString().matches("/dev/(pts/|tty).*");
            }
        } catch (IOException _) {
            // Then as on systems without /proc.
        }
        return System.console().isTerminal();
    }
}
