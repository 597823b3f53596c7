package org.pikan.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FieldPlotTest {
    private static final GridAxis X = GridAxis.uniform("x", 0, 2, 41, false);
    private static final GridAxis Y = GridAxis.uniform("y", -1, 1, 41, false);
    private static final GridAxis T = GridAxis.uniform("t", 0, 1, 41, true);
    private static final int VIRIDIS_LOW = 0xFF440154;
    private static final int VIRIDIS_MIDDLE = 0xFF21918C;
    private static final int VIRIDIS_HIGH = 0xFFFDE725;

    @TempDir
    private Path directory;

    @Test
    void coloursFollowTheValuesWithYUpwards() {
        // From 0 at the lower left to 1 at the upper right.
        double[][] values = Pixels.grid(X, Y, (x, y) -> (x / 2 + (y + 1) / 2) / 2);
        try (Figure figure = FieldFigure.draw(plot(new Field("u", X, Y, values, values)))) {
            for (int panel : new int[] {0, 1}) {
                Rectangle place = figure.panels().get(panel);
                assertClose(Pixels.at(figure.image(), place, 0.01, 0.01), VIRIDIS_LOW);
                assertClose(Pixels.at(figure.image(), place, 0.5, 0.5), VIRIDIS_MIDDLE);
                assertClose(Pixels.at(figure.image(), place, 0.99, 0.99), VIRIDIS_HIGH);
                assertClose(Pixels.at(figure.image(), place, 0.99, 0.01), VIRIDIS_MIDDLE);
            }
        }
    }

    @Test
    void coloursBetweenGridValuesAreThoseOfTheInterpolatedValue() {
        GridAxis coarse = new GridAxis("x", new double[] {0, 0.5, 2}, false);
        // 0, 0.5, 2 at uneven places is the straight line u = x.
        double[][] values = {{0, 0.5, 2}, {0, 0.5, 2}, {0, 0.5, 2}};
        BufferedImage image = HeatImage.of(coarse, coarse, values, new ColorScale(ColorMap.VIRIDIS, 0, 2, false), 101,
                11);
        for (int column = 0; column < 101; column++) {
            assertThat(image.getRGB(column, 5)).isEqualTo(ColorMap.VIRIDIS.rgb((column + 0.5) / 101));
        }
    }

    @Test
    void errorsAreColouredByTheirSizeOnALogarithmicScale() {
        double[][] exact = Pixels.grid(X, Y, (x, y) -> x);
        // The error is 1e-6 at the left, -1e-2 at the right; 1e-4 in the middle.
        double[][] values = Pixels.grid(X, Y, (x, y) -> x + Math.signum(0.9 - x) * Math.pow(10, -6 + 2 * x));
        try (Figure figure = FieldFigure.draw(plot(new Field("u", X, Y, values, exact)))) {
            Rectangle errors = figure.panels().get(3);
            assertClose(Pixels.at(figure.image(), errors, 0.006, 0.5), 0xFF000004);
            assertClose(Pixels.at(figure.image(), errors, 0.5, 0.5), 0xFFB73779);
            assertClose(Pixels.at(figure.image(), errors, 0.994, 0.5), 0xFFFCFDBF);
        }
    }

    @Test
    void outsideOfTheDomainIsGrey() {
        double[][] values = Pixels.grid(X, Y, (x, y) -> x > 1 && y > 0 ? Double.NaN : x);
        try (Figure figure = FieldFigure.draw(plot(new Field("u", X, Y, values, null)))) {
            Rectangle place = figure.panels().getFirst();
            assertThat(Pixels.at(figure.image(), place, 0.75, 0.75)).isEqualTo(0xFFEDEDED);
            assertClose(Pixels.at(figure.image(), place, 0.499, 0.75), VIRIDIS_MIDDLE);
            assertClose(Pixels.at(figure.image(), place, 0.99, 0.25), VIRIDIS_HIGH);
        }
    }

    @Test
    void panelsKeepTheAspectOfSpace() {
        GridAxis longer = GridAxis.uniform("x", 0, 4, 11, false);
        try (Figure figure = FieldFigure
                .draw(plot(new Field("u", longer, Y, Pixels.grid(longer, Y, (x, y) -> x), null)))) {
            Rectangle place = figure.panels().getFirst();
            assertThat(place.height * 2).isEqualTo(place.width);
        }
    }

    @Test
    void aFieldInTimeHasProfilesInTheColoursOfTheirTimes() {
        double[][] exact = Pixels.grid(T, Y, (t, y) -> t);
        double[][] values = Pixels.grid(T, Y, (t, y) -> t + 1e-5 * (1 + t));
        try (Figure figure = FieldFigure.draw(plot(new Field("u", T, Y, values, exact)))) {
            assertThat(figure.panels()).hasSize(7);
            Rectangle profiles = figure.panels().get(5);
            Color first = new Color(VIRIDIS_LOW);
            // u is constant in y at each time; there are 5% of room below and above.
            assertThat(Pixels.near(figure.image(), profiles, 0.31, 0.05 / 1.1, 8, first)).isTrue();
            assertThat(Pixels.near(figure.image(), profiles, 0.31, 0.5, 8, first)).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("plots")
    void nothingRunsOverTheEdgeAndNothingIsBlank(FieldPlot plot) {
        BufferedImage image = plot.image();
        assertThat(Pixels.hasWhiteEdge(image)).isTrue();
        assertThat(Pixels.distinctColors(image)).isGreaterThan(100);
        assertThat(image.getWidth()).isBetween(700, 2400);
        assertThat(image.getHeight()).isGreaterThan(400);
    }

    static Stream<FieldPlot> plots() {
        GridAxis large = GridAxis.uniform("temperature", -2e5, 2e5, 21, false);
        double[][] steep = Pixels.grid(large, Y, (x, y) -> -2.34e-7 * x * y);
        double[][] flat = Pixels.grid(X, Y, (x, y) -> 3);
        double[][] wild = Pixels.grid(X, Y, (x, y) -> x == 0 ? Double.POSITIVE_INFINITY : 1e300 * x);
        double[][] nothing = Pixels.grid(X, Y, (x, y) -> Double.NaN);
        double[][] inTime = Pixels.grid(T, Y, (t, y) -> 1e-9 * t * y);
        String words = "a rather long subtitle that goes on and on about the network and its parameters ".repeat(4);
        return Stream.of(new FieldPlot("steep", words, List.of(new Field("u", large, Y, steep, steep))),
                new FieldPlot("flat", "", List.of(new Field("u", X, Y, flat, flat), new Field("v", X, Y, flat, null))),
                plot(new Field("u", X, Y, wild, flat)), plot(new Field("u", X, Y, nothing, nothing)),
                plot(new Field("u", T, Y, inTime, inTime)), plot(new Field("u", T, Y, inTime, null)),
                plot(new Field("u", X, T, flat, flat)));
    }

    @Test
    void theFileHoldsTheImageAndIsTheSameEachTime() throws IOException {
        FieldPlot plot = plots().findFirst().orElseThrow();
        Path file = directory.resolve("deep/solution.png");
        plot.write(file);
        BufferedImage written = ImageIO.read(file.toFile());
        BufferedImage drawn = plot.image();
        assertThat(written.getRGB(0, 0, written.getWidth(), written.getHeight(), null, 0, written.getWidth()))
                .isEqualTo(drawn.getRGB(0, 0, drawn.getWidth(), drawn.getHeight(), null, 0, drawn.getWidth()));
    }

    @Test
    void refusesDataThatDoNotFit() {
        assertThatThrownBy(() -> new Field("u", X, T, new double[3][41], null)).hasMessageContaining("field 'u'")
                .hasMessageContaining("41 and 41");
        assertThatThrownBy(() -> new GridAxis("x", new double[] {0, 0}, false))
                .hasMessageContaining("value 1 of axis 'x'");
        assertThatThrownBy(() -> new GridAxis("x", new double[] {0}, false)).hasMessageContaining("needs at least 2");
        assertThatThrownBy(() -> new FieldPlot("p", "", List.of())).hasMessageContaining("no field");
    }

    private static FieldPlot plot(Field field) {
        return new FieldPlot("poisson-2d", "relative L2 error 1e-9", List.of(field));
    }

    private static void assertClose(int color, int expected) {
        assertThat(Pixels.difference(color, expected)).as("%08x is like %08x", color, expected).isLessThan(9);
    }
}
