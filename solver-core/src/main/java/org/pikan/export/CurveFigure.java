package org.pikan.export;

import java.awt.Rectangle;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.axis.ValueAxis;

/** Draws curves against seconds: {@link ConvergencePlot} and {@link ComparePlot}. */
final class CurveFigure {
    private static final Rectangle DATA = new Rectangle(66, 0, 560, 330);
    private static final int LEGEND = 168;
    private static final int FOOT = 54;
    /** Lines of stages are this share of the width apart at least. */
    private static final double MIN_STAGE_DISTANCE = 0.015;
    /** Below this an error or a loss says nothing more. */
    private static final double FLOOR = 1e-40;

    private CurveFigure() {}

    static Figure ofConvergence(ConvergencePlot plot) {
        double end = Math.max(lastSecond(plot.curves()), 1e-3);
        Rectangle data = new Rectangle(DATA);
        data.y = Figure.HEAD + StageLabels.HEIGHT;
        Figure figure = sheet(data, plot.title(), plot.subtitle());
        LinePanel panel = draw(figure, data, plot.curves(), Axes.linear("seconds", 0, end, 8));
        double drawn = Double.NEGATIVE_INFINITY;
        for (ConvergencePlot.Stage stage : plot.stages()) {
            // Where stages crowd, some lines say as much as all.
            if (stage.seconds() - drawn >= end * MIN_STAGE_DISTANCE) {
                panel.verticalLine(stage.seconds());
                drawn = stage.seconds();
            }
        }
        figure.panel(panel.plot(), data);
        StageLabels.draw(figure, data, end, plot.stages());
        return figure;
    }

    static Figure ofComparison(ComparePlot plot) {
        double end = Math.max(lastSecond(plot.methods()), 1e-3);
        double start = plot.methods().stream().flatMapToDouble(curve -> Arrays.stream(curve.x()))
                .filter(seconds -> seconds > 0).min().orElse(end / 10);
        Rectangle data = new Rectangle(DATA);
        data.y = Figure.HEAD + 26;
        Figure figure = sheet(data, plot.title(), plot.subtitle());
        double first = Math.clamp(start, end * 1e-4, end / 10);
        LinePanel panel = draw(figure, data, plot.methods(), Axes.logarithmic("seconds", first, end * 1.05, 8));
        figure.panel(panel.plot(), data);
        figure.panelTitle("relative L2 error", data);
        return figure;
    }

    private static Figure sheet(Rectangle data, String title, String subtitle) {
        Figure figure = new Figure(data.x + data.width + LEGEND, data.y + data.height + FOOT);
        figure.head(title, subtitle);
        return figure;
    }

    private static LinePanel draw(Figure figure, Rectangle data, List<Curve> curves, ValueAxis seconds) {
        LogRange range = LogRange.of(curves.stream().map(Curve::y).toList(), FLOOR);
        LinePanel panel = new LinePanel(seconds,
                Axes.logarithmic(null, range.min(), range.max(), data.height / 26));
        LegendBlock legend = new LegendBlock(figure, data.x + data.width + 16, data.y, LEGEND - 18);
        for (int i = 0; i < curves.size(); i++) {
            Curve curve = curves.get(i).thinned();
            panel.curve(curve.x(), curve.y(), PlotStyle.curve(i), PlotStyle.stroke(i, 1.9));
            if (curve.x().length == 1) {
                legend.dot(curve.name(), PlotStyle.curve(i));
            } else {
                legend.line(curve.name(), PlotStyle.curve(i), PlotStyle.stroke(i, 1.9));
            }
            legend.note(Double.isNaN(curve.last()) ? "not known" : TickFormat.brief(curve.last(), 2) + " at the end");
        }
        return panel;
    }

    private static double lastSecond(List<Curve> curves) {
        return curves.stream().flatMapToDouble(curve -> Arrays.stream(curve.x())).filter(Double::isFinite).max()
                .orElse(1);
    }
}
