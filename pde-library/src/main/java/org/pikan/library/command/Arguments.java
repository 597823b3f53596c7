package org.pikan.library.command;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** The grammar of the command line: subcommands, their flags and arguments. Built in code, which starts fast. */
final class Arguments {
    static final String AT = "--at";
    static final String DERIVATIVES = "--derivatives";
    static final String TO = "--to";
    static final String CLASS = "--class";

    static final String DATA = "--data";
    static final String PORT = "--port";
    static final String DEFAULT_PORT = "7411";

    private Arguments() {}

    /** The whole grammar. */
    static CommandLine commandLine() {
        CommandSpec root = command("pikan", "Solves partial differential equations with Kolmogorov-Arnold networks.")
                .addOption(OptionSpec.builder("--version").versionHelp(true).description("show the version").build());
        root.addSubcommand("list", command("list", "Lists the problems of the library."));
        root.addSubcommand("solve", withFlags(command("solve", "Solves a problem."), EnumSet.allOf(Flag.class)));
        root.addSubcommand("compare",
                withFlags(command("compare", "Solves a problem with a KAN and with MLPs."), Flag.OF_COMPARE));
        CommandSpec fit = command("fit", "Fits a network to a table of data.")
                .addPositional(argument("DATA.csv", "numbers under a line of column names"));
        for (FitFlag flag : FitFlag.values()) {
            fit.addOption(flag.spec());
        }
        root.addSubcommand("fit", fit);
        root.addSubcommand("evaluate", command("evaluate", "Evaluates a model at points, as CSV on stdout.")
                .addPositional(argument("MODEL", "a file model.json"))
                .addOption(
                        option(AT, "points.csv", "the points; one column for each coordinate or input").required(true)
                                .build())
                .addOption(option(DERIVATIVES, "u_x,u_xx", "derivatives to evaluate as well").build()));
        root.addSubcommand("draw", command("draw", "Draws the network of a model: diagram.svg, diagram.png, edges.csv.")
                .addPositional(argument("MODEL", "a file model.json"))
                .addOption(option(Flag.OUT.option(), Flag.OUT.valueLabel(),
                        "folder for the files (default that of the model)").build()));
        root.addSubcommand("export", command("export", "Writes a model as source code that needs no Pikan.")
                .addPositional(argument("MODEL", "a file model.json, or a formula.json"))
                .addOption(option(TO, "java|c|latex", "the language").required(true).build())
                .addOption(option(Flag.OUT.option(), "FILE", "where to (default stdout)").build())
                .addOption(option(CLASS, "NAME", "the Java class, with its package if it is to have one, or what the"
                        + " names of C functions begin with (default the name of the file, or of the problem)")
                        .build()));
        root.addSubcommand("explore",
                command("explore", "Shows a model in the browser, to look into, change and train on.")
                        .addPositional(argument("MODEL", "a file model.json"))
                        .addOption(
                                option(DATA, "DATA.csv", "what a model of data was fitted to, to train it on").build())
                        .addOption(option(PORT, "N", "port on 127.0.0.1 (default " + DEFAULT_PORT + "); 0 for any")
                                .build()));
        root.addSubcommand("info", command("info", "Shows the Java machine and the kernels in use."));
        return new CommandLine(root).setExpandAtFiles(false).setUsageHelpAutoWidth(true);
    }

    /** The flags on the command line. */
    static Map<Flag, String> flags(ParseResult result) {
        Map<Flag, String> flags = new EnumMap<>(Flag.class);
        for (OptionSpec option : result.matchedOptions()) {
            Flag.of(option.longestName().substring(2))
                    .ifPresent(flag -> flags.put(flag, flag.isSwitch() ? "true" : option.getValue()));
        }
        return flags;
    }

    private static CommandSpec command(String name, String description) {
        CommandSpec spec = CommandSpec.create().name(name)
                .addOption(OptionSpec.builder("-h", "--help").usageHelp(true).description("show this help").build());
        spec.usageMessage().description(description);
        return spec;
    }

    private static CommandSpec withFlags(CommandSpec command, Set<Flag> flags) {
        command.addPositional(argument("NAME|FILE.json", "a problem of the library, or a file"));
        for (Flag flag : flags) {
            command.addOption(flag.isSwitch()
                    ? OptionSpec.builder(flag.option()).description(flag.description()).build()
                    : option(flag.option(), flag.valueLabel(), flag.description()).build());
        }
        return command;
    }

    private static PositionalParamSpec argument(String label, String description) {
        return PositionalParamSpec.builder().index("0").arity("1").required(true).type(String.class).paramLabel(label)
                .description(description).build();
    }

    private static OptionSpec.Builder option(String name, String label, String description) {
        return OptionSpec.builder(name).arity("1").type(String.class).paramLabel(label).description(description);
    }
}
