package org.pikan.certify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.analysis.MultivariateFunction;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.PointValuePair;
import org.hipparchus.optim.SimpleValueChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.pikan.sampling.Box;
import org.pikan.sampling.SobolSampler;

/**
 * The largest absolute value of a function on a box: a low-discrepancy set of points, then Nelder and Mead's method from the
 * best of them. Finds the maximum of smooth functions that do not oscillate between the points; it proves no bound.
 */
final class GlobalSearch {

    private static final int POINTS = 8192;
    private static final int STARTS = 8;
    private static final int EVALUATIONS = 400;
    private static final double TOLERANCE = 1e-10;

    /** Side of the first simplex, as a part of the box. */
    private static final double STEP = 0.01;

    private GlobalSearch() {}

    /** A function at many points, given as [axis][point]. */
    @FunctionalInterface
    interface Field {
        double[] values(double[][] points);
    }

    /**
     * A largest value and its place.
     *
     * @param value
     *            the absolute value; infinity where the function has none
     * @param at
     *            the place
     */
    record Maximum(double value, List<Double> at) {}

    /**
     * Searches.
     *
     * @param field
     *            the function
     * @param min
     *            lower ends
     * @param max
     *            upper ends; a coordinate is held where both are the same
     */
    static Maximum largest(Field field, double[] min, double[] max) {
        int[] free = IntStream.range(0, min.length).filter(axis -> min[axis] < max[axis]).toArray();
        if (free.length == 0) {
            return at(field, min);
        }
        double[][] points = points(min, max, free);
        double[] values = field.values(points);
        Integer[] order = IntStream.range(0, values.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble((Integer p) -> -size(values[p])));
        List<Maximum> found = new ArrayList<>();
        for (int s = 0; s < STARTS; s++) {
            double[] start = new double[min.length];
            for (int axis = 0; axis < start.length; axis++) {
                start[axis] = points[axis][order[s]];
            }
            found.add(new Maximum(size(values[order[s]]), list(start)));
            if (Double.isFinite(values[order[s]])) {
                found.add(climbed(field, start, min, max, free));
            }
        }
        return found.stream().max(Comparator.comparingDouble(Maximum::value)).orElseThrow();
    }

    /** Points inside and at the corners. */
    private static double[][] points(double[] min, double[] max, int[] free) {
        double[] low = IntStream.of(free).mapToDouble(axis -> min[axis]).toArray();
        double[] high = IntStream.of(free).mapToDouble(axis -> max[axis]).toArray();
        double[][] inside = new Box(low, high).interior(new SobolSampler(1), POINTS, 0);
        int corners = 1 << free.length;
        double[][] points = new double[min.length][POINTS + corners];
        for (int axis = 0; axis < min.length; axis++) {
            Arrays.fill(points[axis], min[axis]);
        }
        for (int i = 0; i < free.length; i++) {
            System.arraycopy(inside[i], 0, points[free[i]], 0, POINTS);
            for (int corner = 0; corner < corners; corner++) {
                points[free[i]][POINTS + corner] = (corner >> i & 1) == 0 ? low[i] : high[i];
            }
        }
        return points;
    }

    private static Maximum climbed(Field field, double[] start, double[] min, double[] max, int[] free) {
        MultivariateFunction size = z -> at(field, point(z, start, min, max, free)).value();
        double[] guess = IntStream.of(free).mapToDouble(axis -> start[axis]).toArray();
        double[] steps = IntStream.of(free).mapToDouble(axis -> {
            double step = STEP * (max[axis] - min[axis]);
            return start[axis] + step > max[axis] ? -step : step;
        }).toArray();
        PointValuePair best = new SimplexOptimizer(new SimpleValueChecker(TOLERANCE, Double.MIN_NORMAL, EVALUATIONS))
                .optimize(new MaxEval(10 * EVALUATIONS), new ObjectiveFunction(size), GoalType.MAXIMIZE,
                        new InitialGuess(guess), new NelderMeadSimplex(steps));
        return at(field, point(best.getPoint(), start, min, max, free));
    }

    private static double[] point(double[] z, double[] start, double[] min, double[] max, int[] free) {
        double[] point = start.clone();
        for (int i = 0; i < free.length; i++) {
            point[free[i]] = Math.clamp(z[i], min[free[i]], max[free[i]]);
        }
        return point;
    }

    private static Maximum at(Field field, double[] point) {
        double[][] single = new double[point.length][1];
        for (int axis = 0; axis < point.length; axis++) {
            single[axis][0] = point[axis];
        }
        return new Maximum(size(field.values(single)[0]), list(point));
    }

    private static double size(double value) {
        return Double.isNaN(value) ? Double.POSITIVE_INFINITY : Math.abs(value);
    }

    private static List<Double> list(double[] point) {
        return Arrays.stream(point).boxed().toList();
    }
}
