package org.pikan.library.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pikan.export.ResultJson;
import org.pikan.solve.Solution;

/** The last words of a run, on stdout: how good the solution is, what made it, and where it is. */
final class Summary {
    /** What a terminal shows on one line. */
    private static final int LINE = 140;

    private Summary() {}

    static void print(Console console, Solution solution, OutputFolder folder, List<String> files) {
        ResultJson result = solution.result();
        console.out().println(result.problem() + ": " + accuracy(result));
        console.out().println(structure(result) + "; " + result.setting().stopReason() + " after "
                + result.training().iterations() + " iterations, " + number("%.1f", result.training().seconds())
                + " s");
        boolean raced = result.candidates() != null && result.candidates().size() > 1;
        if (raced && solution.problem().domain().dimension() > 1 && solution.structureInWords().length() <= LINE) {
            console.out().println(solution.structureInWords());
        }
        console.out().println(folder.path() + ": " + String.join(", ", files));
    }

    /** The error if the solution is known, else the residual. */
    static String accuracy(ResultJson result) {
        return result.accuracy().perUnknown() == null
                ? "residual " + number("%.2e", result.training().residualRms())
                        + " (no solution is known to compare with)"
                : "relative L2 error " + number("%.2e", result.accuracy().relativeL2()) + ", largest error "
                        + number("%.2e", result.accuracy().maxError());
    }

    /** The network in a few words. */
    static String structure(ResultJson result) {
        ResultJson.Structure network = result.structure();
        List<String> words = new ArrayList<>();
        words.add(String.valueOf(network.network()));
        if (network.basis() != null) {
            words.add(network.basis());
        }
        if (network.width() != null && !network.width().isEmpty()) {
            words.add("width " + String.join(",", network.width().stream().map(String::valueOf).toList()));
        }
        add(words, "rank", network.rank());
        add(words, "degree", network.degree());
        add(words, "grid", network.grid());
        add(words, "parameters", result.training().parameterCount());
        return String.join(" ", words) + ", " + result.training().optimizer();
    }

    private static void add(List<String> words, String name, @Nullable Integer value) {
        if (value != null) {
            words.add(name + " " + value);
        }
    }

    private static String number(String format, @Nullable Double value) {
        return value == null ? "unknown" : String.format(Locale.ROOT, format, value);
    }
}
