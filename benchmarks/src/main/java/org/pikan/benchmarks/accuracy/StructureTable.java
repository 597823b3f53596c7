package org.pikan.benchmarks.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Trains every problem with every structure for the same seconds, and writes the table of docs/structures.md.
 *
 * <p>Arguments: {@code --problems} (names with commas; all), {@code --seconds} of each run (10), {@code --seed} (1), {@code --threads}
 * (1), {@code --out} folder of the runs (out/structures), {@code --train} (true; false: the table of the runs that exist).
 */
public final class StructureTable {

    private static final String BEGIN = "<!-- structures:begin -->";
    private static final String END = "<!-- structures:end -->";

    /** The options that ask for each structure. */
    private static final Map<String, List<String>> STRUCTURES = new LinkedHashMap<>();

    static {
        STRUCTURES.put("additive", List.of("--network", "kan", "--width", "0"));
        STRUCTURES.put("composed", List.of("--network", "kan", "--width", "1"));
        STRUCTURES.put("separable", List.of("--network", "separable"));
        STRUCTURES.put("shallow", List.of("--network", "kan", "--width", "16"));
        STRUCTURES.put("deep", List.of("--network", "kan", "--width", "8,8"));
        STRUCTURES.put("auto", List.of());
    }

    private StructureTable() {}

    /** Runs and writes. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Map<String, String> options = new TreeMap<>(Map.of("--problems", "", "--seconds", "10", "--seed", "1",
                "--threads", "1", "--out", "out/structures", "--train", "true"));
        for (int i = 0; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length || options.replace(arguments[i], arguments[i + 1]) == null) {
                System.err.println("error: '" + arguments[i] + "' is no option with a value.\nhint: choose from "
                        + String.join(", ", options.keySet()) + ".");
                System.exit(2);
            }
        }
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("pikan"))) {
            root = root.getParent();
        }
        Runs runs = new Runs(root, root.resolve(options.get("--out")), Integer.parseInt(options.get("--threads")),
                Boolean.parseBoolean(options.get("--train")));
        List<String> wanted = List.of(options.get("--problems").split(","));
        List<String> lines = new ArrayList<>(List.of(
                "| problem | " + String.join(" | ", STRUCTURES.keySet()) + " | best | ahead of the next by |",
                "|---".repeat(STRUCTURES.size() + 3) + "|"));
        for (Goal goal : Goal.ALL) {
            if (options.get("--problems").isEmpty() || wanted.contains(goal.problem())) {
                Map<String, Run> row = new LinkedHashMap<>();
                for (Map.Entry<String, List<String>> structure : STRUCTURES.entrySet()) {
                    runs.run(goal.problem(), structure.getKey(), structure.getValue(),
                            Integer.parseInt(options.get("--seed")), Double.parseDouble(options.get("--seconds")))
                            .ifPresent(run -> row.put(structure.getKey(), run));
                }
                if (!row.isEmpty()) {
                    lines.add(line(goal.problem(), row));
                }
            }
        }
        write(root.resolve("docs/structures.md"), lines);
    }

    private static String line(String problem, Map<String, Run> row) {
        List<String> cells = new ArrayList<>();
        for (String structure : STRUCTURES.keySet()) {
            Optional<Run> run = Optional.ofNullable(row.get(structure));
            cells.add(run.map(r -> number(r.error()) + (structure.equals("auto") ? " " + r.structure() : ""))
                    .orElse("–"));
        }
        List<Map.Entry<String, Run>> ranked = row.entrySet().stream().filter(e -> !e.getKey().equals("auto"))
                .sorted(Comparator.comparingDouble(e -> e.getValue().error())).toList();
        String best = ranked.isEmpty() ? "–" : ranked.getFirst().getKey();
        String lead = ranked.size() < 2
                ? "–"
                : number(ranked.get(1).getValue().error() / ranked.get(0).getValue().error());
        return "| `" + problem + "` | " + String.join(" | ", cells) + " | " + best + " | " + lead + " |";
    }

    private static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.1e", value) : "–";
    }

    private static void write(Path file, List<String> lines) throws IOException {
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.indexOf(BEGIN) + BEGIN.length()) + "\n"
                + String.join("\n", lines) + "\n" + text.substring(text.indexOf(END)));
    }
}
