package org.pikan.export;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.pikan.file.AtomicFiles;

/** A white sheet on which panels are placed by their data areas. Lengths are in points; a point is two pixels. */
final class Figure implements AutoCloseable {
    /** Pixels per point: sharp on dense displays and in print. */
    static final int SCALE = 2;
    /** Height of the title block. */
    static final int HEAD = 58;
    private static final int MARGIN = 16;
    private static final double SMALLEST_FONT = 9;

    private final BufferedImage image;
    private final Graphics2D graphics;
    private final int width;
    private final List<Rectangle> panels = new ArrayList<>();

    Figure(int width, int height) {
        PlotStyle.requireFonts();
        this.width = width;
        image = new BufferedImage(width * SCALE, height * SCALE, BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.scale(SCALE, SCALE);
    }

    /** Title and subtitle at the top left, smaller where they would not fit. */
    void head(String title, String subtitle) {
        textWithin(title, MARGIN, 25, PlotStyle.bold(16), PlotStyle.TEXT, width - 2.0 * MARGIN);
        textWithin(subtitle, MARGIN, 44, PlotStyle.font(12), PlotStyle.SOFT_TEXT, width - 2.0 * MARGIN);
    }

    /**
     * Draws a plot so that its data area is exactly the rectangle; axes and labels go around it.
     *
     * @param data in points
     */
    void panel(XYPlot plot, Rectangle data) {
        AxisSpace across = new AxisSpace();
        across.setBottom(48);
        AxisSpace upwards = new AxisSpace();
        upwards.setLeft(80);
        upwards.setRight(80);
        plot.setFixedDomainAxisSpace(across);
        plot.setFixedRangeAxisSpace(upwards);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.draw(graphics, new Rectangle(data.x - 80, data.y, data.width + 160, data.height + 48), null, null, null);
        panels.add(new Rectangle(data.x * SCALE, data.y * SCALE, data.width * SCALE, data.height * SCALE));
    }

    /** The title of a panel, above its data area. */
    void panelTitle(String title, Rectangle data) {
        text(title, data.x, data.y - 8, PlotStyle.bold(12), PlotStyle.TEXT);
    }

    void text(String text, double x, double baseline, Font font, Color color) {
        graphics.setFont(font);
        graphics.setColor(color);
        graphics.drawString(text, (float) x, (float) baseline);
    }

    /** The same in at most so much room: in smaller letters, and cut off where these are too small. */
    void textWithin(String text, double x, double baseline, Font font, Color color, double room) {
        double needed = textWidth(text, font);
        if (needed <= room) {
            text(text, x, baseline, font, color);
            return;
        }
        Font smaller = font.deriveFont((float) Math.max(SMALLEST_FONT, font.getSize2D() * room / needed));
        String shown = text;
        while (shown.length() > 1 && textWidth(shown, smaller) > room) {
            shown = shown.substring(0, shown.length() - 2).strip() + "…";
        }
        text(shown, x, baseline, smaller, color);
    }

    double textWidth(String text, Font font) {
        return graphics.getFontMetrics(font).getStringBounds(text, graphics).getWidth();
    }

    Graphics2D graphics() {
        return graphics;
    }

    /** Data areas of the panels so far, in pixels. */
    List<Rectangle> panels() {
        return List.copyOf(panels);
    }

    BufferedImage image() {
        return image;
    }

    @Override
    public void close() {
        graphics.dispose();
    }

    static void writePng(BufferedImage image, Path file) throws IOException {
        AtomicFiles.write(file, out -> {
            // Not through ImageIO's cache, which wants a file in the temporary directory.
            try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
                if (!ImageIO.write(image, "png", stream)) {
                    throw new IOException("this Java has no writer for PNG images");
                }
            }
        });
    }
}
