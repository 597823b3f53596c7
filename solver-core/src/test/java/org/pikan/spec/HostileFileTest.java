package org.pikan.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pikan.problem.ProblemException;

class HostileFileTest {
    @TempDir
    Path folder;

    private static ProblemException refuse(String json) {
        ProblemException e = catchThrowableOfType(ProblemException.class, () -> ProblemFile.parse(json));
        assertThat(e).isNotNull();
        assertThat(e.getMessage()).hasSizeBetween(1, 700).doesNotContain("\n");
        assertThat(e.hint()).hasSizeBetween(1, 700).doesNotContain("\n");
        return e;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n ", "null", "3", "[]", "{}", "{", "{\"name\"", "{\"name\":}", "{'name': 1}",
            "{\"name\": \"a\",}", "// a comment\n{}", "{\"a\": NaN}", "\u0000"})
    void refusesWhatIsNoProblem(String json) {
        refuse(json);
    }

    @Test
    void saysWhereTheJsonBreaks() {
        assertThat(refuse("{\n  \"name\": \"a\"\n  \"domain\": {}\n}")).hasMessageContaining("line 3, column")
                .hasMessageContaining("not valid JSON");
        assertThat(refuse(Statements.HEAT + "{}")).hasMessageContaining("goes on after its closing brace");
    }

    @Test
    void refusesDeepNesting() {
        assertThat(refuse("[".repeat(1_000_000))).hasMessageContaining("nests deeper than 64 levels");
        assertThat(refuse("{\"a\":".repeat(100_000))).hasMessageContaining("nests deeper than 64 levels");
    }

    @Test
    void refusesLongTexts() {
        assertThat(refuse("{\"name\": \"" + "a".repeat(2_000_000) + "\"}")).hasMessageContaining("too long");
        assertThat(refuse("{\"" + "a".repeat(900) + "\": 1}")).hasMessageContaining("unknown key 'aaaa");
    }

    @Test
    void refusesLongAndDeepExpressions() {
        assertThat(refuse(heat("u_xx" + "+u".repeat(5000)))).hasMessageContaining("the limit is 10000");
        assertThat(refuse(heat("(".repeat(201) + "u_xx" + ")".repeat(201)))).hasMessageContaining("nested");
    }

    @Test
    void refusesDerivativesThatWouldTakeMinutes() {
        String product = "u" + "*(u + x)".repeat(300);

        assertThat(refuse(heat("d(" + product + ", x, x, x)"))).hasMessageContaining("equation 1 has more than 100000");
        assertThat(refuse(heat("d(" + product + ", x, x, x, x, x, x, x, x)")))
                .hasMessageContaining("equation 1 differentiates too large an expression");
    }

    @Test
    void refusesFilesOver16Megabytes() throws IOException {
        Path file = folder.resolve("large.json");
        Files.write(file, new byte[ProblemFile.MAX_BYTES + 1]);

        assertThatThrownBy(() -> ProblemFile.read(file)).isInstanceOf(ProblemException.class)
                .hasMessage("the problem file is larger than 16 MB");
    }

    @Test
    void refusesWhatIsNoFile() {
        assertThatThrownBy(() -> ProblemFile.read(folder)).isInstanceOf(ProblemException.class)
                .hasMessageContaining("is a folder");
        assertThatThrownBy(() -> ProblemFile.read(folder.resolve("none.json"))).isInstanceOf(ProblemException.class)
                .hasMessageContaining("there is no file").hasMessageContaining("none.json");
    }

    @Test
    void readsWhatItWrites() throws IOException {
        Path file = folder.resolve("heat.json");
        ProblemFile.write(ProblemFile.parse(Statements.HEAT), file);

        assertThat(ProblemFile.read(file)).isEqualTo(ProblemFile.parse("\uFEFF" + Statements.HEAT));
    }

    private static String heat(String right) {
        return Statements.HEAT.replace("alpha*u_xx", right);
    }
}
