package org.pikan.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The fixed points at which a problem is checked: a low-discrepancy set over the whole domain, and its images on parts.
 *
 * <p>Point i has coordinate k at the fraction {@code 1/2 + i / phi^(k+1)}, modulo 1, with phi the positive root of
 * {@code phi^(d+1) = phi + 1}. Source: M. Roberts, The unreasonable effectiveness of quasirandom sequences, 2018.
 */
final class SamplePoints {
    /** More than the thousand that the check promises. */
    private static final int COUNT = 1024;
    private static final int ROOT_ITERATIONS = 60;

    private final List<Axis> axes;
    private final double[][] inside;

    SamplePoints(Domain domain) {
        axes = domain.axes();
        double phi = 2;
        for (int i = 0; i < ROOT_ITERATIONS; i++) {
            phi = StrictMath.pow(1 + phi, 1.0 / (axes.size() + 1));
        }
        inside = new double[axes.size()][COUNT];
        double step = 1;
        for (int k = 0; k < inside.length; k++) {
            step /= phi;
            Axis axis = axes.get(k);
            for (int i = 0; i < COUNT; i++) {
                double fraction = 0.5 + (i + 1) * step;
                inside[k][i] = axis.min() + axis.length() * (fraction - Math.floor(fraction));
            }
        }
    }

    /** Points [axis][point] inside the domain. */
    double[][] inside() {
        return inside;
    }

    /** Points [axis][point] where a condition holds; for a periodic one, at the lower end. */
    double[][] on(Condition condition) {
        return switch (condition) {
            case FaceCondition face -> end(face.axis(), face.atMax());
            case PeriodicCondition periodic -> end(periodic.axis(), false);
            case PointCondition point -> {
                Map<Integer, Double> fixed = new HashMap<>();
                for (int k = 0; k < axes.size(); k++) {
                    Double value = point.at().get(axes.get(k).symbol());
                    if (value != null) {
                        fixed.put(k, value);
                    }
                }
                yield moved(fixed);
            }
        };
    }

    /** Points [axis][point] at one end of an axis. */
    double[][] end(int axis, boolean atMax) {
        return moved(Map.of(axis, axes.get(axis).end(atMax)));
    }

    /** One point as a message shows it. */
    String place(double[][] points, int p) {
        List<String> places = new ArrayList<>();
        for (int k = 0; k < axes.size(); k++) {
            places.add(axes.get(k).name() + "=" + Numbers.rounded(points[k][p]));
        }
        return String.join(", ", places);
    }

    /** The points inside, moved to where some coordinates have given values; one point if that fixes all. */
    private double[][] moved(Map<Integer, Double> fixed) {
        int count = fixed.size() == inside.length ? 1 : COUNT;
        double[][] points = new double[inside.length][];
        for (int k = 0; k < points.length; k++) {
            points[k] = Arrays.copyOf(inside[k], count);
            Double value = fixed.get(k);
            if (value != null) {
                Arrays.fill(points[k], value);
            }
        }
        return points;
    }
}
