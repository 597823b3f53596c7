package org.pikan.export;

import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;

/** Axes with fixed ranges, round ticks and the house style. */
final class Axes {
    private Axes() {}

    /** A linear axis from {@code min} to {@code max} with at most so many steps. */
    static ValueAxis linear(String label, double min, double max, int steps) {
        NumberAxis axis = new NumberAxis(label);
        axis.setAutoRange(false);
        axis.setRange(min, max);
        double step = TickFormat.step(max - min, steps);
        double largest = Math.max(Math.abs(min), Math.abs(max));
        axis.setTickUnit(new NumberTickUnit(step, TickFormat.ofStep(step, largest)), false, true);
        return styled(axis);
    }

    /** A logarithmic axis over a range above 0. */
    static ValueAxis logarithmic(String label, double min, double max, int maxLabels) {
        return styled(new DecadeAxis(label, min, max, maxLabels));
    }

    /** An axis along a grid's axis. */
    static ValueAxis of(GridAxis axis, int steps) {
        return linear(axis.label(), axis.min(), axis.max(), steps);
    }

    /** The same for the vertical axis: its name is written upright. */
    static ValueAxis upright(ValueAxis axis) {
        axis.setLabelAngle(Math.PI / 2);
        return axis;
    }

    /** The same without numbers and name, for a panel beside one that shows them. */
    static ValueAxis bare(ValueAxis axis) {
        axis.setLabel(null);
        axis.setTickLabelsVisible(false);
        return axis;
    }

    private static ValueAxis styled(ValueAxis axis) {
        axis.setLabelFont(PlotStyle.font(12));
        axis.setLabelPaint(PlotStyle.TEXT);
        axis.setTickLabelFont(PlotStyle.font(11));
        axis.setTickLabelPaint(PlotStyle.TEXT);
        axis.setTickMarkPaint(PlotStyle.AXIS);
        axis.setTickMarkOutsideLength(4);
        axis.setMinorTickMarkOutsideLength(2);
        axis.setAxisLinePaint(PlotStyle.AXIS);
        axis.setMinorTickMarksVisible(axis instanceof DecadeAxis);
        axis.setAxisLineVisible(false);
        return axis;
    }
}
