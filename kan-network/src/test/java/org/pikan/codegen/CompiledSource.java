package org.pikan.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Assumptions;

/** Compiles exported source without Pikan on the class path, and runs it. */
public final class CompiledSource {

    private CompiledSource() {}

    /** The outputs, [point][output], that a class computes at points, [point][input]. */
    public static double[][] runJava(Path folder, String className, String source, double[][] points)
            throws IOException, ReflectiveOperationException {
        return evaluate(compileJava(folder, Map.of(className, source)).get(className), points);
    }

    /** The outputs, [point][output], of a compiled class. */
    public static double[][] evaluate(Class<?> type, double[][] points) throws ReflectiveOperationException {
        Method evaluate = type.getMethod("evaluate", double[].class);
        double[][] values = new double[points.length][];
        for (int p = 0; p < points.length; p++) {
            values[p] = (double[]) evaluate.invoke(null, (Object) points[p]);
        }
        return values;
    }

    /** Classes by their names, which no loader of this process's own class path knows. */
    @SuppressWarnings("resource") // the loader must live as long as the classes
    public static Map<String, Class<?>> compileJava(Path folder, Map<String, String> sources)
            throws IOException, ReflectiveOperationException {
        List<String> arguments = new ArrayList<>(List.of("--release", "11", "-cp", folder.toString(),
                "-Xlint:all,-options", "-d", folder.toString()));
        for (var source : sources.entrySet()) {
            Path file = folder.resolve(source.getKey().replace('.', '/') + ".java");
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.getValue());
            arguments.add(file.toString());
        }
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        int exit = ToolProvider.getSystemJavaCompiler().run(null, messages, messages,
                arguments.toArray(String[]::new));
        assertThat(messages.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(exit).isZero();
        ClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()},
                ClassLoader.getPlatformClassLoader());
        Map<String, Class<?>> classes = new HashMap<>();
        for (String name : sources.keySet()) {
            classes.put(name, loader.loadClass(name));
        }
        return classes;
    }

    /** The outputs, [point][output], that one C file computes at points. */
    public static double[][] runC(Path folder, String prefix, String source, double[][] points, int outputs)
            throws IOException, InterruptedException {
        return runC(folder, List.of(prefix), List.of(source), List.<double[][]>of(points), new int[] {outputs})
                .getFirst();
    }

    /** For each C file its outputs at its points; skipped where there is no compiler. */
    public static List<double[][]> runC(Path folder, List<String> prefixes, List<String> sources,
            List<double[][]> points, int[] outputs) throws IOException, InterruptedException {
        Assumptions.assumeTrue(hasC(), "there is no C compiler 'cc' on this machine");
        List<String> compile = new ArrayList<>(List.of("cc", "-std=c99", "-O1", "-Wall", "-pedantic", "-Werror", "-o",
                folder.resolve("program").toString()));
        StringBuilder main = new StringBuilder("#include <stdio.h>\n");
        StringBuilder body = new StringBuilder("int main(void) {\n");
        StringBuilder input = new StringBuilder();
        for (int f = 0; f < sources.size(); f++) {
            compile.add(Files.writeString(folder.resolve(prefixes.get(f) + ".c"), sources.get(f)).toString());
            main.append("void ").append(prefixes.get(f)).append("_evaluate(const double *x, double *y);\n");
            body.append("""
                    for (int p = 0; p < %d; p++) {
                        double x[%2$d], y[%3$d];
                        for (int i = 0; i < %2$d; i++) {
                            if (scanf("%%la", &x[i]) != 1) {
                                return 1;
                            }
                        }
                        %4$s_evaluate(x, y);
                        for (int k = 0; k < %3$d; k++) {
                            printf("%%a\\n", y[k]);
                        }
                    }
                    """.formatted(points.get(f).length, points.get(f)[0].length, outputs[f], prefixes.get(f)));
            for (double[] point : points.get(f)) {
                for (double x : point) {
                    input.append(Double.toHexString(x)).append('\n');
                }
            }
        }
        compile.add(Files.writeString(folder.resolve("main_of_all.c"), main + "\n" + body + "return 0;\n}\n")
                .toString());
        compile.add("-lm");
        assertThat(run(folder, "", compile.toArray(String[]::new))).isEmpty();
        Iterator<String> lines = run(folder, input.toString(), folder.resolve("program").toString()).lines()
                .iterator();
        List<double[][]> all = new ArrayList<>();
        for (int f = 0; f < sources.size(); f++) {
            double[][] values = new double[points.get(f).length][outputs[f]];
            for (double[] row : values) {
                for (int k = 0; k < row.length; k++) {
                    String line = lines.next();
                    row[k] = line.contains("nan") ? Double.NaN : Double.parseDouble(line.replace("inf", "Infinity"));
                }
            }
            all.add(values);
        }
        assertThat(lines.hasNext()).isFalse();
        return all;
    }

    private static boolean hasC() {
        try {
            return new ProcessBuilder("cc", "--version").redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String run(Path folder, String input, String... command) throws IOException, InterruptedException {
        Path in = Files.writeString(Files.createTempFile(folder, "in", ".txt"), input);
        Path out = Files.createTempFile(folder, "out", ".txt");
        int exit = new ProcessBuilder(command).directory(folder.toFile()).redirectInput(in.toFile())
                .redirectErrorStream(true).redirectOutput(out.toFile()).start().waitFor();
        String text = Files.readString(out);
        assertThat(exit).as(text).isZero();
        return text;
    }
}
