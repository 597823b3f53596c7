package org.pikan.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pikan.expression.RandomExpressions.X;
import static org.pikan.expression.RandomExpressions.Y;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaPrinterTest {

    private static final Names NAMES = new Names(List.of("x", "y"), List.of("u"), List.of("new"), List.of());

    private static Expression parse(String text) {
        return Parser.parse(text, NAMES);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2*sin(pi*x)         | 2.0 * StrictMath.sin(Math.PI * x)
            x^2/y               | StrictMath.pow(x, 2.0) / y
            --x                 | -(-x)
            x - (y - 1)         | x - (y - 1.0)
            x*-y                | x * -y
            where(x, y, 1e-5)   | (x >= 0.0 ? y : 1.0E-5)
            erf(x)              | org.pikan.expression.Function.ERF.evaluate(x)
            u_xx + new          | u_xx + new_
            """)
    void formulas(String text, String java) {
        assertThat(JavaPrinter.print(parse(text))).isEqualTo(java);
    }

    @Test
    void whatIsNotYetLoweredIsRefused() {
        assertThatThrownBy(() -> JavaPrinter.print(parse("d(x*u, x)"))).hasMessageContaining("'d(x*u, x)'");
        assertThatThrownBy(() -> JavaPrinter.print(parse("laplacian(u)"))).hasMessageContaining("'laplacian(u)'");
    }

    @Test
    void compiledSourceComputesTheSameBits(@TempDir Path folder) throws IOException, ReflectiveOperationException {
        RandomExpressions random = new RandomExpressions(5, List.of(X, Y), List.of(Function.values()));
        List<Expression> expressions = new ArrayList<>();
        StringBuilder source = new StringBuilder("public class Generated {\n");
        for (int i = 0; i < 200; i++) {
            expressions.add(random.next(5));
            source.append("public ").append(JavaPrinter.method("f" + i, List.of(X, Y), expressions.getLast()));
        }
        Path file = Files.writeString(folder.resolve("Generated.java"), source.append("}\n"));
        String classPath = System.getProperty("java.class.path");
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-cp", classPath, file.toString()))
                .isZero();
        try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            Class<?> generated = loader.loadClass("Generated");
            for (int i = 0; i < expressions.size(); i++) {
                Method method = generated.getMethod("f" + i, double.class, double.class);
                assertThat(method.invoke(null, 0.7, -1.9)).as(expressions.get(i).toString())
                        .isEqualTo(Evaluator.evaluate(expressions.get(i), Map.of(X, 0.7, Y, -1.9)));
            }
        }
    }
}
