package org.pikan.benchmarks.accuracy;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pikan.network.BasisChoice;

/**
 * Trains some problems with KANs of every basis for the same seconds, and writes the table of docs/bases.md.
 *
 * <p>Arguments: {@code --problems} (names with commas; five), {@code --seconds} of each run (20), {@code --seed} (1), {@code --threads}
 * (1), {@code --out} folder of the runs (out/bases), {@code --train} (true; false: the table of the runs that exist).
 */
public final class BasisTable {

    private BasisTable() {}

    /** Runs and writes. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Map<String, List<String>> bases = new LinkedHashMap<>();
        for (BasisChoice.Family family : BasisChoice.Family.values()) {
            bases.put(family.label(), List.of("--network", "kan", "--basis", family.label()));
        }
        new VariantTable("bases", "docs/bases.md", bases, Set.of(), bases.keySet())
                .main("poisson-2d,helmholtz-2d,heat-1d,burgers-1d,wave-1d", "20", arguments);
    }
}
