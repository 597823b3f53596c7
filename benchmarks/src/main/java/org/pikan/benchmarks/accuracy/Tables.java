package org.pikan.benchmarks.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The runs as Markdown.
 *
 * @param runs
 *            for each column and problem, none empty
 */
record Tables(Map<Column, Map<Goal, List<Run>>> runs) {

    /** One row for each problem, one column for each kind of network: median (worst). */
    List<String> overview() {
        List<Column> columns = List.copyOf(runs.keySet());
        List<String> lines = new ArrayList<>();
        lines.add("| problem | target (s) | " + columns.stream().map(Column::title).collect(Collectors.joining(" | "))
                + " | structure of `auto` | met |");
        lines.add("|---".repeat(columns.size() + 4) + "|");
        for (Goal goal : Goal.ALL) {
            if (columns.stream().noneMatch(column -> has(column, goal))) {
                continue;
            }
            List<Run> auto = of(Column.AUTO, goal);
            lines.add("| `" + goal.problem() + "` | " + number(goal.target()) + " (" + plain(goal.seconds()) + ") | "
                    + columns.stream().map(column -> cell(of(column, goal))).collect(Collectors.joining(" | ")) + " | "
                    + (auto.isEmpty() ? "–" : structures(auto)) + " | "
                    + met(auto, OptionalDouble.of(goal.target())) + " |");
        }
        return lines;
    }

    /** All about one kind of network. */
    List<String> details(Column column) {
        List<String> lines = new ArrayList<>(List.of("## " + column.title(), "", column.meaning() + ".", "",
                "| problem | target | median | worst | seeds | structure of the median | parameters | seconds used | ansatz error | met |",
                "|---".repeat(10) + "|"));
        runs.get(column).forEach((goal, group) -> {
            Run median = Run.median(group);
            OptionalDouble target = column.target(goal);
            lines.add("| `" + goal.problem() + "` | " + (target.isPresent() ? number(target.getAsDouble()) : "") + " | "
                    + number(median.error()) + " | " + number(Run.worst(group)) + " | " + group.size() + " | "
                    + structures(group) + " | " + median.parameters() + " | "
                    + String.format(Locale.ROOT, "%.1f", Run.medianSeconds(group)) + " | "
                    + (median.soft() ? "soft" : number(median.ansatzError())) + " | " + met(group, target) + " |");
        });
        lines.add("");
        return lines;
    }

    private boolean has(Column column, Goal goal) {
        return !of(column, goal).isEmpty();
    }

    private List<Run> of(Column column, Goal goal) {
        return runs.getOrDefault(column, Map.of()).getOrDefault(goal, List.of());
    }

    private static String cell(List<Run> group) {
        return group.isEmpty() ? "–" : number(Run.median(group).error()) + " (" + number(Run.worst(group)) + ")";
    }

    /** The structure of the median run, and how many runs ended with each kind if not all with the same. */
    private static String structures(List<Run> group) {
        Map<String, Integer> counts = new TreeMap<>();
        group.forEach(run -> counts.merge(run.structure().split("[, ]", 2)[0], 1, Integer::sum));
        String first = Run.median(group).structure();
        return counts.size() == 1 ? first
                : first + counts.entrySet()
                        .stream()
                        .map(e -> e.getValue() + " of " + group.size() + " " + e.getKey())
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    private static String met(List<Run> group, OptionalDouble target) {
        if (group.isEmpty() || target.isEmpty()) {
            return "";
        }
        boolean honest = group.stream().allMatch(run -> run.ansatzError() >= Goal.LEAST_ANSATZ_ERROR);
        return honest && Run.median(group).error() <= target.getAsDouble() ? "yes" : "no";
    }

    private static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.1e", value) : "–";
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Integer.toString((int) value) : Double.toString(value);
    }
}
