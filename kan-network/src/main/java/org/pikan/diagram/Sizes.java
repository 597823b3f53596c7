package org.pikan.diagram;

import java.util.Collection;
import java.util.List;
import org.pikan.diagram.KanGraph.Link;

/**
 * Lengths of a diagram in points, chosen from how much there is to show.
 *
 * @param card
 *            width of a plot
 * @param plot
 *            height of a plot
 * @param font
 *            size of the text under a plot
 * @param lines
 *            lines of a formula
 */
record Sizes(double card, double plot, double font, int lines) {

    static final double MARGIN = 22;
    static final double GAP = 7;
    static final double TRACK = 4.5;
    static final double LABEL = 15;
    static final double NODE = 4.2;
    static final double PRODUCT = 8.5;

    static final double PREFERRED_WIDTH = 1150;
    static final double LEAST_CARD = 62;
    private static final double LARGEST_CARD = 104;
    private static final double LARGEST_CAPTIONED = 136;
    private static final double ASPECT = 0.78;
    private static final double CAPTIONED_ASPECT = 0.6;
    private static final double PADDING = 4;

    static Sizes of(Collection<StagePlan> plans) {
        double card = LARGEST_CARD;
        int rows = 1;
        double caption = 0;
        double font = 10;
        for (StagePlan plan : plans) {
            card = Math.min(card, PREFERRED_WIDTH / plan.columns() - plan.leftSide() - plan.rightSide());
            rows = Math.max(rows, plan.rows());
            for (Link link : plan.links()) {
                if (link.curve() != null && link.curve().caption() != null) {
                    caption = Math.max(caption, TextWidth.of(link.curve().caption().formula(), font, false));
                }
            }
        }
        card = Math.max(card, LEAST_CARD);
        int lines = rows > 1 ? 2 : 3;
        double plot = ASPECT * card;
        card = Math.max(card, Math.min(LARGEST_CAPTIONED, caption / (lines - 0.5) + 2 * PADDING));
        plot = Math.max(plot, CAPTIONED_ASPECT * card);
        return new Sizes(card, plot, card < 80 ? 9 : font, lines);
    }

    double textWidth() {
        return card - 2 * PADDING;
    }

    double lineHeight() {
        return 1.3 * font;
    }

    /** The lines under a plot. */
    List<String> caption(Annotation annotation) {
        return Wrapping.lines(annotation.formula(), font, textWidth(), lines);
    }

    /** The height of the text under the plots of a stage: that of the longest. */
    double captionHeight(StagePlan plan) {
        int most = 0;
        for (Link link : plan.links()) {
            if (link.curve() != null && link.curve().caption() != null) {
                Annotation annotation = link.curve().caption();
                most = Math.max(most, caption(annotation).size() + (annotation.quality().isEmpty() ? 0 : 1));
            }
        }
        return most == 0 ? 0 : most * lineHeight() + PADDING;
    }
}
