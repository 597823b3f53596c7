package org.pikan.explore;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How good a network is.
 *
 * @param loss
 *            what training lowers; NaN if it is not known
 * @param figures
 *            other measures by name, in their order; the first is drawn beside the loss
 * @param obstacle
 *            why the network cannot be trained, if so
 */
public record Measured(double loss, Map<String, Double> figures, Optional<String> obstacle) {

    /** Copies the map in its order. */
    public Measured {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }
}
