package org.pikan.explore;

import java.util.List;

/** The numbers behind a picture of a function. */
public sealed interface View {

    /**
     * What can be shown.
     *
     * @param id
     *            for requests
     * @param label
     *            for people
     */
    record Choice(String id, String label) {}

    /**
     * A coordinate.
     *
     * @param name
     *            its name
     * @param min
     *            its least value
     * @param max
     *            its largest value
     */
    record Range(String name, double min, double max) {}

    /**
     * A coordinate that is held.
     *
     * @param range
     *            its range
     * @param value
     *            where it is held
     */
    record Cut(Range range, double value) {}

    /**
     * A function of two coordinates.
     *
     * @param across
     *            the coordinate that goes to the right
     * @param upwards
     *            the coordinate that goes upwards
     * @param columns
     *            the number of values along {@code across}, both ends included
     * @param values
     *            row after row, the lowest first
     * @param cuts
     *            the other coordinates
     * @param signed
     *            whether 0 is the middle of the colours
     */
    record Field(Range across, Range upwards, int columns, double[] values, List<Cut> cuts, boolean signed)
            implements View {}

    /**
     * Functions of one coordinate.
     *
     * @param across
     *            the coordinate
     * @param curves
     *            the functions
     * @param cuts
     *            the other coordinates
     */
    record Profile(Range across, List<Curve> curves, List<Cut> cuts) implements View {}

    /**
     * A function of one coordinate.
     *
     * @param name
     *            its name
     * @param values
     *            at equally spaced points, both ends included
     */
    record Curve(String name, double[] values) {}

    /**
     * What is predicted against what is known, row by row.
     *
     * @param name
     *            of the quantity
     * @param known
     *            the true values
     * @param predicted
     *            the values of the model, as many
     * @param trained
     *            the number of rows, the first ones, that are trained on
     */
    record Scatter(String name, double[] known, double[] predicted, int trained) implements View {}
}
