package org.pikan.library.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
    @TempDir
    static Path folder;

    private static String model;

    @BeforeAll
    static void solve() {
        Run run = Run.of("solve", "poisson-1d", "--iterations", "40", "--quiet", "--out", folder.toString());
        assertThat(run.exitCode()).isEqualTo(Cli.OK);
        model = folder.resolve("model.json").toString();
    }

    @Test
    void printsUnknownsAndDerivatives() throws IOException {
        Run run = Run.of("evaluate", model, "--at", points("x\n0.25\n-0.5\n"), "--derivatives", "u_x,u_xx");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(Cli.OK);
        assertThat(run.outLines()).hasSize(3);
        assertThat(run.outLines().getFirst()).isEqualTo("x,u,u_x,u_xx");
        double[] first = numbers(run.outLines().get(1));
        double s = Math.sqrt(0.5);
        assertThat(first).hasSize(4).containsExactly(
                new double[] {0.25, s, Math.PI * s, -Math.PI * Math.PI * s}, within(1e-5));
        assertThat(numbers(run.outLines().get(2))[1]).isCloseTo(-1, within(1e-5));
    }

    @Test
    void readsTheTableThatSolveWrote() {
        Run run = Run.of("evaluate", model, "--at", folder.resolve("solution.csv").toString());
        assertThat(run.exitCode()).isEqualTo(Cli.OK);
        assertThat(run.outLines().getFirst()).isEqualTo("x,u");
        assertThat(run.outLines().size()).isGreaterThan(100);
    }

    @Test
    void aTableWithoutRowsGivesAHeader() throws IOException {
        assertThat(Run.of("evaluate", model, "--at", points("x\n")).out().strip()).isEqualTo("x,u");
    }

    @Test
    void derivativesMayBeWrittenOut() throws IOException {
        Run run = Run.of("evaluate", model, "--at", points("x\n0\n"), "--derivatives", "d(u, x, x), u_x");
        assertThat(run.outLines().getFirst()).isEqualTo("x,u,d(u x x),u_x");
    }

    @Test
    void refusesWhatItCannotEvaluate() throws IOException {
        String at = points("x\n0\n");
        Run.of("evaluate", "missing.json", "--at", at).isRefused("missing.json", "model.json");
        Run.of("evaluate", folder.toString(), "--at", at).isRefused(folder.toString(), "model.json");
        Run.of("evaluate", folder.resolve("result.json").toString(), "--at", at).isRefused("is not a model", "");
        Run.of("evaluate", at, "--at", at).isRefused("is not a model", "");
        Run.of("evaluate", model, "--at", "missing.csv").isRefused("missing.csv", "Maybe");
        Run.of("evaluate", model, "--at", points("y\n0\n")).isRefused("no column 'x'", "x");
        Run.of("evaluate", model, "--at", points("X\n0\n")).isRefused("no column 'x'", "'X'");
        Run.of("evaluate", model, "--at", points("x\n0\nabc\n")).isRefused("line 3", "Maybe");
        Run.of("evaluate", model, "--at", points("x\n0\n1.5\n")).isRefused("x = 1.5", "Maybe");
        Run.of("evaluate", model, "--at", at, "--derivatives", "u_y").isRefused("u_y", "Maybe");
        Run.of("evaluate", model, "--at", at, "--derivatives", "u").isRefused("'u'", "u_x");
        Run.of("evaluate", model, "--at", at, "--derivatives", "u_x,u_x").isRefused("twice", "Maybe");
        Run.of("evaluate", model, "--at", at, "--derivatives", "u_x,").isRefused("--derivatives", "Maybe");
    }

    private static double[] numbers(String line) {
        return java.util.Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray();
    }

    private static String points(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "points", ".csv"), text).toString();
    }
}
