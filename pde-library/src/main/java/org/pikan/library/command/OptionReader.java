package org.pikan.library.command;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import org.pikan.formulation.ConditionMode;
import org.pikan.network.BasisChoice;
import org.pikan.sampling.Sampler;
import org.pikan.solve.NetworkChoice;
import org.pikan.solve.OptimizerChoice;
import org.pikan.solve.SolveOptions;

/** Reads the values of flags; each of them by itself, {@link OptionChecks} looks at how they go together. */
final class OptionReader {
    private static final int MAX_THREADS = 1024;
    private static final int MAX_POINTS = 10_000_000;
    private static final int MAX_RANK = 10_000;
    private static final int MAX_DEGREE = 1000;
    private static final int MAX_GRID = 100_000;

    private final FlagValues values;

    private OptionReader(FlagValues values) {
        this.values = values;
    }

    /**
     * Reads all flags of the solver.
     *
     * @throws RequestException if a value is not one the flag can take
     */
    static SolveOptions read(FlagValues values) {
        return new OptionReader(values).options();
    }

    private SolveOptions options() {
        SolveOptions standard = SolveOptions.standard();
        return standard.toBuilder()
                .network(choice(Flag.NETWORK, NetworkChoice.values(), NetworkChoice::label).orElse(standard.network()))
                .basis(choice(Flag.BASIS, BasisChoice.Family.values(), BasisChoice.Family::label))
                .width(width())
                .rank(whole(Flag.RANK, 1, MAX_RANK))
                .degree(whole(Flag.DEGREE, 1, MAX_DEGREE))
                .grid(whole(Flag.GRID, 1, MAX_GRID))
                .optimizer(optimizer().orElse(standard.optimizer()))
                .conditions(choice(Flag.CONDITIONS, ConditionMode.values(), ConditionMode::label)
                        .orElse(standard.conditions()))
                .seconds(seconds())
                .iterations(whole(Flag.ITERATIONS, 1, Integer.MAX_VALUE))
                .points(whole(Flag.POINTS, 1, MAX_POINTS))
                .sampler(choice(Flag.SAMPLER, Sampler.names().toArray(String[]::new), Function.identity())
                        .orElse(standard.sampler()))
                .seed(values.get(Flag.SEED).map(this::seed).orElse(standard.seed()))
                .threads(whole(Flag.THREADS, 1, MAX_THREADS).orElse(standard.threads()))
                .build();
    }

    private <E> Optional<E> choice(Flag flag, E[] choices, Function<E, String> label) {
        return values.get(flag).map(text -> FlagText.choice(values.name(flag), text, choices, label));
    }

    private Optional<OptimizerChoice> optimizer() {
        return choice(Flag.OPTIMIZER, OptimizerChoice.values(), OptimizerChoice::label);
    }

    private List<Integer> width() {
        return values.get(Flag.WIDTH).map(text -> FlagText.width(values.name(Flag.WIDTH), text)).orElse(List.of());
    }

    private OptionalDouble seconds() {
        Optional<String> text = values.get(Flag.SECONDS);
        return text.isEmpty() ? OptionalDouble.empty()
                : OptionalDouble.of(FlagText.number(values.name(Flag.SECONDS), text.get(), 0, false,
                        "Maybe leave it out (default 60)."));
    }

    private OptionalInt whole(Flag flag, int min, int max) {
        Optional<String> text = values.get(flag);
        return text.isEmpty() ? OptionalInt.empty()
                : OptionalInt.of(FlagText.whole(values.name(flag), text.get(), min, max));
    }

    private long seed(String text) {
        return FlagText.seed(values.name(Flag.SEED), text);
    }
}
