package org.pikan.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pikan.diagram.KanGraph.Curve;
import org.pikan.diagram.KanGraph.Link;
import org.pikan.diagram.Mark.Anchor;

/** One edge's plot with the text under it. */
final class Card {

    private static final double PADDING = 4;
    /** A function that varies less than this, relative to its size, is drawn flat. */
    private static final double FLAT = 1e-12;

    private Card() {}

    /** The marks of a card whose upper left corner is at (x, y). */
    static Mark of(Link link, Curve curve, double x, double y, Sizes sizes, double captionHeight) {
        List<Mark> marks = new ArrayList<>();
        double opacity = Palette.opacity(link.strength());
        marks.add(new Mark.Box(x, y, sizes.card(), sizes.plot() + captionHeight, 3, Palette.WHITE, Palette.FRAME, 0.8,
                1));
        curve(curve, x + PADDING, y + PADDING, sizes.card() - 2 * PADDING, sizes.plot() - 2 * PADDING,
                Palette.of(link), opacity, marks);
        if (curve.frozen()) {
            padlock(x + sizes.card() - 10, y + 10, marks);
        }
        Annotation caption = curve.caption();
        if (caption != null) {
            double middle = x + 0.5 * sizes.card();
            double base = y + sizes.plot() + sizes.font();
            for (String line : sizes.caption(caption)) {
                marks.add(new Mark.Text(middle, base, line, sizes.font(), false, Palette.INK, Anchor.MIDDLE));
                base += sizes.lineHeight();
            }
            if (!caption.quality().isEmpty()) {
                marks.add(new Mark.Text(middle, base, caption.quality(), 0.92 * sizes.font(), false, Palette.SOFT,
                        Anchor.MIDDLE));
            }
        }
        return new Mark.Group(curve.place().toString(), curve.title(), marks);
    }

    private static void curve(Curve curve, double left, double top, double width, double height, int color,
            double opacity, List<Mark> marks) {
        double[] z = curve.z();
        double[] y = curve.y();
        double least = Arrays.stream(y).min().orElse(0);
        double most = Arrays.stream(y).max().orElse(0);
        boolean flat = !(most - least > FLAT * Math.max(Math.abs(least), Math.abs(most)));
        double span = z[z.length - 1] - z[0];
        if (!flat && least < 0 && most > 0) {
            double zero = top + height * most / (most - least);
            marks.add(Mark.Line.between(left, zero, left + width, zero, Palette.GRID, 0.8, 1));
        }
        if (span > 0 && z[0] < 0 && z[z.length - 1] > 0) {
            double zero = left - width * z[0] / span;
            marks.add(Mark.Line.between(zero, top, zero, top + height, Palette.GRID, 0.8, 1));
        }
        double[] px = new double[z.length];
        double[] py = new double[z.length];
        for (int i = 0; i < z.length; i++) {
            px[i] = left + width * (span > 0 ? (z[i] - z[0]) / span : 0.5);
            py[i] = flat ? top + 0.5 * height : top + height * (most - y[i]) / (most - least);
        }
        marks.add(new Mark.Line(px, py, color, 1.7, Math.max(0.35, opacity)));
    }

    /** The sign of a function that training leaves alone. */
    static void padlock(double x, double y, List<Mark> marks) {
        int arc = 8;
        double[] px = new double[arc + 3];
        double[] py = new double[arc + 3];
        px[0] = x - 2.4;
        py[0] = y;
        for (int i = 0; i <= arc; i++) {
            px[i + 1] = x - 2.4 * Math.cos(Math.PI * i / arc);
            py[i + 1] = y - 2.2 - 2.4 * Math.sin(Math.PI * i / arc);
        }
        px[arc + 2] = x + 2.4;
        py[arc + 2] = y;
        marks.add(new Mark.Box(x - 6, y - 7, 12, 14.5, 2, Palette.WHITE, Palette.WHITE, 0, 1));
        marks.add(new Mark.Line(px, py, Palette.SOFT, 1.3, 1));
        marks.add(new Mark.Box(x - 4, y, 8, 5.5, 1, Palette.SOFT, Palette.SOFT, 0, 1));
    }
}
