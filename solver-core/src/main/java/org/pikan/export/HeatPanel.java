package org.pikan.export;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import org.jfree.chart.annotations.XYDataImageAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;

/** A heat map or a colour bar as a panel of a figure. */
final class HeatPanel {
    private static final int BAR_WIDTH = 12;
    private static final int BAR_GAP = 9;

    private HeatPanel() {}

    /** A field over its axes; {@code first} shows the numbers of the y axis. */
    static void draw(Figure figure, Rectangle data, Field field, double[][] values, ColorScale scale, boolean first) {
        ValueAxis x = Axes.of(field.x(), Math.max(2, data.width / 55));
        ValueAxis y = Axes.upright(Axes.of(field.y(), Math.max(2, data.height / 40)));
        BufferedImage image = HeatImage.of(field.x(), field.y(), values, scale, data.width * Figure.SCALE,
                data.height * Figure.SCALE);
        figure.panel(plot(image, x, first ? y : Axes.bare(y)), data);
    }

    /** The colour bar at the right of a heat map. */
    static void drawBar(Figure figure, Rectangle data, ColorScale scale) {
        Rectangle bar = new Rectangle(data.x + data.width + BAR_GAP, data.y, BAR_WIDTH, data.height);
        ValueAxis values = scale.logarithmic()
                ? Axes.logarithmic(null, scale.min(), scale.max(), Math.max(2, data.height / 22))
                : Axes.linear(null, scale.min(), scale.max(), Math.max(4, data.height / 35));
        ValueAxis across = Axes.linear(null, 0, 1, 1);
        across.setVisible(false);
        BufferedImage image = HeatImage.bar(scale, bar.width * Figure.SCALE, bar.height * Figure.SCALE);
        XYPlot plot = plot(image, across, values);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_RIGHT);
        figure.panel(plot, bar);
    }

    private static XYPlot plot(BufferedImage image, ValueAxis x, ValueAxis y) {
        XYPlot plot = new XYPlot(null, x, y, null);
        Range across = x.getRange();
        Range upwards = y.getRange();
        plot.addAnnotation(new XYDataImageAnnotation(image, across.getLowerBound(), upwards.getLowerBound(),
                across.getLength(), upwards.getLength()));
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setOutlinePaint(PlotStyle.AXIS);
        plot.setOutlineStroke(PlotStyle.solid(0.8));
        return plot;
    }
}
