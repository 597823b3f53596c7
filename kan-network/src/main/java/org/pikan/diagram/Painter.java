package org.pikan.diagram;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/** Paints a drawing onto an image. */
final class Painter {

    /** Pixels per point: sharp on dense displays and in print. */
    private static final double SCALE = 2;
    /** A larger picture gets fewer pixels per point. */
    private static final double MOST_PIXELS = 6e7;

    private final Graphics2D graphics;

    private Painter(Graphics2D graphics) {
        this.graphics = graphics;
    }

    /**
     * The picture, on white.
     *
     * @throws IllegalStateException if the machine has no fonts
     */
    static BufferedImage paint(Drawing drawing) {
        double scale = Math.min(SCALE, Math.sqrt(MOST_PIXELS / (drawing.width() * drawing.height())));
        BufferedImage image = new BufferedImage((int) Math.ceil(drawing.width() * scale),
                (int) Math.ceil(drawing.height() * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS,
                    RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            graphics.scale(scale, scale);
            Painter painter = new Painter(graphics);
            drawing.marks().forEach(painter::mark);
        } finally {
            graphics.dispose();
        }
        return image;
    }

    private void mark(Mark mark) {
        switch (mark) {
            case Mark.Group group -> group.marks().forEach(this::mark);
            case Mark.Line line -> {
                Path2D path = new Path2D.Double();
                path.moveTo(line.x()[0], line.y()[0]);
                for (int i = 1; i < line.x().length; i++) {
                    path.lineTo(line.x()[i], line.y()[i]);
                }
                outline(path, line.color(), line.width(), line.opacity());
            }
            case Mark.Box box -> {
                Shape shape = box.radius() > 0
                        ? new RoundRectangle2D.Double(box.x(), box.y(), box.width(), box.height(), 2 * box.radius(),
                                2 * box.radius())
                        : new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height());
                fill(shape, box.fill());
                outline(shape, box.stroke(), box.strokeWidth(), box.strokeOpacity());
            }
            case Mark.Disc disc -> {
                Shape shape = new Ellipse2D.Double(disc.x() - disc.radius(), disc.y() - disc.radius(),
                        2 * disc.radius(), 2 * disc.radius());
                fill(shape, disc.fill());
                outline(shape, disc.stroke(), disc.strokeWidth(), 1);
            }
            case Mark.Text text -> text(text);
        }
    }

    private void fill(Shape shape, int color) {
        graphics.setColor(new Color(color));
        graphics.fill(shape);
    }

    private void outline(Shape shape, int color, double width, double opacity) {
        if (width > 0) {
            graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) opacity));
            graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            graphics.setColor(new Color(color));
            graphics.draw(shape);
            graphics.setComposite(AlphaComposite.SrcOver);
        }
    }

    /** A font that is wider than the layout took it to be is made smaller. */
    private void text(Mark.Text text) {
        Font font = font(text);
        double width = width(font, text.text());
        double room = text.width();
        if (width > room) {
            font = font.deriveFont((float) (text.size() * room / width));
            width = width(font, text.text());
        }
        graphics.setFont(font);
        graphics.setColor(new Color(text.color()));
        double start = switch (text.anchor()) {
            case START -> text.x();
            case MIDDLE -> text.x() - 0.5 * width;
            case END -> text.x() - width;
        };
        graphics.drawString(text.text(), (float) start, (float) text.y());
    }

    private double width(Font font, String text) {
        return font.getStringBounds(text, graphics.getFontRenderContext()).getWidth();
    }

    private static Font font(Mark.Text text) {
        try {
            return new Font(Font.SANS_SERIF, text.bold() ? Font.BOLD : Font.PLAIN, 12)
                    .deriveFont((float) text.size());
        } catch (RuntimeException | LinkageError | InternalError e) {
            // What Java throws then differs: a missing library, no font configuration, no font file.
            throw new IllegalStateException("cannot draw text: Java finds no fonts on this machine (" + e
                    + "). Maybe install fontconfig and a font package, or write an .svg file instead.", e);
        }
    }
}
