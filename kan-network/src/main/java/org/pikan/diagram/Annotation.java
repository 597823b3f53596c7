package org.pikan.diagram;

import java.util.Locale;

/**
 * What stands under the plot of an edge.
 *
 * @param formula
 *            the matched formula
 * @param rSquared
 *            its coefficient of determination on the edge's samples; NaN if there is none
 */
public record Annotation(String formula, double rSquared) {

    private static final double NEAR_ONE = 1e-4;

    /** A formula without a figure. */
    public Annotation(String formula) {
        this(formula, Double.NaN);
    }

    /** {@code R² = 0.9712}, or {@code R² = 1 − 3e-9} where the digits say nothing; empty without a figure. */
    public String quality() {
        double gap = 1 - rSquared;
        if (Double.isNaN(rSquared)) {
            return "";
        }
        if (gap >= NEAR_ONE || gap < 0) {
            return String.format(Locale.ROOT, "R² = %.4f", rSquared);
        }
        return gap == 0 ? "R² = 1" : String.format(Locale.ROOT, "R² = 1 − %.0e", gap).replaceFirst("e-0?", "e-");
    }
}
