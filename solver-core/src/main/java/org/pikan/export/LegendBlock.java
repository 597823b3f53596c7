package org.pikan.export;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;

/** A list of lines and what they mean, written downwards at the right of a panel. */
final class LegendBlock {
    private static final int SAMPLE = 24;
    private static final int SPACE = 7;
    private static final int LINE = 19;
    private static final int NOTE = 14;

    private final Figure figure;
    private final int x;
    private final int room;
    private int y;

    /** A legend that begins at a place and may be {@code width} wide; long names get smaller letters. */
    LegendBlock(Figure figure, int x, int y, int width) {
        this.figure = figure;
        this.x = x;
        this.room = width - SAMPLE - SPACE;
        this.y = y + 10;
    }

    LegendBlock line(String text, Color color, BasicStroke stroke) {
        paint(color, stroke).draw(new Line2D.Double(x, y - 4, x + SAMPLE, y - 4));
        return name(text);
    }

    LegendBlock dot(String text, Color color) {
        paint(color, PlotStyle.solid(1)).fill(LinePanel.dot(x + SAMPLE / 2.0, y - 4));
        return name(text);
    }

    /** A small line that belongs to the entry above. */
    LegendBlock note(String text) {
        write(text, y - LINE + NOTE, PlotStyle.font(10), PlotStyle.SOFT_TEXT);
        y += NOTE;
        return this;
    }

    private LegendBlock name(String text) {
        write(text, y, PlotStyle.font(11.5), PlotStyle.TEXT);
        y += LINE;
        return this;
    }

    private void write(String text, int baseline, Font font, Color color) {
        figure.textWithin(text, x + SAMPLE + SPACE, baseline, font, color, room);
    }

    private Graphics2D paint(Color color, BasicStroke stroke) {
        Graphics2D graphics = figure.graphics();
        graphics.setColor(color);
        graphics.setStroke(stroke);
        return graphics;
    }
}
