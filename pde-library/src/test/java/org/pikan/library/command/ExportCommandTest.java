package org.pikan.library.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pikan.network.BasisChoice;
import org.pikan.network.Input;
import org.pikan.network.KanStructure;
import org.pikan.network.Network;
import org.pikan.regression.RegressionModel;
import org.pikan.regression.Scaling;
import org.pikan.solve.Solution;

class ExportCommandTest {

    /** Sums in another order than the network's, relative to the largest value. */
    private static final double TOLERANCE = 1e-13;
    private static final int POINTS = 1000;

    @TempDir
    static Path folder;

    private static String model;
    private static double[][] points;
    private static double[] expected;

    /** Ends at a second, half trained: every coefficient matters, and conditions are built into the ansatz. */
    @BeforeAll
    static void solve() throws IOException {
        Run run = Run.of("solve", "heat-1d", "--iterations", "6", "--network", "kan", "--width", "4", "--quiet",
                "--out",
                folder.toString());
        assertThat(run.exitCode()).isEqualTo(Cli.OK);
        model = folder.resolve("model.json").toString();
        Solution solution = Solution.load(Path.of(model));
        assertThat(solution.formulation().hasAnsatz()).isTrue();
        SplittableRandom random = new SplittableRandom(5);
        points = new double[][] {random.doubles(POINTS).toArray(), random.doubles(POINTS).toArray()};
        expected = solution.evaluate(solution.problem().unknowns().getFirst(), points);
    }

    private static void assertSame(double[] values) {
        double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
        for (int p = 0; p < POINTS; p++) {
            assertThat(Math.abs(values[p] - expected[p])).isLessThanOrEqualTo(TOLERANCE * largest);
        }
    }

    @Test
    void theJavaClassComputesTheSolution() throws Exception {
        Path file = folder.resolve("src/Rod.java");
        Run run = Run.of("export", model, "--to", "java", "--out", file.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(Cli.OK);
        assertThat(run.out().strip()).isEqualTo(file.toString());
        assertThat(Files.readString(file)).contains("public final class Rod").contains("heat-1d")
                .contains("0 &lt;= x &lt;= 1").contains("double u(double x, double t)").doesNotContain("org.pikan");
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-cp", folder.toString(), "-d",
                folder.toString(), file.toString())).isZero();
        try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()},
                ClassLoader.getPlatformClassLoader())) {
            Method u = loader.loadClass("Rod").getMethod("u", double.class, double.class);
            double[] values = new double[POINTS];
            for (int p = 0; p < POINTS; p++) {
                values[p] = (double) u.invoke(null, points[0][p], points[1][p]);
            }
            assertSame(values);
        }
    }

    @Test
    void theCFunctionComputesTheSolution() throws Exception {
        Run run = Run.of("export", model, "--to", "c");
        assertThat(run.err()).isEmpty();
        StringBuilder main = new StringBuilder(run.out()).append("#include <stdio.h>\nint main(void) {\n");
        for (int p = 0; p < POINTS; p++) {
            main.append("    printf(\"%a\\n\", heat_1d_u(").append(points[0][p]).append(", ").append(points[1][p])
                    .append("));\n");
        }
        Path source = Files.writeString(folder.resolve("main.c"), main.append("    return 0;\n}\n"));
        String program = folder.resolve("program").toString();
        String compiled;
        try {
            compiled = output("cc", "-std=c99", "-Wall", "-o", program, source.toString(), "-lm");
        } catch (IOException e) {
            Assumptions.abort("there is no C compiler 'cc' on this machine");
            throw e;
        }
        assertThat(compiled).isEmpty();
        assertSame(output(program).lines().mapToDouble(Double::parseDouble).toArray());
    }

    private static String output(String... command) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        int exit = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start()
                .waitFor();
        assertThat(exit).as(Files.readString(out)).isZero();
        return Files.readString(out);
    }

    @Test
    void namesFollowFromTheProblemTheFileOrTheRequest() {
        assertThat(Run.of("export", model, "--to", "java").out()).contains("class Heat1d {");
        assertThat(Run.of("export", model, "--to", "java", "--class", "org.acme.Rod").out())
                .startsWith("package org.acme;").contains("class Rod {");
        assertThat(Run.of("export", model, "--to", "c", "--class", "rod").out())
                .contains("double rod_u(double x, double t)");
    }

    @Test
    void formulasOfSymbolicSolutionsCanBeExported() throws IOException {
        String file = Files.writeString(folder.resolve("formula.json"), """
                {"problem": "heat", "coordinates": ["x", "t"], "formulas": {"u": "exp(-t)*sin(x)"}, "exact": true}""")
                .toString();
        assertThat(Run.of("export", file, "--to", "latex").out())
                .contains("u\\left(x, t\\right) &= e^{-t} \\sin\\left(x\\right)");
        assertThat(Run.of("export", file, "--to", "c").out()).contains("return exp(-t) * sin(x);");
        String none = Files.writeString(folder.resolve("none.json"),
                "{\"problem\": \"airy\", \"coordinates\": [\"x\"], \"formulas\": {}}").toString();
        Run.of("export", none, "--to", "latex").isRefused("no formula was found for problem 'airy'", "model.json");
    }

    @Test
    void regressionModelsCanBeExported() throws IOException {
        Network network = new KanStructure(List.of(), BasisChoice.chebyshev(3))
                .network(List.of(new Input(0, 1, false)), 1, 1);
        Path file = folder.resolve("fit.json");
        new RegressionModel(network, new Scaling(new double[] {2}, new double[] {3}), List.of("dose"),
                List.of("plant growth"), List.of()).save(file);
        assertThat(Run.of("export", file.toString(), "--to", "c").out())
                .contains("double plant_growth_plant_growth(double dose)");
    }

    @Test
    void refusesWhatItCannotWrite() throws IOException {
        Run.of("export", "missing.json", "--to", "java").isRefused("missing.json", "model.json");
        Run.of("export", model).isRefused("--to", "--help");
        Run.of("export", model, "--to", "jave").isRefused("'jave'", "java");
        Run.of("export", model, "--to", "java", "--class", "my class").isRefused("'my class'", "MyClass");
        Run.of("export", model, "--to", "c", "--class", "2d").isRefused("'2d'", "Maybe");
        Run.of("export", model, "--to", "latex").isRefused("no formula", "snap");
        Run.of("export", model, "--to", "latex", "--class", "A").isRefused("--class", "leave");
        Run.of("export", model, "--to", "java", "--out", "").isRefused("--out is empty", "stdout");
        Run.of("export", model, "--to", "java", "--out", folder.resolve("A.java").toString(), "--class", "B")
                .isRefused("'A.java'", "B.java");
        Run.of("export", model, "--to", "java", "--out", folder.resolve("1.java").toString()).isRefused("'1'",
                "Model1");
        Run.of("export", model, "--to", "c", "--out", folder.toString()).isRefused("it is a folder", "--out");
        assertThat(List.of("A.java", "1.java")).noneMatch(name -> Files.exists(folder.resolve(name)));
    }
}
