package org.pikan.diagram;

import java.util.List;

/** What a drawing is made of. Lengths are in points, y grows downwards; colours are 0xRRGGBB, opacity 0 to 1. */
sealed interface Mark {

    /**
     * A line through points.
     *
     * @param x abscissae
     * @param y ordinates, as many
     */
    record Line(double[] x, double[] y, int color, double width, double opacity) implements Mark {

        static Line between(double x0, double y0, double x1, double y1, int color, double width, double opacity) {
            return new Line(new double[] {x0, x1}, new double[] {y0, y1}, color, width, opacity);
        }
    }

    /** A rectangle, filled and outlined; its corners may be round. */
    record Box(double x, double y, double width, double height, double radius, int fill, int stroke,
            double strokeWidth, double strokeOpacity) implements Mark {}

    /** A disc, filled and outlined. */
    record Disc(double x, double y, double radius, int fill, int stroke, double strokeWidth) implements Mark {}

    /**
     * A line of text.
     *
     * @param x of its left end, middle or right end, as the anchor says
     * @param y of its base line
     */
    record Text(double x, double y, String text, double size, boolean bold, int color, Anchor anchor)
            implements Mark {

        /** The width it takes at most. */
        double width() {
            return TextWidth.of(text, size, bold);
        }

        double left() {
            return switch (anchor) {
                case START -> x;
                case MIDDLE -> x - 0.5 * width();
                case END -> x - width();
            };
        }
    }

    /**
     * Marks that belong together, with words for whoever points at them.
     *
     * @param edge the place of the edge they show
     */
    record Group(String edge, String title, List<Mark> marks) implements Mark {
        public Group {
            marks = List.copyOf(marks);
        }
    }

    /** Which point of a text its x is. */
    enum Anchor {
        START, MIDDLE, END
    }
}
