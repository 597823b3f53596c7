package org.pikan.diagram;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** A drawing as an SVG 1.1 document that needs nothing else. */
final class SvgWriter {

    private static final String FONTS = "'DejaVu Sans', Verdana, Helvetica, Arial, sans-serif";

    private final StringBuilder out = new StringBuilder();

    private SvgWriter() {}

    static String write(Drawing drawing, String title) {
        SvgWriter writer = new SvgWriter();
        String width = number(drawing.width());
        String height = number(drawing.height());
        writer.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"")
                .append(attribute("width", width)).append(attribute("height", height))
                .append(attribute("viewBox", "0 0 " + width + " " + height))
                .append(attribute("font-family", FONTS)).append(">\n");
        writer.title(title);
        writer.out.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        drawing.marks().forEach(writer::mark);
        return writer.out.append("</svg>\n").toString();
    }

    private void title(String text) {
        if (!text.isEmpty()) {
            out.append("<title>").append(escaped(text)).append("</title>\n");
        }
    }

    private void mark(Mark mark) {
        switch (mark) {
            case Mark.Group group -> {
                out.append("<g").append(attribute("data-edge", escaped(group.edge()))).append(">\n");
                title(group.title());
                group.marks().forEach(this::mark);
                out.append("</g>\n");
            }
            case Mark.Line line -> line(line);
            case Mark.Box box -> out.append("<rect").append(attribute("x", number(box.x())))
                    .append(attribute("y", number(box.y()))).append(attribute("width", number(box.width())))
                    .append(attribute("height", number(box.height()))).append(attribute("rx", number(box.radius())))
                    .append(attribute("fill", color(box.fill())))
                    .append(stroke(box.stroke(), box.strokeWidth(), box.strokeOpacity())).append("/>\n");
            case Mark.Disc disc -> out.append("<circle").append(attribute("cx", number(disc.x())))
                    .append(attribute("cy", number(disc.y()))).append(attribute("r", number(disc.radius())))
                    .append(attribute("fill", color(disc.fill())))
                    .append(stroke(disc.stroke(), disc.strokeWidth(), 1)).append("/>\n");
            case Mark.Text text -> text(text);
        }
    }

    private void line(Mark.Line line) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < line.x().length; i++) {
            points.append(i == 0 ? "" : " ").append(number(line.x()[i])).append(',').append(number(line.y()[i]));
        }
        out.append("<polyline").append(attribute("points", points.toString())).append(" fill=\"none\"")
                .append(" stroke-linejoin=\"round\" stroke-linecap=\"round\"")
                .append(stroke(line.color(), line.width(), line.opacity())).append("/>\n");
    }

    private void text(Mark.Text text) {
        out.append("<text").append(attribute("x", number(text.x()))).append(attribute("y", number(text.y())))
                .append(attribute("font-size", number(text.size())))
                .append(text.bold() ? attribute("font-weight", "bold") : "")
                .append(attribute("text-anchor", text.anchor().name().toLowerCase(Locale.ROOT)))
                .append(attribute("fill", color(text.color()))).append('>').append(escaped(text.text()))
                .append("</text>\n");
    }

    private static String stroke(int color, double width, double opacity) {
        if (width <= 0) {
            return "";
        }
        return attribute("stroke", color(color)) + attribute("stroke-width", number(width))
                + (opacity < 1 ? attribute("stroke-opacity", number(opacity)) : "");
    }

    private static String attribute(String name, String value) {
        return " " + name + "=\"" + value + "\"";
    }

    private static String color(int rgb) {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }

    /** Two decimals are a hundredth of a point. */
    private static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    /** Text as XML content; characters that XML cannot hold become spaces. */
    private static String escaped(String text) {
        StringBuilder result = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> result.append("&amp;");
                case '<' -> result.append("&lt;");
                case '>' -> result.append("&gt;");
                default -> result.appendCodePoint(
                        (c < ' ' && c != '\n') || c == 0xFFFE || c == 0xFFFF || (c >= 0xD800 && c < 0xE000) ? ' ' : c);
            }
        });
        return result.toString();
    }
}
