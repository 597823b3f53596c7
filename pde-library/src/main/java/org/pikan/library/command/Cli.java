package org.pikan.library.command;

import java.util.Optional;
import org.pikan.problem.ProblemException;
import org.pikan.solve.Version;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Runs one command line from arguments to exit code. */
public final class Cli {
    /** Finished. */
    public static final int OK = 0;
    /** Failed while running. */
    public static final int FAILED = 1;
    /** The request is wrong; nothing was written. */
    public static final int REFUSED = 2;

    private Cli() {}

    /**
     * Runs a command line. Never throws.
     *
     * @param console where results and errors go
     * @param arguments the command line
     * @return the exit code
     */
    public static int run(Console console, String... arguments) {
        try {
            return dispatch(console, arguments);
        } catch (RequestException e) {
            console.error(String.valueOf(e.getMessage()), e.hint());
            return REFUSED;
        } catch (ProblemException e) {
            console.error(String.valueOf(e.getMessage()), e.hint());
            return REFUSED;
        } catch (OutOfMemoryError e) {
            console.error("the memory did not suffice (" + Runtime.getRuntime().maxMemory() / (1 << 20) + " MB)",
                    "Maybe take fewer --points, a smaller network, or set PIKAN_JAVA_OPTS=-Xmx8g.");
            return FAILED;
        } catch (Exception e) {
            RequestException failure = RequestException.from(e, "Maybe report it, with the command line.");
            console.error(String.valueOf(failure.getMessage()), failure.hint());
            return FAILED;
        }
    }

    private static int dispatch(Console console, String... arguments) throws Exception {
        CommandLine grammar = Arguments.commandLine();
        ParseResult result;
        try {
            result = grammar.parseArgs(arguments);
        } catch (ParameterException e) {
            throw ArgumentErrors.of(e);
        }
        ParseResult command = result.hasSubcommand() ? result.subcommand() : result;
        if (command.isUsageHelpRequested()) {
            command.commandSpec().commandLine().usage(console.out());
            return OK;
        }
        if (result.isVersionHelpRequested()) {
            console.out().println("pikan " + Version.TEXT);
            return OK;
        }
        switch (command.commandSpec().name()) {
            case "list" -> ListCommand.run(console);
            case "info" -> InfoCommand.run(console);
            case "solve" -> SolveCommand.run(console, argument(command), Arguments.flags(command));
            case "compare" -> CompareCommand.run(console, argument(command), Arguments.flags(command));
            case "fit" -> FitCommand.run(console, argument(command), FitFlag.of(command));
            case "evaluate" -> EvaluateCommand.run(console, argument(command),
                    command.matchedOptionValue(Arguments.AT, ""),
                    command.matchedOptionValue(Arguments.DERIVATIVES, ""));
            case "draw" -> DrawCommand.run(console, argument(command), Arguments.flags(command));
            case "export" -> ExportCommand.run(console, argument(command), command.matchedOptionValue(Arguments.TO, ""),
                    Arguments.flags(command), Optional.ofNullable(command.matchedOptionValue(Arguments.CLASS, null)));
            case "explore" -> ExploreCommand.run(console, argument(command),
                    command.matchedOptionValue(Arguments.PORT, Arguments.DEFAULT_PORT),
                    Optional.ofNullable(command.matchedOptionValue(Arguments.DATA, null)));
            default -> throw new RequestException("no command is given",
                    "Maybe 'pikan solve heat-1d', or see 'pikan --help'.");
        }
        return OK;
    }

    private static String argument(ParseResult command) {
        return command.matchedPositionalValue(0, "");
    }
}
