package org.pikan.library.command;

import static org.pikan.problem.ProblemException.quote;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import org.pikan.expression.Spelling;
import org.pikan.formulation.ConditionMode;
import org.pikan.network.BasisChoice;
import org.pikan.solve.NetworkChoice;
import org.pikan.solve.OptimizerChoice;
import org.pikan.solve.SolveOptions;

/** Reads the values of flags; each of them by itself, {@link OptionChecks} looks at how they go together. */
final class OptionReader {
    private static final int MAX_THREADS = 1024;
    private static final int MAX_POINTS = 10_000_000;
    private static final int MAX_WIDTH = 10_000;
    private static final int MAX_LAYERS = 100;
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
                .seed(values.get(Flag.SEED).map(this::seed).orElse(standard.seed()))
                .threads(whole(Flag.THREADS, 1, MAX_THREADS).orElse(standard.threads()))
                .build();
    }

    private <E> Optional<E> choice(Flag flag, E[] choices, Function<E, String> label) {
        return values.get(flag).map(text -> {
            List<String> labels = Arrays.stream(choices).map(label).toList();
            int index = labels.indexOf(text);
            if (index < 0) {
                throw new RequestException(values.name(flag) + " is " + quote(text) + ", but must be one of "
                        + String.join(", ", labels), nearest(text, labels));
            }
            return choices[index];
        });
    }

    private Optional<OptimizerChoice> optimizer() {
        return choice(Flag.OPTIMIZER, OptimizerChoice.values(), OptimizerChoice::label);
    }

    private static String nearest(String text, List<String> known) {
        return Spelling.nearest(text, known).map(near -> "Maybe '" + near + "' is meant.")
                .orElse("Maybe leave it out (default auto).");
    }

    private List<Integer> width() {
        Optional<String> text = values.get(Flag.WIDTH);
        if (text.isEmpty()) {
            return List.of();
        }
        String[] parts = text.get().split(",", -1);
        List<Integer> widths = new ArrayList<>();
        for (String part : parts) {
            OptionalInt width = parse(part, parts.length == 1 ? 0 : 1, MAX_WIDTH);
            if (width.isEmpty() || parts.length > MAX_LAYERS) {
                throw new RequestException(
                        values.name(Flag.WIDTH) + " is " + quote(text.get()) + ", but must be whole numbers from 1 to "
                                + MAX_WIDTH + " separated by commas, or 0",
                        "Maybe --width 8,8 for two hidden layers of 8 nodes, or --width 0 for none.");
            }
            widths.add(width.getAsInt());
        }
        return widths;
    }

    private OptionalDouble seconds() {
        Optional<String> text = values.get(Flag.SECONDS);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        double seconds = Double.NaN;
        try {
            seconds = new BigDecimal(text.get().strip()).doubleValue();
        } catch (NumberFormatException _) {
            // Refused below, as what is not a positive number.
        }
        if (!(seconds > 0) || Double.isInfinite(seconds)) {
            throw new RequestException(
                    values.name(Flag.SECONDS) + " is " + quote(text.get()) + ", but must be a number above 0",
                    "Maybe leave it out (default 60).");
        }
        return OptionalDouble.of(seconds);
    }

    private OptionalInt whole(Flag flag, int min, int max) {
        Optional<String> text = values.get(flag);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        OptionalInt value = parse(text.get(), min, max);
        if (value.isEmpty()) {
            throw new RequestException(values.name(flag) + " is " + quote(text.get()) + ", but must be a whole number "
                    + (max == Integer.MAX_VALUE ? "of " + min + " or more" : "from " + min + " to " + max),
                    "Maybe leave it out.");
        }
        return value;
    }

    private long seed(String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException _) {
            throw new RequestException(values.name(Flag.SEED) + " is " + quote(text) + ", but must be a whole number",
                    "Maybe leave it out (default 1).");
        }
    }

    private static OptionalInt parse(String text, int min, int max) {
        try {
            int value = Integer.parseInt(text.strip());
            return value >= min && value <= max ? OptionalInt.of(value) : OptionalInt.empty();
        } catch (NumberFormatException _) {
            return OptionalInt.empty();
        }
    }
}
