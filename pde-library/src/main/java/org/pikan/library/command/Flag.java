package org.pikan.library.command;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pikan.formulation.ConditionMode;
import org.pikan.network.BasisChoice;
import org.pikan.solve.NetworkChoice;
import org.pikan.solve.OptimizerChoice;

/** The flags of {@code solve} and {@code compare}, which are also the keys of {@code solver} in a problem file. */
enum Flag {
    NETWORK(FlagText.labels(NetworkChoice.values(), NetworkChoice::label),
            "structure of the network; auto lets several race (default)"),
    BASIS(FlagText.labels(BasisChoice.Family.values(), BasisChoice.Family::label),
            "functions on the edges of a KAN (default chebyshev)"),
    WIDTH("8,8", "widths of the hidden layers of a KAN or MLP; 0 for none"),
    RANK("N", "number of terms at which a separable network stops growing"),
    GRID("N", "number of intervals at which B-splines and radial functions stop growing"),
    DEGREE("N", "degree at which polynomials stop growing, or number of harmonics"),
    OPTIMIZER(FlagText.labels(OptimizerChoice.values(), OptimizerChoice::label), "optimiser (default auto)"),
    CONDITIONS(FlagText.labels(ConditionMode.values(), ConditionMode::label), "how conditions enter (default auto)"),
    SECONDS("S", "limit of the training clock (default 60)"),
    ITERATIONS("N", "limit of optimiser iterations"),
    POINTS("N", "collocation points in the interior"),
    SAMPLER("NAME", "sobol-arcsine (default), sobol, halton, latin-hypercube, random or uniform points"),
    SEED("N", "decides all random numbers (default 1)"),
    THREADS("N", "threads to train on (default all)"),
    OUT("DIR", "folder for the results (default out/NAME)"),
    RESUME("", "go on from the checkpoint in the folder"),
    SYMBOLIC("", "snap edge functions to closed forms"),
    QUIET("", "show no progress");

    /** What {@code compare} takes: each of its rows has a network and an optimiser of its own. */
    static final Set<Flag> OF_COMPARE = EnumSet.of(SECONDS, ITERATIONS, POINTS, SAMPLER, SEED, THREADS, OUT, CONDITIONS,
            QUIET);

    private static final Map<String, Set<Flag>> FOREIGN = Map.of("kan", EnumSet.of(RANK), "separable",
            EnumSet.of(WIDTH),
            "mlp", EnumSet.of(RANK, BASIS, DEGREE, GRID));

    private final String valueLabel;
    private final String description;

    Flag(String valueLabel, String description) {
        this.valueLabel = valueLabel;
        this.description = description;
    }

    /** The flags that say nothing about a kind of network. */
    static Set<Flag> foreignTo(String network) {
        return FOREIGN.getOrDefault(network, Set.of());
    }

    /** The name without dashes. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name with dashes. */
    String option() {
        return "--" + key();
    }

    /** What its values look like, empty for a switch. */
    String valueLabel() {
        return valueLabel;
    }

    boolean isSwitch() {
        return valueLabel.isEmpty();
    }

    String description() {
        return description;
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(Flag::key).toList();
    }

    static Optional<Flag> of(String key) {
        return Arrays.stream(values()).filter(flag -> flag.key().equals(key)).findFirst();
    }
}
