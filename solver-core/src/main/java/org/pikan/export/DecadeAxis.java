package org.pikan.export;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/**
 * A logarithmic axis with a labelled tick at powers of ten (every one, or every second, ... where there are many) and
 * small ticks between; over two decades or less, 2 and 5 have labels too.
 */
final class DecadeAxis extends LogAxis {
    @Serial
    private static final long serialVersionUID = 1L;
    private static final double SLACK = 1e-9;

    private final int maxLabels;

    /**
     * An axis over a fixed range.
     *
     * @param min above 0
     * @param maxLabels how many labels fit
     */
    DecadeAxis(String label, double min, double max, int maxLabels) {
        super(label);
        this.maxLabels = maxLabels;
        setAutoRange(false);
        setRange(min, max);
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
        double low = Math.log10(getRange().getLowerBound()) - SLACK;
        double high = Math.log10(getRange().getUpperBound()) + SLACK;
        boolean plain = low >= -3.5 && high <= 3.5 && high - low <= 4.5;
        boolean narrow = high - low <= 2.5;
        int every = Math.max(1, (int) Math.ceil((high - low) / maxLabels));
        TextAnchor anchor = anchor(edge);
        List<NumberTick> ticks = new ArrayList<>();
        for (int exponent = (int) Math.floor(low); exponent <= high; exponent++) {
            for (int digit = 1; digit <= 9; digit++) {
                double position = exponent + Math.log10(digit);
                if (position < low || position > high || (digit > 1 && every > 1)) {
                    continue;
                }
                boolean labelled = digit == 1 ? Math.floorMod(exponent, every) == 0
                        : narrow && (digit == 2 || digit == 5);
                String text = labelled ? label(digit, exponent, plain) : "";
                ticks.add(new NumberTick(labelled ? TickType.MAJOR : TickType.MINOR, Math.pow(10, position), text,
                        anchor, TextAnchor.CENTER, 0));
            }
        }
        return ticks;
    }

    private static String label(int digit, int exponent, boolean plain) {
        if (plain) {
            return new BigDecimal(digit + "e" + exponent).toPlainString();
        }
        return digit == 1 ? TickFormat.power(exponent) : digit + "·" + TickFormat.power(exponent);
    }

    private static TextAnchor anchor(RectangleEdge edge) {
        if (RectangleEdge.isTopOrBottom(edge)) {
            return TextAnchor.TOP_CENTER;
        }
        return edge.equals(RectangleEdge.LEFT) ? TextAnchor.CENTER_RIGHT : TextAnchor.CENTER_LEFT;
    }
}
