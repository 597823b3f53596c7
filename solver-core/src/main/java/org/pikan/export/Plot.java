package org.pikan.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A picture of results, made from plain numbers.
 *
 * <pre>{@code
 * GridAxis t = GridAxis.uniform("t", 0, 1, 201, true);
 * GridAxis x = GridAxis.uniform("x", -1, 1, 201, false);
 * Field u = new Field("u", t, x, values, exact);          // values[x][t]
 * new FieldPlot("heat-1d", "relative L2 error 3.1e-13", List.of(u)).write(Path.of("solution.png"));
 * }</pre>
 */
public sealed interface Plot permits FieldPlot, ProfilePlot, ConvergencePlot, ComparePlot {

    /**
     * Draws it.
     *
     * @throws IllegalStateException when Java finds no fonts on this machine
     */
    BufferedImage image();

    /**
     * Draws it into a PNG file, moved into place when it is whole.
     *
     * @throws IllegalStateException when Java finds no fonts on this machine
     * @throws IOException when the file cannot be written
     */
    default void write(Path file) throws IOException {
        Figure.writePng(image(), file);
    }
}
