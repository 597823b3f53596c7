package org.pikan.diagram;

/**
 * The room a text takes, by the advance widths of DejaVu Sans, which is wider than Helvetica, Arial and Verdana's digits.
 *
 * <p>A table instead of the fonts of this machine: one layout serves the PNG drawn here and the SVG shown elsewhere.
 */
final class TextWidth {

    private static final double BOLD = 1.12;

    private TextWidth() {}

    static double of(String text, double size, boolean bold) {
        double em = text.codePoints().mapToDouble(TextWidth::advance).sum();
        return em * size * (bold ? BOLD : 1);
    }

    private static double advance(int c) {
        return switch (c) {
            case 'i', 'j', 'l', '\'', '|', '²', '³' -> c == '²' || c == '³' ? 0.401 : 0.30;
            case ' ', '.', ',', 'I' -> 0.32;
            case 'f', 't', 'r', '(', ')', '[', ']', ':', ';', '-', '/' -> 0.40;
            case '*', 's', 'c', 'z', 'k', 'v', 'x', 'y', 'J' -> 0.59;
            case 'm' -> 0.975;
            case 'M', '%' -> 0.95;
            case 'w', '+', '=', '<', '>', '^', '~', '−', '×', '·', 'O', 'Q' -> 0.84;
            case 'W', '…', '@' -> 1.0;
            default -> c >= 'A' && c <= 'Z' ? 0.76 : c < 0x2000 ? 0.64 : 1.0;
        };
    }

    /** The text, cut to a width with an ellipsis if it is wider. */
    static String cut(String text, double size, boolean bold, double width) {
        if (of(text, size, bold) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 1 && of(text.substring(0, end) + "…", size, bold) > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end) + "…";
    }
}
