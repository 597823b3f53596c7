package org.pikan.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.pikan.diagram.KanGraph.Curve;
import org.pikan.diagram.KanGraph.Link;
import org.pikan.diagram.Mark.Anchor;

/** One line that explains the colours in use; short enough for the narrowest diagram. */
final class Legend {

    /** The room it takes with everything in it. */
    static final double WIDTH = 560;

    private static final double FONT = 10.5;
    private static final double SWATCH = 18;
    private static final double GAP = 16;

    private final List<Mark> marks = new ArrayList<>();
    private final double y;
    private double x;

    private Legend(double x, double y) {
        this.x = x;
        this.y = y;
    }

    /** The marks; the line's text stands on y. */
    static List<Mark> of(KanGraph graph, double x, double y) {
        Legend legend = new Legend(x, y);
        List<Link> links = graph.stages().stream().flatMap(stage -> stage.links().stream()).toList();
        List<Curve> curves = links.stream().map(Link::curve).filter(Objects::nonNull).toList();
        if (any(curves, curve -> !curve.symbolic())) {
            legend.swatch(Palette.LEARNED);
            legend.words("learned");
        }
        if (any(curves, Curve::symbolic)) {
            legend.swatch(Palette.SYMBOLIC);
            legend.words("formula");
        }
        if (any(curves, Curve::frozen)) {
            Card.padlock(legend.x + 4, y - 5.5, legend.marks);
            legend.x += 13;
            legend.words("frozen");
        }
        if (!curves.isEmpty()) {
            legend.words("darker: contributes more");
        }
        if (graph.omitted() > 0) {
            legend.words("weakest not drawn: " + graph.omitted());
        }
        return legend.marks;
    }

    private static boolean any(List<Curve> curves, Predicate<Curve> test) {
        return curves.stream().anyMatch(test);
    }

    private void swatch(int color) {
        marks.add(Mark.Line.between(x, y - 0.35 * FONT, x + SWATCH, y - 0.35 * FONT, color, 2, 1));
        x += SWATCH + 5;
    }

    private void words(String text) {
        marks.add(new Mark.Text(x, y, text, FONT, false, Palette.SOFT, Anchor.START));
        x += TextWidth.of(text, FONT, false) + GAP;
    }
}
