package org.pikan.library.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pikan.regression.Dataset;
import org.pikan.regression.Regression;

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
    void aRegressionIsDrawnWithTheNamesOfItsColumns() throws IOException {
        Dataset data = Dataset.of(x -> Math.exp(x[0]) + x[1] * x[1], new double[][] {{-1, 1}, {0, 2}}, 400, 1)
                .named(List.of("pressure", "depth"), List.of("flow"));
        Path file = folder.resolve("fit/model.json");
        Regression.of(data).width().iterations(30).threads(1).train().save(file);
        Run run = Run.of("draw", file.toString());
        assertThat(run.exitCode()).isEqualTo(Cli.OK);
        assertThat(Files.readString(file.resolveSibling("diagram.svg"))).contains(">pressure<", ">depth<", ">flow<");
        assertThat(run.out()).contains("flow is additively separable in {pressure}, {depth}");
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
