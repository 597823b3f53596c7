package org.pikan.export;

import java.awt.Rectangle;

/** Places the panels of a {@link FieldPlot}. */
final class FieldFigure {
    private static final int LEFT = 66;
    private static final int GAP = 32;
    private static final int BAR = 84;
    private static final int PANEL = 264;
    private static final int BESIDE = 48;
    private static final int TITLE = 26;
    private static final int FOOT = 52;
    private static final int PROFILES = 210;

    private FieldFigure() {}

    static Figure draw(FieldPlot plot) {
        int height = Figure.HEAD;
        int width = 0;
        for (Field field : plot.fields()) {
            height += TITLE + panelHeight(field) + FOOT + (withProfileRow(field) ? TITLE + PROFILES + FOOT : 0);
            width = Math.max(width, width(field));
        }
        Figure figure = new Figure(width, height);
        figure.head(plot.title(), plot.subtitle());
        int top = Figure.HEAD;
        for (Field field : plot.fields()) {
            int bottom = row(figure, field, top + TITLE) + FOOT;
            if (withProfileRow(field)) {
                TimeProfiles.drawRow(figure, field, new Rectangle(LEFT, bottom + TITLE, width - LEFT, PROFILES));
                bottom += TITLE + PROFILES + FOOT;
            }
            top = bottom;
        }
        return figure;
    }

    /** Solution, exact solution and error side by side; returns the lower end of the panels. */
    private static int row(Figure figure, Field field, int top) {
        Rectangle data = new Rectangle(LEFT, top, PANEL, panelHeight(field));
        double[][] exact = field.exact();
        double[][] difference = field.difference();
        figure.panelTitle("solution " + field.label(), data);
        if (exact == null || difference == null) {
            ColorScale scale = ColorScale.linear(ColorMap.VIRIDIS, field.values());
            HeatPanel.draw(figure, data, field, field.values(), scale, true);
            HeatPanel.drawBar(figure, data, scale);
            if (field.evolves()) {
                Rectangle beside = new Rectangle(data.x + PANEL + BAR + BESIDE, top, PANEL, data.height);
                TimeProfiles.drawBeside(figure, field, beside);
            }
            return top + data.height;
        }
        ColorScale scale = ColorScale.linear(ColorMap.VIRIDIS, field.values(), exact);
        HeatPanel.draw(figure, data, field, field.values(), scale, true);
        data.x += PANEL + GAP;
        figure.panelTitle("exact " + field.label(), data);
        HeatPanel.draw(figure, data, field, exact, scale, false);
        HeatPanel.drawBar(figure, data, scale);
        data.x += PANEL + BAR;
        figure.panelTitle("absolute error", data);
        ColorScale errors = ColorScale.ofErrors(ColorMap.MAGMA, difference);
        HeatPanel.draw(figure, data, field, difference, errors, false);
        HeatPanel.drawBar(figure, data, errors);
        return top + data.height;
    }

    private static boolean withProfileRow(Field field) {
        return field.evolves() && field.exact() != null;
    }

    private static int width(Field field) {
        if (field.exact() != null) {
            return LEFT + 3 * PANEL + GAP + 2 * BAR;
        }
        return LEFT + PANEL + BAR + (field.evolves() ? BESIDE + PANEL + 110 : 0);
    }

    /** In space both axes have one scale, unless the panel would be very flat or high; time has no scale of space. */
    private static int panelHeight(Field field) {
        if (field.evolves()) {
            return Math.round(PANEL * 0.85f);
        }
        double ratio = (field.y().max() - field.y().min()) / (field.x().max() - field.x().min());
        return (int) Math.round(PANEL * Math.clamp(ratio, 0.4, 1.8));
    }
}
