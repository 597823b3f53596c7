package org.pikan.library.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawCommandTest {
    @TempDir
    static Path folder;

    private static String model;

    @BeforeAll
    static void solve() {
        Run run = Run.of("solve", "poisson-2d", "--network", "separable", "--rank", "1", "--iterations", "40",
                "--quiet",
                "--out", folder.toString());
        assertThat(run.exitCode()).isEqualTo(Cli.OK);
        model = folder.resolve("model.json").toString();
    }

    @Test
    void writesThePictureAndTheTableAndSaysWhatTheyTell() throws IOException {
        Path out = folder.resolve("picture");
        Run run = Run.of("draw", model, "--out", out.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(Cli.OK);
        assertThat(Files.readString(out.resolve("diagram.svg"))).contains(">x<", ">y<", "poisson-2d");
        assertThat(out.resolve("diagram.png")).isNotEmptyFile();
        assertThat(Files.readAllLines(out.resolve("edges.csv")).getFirst())
                .isEqualTo("layer,input,output,z,value,derivative");
        // The solution is sin(pi x) sin(pi y).
        assertThat(run.outLines().getFirst()).startsWith("separable with rank 1: ")
                .endsWith(" is a product of functions of one coordinate");
        assertThat(run.out()).contains("u is a product of functions of {x}, {y}");
        assertThat(run.outLines().getLast()).isEqualTo(out + ": diagram.svg, diagram.png, edges.csv");
    }

    @Test
    void whatIsNoModelIsRefusedAndNothingWritten() {
        Path out = folder.resolve("none");
        Run run = Run.of("draw", folder.resolve("solution.csv").toString(), "--out", out.toString());
        assertThat(run.exitCode()).isEqualTo(Cli.REFUSED);
        assertThat(run.errLines()).hasSize(2);
        assertThat(run.errLines().getFirst()).contains("is not a model");
        assertThat(run.out()).isEmpty();
        assertThat(out).doesNotExist();
    }
}
