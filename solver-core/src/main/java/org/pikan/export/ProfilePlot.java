package org.pikan.export;

import java.awt.image.BufferedImage;
import java.util.List;

/**
 * Curves over one coordinate: all unknowns with their exact solutions dashed, and below, the absolute errors.
 *
 * @param title for instance the name of the problem
 * @param subtitle for instance the error
 * @param profiles one for each unknown, at least one, over the same range
 */
public record ProfilePlot(String title, String subtitle, List<Profile> profiles) implements Plot {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException when there is no profile
     */
    public ProfilePlot {
        profiles = List.copyOf(profiles);
        if (profiles.isEmpty()) {
            throw new IllegalArgumentException("plot '" + title + "' has no profile, but needs at least one.");
        }
    }

    @Override
    public BufferedImage image() {
        try (Figure figure = ProfileFigure.draw(this)) {
            return figure.image();
        }
    }
}
