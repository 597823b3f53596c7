package org.pikan.export;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.DefaultXYDataset;

/** Curves over a pair of axes, as a panel of a figure. */
final class LinePanel {
    /** Curves with fewer points than this show them. */
    private static final int FEW = 12;

    private final DefaultXYDataset curves = new DefaultXYDataset();
    private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    private final XYPlot plot;
    private final boolean logarithmic;

    LinePanel(ValueAxis x, ValueAxis y) {
        logarithmic = y instanceof DecadeAxis;
        plot = new XYPlot(curves, x, y, renderer);
        renderer.setDrawSeriesLineAsPath(true);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setDomainGridlinePaint(PlotStyle.GRID);
        plot.setRangeGridlinePaint(PlotStyle.GRID);
        plot.setDomainGridlineStroke(PlotStyle.solid(0.8));
        plot.setRangeGridlineStroke(PlotStyle.solid(0.8));
        plot.setOutlinePaint(PlotStyle.AXIS);
        plot.setOutlineStroke(PlotStyle.solid(0.8));
        // The curve that was added first is the most important: on top.
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.REVERSE);
    }

    /** Adds a curve; on a logarithmic axis, values that are not above 0 are gaps. */
    LinePanel curve(double[] x, double[] y, Color color, BasicStroke stroke) {
        int index = curves.getSeriesCount();
        double[] shown = y.clone();
        for (int i = 0; i < shown.length; i++) {
            boolean fits = Double.isFinite(y[i]) && (!logarithmic || y[i] > 0);
            shown[i] = fits ? y[i] : Double.NaN;
        }
        curves.addSeries(index, new double[][] {x, shown});
        renderer.setSeriesPaint(index, color);
        renderer.setSeriesStroke(index, stroke);
        renderer.setSeriesShape(index, dot(0, 0));
        renderer.setSeriesShapesVisible(index, x.length < FEW);
        return this;
    }

    /** Adds a vertical line behind the curves. */
    LinePanel verticalLine(double x) {
        plot.addDomainMarker(new ValueMarker(x, PlotStyle.STAGE, PlotStyle.dashed(1)),
                Layer.BACKGROUND);
        return this;
    }

    /** The mark of a single point. */
    static Ellipse2D dot(double x, double y) {
        return new Ellipse2D.Double(x - 2.5, y - 2.5, 5, 5);
    }

    XYPlot plot() {
        return plot;
    }
}
