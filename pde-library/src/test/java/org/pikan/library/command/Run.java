package org.pikan.library.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One command line, run in this process.
 *
 * @param exitCode what the process would end with
 * @param out all of stdout
 * @param err all of stderr
 */
record Run(int exitCode, String out, String err) {

    static Run of(String... arguments) {
        return of(false, arguments);
    }

    static Run of(boolean terminal, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), terminal);
        int exitCode = Cli.run(console, arguments);
        return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    List<String> outLines() {
        return out.lines().toList();
    }

    List<String> errLines() {
        return err.lines().toList();
    }

    /** Refused: exit code 2, an error that contains a text, a hint that contains another, no more. */
    void isRefused(String error, String hint) {
        assertThat(out).isEmpty();
        assertThat(errLines()).hasSize(2);
        assertThat(errLines().get(0)).startsWith("error: ").contains(error);
        assertThat(errLines().get(1)).startsWith("hint: ").contains(hint);
        assertThat(exitCode).isEqualTo(Cli.REFUSED);
    }
}
