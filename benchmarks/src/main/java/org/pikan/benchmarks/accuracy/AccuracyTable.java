package org.pikan.benchmarks.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.pikan.kernel.Kernels;

/**
 * Trains every problem with every kind of network over several seeds, and writes the tables of README.md and docs/accuracy.md.
 *
 * <p>Arguments: {@code --problems} and {@code --columns} (names with commas; all), {@code --seeds} (5), {@code --seconds} for each run
 * instead of the problem's own, {@code --threads} (all processors), {@code --out} folder of the runs (out/accuracy), {@code --train}
 * (true; false: tables of the runs that exist), {@code --write} (true for all columns of all problems, else false: print).
 */
public final class AccuracyTable {

    private static final String BEGIN = "<!-- accuracy:begin -->";
    private static final String END = "<!-- accuracy:end -->";

    private AccuracyTable() {}

    /** Runs and writes. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Map<String, String> options = Arguments.read(Map.of("--problems", "", "--columns", "", "--seeds", "5",
                "--seconds", "", "--threads", Integer.toString(Runtime.getRuntime().availableProcessors()), "--out",
                "out/accuracy", "--train", "true", "--write", ""), arguments);
        Path root = Arguments.checkout();
        int threads = Integer.parseInt(options.get("--threads"));
        int seeds = Integer.parseInt(options.get("--seeds"));
        Runs runs = new Runs(root, root.resolve(options.get("--out")), threads,
                Boolean.parseBoolean(options.get("--train")));
        Optional<Double> seconds = Optional.of(options.get("--seconds")).filter(s -> !s.isEmpty()).map(Double::valueOf);

        Map<Column, Map<Goal, List<Run>>> results = new EnumMap<>(Column.class);
        for (Column column : chosen(options.get("--columns"), List.of(Column.values()), Column::label)) {
            for (Goal goal : chosen(options.get("--problems"), Goal.ALL, Goal::problem)) {
                List<Run> group = runs.of(goal, column, seeds, seconds.orElse(column.seconds(goal)));
                if (!group.isEmpty()) {
                    results.computeIfAbsent(column, key -> new LinkedHashMap<>()).put(goal, group);
                }
            }
        }
        if (results.isEmpty()) {
            Arguments.refuse("no run has a result in '" + options.get("--out") + "'", "maybe leave --train false out");
        }
        Tables tables = new Tables(results);
        String caption = "Relative L2 error on a dense grid, median (worst) of up to " + seeds + " seeds; " + threads
                + " threads, " + Kernels.best().name() + " kernels with " + Kernels.best().lanes()
                + " lanes. Regenerate with `benchmarks/accuracy`.";
        List<String> overview = new ArrayList<>(List.of(caption, ""));
        overview.addAll(tables.overview());
        List<String> details = new ArrayList<>(List.of(caption, ""));
        results.keySet().forEach(column -> details.addAll(tables.details(column)));
        boolean all = options.get("--columns").isEmpty() && options.get("--problems").isEmpty();
        if (options.get("--write").isEmpty() ? all : Boolean.parseBoolean(options.get("--write"))) {
            replace(root.resolve("README.md"), overview);
            replace(root.resolve("docs/accuracy.md"), details);
        } else {
            System.out.println(String.join("\n", overview) + "\n\n" + String.join("\n", details));
        }
    }

    private static <T> List<T> chosen(String names, List<T> known, Function<T, String> name) {
        List<String> wanted = names.isEmpty() ? known.stream().map(name).toList() : Arrays.asList(names.split(","));
        for (String one : wanted) {
            if (known.stream().noneMatch(k -> name.apply(k).equals(one))) {
                Arguments.refuse("'" + one + "' is not known",
                        "choose from " + String.join(", ", known.stream().map(name).toList()));
            }
        }
        return known.stream().filter(k -> wanted.contains(name.apply(k))).toList();
    }

    private static void replace(Path file, List<String> lines) throws IOException {
        String text = Files.readString(file);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        String next = text.substring(0, begin) + "\n" + String.join("\n", lines).strip() + "\n"
                + text.substring(text.indexOf(END));
        Path part = Files.createTempFile(file.getParent(), "table", ".part");
        Files.writeString(part, next);
        Files.move(part, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }
}
