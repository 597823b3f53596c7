package org.pikan.diagram;

import java.util.List;

/**
 * A picture, laid out: where everything is, before anything is painted.
 *
 * @param width in points
 * @param height in points
 * @param marks from the back to the front
 */
record Drawing(double width, double height, List<Mark> marks) {

    Drawing {
        marks = List.copyOf(marks);
    }
}
