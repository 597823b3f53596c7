package org.pikan.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** A line or a plane through a box, on which functions are shown; the other coordinates are held. */
final class Slice {

    private static final int CURVE_POINTS = 301;
    private static final int FIELD_POINTS = 81;

    private final List<View.Range> axes;
    private final int across;
    private final int upwards;
    private final List<View.Cut> cuts = new ArrayList<>();

    /**
     * A slice.
     *
     * @param axes
     *            the coordinates
     * @param across
     *            the coordinate that goes to the right
     * @param upwards
     *            the coordinate that goes upwards, -1 for a line
     * @param at
     *            where the others are held, from 0 to 1; the middle where numbers are missing
     */
    Slice(List<View.Range> axes, int across, int upwards, List<Double> at) {
        this.axes = axes;
        this.across = across;
        this.upwards = upwards;
        for (int k = 0; k < axes.size(); k++) {
            if (k != across && k != upwards) {
                double part = cuts.size() < at.size() ? at.get(cuts.size()) : 0.5;
                if (!(part >= 0 && part <= 1)) {
                    throw new IllegalArgumentException("a slice is at " + part + ", but must be from 0 to 1.");
                }
                cuts.add(new View.Cut(axes.get(k), position(axes.get(k), part)));
            }
        }
    }

    boolean isLine() {
        return upwards < 0;
    }

    /**
     * The picture of functions, of the first alone on a plane.
     *
     * @param names
     *            what they are
     * @param values
     *            from points as [coordinate][point] to values as [function][point]
     * @param signed
     *            whether 0 is the middle of the colours
     */
    View view(List<String> names, Function<double[][], double[][]> values, boolean signed) {
        if (!isLine()) {
            return new View.Field(axes.get(across), axes.get(upwards), FIELD_POINTS,
                    values.apply(points(FIELD_POINTS, FIELD_POINTS))[0], cuts, signed);
        }
        double[][] rows = values.apply(points(CURVE_POINTS, 1));
        List<View.Curve> curves = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            curves.add(new View.Curve(names.get(i), rows[i]));
        }
        return new View.Profile(axes.get(across), curves, cuts);
    }

    private double[][] points(int columns, int rows) {
        double[][] points = new double[axes.size()][columns * rows];
        int cut = 0;
        for (int k = 0; k < points.length; k++) {
            if (k != across && k != upwards) {
                Arrays.fill(points[k], cuts.get(cut++).value());
            }
        }
        for (int p = 0; p < columns * rows; p++) {
            points[across][p] = position(axes.get(across), p % columns / (columns - 1.0));
            if (!isLine()) {
                points[upwards][p] = position(axes.get(upwards), Math.floorDiv(p, columns) / (rows - 1.0));
            }
        }
        return points;
    }

    /** Both ends exactly. */
    private static double position(View.Range axis, double part) {
        return part == 1 ? axis.max() : axis.min() + part * (axis.max() - axis.min());
    }
}
