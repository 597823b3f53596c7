package org.pikan.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pikan.problem.Pde.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pikan.library.Comparison;
import org.pikan.solve.Solution;
import org.pikan.solve.SolveOptions;
import org.pikan.solve.Solver;
import org.pikan.spec.ProblemFile;

/** Every example runs, briefly, and says what is true. */
class ExamplesTest {
    private static final int LONGEST = 60;
    private static final Path FISHER = Path.of("problems", "fisher.json");

    @TempDir
    Path folder;

    @Test
    void heatRodCools() throws IOException {
        Solution solution = HeatRod.run(Solver.standard().iterations(60), folder);
        var u = unknown("u");
        var x = coordinate("x");
        assertThat(solution.evaluate(u, 0.5, 0.5)).isBetween(0.3, 1.0).isLessThan(solution.evaluate(u, 0.5, 0));
        assertThat(Math.abs(solution.evaluate(d(u, x).plus(u), 1, 0.25))).isLessThan(1e-2);
        assertThat(folder.resolve("solution.png")).isNotEmptyFile();
    }

    @Test
    void poisson2dTriesThreeStructures() {
        Poisson2d.run(Solver.standard().iterations(5));
    }

    @Test
    void compareWithMlpDrawsAPicture() throws IOException {
        SolveOptions options = SolveOptions.standard().toBuilder().iterations(OptionalInt.of(5))
                .points(OptionalInt.of(256)).build();
        Comparison comparison = CompareWithMlp.run(options, folder);
        assertThat(comparison.rows()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(folder.resolve("compare.png")).isNotEmptyFile();
    }

    @Test
    void customEquationIsTheSameAsItsFile() {
        assertThat(CustomEquation.fisher()).isEqualTo(ProblemFile.read(FISHER));
    }

    @Test
    void customEquationIsSolved() throws IOException {
        Solution solution = CustomEquation.run(Solver.standard().iterations(60), folder);
        assertThat(solution.relativeL2Error(unknown("u"))).isLessThan(1e-2);
        assertThat(folder.resolve("solution.png")).isNotEmptyFile();
    }

    @Test
    void fromJsonLoadsWhatItSaved() throws IOException {
        Solution solution = FromJson.run(FISHER, Solver.standard().iterations(5), folder);
        assertThat(solution.problem()).isEqualTo(CustomEquation.fisher());
        assertThat(folder.resolve("solution.csv")).isNotEmptyFile();
    }

    @Test
    void eachIsShort() throws IOException {
        try (var files = Files.list(Path.of("src/main/java/org/pikan/examples"))) {
            for (Path file : files.toList()) {
                assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThan(LONGEST);
            }
        }
    }
}
