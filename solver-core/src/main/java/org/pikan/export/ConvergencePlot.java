package org.pikan.export;

import java.awt.image.BufferedImage;
import java.util.List;

/**
 * How training went: loss, residual and error against seconds, on a logarithmic axis, with a line at each change of
 * stage.
 *
 * @param title for instance the name of the problem
 * @param subtitle for instance the network and the optimiser
 * @param curves what was measured, over seconds
 * @param stages changes of stage, in the order of time
 */
public record ConvergencePlot(String title, String subtitle, List<Curve> curves, List<Stage> stages) implements Plot {

    /** Copies the lists. */
    public ConvergencePlot {
        curves = List.copyOf(curves);
        stages = List.copyOf(stages);
    }

    /**
     * A change of stage.
     *
     * @param seconds when
     * @param label what began then, in a word or two
     */
    public record Stage(double seconds, String label) {}

    @Override
    public BufferedImage image() {
        try (Figure figure = CurveFigure.ofConvergence(this)) {
            return figure.image();
        }
    }
}
