package org.pikan.export;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;

/** Profiles of a field in time: its values along the other axis at several times. */
final class TimeProfiles {
    private static final int TIMES = 5;
    private static final int LEGEND = 118;
    private static final int BETWEEN = 78;

    private final GridAxis time;
    private final GridAxis space;
    private final String label;
    private final List<Integer> steps = new ArrayList<>();
    private final List<double[]> values = new ArrayList<>();
    private final List<double[]> exact = new ArrayList<>();

    private TimeProfiles(Field field) {
        boolean across = field.x().time();
        time = across ? field.x() : field.y();
        space = across ? field.y() : field.x();
        label = field.label();
        for (int i = 0; i < TIMES; i++) {
            int step = Math.round((time.size() - 1) * i / (TIMES - 1f));
            if (!steps.contains(step)) {
                steps.add(step);
                values.add(profile(field.values(), across, step));
                double[][] truth = field.exact();
                if (truth != null) {
                    exact.add(profile(truth, across, step));
                }
            }
        }
    }

    /** Values at the left, errors in the middle, the legend at the right. */
    static void drawRow(Figure figure, Field field, Rectangle room) {
        TimeProfiles profiles = new TimeProfiles(field);
        int width = (room.width - BETWEEN - LEGEND - 16) / 2;
        Rectangle data = new Rectangle(room.x, room.y, width, room.height);
        profiles.drawValues(figure, data);
        data.x += width + BETWEEN;
        profiles.drawErrors(figure, data);
        profiles.drawLegend(figure, data.x + width + 16, room.y);
    }

    /** Values and legend, for a field whose exact solution is not known. */
    static void drawBeside(Figure figure, Field field, Rectangle data) {
        TimeProfiles profiles = new TimeProfiles(field);
        profiles.drawValues(figure, data);
        profiles.drawLegend(figure, data.x + data.width + 14, data.y);
    }

    private void drawValues(Figure figure, Rectangle data) {
        List<double[]> all = new ArrayList<>(values);
        all.addAll(exact);
        ColorScale range = ColorScale.linear(ColorMap.VIRIDIS, all.toArray(new double[0][]));
        double slack = 0.05 * (range.max() - range.min());
        LinePanel panel = new LinePanel(Axes.of(space, data.width / 55),
                Axes.linear(null, range.min() - slack, range.max() + slack, data.height / 40));
        for (double[] truth : exact) {
            panel.curve(space.values(), truth, Color.BLACK, PlotStyle.overlay());
        }
        for (int i = 0; i < steps.size(); i++) {
            panel.curve(space.values(), values.get(i), color(i), stroke());
        }
        figure.panelTitle("profiles of " + label, data);
        figure.panel(panel.plot(), data);
    }

    private void drawErrors(Figure figure, Rectangle data) {
        List<double[]> errors = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            double[] error = new double[space.size()];
            for (int j = 0; j < error.length; j++) {
                error[j] = Math.abs(values.get(i)[j] - exact.get(i)[j]);
            }
            errors.add(error);
        }
        LogRange range = LogRange.ofErrors(errors);
        LinePanel panel = new LinePanel(Axes.of(space, data.width / 55),
                Axes.logarithmic(null, range.min(), range.max(), data.height / 24));
        for (int i = 0; i < steps.size(); i++) {
            panel.curve(space.values(), errors.get(i), color(i), stroke());
        }
        figure.panelTitle("absolute error of the profiles", data);
        figure.panel(panel.plot(), data);
    }

    private void drawLegend(Figure figure, int x, int y) {
        LegendBlock legend = new LegendBlock(figure, x, y, LEGEND - 16);
        for (int i = 0; i < steps.size(); i++) {
            legend.line(time.label() + " = " + TickFormat.brief(time.values()[steps.get(i)], 4), color(i), stroke());
        }
        if (!exact.isEmpty()) {
            legend.line("exact", Color.BLACK, PlotStyle.overlay());
        }
    }

    /** From dark to light in time, short of the yellow that is hard to see on white. */
    private Color color(int index) {
        return new Color(ColorMap.VIRIDIS.rgb(0.85 * index / Math.max(1, steps.size() - 1)));
    }

    private static BasicStroke stroke() {
        return PlotStyle.solid(1.8);
    }

    private static double[] profile(double[][] values, boolean timeAcross, int step) {
        if (!timeAcross) {
            return values[step];
        }
        double[] profile = new double[values.length];
        for (int i = 0; i < profile.length; i++) {
            profile[i] = values[i][step];
        }
        return profile;
    }
}
