package org.pikan.library.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong request: exit code 2, one error, one hint, nothing on stdout, nothing written. */
class RefusalTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "'' | no command | --help",
            "slove heat-1d | 'slove' | solve",
            "fit | pikan fit needs DATA.csv | --help",
            "fit data.csv | needs --target | --help",
            "explore | pikan explore needs MODEL | --help",
            "explore no-such.json | no model file 'no-such.json' | model.json",
            "explore model.json --data | --data has no value | --data DATA.csv",
            "explore model.json --port 70000 | --port is '70000' | --port 0",
            "explore model.json --port x | --port is 'x' | --port 0",
            "solve | pikan solve needs NAME | --help",
            "solve a b | 'b' is one argument too many | --help",
            "list x | 'x' is one argument too many | --help",
            "info --seed 1 | no option '--seed' | --help",
            "evaluate model.json | needs --at | --help",
            "compare heat-1d --network kan | no option '--network' | --help",
            "compare | needs NAME | --help"})
    void ofTheWrongForm(String line, String error, String hint) {
        Run.of(line.isEmpty() ? new String[0] : line.split(" ")).isRefused(error, hint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "--ntwork kan | '--ntwork' | --network",
            "--network=kann | --network is 'kann' | 'kan'",
            "--network KAN | --network is 'KAN' | 'kan'",
            "--basis splines | 'splines' | Maybe",
            "--basis chebychev | 'chebychev' | 'chebyshev'",
            "--optimizer sgd | 'sgd' | leave it out",
            "--optimizer gauss-newtn | 'gauss-newtn' | 'gauss-newton'",
            "--conditions weak | 'weak' | leave it out",
            "--seconds -5 | '-5' | default 60",
            "--seconds 0 | '0' | default 60",
            "--seconds NaN | 'NaN' | default 60",
            "--seconds 1e999 | '1e999' | default 60",
            "--seconds ten | 'ten' | default 60",
            "--seconds | --seconds has no value | --seconds S",
            "--seconds --quiet | --seconds has no value | --seconds S",
            "--iterations 0 | --iterations is '0' | leave it out",
            "--iterations 1e3 | '1e3' | leave it out",
            "--iterations 99999999999 | '99999999999' | leave it out",
            "--points 0 | --points is '0' | leave it out",
            "--points -1 | '-1' | leave it out",
            "--points 2000000000 | '2000000000' | leave it out",
            "--threads 0 | --threads is '0' | leave it out",
            "--threads 5000 | '5000' | leave it out",
            "--seed 1.5 | '1.5' | default 1",
            "--seed 1 --seed 2 | --seed is given twice | remove one",
            "--width 8,0 | '8,0' | --width 8,8",
            "--width -8 | '-8' | --width 8,8",
            "--width 8,,8 | '8,,8' | --width 8,8",
            "--width 8x8 | '8x8' | --width 8,8",
            "--rank 0 | --rank is '0' | leave it out",
            "--network kan --rank 4 | --rank does not go with --network kan | --network separable",
            "--network separable --width 8,8 | --width does not go with --network separable | --network kan",
            "--network mlp --basis chebyshev | --basis does not go with --network mlp | --network kan",
            "--network mlp --degree 5 | --degree does not go with --network mlp | --network kan",
            "--network mlp --width 0 | an MLP needs a hidden layer | --width 32,32,32",
            "--grid 8 | --grid | --basis bspline",
            "--basis chebyshev --grid 8 | --grid | --basis bspline",
            "--basis legendre --grid 8 | --grid | --basis bspline",
            "--basis rbf --degree 8 | --degree | --grid",
            "--degree 2 | order 2 | leave it out",
            "--degree 1 --network kan | order 2 | leave it out",
            "--symbolic --resume | --resume does not go with --symbolic | leave one of them out",
            "--symbolic --conditions hard | --conditions hard does not go with --symbolic | the network must be the solution itself",
            "--resume | no checkpoint | --resume"})
    void ofAFlag(String flags, String error, String hint) throws IOException {
        Path out = folder.resolve("out");
        String[] given = flags.split(" ");
        String[] line = Stream.concat(Stream.of("solve", "heat-1d", "--out", out.toString()), Stream.of(given))
                .toArray(String[]::new);
        Run.of(line).isRefused(error, hint);
        assertThat(out).doesNotExist();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void ofAProblem() throws IOException {
        Run.of("solve", "heat1d").isRefused("'heat1d'", "'heat-1d'");
        Run.of("solve", "qqqqq").isRefused("'qqqqq'", "pikan list");
        Run.of("solve", "missing.json").isRefused("missing.json", "Maybe");
        Run.of("solve", "two\nlines").isRefused("'two lines'", "pikan list");
        Path file = folder.resolve("bad.json");
        Files.writeString(file, "{\"name\": \"bad\",\n \"equatoins\": []}");
        Run.of("solve", file.toString()).isRefused("equatoins", "equations");
        Files.writeString(file, "not json");
        Run.of("solve", file.toString()).isRefused("", "");
        Files.writeString(file, problem("\"solver\": {\"sede\": 1}"));
        Run.of("solve", file.toString()).isRefused("sede", "seed");
        Files.writeString(file, problem("\"solver\": {\"seconds\": -1}"));
        Run.of("solve", file.toString()).isRefused("'seconds' in the problem's solver options is '-1'", "default 60");
        Files.writeString(file, problem("\"reference\": {\"method\": \"cole-hopf\"}"));
        Run.of("solve", file.toString()).isRefused("cole-hopf", "Maybe");
    }

    @Test
    void ofAFolderThatCannotBeWritten() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        Run.of("solve", "heat-1d", "--out", file.toString()).isRefused("cannot write into", "Maybe");
        Run.of("solve", "heat-1d", "--out", file.resolve("below").toString()).isRefused("cannot write into", "Maybe");
        Run.of("compare", "heat-1d", "--out", file.toString()).isRefused("cannot write into", "Maybe");
        Run.of("solve", "heat-1d", "--out", "").isRefused("--out is empty", "Maybe");
        Path out = folder.resolve("out");
        Files.createDirectories(out.resolve("result.json"));
        Run.of("solve", "heat-1d", "--out", out.toString()).isRefused("it is a folder", "Maybe");
        assertThat(out).isDirectoryContaining(path -> path.endsWith("result.json"));
    }

    @Test
    void ofAResumeThatBelongsToSomethingElse() throws IOException {
        Path out = Files.createDirectories(folder.resolve("out"));
        Files.writeString(out.resolve("checkpoint.json"), "{\"format\": 1, \"identity\": \"another\"}");
        Run.of("solve", "heat-1d", "--resume", "--out", out.toString()).isRefused("checkpoint", "Maybe");
        assertThat(out.resolve("checkpoint.json")).hasContent("{\"format\": 1, \"identity\": \"another\"}");
        Files.writeString(out.resolve("checkpoint.json"), "broken");
        Run.of("solve", "heat-1d", "--resume", "--out", out.toString()).isRefused("checkpoint", "Maybe");
    }

    private static String problem(String entry) {
        return """
                {"name": "p", "domain": {"x": [0, 1]}, "unknowns": ["u"], "equations": ["u_xx = 2"],
                 "conditions": [{"on": "x=0", "equation": "u = 0"}, {"on": "x=1", "equation": "u = 1"}], %s}
                """.formatted(entry);
    }
}
