package org.pikan.export;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.List;
import java.util.function.Supplier;

/** Fonts and colours that all plots share. */
final class PlotStyle {
    static final Color TEXT = new Color(0x222222);
    static final Color SOFT_TEXT = new Color(0x666666);
    static final Color AXIS = new Color(0x555555);
    static final Color STAGE = new Color(0x999999);
    static final Color GRID = new Color(0xE4E4E4);

    /**
     * Colours for curves that the colour-blind tell apart, the darker ones first. Okabe, Ito: Color universal design
     * (2008).
     */
    static final List<Color> CURVES = List.of(new Color(0x0072B2), new Color(0xD55E00), new Color(0x009E73),
            new Color(0xCC79A7), new Color(0xE69F00), new Color(0x56B4E9), new Color(0x000000));
    private static final List<float[]> DASHES = List.of(new float[] {}, new float[] {7, 3}, new float[] {2, 2.5f},
            new float[] {8, 3, 2, 3});

    private static final Supplier<Font> FONT = () -> new Font(Font.SANS_SERIF, Font.PLAIN, 12);

    private PlotStyle() {}

    static Font font(double size) {
        return FONT.get().deriveFont((float) size);
    }

    static Font bold(double size) {
        return FONT.get().deriveFont(Font.BOLD, (float) size);
    }

    static Color curve(int index) {
        return CURVES.get(index % CURVES.size());
    }

    /** A solid line for the first curves; then dashes, so that curves also differ without colour. */
    static BasicStroke stroke(int index, double width) {
        return stroke(DASHES.get(index % DASHES.size()), width);
    }

    static BasicStroke dashed(double width) {
        return stroke(new float[] {4, 3}, width);
    }

    /** Short dashes far apart: laid over the curve that should be the same, they let it show. */
    static BasicStroke overlay() {
        return stroke(new float[] {3, 6}, 1.1);
    }

    static BasicStroke solid(double width) {
        return stroke(new float[] {}, width);
    }

    /**
     * Checks that text can be drawn.
     *
     * @throws IllegalStateException when the machine has no fonts
     */
    static void requireFonts() {
        requireFonts(FONT);
    }

    static void requireFonts(Supplier<Font> font) {
        try {
            font.get().getStringBounds("1", new FontRenderContext(null, true, true));
        } catch (RuntimeException | LinkageError | InternalError e) {
            // What Java throws then differs: a missing library, no font configuration, no font file.
            throw new IllegalStateException("cannot draw text: Java finds no fonts on this machine (" + e
                    + "). Maybe install fontconfig and a font package, for instance fonts-dejavu-core.", e);
        }
    }

    private static BasicStroke stroke(float[] dash, double width) {
        float[] pattern = dash.length == 0 ? null : dash;
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, pattern, 0);
    }
}
