package org.pikan.library.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SolveCommandTest {
    private static final List<String> FILES = List.of("result.json", "solution.png", "convergence.png", "solution.csv",
            "model.json");

    @TempDir
    Path folder;

    @Test
    void writesTheFilesAndSaysHowGoodTheSolutionIs() throws IOException {
        Path out = folder.resolve("a/b");
        Run run = Run.of("solve", "poisson-1d", "--iterations", "15", "--out", out.toString());
        assertThat(run.exitCode()).isEqualTo(Cli.OK);
        for (String file : FILES) {
            assertThat(out.resolve(file)).isNotEmptyFile();
        }
        assertThat(out.resolve("checkpoint.json")).doesNotExist();
        try (var files = Files.list(out)) {
            assertThat(files).hasSize(FILES.size());
        }
        assertThat(run.outLines()).hasSize(3);
        assertThat(run.outLines().get(0)).startsWith("poisson-1d: relative L2 error");
        assertThat(run.outLines().get(2)).contains(out.toString()).contains(FILES);
        assertThat(run.err()).contains("iteration ").doesNotContain("\r");
        String result = Files.readString(out.resolve("result.json"));
        assertThat(result).contains("\"problem\" : \"poisson-1d\"", "\"seed\" : 1");
        assertThat(Files.readAllLines(out.resolve("solution.csv")).getFirst()).isEqualTo("x,u,u_exact,u_error");
    }

    @Test
    void showsALiveLineOnATerminalAndNothingWhenQuiet() {
        String[] line = {"solve", "poisson-1d", "--iterations", "3", "--out", folder.toString()};
        assertThat(Run.of(true, line).err()).startsWith("\riteration ").endsWith(System.lineSeparator());
        String[] quiet = {"solve", "poisson-1d", "--iterations", "3", "--out", folder.toString(), "--quiet"};
        Run run = Run.of(true, quiet);
        assertThat(run.err()).isEmpty();
        assertThat(run.outLines()).hasSize(3);
    }

    @Test
    void readsAFileWhoseOptionsTheCommandLineOverrides() throws IOException {
        Path file = folder.resolve("mine.json");
        Files.writeString(file,
                """
                        {
                          "name": "mine",
                          "domain": {"x": [0, 1]},
                          "unknowns": ["u"],
                          "equations": ["u_xx = exp(u)"],
                          "conditions": [{"on": "boundary", "equation": "u = 0"}],
                          "solver": {"network": "separable", "rank": 3, "seed": 7, "points": 128, "iterations": 2, "quiet": true}
                        }
                        """);
        Path out = folder.resolve("out");
        Run run = Run.of("solve", file.toString(), "--network", "kan", "--seed", "9", "--out", out.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(Cli.OK);
        assertThat(run.outLines().getFirst()).startsWith("mine: residual");
        assertThat(Files.readString(out.resolve("result.json"))).contains("\"seed\" : 9", "\"network\" : \"kan\"",
                "\"interior\" : 128", "\"iterations\" : 2", "\"stopReason\" : \"ITERATIONS\"", "\"relativeL2\" : null");
    }

    @Test
    void warnsOfADegreeThatIsBarelyEnough() {
        Run run = Run.of("solve", "poisson-1d", "--degree", "3", "--iterations", "1", "--quiet", "--out",
                folder.toString());
        assertThat(run.exitCode()).isEqualTo(Cli.OK);
        assertThat(run.errLines()).hasSize(1);
        assertThat(run.err()).startsWith("warning: --degree is 3");
    }

    @Test
    void aRunThatFailsEndsWithOne() throws IOException {
        Path file = folder.resolve("singular.json");
        Files.writeString(file, """
                {
                  "name": "singular",
                  "domain": {"x": [0, 1]},
                  "unknowns": ["u"],
                  "equations": ["u_xx = log(u - 3)"],
                  "conditions": [{"on": "boundary", "equation": "u = 0"}]
                }
                """);
        Run run = Run.of("solve", file.toString(), "--iterations", "5", "--quiet", "--out",
                folder.resolve("out").toString());
        assertThat(run.exitCode()).isEqualTo(Cli.FAILED);
        assertThat(run.out()).isEmpty();
        assertThat(run.errLines()).hasSize(2);
        assertThat(run.err()).startsWith("error: the loss is ").contains("hint: ");
    }
}
