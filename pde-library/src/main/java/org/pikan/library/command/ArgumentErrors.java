package org.pikan.library.command;

import static org.pikan.problem.ProblemException.quote;

import java.util.ArrayList;
import java.util.List;
import org.pikan.expression.Spelling;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line what is wrong with a command line that does not follow the grammar. */
final class ArgumentErrors {

    private ArgumentErrors() {}

    static RequestException of(ParameterException e) {
        CommandLine command = e.getCommandLine();
        return switch (e) {
            case UnmatchedArgumentException unmatched -> unmatched(command, unmatched.getUnmatched().getFirst());
            case MissingParameterException missing when !missing.getMissing().isEmpty() ->
                    missing(command, missing.getMissing().getFirst(),
                            String.valueOf(missing.getMessage()).startsWith("Missing required option"));
            case OverwrittenOptionException twice when twice.getOverwritten() instanceof OptionSpec option ->
                    new RequestException(option.longestName() + " is given twice", "Maybe remove one of them.");
            default -> new RequestException("the command line is wrong: " + e.getMessage(), help(command));
        };
    }

    private static RequestException unmatched(CommandLine command, String argument) {
        if (argument.startsWith("-")) {
            String name = argument.replaceAll("=.*", "");
            List<String> known = new ArrayList<>(command.getCommandSpec().optionsMap().keySet());
            return new RequestException(path(command) + " has no option " + quote(name), hint(name, known, command));
        }
        List<String> subcommands = List.copyOf(command.getSubcommands().keySet());
        if (!subcommands.isEmpty()) {
            return new RequestException("there is no command " + quote(argument),
                    hint(argument, subcommands, command));
        }
        return new RequestException(quote(argument) + " is one argument too many for " + path(command), help(command));
    }

    private static RequestException missing(CommandLine command, ArgSpec argument, boolean absent) {
        if (argument instanceof OptionSpec option && !absent) {
            return new RequestException(option.longestName() + " has no value",
                    "Maybe " + option.longestName() + " " + option.paramLabel() + ".");
        }
        String name = argument instanceof OptionSpec option ? option.longestName() + " " : "";
        return new RequestException(path(command) + " needs " + name + argument.paramLabel(), help(command));
    }

    private static String hint(String name, List<String> known, CommandLine command) {
        return Spelling.nearest(name, known).map(near -> "Maybe " + near + " is meant.").orElse(help(command));
    }

    private static String help(CommandLine command) {
        return "Maybe see '" + path(command) + " --help'.";
    }

    private static String path(CommandLine command) {
        return command.getCommandSpec().qualifiedName();
    }
}
