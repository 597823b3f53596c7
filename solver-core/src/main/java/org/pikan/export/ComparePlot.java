package org.pikan.export;

import java.awt.image.BufferedImage;
import java.util.List;

/**
 * Methods side by side: error against seconds, both axes logarithmic, one curve for each method. A method of which
 * only one figure is known is a dot.
 *
 * @param title for instance the name of the problem
 * @param subtitle for instance the machine
 * @param methods error over seconds
 */
public record ComparePlot(String title, String subtitle, List<Curve> methods) implements Plot {

    /** Copies the list. */
    public ComparePlot {
        methods = List.copyOf(methods);
    }

    @Override
    public BufferedImage image() {
        try (Figure figure = CurveFigure.ofComparison(this)) {
            return figure.image();
        }
    }
}
