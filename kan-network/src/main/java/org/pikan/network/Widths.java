package org.pikan.network;

import java.util.List;

/** Checks lists of hidden widths. */
final class Widths {

    private Widths() {}

    static List<Integer> checked(List<Integer> hidden) {
        for (int width : hidden) {
            if (width < 1) {
                throw new IllegalArgumentException("width " + width
                        + " of a hidden layer must be at least 1. Maybe leave the layer out of " + hidden + ".");
            }
        }
        return List.copyOf(hidden);
    }
}
