package org.pikan.library;

import org.pikan.library.command.Cli;
import org.pikan.library.command.Console;

/** The {@code pikan} command. */
public final class PikanCommand {

    private PikanCommand() {}

    /**
     * Runs a command line and ends the process: 0 when finished, 2 when the request is wrong, 1 when it failed.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) {
        System.exit(Cli.run(Console.ofProcess(), arguments));
    }
}
