package org.pikan.export;

import java.awt.Color;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;

/** Places the panels of a {@link ProfilePlot}. */
final class ProfileFigure {
    private static final int LEFT = 66;
    private static final int WIDTH = 560;
    private static final int LEGEND = 110;
    private static final int VALUES = 250;
    private static final int ERRORS = 130;
    private static final int TITLE = 12;
    private static final int FOOT = 52;
    private static final int BETWEEN = 38;

    private ProfileFigure() {}

    static Figure draw(ProfilePlot plot) {
        List<double[]> errors = new ArrayList<>();
        for (Profile profile : plot.profiles()) {
            double[] error = profile.error();
            if (error != null) {
                errors.add(error);
            }
        }
        int below = errors.isEmpty() ? 0 : BETWEEN + ERRORS;
        Figure figure = new Figure(LEFT + WIDTH + LEGEND, Figure.HEAD + TITLE + VALUES + below + FOOT);
        figure.head(plot.title(), plot.subtitle());
        Rectangle data = new Rectangle(LEFT, Figure.HEAD + TITLE, WIDTH, VALUES);
        drawValues(figure, plot, data, errors.isEmpty());
        drawLegend(figure, plot, data, !errors.isEmpty());
        if (!errors.isEmpty()) {
            drawErrors(figure, plot, new Rectangle(LEFT, data.y + VALUES + BETWEEN, WIDTH, ERRORS), errors);
        }
        return figure;
    }

    private static void drawValues(Figure figure, ProfilePlot plot, Rectangle data, boolean last) {
        List<double[]> all = new ArrayList<>();
        for (Profile profile : plot.profiles()) {
            double[] exact = profile.exact();
            all.add(profile.values());
            all.add(exact == null ? profile.values() : exact);
        }
        ColorScale range = ColorScale.linear(ColorMap.VIRIDIS, all.toArray(new double[0][]));
        double slack = 0.06 * (range.max() - range.min());
        GridAxis x = plot.profiles().getFirst().x();
        String name = plot.profiles().size() == 1 ? plot.profiles().getFirst().label() : null;
        LinePanel panel = new LinePanel(last ? Axes.of(x, 10) : Axes.bare(Axes.of(x, 10)),
                Axes.upright(Axes.linear(name, range.min() - slack, range.max() + slack, 6)));
        for (Profile profile : plot.profiles()) {
            double[] exact = profile.exact();
            if (exact != null) {
                panel.curve(profile.x().values(), exact, Color.BLACK, PlotStyle.overlay());
            }
        }
        for (int i = 0; i < plot.profiles().size(); i++) {
            Profile profile = plot.profiles().get(i);
            panel.curve(profile.x().values(), profile.values(), PlotStyle.curve(i), PlotStyle.solid(2.2));
        }
        figure.panel(panel.plot(), data);
    }

    private static void drawErrors(Figure figure, ProfilePlot plot, Rectangle data, List<double[]> errors) {
        LogRange range = LogRange.ofErrors(errors);
        LinePanel panel = new LinePanel(Axes.of(plot.profiles().getFirst().x(), 10),
                Axes.logarithmic(null, range.min(), range.max(), data.height / 24));
        for (int i = 0; i < plot.profiles().size(); i++) {
            Profile profile = plot.profiles().get(i);
            double[] error = profile.error();
            if (error != null) {
                panel.curve(profile.x().values(), error, PlotStyle.curve(i), PlotStyle.solid(1.4));
            }
        }
        figure.panelTitle("absolute error", data);
        figure.panel(panel.plot(), data);
    }

    private static void drawLegend(Figure figure, ProfilePlot plot, Rectangle data, boolean exact) {
        LegendBlock legend = new LegendBlock(figure, data.x + data.width + 14, data.y, LEGEND - 18);
        for (int i = 0; i < plot.profiles().size(); i++) {
            legend.line(plot.profiles().get(i).label(), PlotStyle.curve(i), PlotStyle.solid(2.2));
        }
        if (exact) {
            legend.line("exact", Color.BLACK, PlotStyle.overlay());
        }
    }
}
