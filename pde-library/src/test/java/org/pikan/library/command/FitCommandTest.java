package org.pikan.library.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FitCommandTest {
    @TempDir
    Path folder;

    private Path data;
    private Path flowers;

    /** y = x^3 - z, w = 5 + x z; and a class that x alone decides. */
    @BeforeEach
    void writeData() throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        List<String> numbers = new ArrayList<>(List.of("x,y,z,w"));
        List<String> classes = new ArrayList<>(List.of("x,z,kind"));
        for (int row = 0; row < 120; row++) {
            double x = random.nextDouble(-1, 2);
            double z = random.nextDouble(0, 10);
            numbers.add(x + "," + (x * x * x - z) + "," + z + "," + (5 + x * z));
            classes.add(x + "," + z + "," + (x < 0.2 ? "low" : "high"));
        }
        data = Files.write(folder.resolve("numbers.csv"), numbers);
        flowers = Files.write(folder.resolve("flowers.csv"), classes);
    }

    private static JsonNode json(Path file) throws IOException {
        return new JsonMapper().readTree(Files.readString(file));
    }

    @Test
    void fitsSeveralTargetsAndWritesAllFiles() throws IOException {
        Path out = folder.resolve("out");
        Run run = Run.of("fit", data.toString(), "--target", "y,w", "--width", "2", "--degree", "3", "--iterations",
                "60", "--quiet", "--out", out.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(Cli.OK);
        assertThat(run.outLines().getFirst()).isEqualTo("numbers:");
        assertThat(run.outLines().getLast())
                .isEqualTo(out + ": result.json, model.json, predictions.csv, diagram.svg, diagram.png");
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("result.json",
                    "model.json", "predictions.csv", "diagram.svg", "diagram.png");
        }
        JsonNode result = json(out.resolve("result.json"));
        assertThat(result.get("inputs").toString()).isEqualTo("[\"x\",\"z\"]");
        assertThat(result.get("test").get("rows").intValue()).isEqualTo(24);
        assertThat(result.get("test").get("r2").get("y").doubleValue()).isGreaterThan(0.9999);
        assertThat(result.get("train").get("accuracy").isNull()).isTrue();
        assertThat(result.get("iterations").intValue()).isLessThanOrEqualTo(60);
        assertThat(result.get("basis").stringValue()).isEqualTo("chebyshev");
        assertThat(result.get("degree").intValue()).isEqualTo(3);
        assertThat(result.get("grid").isNull()).isTrue();
        assertThat(Files.readString(out.resolve("diagram.svg"))).contains(">x<", ">w<");
        List<String> predictions = Files.readAllLines(out.resolve("predictions.csv"));
        assertThat(predictions.getFirst()).isEqualTo("x,z,y,w,y_predicted,w_predicted,test");
        assertThat(predictions).hasSize(121);
        assertThat(predictions.subList(97, 121)).allMatch(line -> line.endsWith(",1"));
    }

    @Test
    void evaluatesTheModelAtOtherPoints() throws IOException {
        Path out = folder.resolve("out");
        Run.of("fit", data.toString(), "--target", "y", "--width", "0", "--degree", "3", "--quiet", "--out",
                out.toString());
        String model = out.resolve("model.json").toString();
        Path points = Files.write(folder.resolve("points.csv"), List.of("z,x", "2,1.5", "3,0"));
        // w is an input as well: y = x^3 - z does not need it.
        Run.of("evaluate", model, "--at", points.toString()).isRefused("has no column 'w'", "x,z,w");
        Files.write(points, List.of("z,x,w", "2,1.5,8", "3,0,5"));
        Run run = Run.of("evaluate", model, "--at", points.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.outLines().getFirst()).isEqualTo("x,z,w,y");
        double first = Double.parseDouble(run.outLines().get(1).split(",")[3]);
        assertThat(first).isCloseTo(1.5 * 1.5 * 1.5 - 2, within(1e-8));
        Files.write(points, List.of("z,x,w", "2,99,8"));
        assertThat(Run.of("evaluate", model, "--at", points.toString()).err())
                .startsWith("warning: 1 of 1 points lie outside");
        Run.of("evaluate", model, "--at", points.toString(), "--derivatives", "y_x").isRefused("--derivatives",
                "leave it out");
        Path picture = folder.resolve("picture");
        assertThat(Run.of("draw", model, "--out", picture.toString()).outLines().getLast())
                .isEqualTo(picture + ": diagram.svg, diagram.png, edges.csv");
        assertThat(Files.readString(picture.resolve("diagram.svg"))).contains(">z<", ">y<");
    }

    @Test
    void classifiesByNames() throws IOException {
        Path out = folder.resolve("out");
        Run run = Run.of("fit", flowers.toString(), "--target", "kind", "--classification", "--width", "0",
                "--degree", "2", "--iterations", "20", "--quiet", "--out", out.toString());
        assertThat(run.err()).isEmpty();
        JsonNode result = json(out.resolve("result.json"));
        assertThat(result.get("classes").toString()).isEqualTo("[\"high\",\"low\"]");
        assertThat(result.get("test").get("accuracy").doubleValue()).isGreaterThan(0.9);
        assertThat(result.get("test").get("rmse").isNull()).isTrue();
        assertThat(Files.readAllLines(out.resolve("predictions.csv")).getFirst())
                .isEqualTo("x,z,kind,kind_predicted,p_high,p_low,test");
        Path points = Files.write(folder.resolve("points.csv"), List.of("z,x", "2,-0.9", "3,1.9"));
        List<String> lines = Run.of("evaluate", out.resolve("model.json").toString(), "--at", points.toString())
                .outLines();
        assertThat(lines.get(0)).isEqualTo("x,z,kind,p_high,p_low");
        assertThat(lines.get(1)).startsWith("-0.9,2.0,low,");
        assertThat(lines.get(2)).startsWith("1.9,3.0,high,");
    }

    @Test
    void crossValidatesOnDemandAndTellsTheScores() throws IOException {
        Path out = folder.resolve("out");
        Run run = Run.of("fit", data.toString(), "--target", "y", "--width", "0", "--degree", "auto", "--folds", "3",
                "--iterations", "20", "--quiet", "--out", out.toString());
        assertThat(run.exitCode()).isEqualTo(Cli.OK);
        assertThat(run.out()).contains("cross-validation chose chebyshev of degree ");
        JsonNode scores = json(out.resolve("result.json")).get("crossValidation");
        assertThat(scores.size()).isEqualTo(6);
        // y has degree 3.
        assertThat(scores.get(0).get("mean").doubleValue())
                .isGreaterThan(1e3 * scores.get(1).get("mean").doubleValue());
        assertThat(json(out.resolve("result.json")).get("degree").intValue()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void sameSeedSameFilesOnAnyNumberOfThreads() throws IOException {
        List<String> models = new ArrayList<>();
        for (String threads : List.of("1", "2")) {
            Path out = folder.resolve(threads);
            Run.of("fit", data.toString(), "--target", "y", "--iterations", "10", "--lamb", "1e-3", "--threads",
                    threads,
                    "--quiet", "--out", out.toString());
            models.add(Files.readString(out.resolve("model.json")));
        }
        assertThat(models.get(0)).isEqualTo(models.get(1));
    }

    @Test
    void showsProgress() {
        Run run = Run.of("fit", data.toString(), "--target", "y", "--iterations", "2", "--early-stopping", "0.2",
                "--out", folder.resolve("out").toString());
        assertThat(run.errLines().getFirst()).matches("iteration 1  loss .*  held out .* parameters .* s");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "--target q              | has no column 'q'                    | x, y, z, w",
            "--target y,y            | must be different names              | --target y",
            "--target y,             | must be different names              | --target y",
            "--target x,y,z,w        | none is left as input                | fewer targets",
            "--target y,w --classification | takes one target               | by itself",
            "--target y --classification   | names 120 classes              | a number to predict",
            "--target y --basis spline     | 'spline'                       | 'bspline'",
            "--target y --grid 8     | --grid                               | --basis bspline",
            "--target y --basis rbf --degree 3 | --degree                   | --grid",
            "--target y --basis bspline --degree auto | --degree auto       | --grid auto",
            "--target y --folds 3    | --folds                              | --degree auto",
            "--target y --degree x   | --degree is 'x'                      | leave it out",
            "--target y --test-fraction 1 | --test-fraction is '1'          | 0.2",
            "--target y --early-stopping 0 | --early-stopping is '0'        | leave it out",
            "--target y --lamb -1    | --lamb is '-1'                       | leave it out",
            "--target y --width 3,0  | '3,0'                                | --width",
            "--target y --iterations 0 | --iterations is '0'                | leave it out",
            "--target y --optimizer sgd | 'sgd'                             | leave it out",
            "--target y --out=       | --out                                | Maybe"})
    void refusesAndWritesNothing(String flags, String error, String hint) throws IOException {
        Path out = folder.resolve("out");
        List<String> line = new ArrayList<>(List.of("fit", data.toString()));
        line.addAll(List.of(flags.strip().split(" ")));
        if (!flags.contains("--out")) {
            line.addAll(List.of("--out", out.toString()));
        }
        Run.of(line.toArray(String[]::new)).isRefused(error, hint);
        assertThat(out).doesNotExist();
    }

    @Test
    void saysWhereAFileIsWrong() throws IOException {
        Run.of("fit", "missing.csv", "--target", "y").isRefused("there is no data file 'missing.csv'", "Maybe");
        Path bad = Files.write(folder.resolve("bad.csv"), List.of("x,y", "1,2", "3,?"));
        Run.of("fit", bad.toString(), "--target", "y").isRefused("line 3: '?' in column 'y'", "--classification");
        Run.of("fit", flowers.toString(), "--target", "kind").isRefused("in column 'kind' is not a finite number",
                "--classification");
        Path few = Files.write(folder.resolve("few.csv"), List.of("x,y", "1,2"));
        Run.of("fit", few.toString(), "--target", "y", "--degree", "auto", "--out", folder.resolve("few").toString())
                .isRefused("cross-validation", "Maybe");
        assertThat(folder.resolve("few")).doesNotExist();
    }
}
