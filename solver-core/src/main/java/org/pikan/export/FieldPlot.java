package org.pikan.export;

import java.awt.image.BufferedImage;
import java.util.List;

/**
 * Heat maps: for each field a row with the solution, the exact solution and the absolute error; for a field in time,
 * profiles at several times too. Without exact solution, only what is known.
 *
 * @param title for instance the name of the problem
 * @param subtitle for instance the error
 * @param fields one for each unknown or slice, at least one
 */
public record FieldPlot(String title, String subtitle, List<Field> fields) implements Plot {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException when there is no field
     */
    public FieldPlot {
        fields = List.copyOf(fields);
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("plot '" + title + "' has no field, but needs at least one.");
        }
    }

    @Override
    public BufferedImage image() {
        try (Figure figure = FieldFigure.draw(this)) {
            return figure.image();
        }
    }
}
