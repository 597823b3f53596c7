package org.pikan.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.pikan.export.ResultJson;
import org.pikan.library.Comparison;
import org.pikan.library.PdeLibrary;
import org.pikan.solve.SolveOptions;

/** Teaches comparing: KANs and MLPs on one problem of the library, with the same seconds, points and conditions. */
public final class CompareWithMlp {

    private CompareWithMlp() {}

    /** A layer that lies across the axes, which no sum of few products follows. */
    public static void main(String[] args) throws IOException {
        SolveOptions options = SolveOptions.standard().toBuilder().seconds(OptionalDouble.of(20)).build();
        run(options, Path.of("out", "compare"));
    }

    static Comparison run(SolveOptions options, Path folder) throws IOException {
        Comparison comparison = Comparison.run(PdeLibrary.problem("poisson-oblique-2d"), options,
                (row, progress) -> System.err.printf("%s: iteration %d, error %.1e%n", row, progress.iterations(),
                        progress.relativeL2()));

        for (Comparison.Row row : comparison.rows()) {
            ResultJson result = row.report().result();
            System.out.printf("%-12s %-10s %5d parameters, relative L2 error %.1e after %.0f s%n", row.name(),
                    result.structure().network(), result.training().parameterCount(), result.accuracy().relativeL2(),
                    result.training().seconds());
        }
        comparison.plot().write(folder.resolve("compare.png"));
        System.out.println("picture: " + folder.resolve("compare.png"));
        return comparison;
    }
}
