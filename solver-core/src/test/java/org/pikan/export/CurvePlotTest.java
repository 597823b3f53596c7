package org.pikan.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CurvePlotTest {
    private static final double[] SECONDS = {0, 2.5, 5, 7.5, 10};

    @Test
    void convergenceIsAStraightLineForAPowerOfTenPerSecond() {
        Curve loss = new Curve("loss", SECONDS, new double[] {1, 1e-2, 1e-4, 1e-6, 1e-8});
        ConvergencePlot plot = new ConvergencePlot("p", "", List.of(loss),
                List.of(new ConvergencePlot.Stage(2, "rank 6")));
        try (Figure figure = CurveFigure.ofConvergence(plot)) {
            Rectangle panel = figure.panels().getFirst();
            for (double part : new double[] {0.1, 0.4, 0.8}) {
                assertThat(Pixels.near(figure.image(), panel, part, 1 - part, 1, PlotStyle.curve(0))).isTrue();
                assertThat(Pixels.near(figure.image(), panel, part, 0.95 - part, 1, PlotStyle.curve(0))).isFalse();
            }
            assertThat(stagePixels(figure.image(), panel, 0.2)).isGreaterThan(panel.height / 4L);
            assertThat(stagePixels(figure.image(), panel, 0.25)).isZero();
        }
    }

    @Test
    void valuesThatCannotBeDrawnAreGaps() {
        Curve loss = new Curve("loss", SECONDS, new double[] {1, 1e-2, 0, 1e-6, Double.NaN});
        try (Figure figure = CurveFigure.ofConvergence(new ConvergencePlot("p", "", List.of(loss), List.of()))) {
            Rectangle panel = figure.panels().getFirst();
            assertThat(Pixels.near(figure.image(), panel, 0.125, 1 - 1 / 6.0, 1, PlotStyle.curve(0))).isTrue();
            for (double y = 0.05; y < 1; y += 0.05) {
                assertThat(Pixels.near(figure.image(), panel, 0.4, y, 20, PlotStyle.curve(0))).isFalse();
                assertThat(Pixels.near(figure.image(), panel, 0.9, y, 20, PlotStyle.curve(0))).isFalse();
            }
        }
    }

    @Test
    void comparisonPutsMethodsOnLogarithmicAxes() {
        // Error 1 / seconds^2 from 0.1 s to 10 s: a straight line; the reference is a dot at 1 s.
        double[] seconds = {0.1, 1, 10};
        Curve kan = new Curve("kan-auto", seconds, new double[] {1e-1, 1e-3, 1e-5});
        Curve reference = new Curve("reference", new double[] {1}, new double[] {1e-4});
        try (Figure figure = CurveFigure.ofComparison(new ComparePlot("p", "", List.of(kan, reference)))) {
            Rectangle panel = figure.panels().getFirst();
            double half = 1 / Math.log10(105);
            assertThat(Pixels.near(figure.image(), panel, half, 0.5, 2, PlotStyle.curve(0))).isTrue();
            assertThat(Pixels.near(figure.image(), panel, half / 2, 0.75, 2, PlotStyle.curve(0))).isTrue();
            assertThat(Pixels.near(figure.image(), panel, half, 0.25, 2, PlotStyle.curve(1))).isTrue();
        }
    }

    @Test
    void profilesShowValuesAndErrors() {
        GridAxis x = GridAxis.uniform("x", 0, 1, 101, false);
        double[] exact = x.values().clone();
        double[] values = Arrays.stream(exact).map(v -> v + 1e-3).toArray();
        ProfilePlot plot = new ProfilePlot("p", "", List.of(new Profile("u", x, values, exact)));
        try (Figure figure = ProfileFigure.draw(plot)) {
            assertThat(figure.panels()).hasSize(2);
            assertThat(Pixels.near(figure.image(), figure.panels().get(0), 0.5, 0.5, 6, PlotStyle.curve(0))).isTrue();
            // The error is 1e-3 throughout, in the middle of 1e-4 to 1e-2.
            assertThat(Pixels.near(figure.image(), figure.panels().get(1), 0.5, 0.5, 2, PlotStyle.curve(0))).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("plots")
    void nothingRunsOverTheEdgeAndNothingIsBlank(Plot plot) {
        BufferedImage image = plot.image();
        assertThat(Pixels.hasWhiteEdge(image)).isTrue();
        assertThat(Pixels.distinctColors(image)).isGreaterThan(20);
        assertThat(image.getWidth()).isBetween(1000, 2000);
    }

    static Stream<Plot> plots() {
        Curve nothing = new Curve("a measure with a name that is much too long for a legend", SECONDS, new double[5]);
        Curve wild = new Curve("wild", SECONDS, new double[] {1e300, 1e-300, 1, Double.POSITIVE_INFINITY, 1});
        Curve empty = new Curve("empty", new double[0], new double[0]);
        List<ConvergencePlot.Stage> many = Stream.iterate(0.0, t -> t + 0.1).limit(100)
                .map(t -> new ConvergencePlot.Stage(t, "a stage with a long name")).toList();
        GridAxis x = GridAxis.uniform("x", 0, 1, 11, false);
        Profile flat = new Profile("u", x, new double[11], null);
        Profile exact = new Profile("u", x, new double[11], new double[11]);
        return Stream.of(new ConvergencePlot("p", "", List.of(nothing, wild, empty), many),
                new ConvergencePlot("p", "", List.of(), List.of()),
                new ComparePlot("p", "", List.of(nothing, wild, empty)), new ComparePlot("p", "", List.of(empty)),
                new ComparePlot("p", "", List.of(new Curve("dot", new double[] {0}, new double[] {1}))),
                new ProfilePlot("p", "", List.of(flat)), new ProfilePlot("p", "", List.of(flat, exact)));
    }

    @Test
    void thinningKeepsTheExtremes() {
        double[] x = new double[100_000];
        double[] y = new double[100_000];
        Arrays.setAll(x, i -> i);
        Arrays.setAll(y, i -> 1 + 0.1 * Math.sin(i));
        y[51_234] = 50;
        y[51_240] = 0.01;
        Curve thin = new Curve("loss", x, y).thinned();
        assertThat(thin.x().length).isBetween(3000, 4002);
        assertThat(thin.x()).isSorted().contains(0, 99_999, 51_234, 51_240);
        assertThat(thin.y()).contains(50, 0.01);
    }

    @Test
    void refusesCurvesOfUnequalLength() {
        assertThatThrownBy(() -> new Curve("loss", new double[2], new double[3])).hasMessageContaining("curve 'loss'");
        GridAxis x = GridAxis.uniform("x", 0, 1, 3, false);
        assertThatThrownBy(() -> new Profile("u", x, new double[3], new double[2])).hasMessageContaining("2 exact");
        assertThatThrownBy(() -> new ProfilePlot("p", "", List.of())).hasMessageContaining("no profile");
    }

    private static long stagePixels(BufferedImage image, Rectangle panel, double part) {
        int column = (int) Math.round(panel.x + part * panel.width);
        return IntStream.range(panel.y, panel.y + panel.height)
                .filter(row -> Pixels.difference(image.getRGB(column, row), PlotStyle.STAGE.getRGB()) < 40).count();
    }
}
