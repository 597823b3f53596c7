package org.pikan.library.command;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.pikan.network.BasisChoice;
import org.pikan.solve.OptimizerChoice;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The flags of {@code fit}. */
enum FitFlag {
    TARGET("y[,z]", "the columns to predict; the others are inputs"),
    CLASSIFICATION("", "the target names a class, in words or numbers"),
    WIDTH("5", "widths of the hidden layers; 0 for none (default 5)"),
    BASIS(FlagText.labels(BasisChoice.Family.values(), BasisChoice.Family::label),
            "functions on the edges (default chebyshev)"),
    DEGREE("N|auto", "degree of polynomials (default 6, of B-splines 3), or number of harmonics; auto cross-validates"),
    GRID("N|auto", "number of intervals of B-splines and radial functions (default 5); auto cross-validates"),
    FOLDS("K", "folds of the cross-validation (default 5)"),
    OPTIMIZER(FlagText.labels(OptimizerChoice.values(), OptimizerChoice::label), "optimiser (default auto)"),
    LAMB("L", "factor of the regularisation (default 0; 1 where --l1 or --entropy is given)"),
    L1("W", "weight of the edges' magnitudes in it (default 1)"),
    ENTROPY("W", "weight of their entropy in it (default 2)"),
    TEST_FRACTION("F", "part of the rows that is kept for testing (default 0.2)"),
    EARLY_STOPPING("F", "part of the training rows that is held out to stop on (default none)"),
    SECONDS("S", "limit of the training time"),
    ITERATIONS("N", "limit of optimiser iterations (default, without --seconds: 200 of lm)"),
    SEED("N", "decides all random numbers (default 1)"),
    THREADS("N", "threads to train on (default all)"),
    OUT("DIR", "folder for the results (default out/NAME of the data)"),
    PRUNE("", "take nodes and edges out while training makes up for it (--lamb 1e-2 helps)"),
    SYMBOLIC("", "look for a formula, and print it"),
    QUIET("", "show no progress");

    private final String valueLabel;
    private final String description;

    FitFlag(String valueLabel, String description) {
        this.valueLabel = valueLabel;
        this.description = description;
    }

    /** The name with dashes. */
    String option() {
        return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private boolean isSwitch() {
        return valueLabel.isEmpty();
    }

    /** The option for the grammar. */
    OptionSpec spec() {
        OptionSpec.Builder option = OptionSpec.builder(option()).description(description);
        return isSwitch() ? option.build()
                : option.arity("1").type(String.class).paramLabel(valueLabel).required(this == TARGET).build();
    }

    /** The flags on the command line. */
    static Map<FitFlag, String> of(ParseResult result) {
        Map<FitFlag, String> flags = new EnumMap<>(FitFlag.class);
        for (FitFlag flag : values()) {
            if (result.hasMatchedOption(flag.option())) {
                flags.put(flag, flag.isSwitch() ? "true" : result.matchedOptionValue(flag.option(), ""));
            }
        }
        return flags;
    }
}
