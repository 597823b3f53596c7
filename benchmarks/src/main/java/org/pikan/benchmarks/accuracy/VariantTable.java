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
import java.util.Set;

/**
 * Trains problems with several sets of options for the same seconds, and writes a table of the errors into a page.
 *
 * @param tag
 *            name of the folder of the runs, and of the page's comments {@code <!-- tag:begin -->} and {@code <!-- tag:end -->}
 * @param page
 *            the page
 * @param variants
 *            for each column the options that ask for it
 * @param unranked
 *            columns that take no part in the ranking
 * @param withStructure
 *            columns that say which structure won
 */
record VariantTable(String tag, String page, Map<String, List<String>> variants, Set<String> unranked,
        Set<String> withStructure) {

    /** Runs and writes; {@code --problems} has the default given. */
    void main(String problems, String seconds, String[] arguments) throws IOException, InterruptedException {
        Map<String, String> options = Arguments.read(Map.of("--problems", problems, "--seconds", seconds, "--seed", "1",
                "--threads", "1", "--out", "out/" + tag, "--train", "true"), arguments);
        Path root = Arguments.checkout();
        Runs runs = new Runs(root, root.resolve(options.get("--out")), Integer.parseInt(options.get("--threads")),
                Boolean.parseBoolean(options.get("--train")));
        List<String> lines = new ArrayList<>(List.of(
                "| problem | " + String.join(" | ", variants.keySet()) + " | best | ahead of the next by |",
                "|---".repeat(variants.size() + 3) + "|"));
        for (String problem : options.get("--problems").split(",")) {
            Map<String, Run> row = new LinkedHashMap<>();
            for (Map.Entry<String, List<String>> variant : variants.entrySet()) {
                runs.run(problem, variant.getKey(), variant.getValue(), Integer.parseInt(options.get("--seed")),
                        Double.parseDouble(options.get("--seconds")))
                        .ifPresent(run -> row.put(variant.getKey(), run));
            }
            if (!row.isEmpty()) {
                lines.add(line(problem, row));
            }
        }
        write(root.resolve(page), lines);
    }

    private String line(String problem, Map<String, Run> row) {
        List<String> cells = new ArrayList<>();
        for (String variant : variants.keySet()) {
            Run run = row.get(variant);
            cells.add(run == null ? "–"
                    : number(run.error()) + (withStructure.contains(variant) ? " " + run.structure() : ""));
        }
        List<Map.Entry<String, Run>> ranked = row.entrySet().stream().filter(e -> !unranked.contains(e.getKey()))
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

    private void write(Path file, List<String> lines) throws IOException {
        String begin = "<!-- " + tag + ":begin -->";
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.indexOf(begin) + begin.length()) + "\n"
                + String.join("\n", lines) + "\n" + text.substring(text.indexOf("<!-- " + tag + ":end -->")));
    }
}
