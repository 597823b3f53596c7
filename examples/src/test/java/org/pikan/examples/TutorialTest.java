package org.pikan.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/tutorial.md says is true: the program it shows is this one, and it finds the formulas it prints. */
class TutorialTest {
    private static final Path PAGE = Path.of("..", "docs", "tutorial.md");
    private static final Path PROGRAM = Path.of("src/main/java/org/pikan/examples/Tutorial.java");
    private static final String WAVE = "exp(z^2 + sin(pi*x))";
    private static final String CUBIC = "3*x^3 + 2*x*z^2 + 3*z^3 + 2*x + 4";
    private static final int WAVE_DEGREE = 12;
    private static final int CUBIC_DEGREE = 6;

    @TempDir
    Path folder;

    /** Every line of the page's Java stands in the program. */
    @Test
    void pageShowsTheProgram() throws IOException {
        String program = Files.readString(PROGRAM);
        Matcher blocks = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));
        int found = 0;
        while (blocks.find()) {
            assertThat(blocks.group(1).lines().map(String::strip))
                    .allSatisfy(line -> assertThat(program).contains(line));
            found++;
        }
        assertThat(found).isPositive();
        assertThat(Files.readString(PAGE)).contains("y = " + WAVE, "y = " + CUBIC);
    }

    @Test
    void findsTheWave() throws IOException {
        assertThat(found(TutorialTest::wave, WAVE_DEGREE, 1)).isEqualTo(WAVE);
        assertThat(folder.resolve("pruned.svg")).content().contains("<svg");
    }

    @Test
    void findsTheCubic() throws IOException {
        assertThat(found(TutorialTest::cubic, CUBIC_DEGREE, 1)).isEqualTo(CUBIC);
    }

    /** At least nine of ten seeds arrive. */
    @Test
    @Tag("slow")
    void findsBothFromNineOfTenSeeds() throws IOException {
        int waves = 0;
        int cubics = 0;
        for (long seed = 1; seed <= 10; seed++) {
            waves += found(TutorialTest::wave, WAVE_DEGREE, seed).equals(WAVE) ? 1 : 0;
            cubics += found(TutorialTest::cubic, CUBIC_DEGREE, seed).equals(CUBIC) ? 1 : 0;
        }
        assertThat(waves).isGreaterThanOrEqualTo(9);
        assertThat(cubics).isGreaterThanOrEqualTo(9);
    }

    private String found(ToDoubleFunction<double[]> function, int degree, long seed) throws IOException {
        try {
            return Tutorial.discover(function, degree, seed, folder).text(0);
        } catch (NoSuchElementException _) {
            return "no formula";
        }
    }

    private static double wave(double[] x) {
        return Math.exp(Math.sin(Math.PI * x[0]) + x[1] * x[1]);
    }

    private static double cubic(double[] x) {
        return 3 * Math.pow(x[0], 3) + 2 * x[0] + 4 + 2 * x[0] * x[1] * x[1] + 3 * Math.pow(x[1], 3);
    }
}
