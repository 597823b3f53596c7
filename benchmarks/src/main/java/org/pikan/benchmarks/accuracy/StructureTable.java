package org.pikan.benchmarks.accuracy;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Trains every problem with every structure for the same seconds, and writes the table of docs/structures.md.
 *
 * <p>Arguments: {@code --problems} (names with commas; all), {@code --seconds} of each run (10), {@code --seed} (1), {@code --threads}
 * (1), {@code --out} folder of the runs (out/structures), {@code --train} (true; false: the table of the runs that exist).
 */
public final class StructureTable {

    private static final String AUTO = "auto";

    private StructureTable() {}

    /** Runs and writes. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Map<String, List<String>> structures = new LinkedHashMap<>();
        structures.put("additive", List.of("--network", "kan", "--width", "0"));
        structures.put("composed", List.of("--network", "kan", "--width", "1"));
        structures.put("separable", List.of("--network", "separable"));
        structures.put("shallow", List.of("--network", "kan", "--width", "16"));
        structures.put("deep", List.of("--network", "kan", "--width", "8,8"));
        structures.put(AUTO, List.of());
        String all = String.join(",", Goal.ALL.stream().map(Goal::problem).toList());
        new VariantTable("structures", "docs/structures.md", structures, Set.of(AUTO), Set.of(AUTO))
                .main(all, "10", arguments);
    }
}
