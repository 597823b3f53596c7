package org.pikan.solve;

import java.util.List;
import org.pikan.problem.Axis;
import org.pikan.problem.Domain;
import org.pikan.sampling.Box;
import org.pikan.sampling.SobolSampler;

/** Dense points at which solutions are measured, none of which training uses. */
final class EvaluationGrid {

    private static final int[] PER_AXIS = {0, 1001, 101, 41};
    private static final int SCATTERED = 20_000;
    private static final int COARSE = 1000;
    private static final long SEED = 20_250_101;

    private EvaluationGrid() {}

    /**
     * A full grid that includes the boundary: 1001 points, 101 x 101 or 41 x 41 x 41; in more dimensions 20,000 scattered points.
     *
     * @param domain
     *            the domain
     * @return as [axis][point], the first axis running fastest
     */
    static double[][] dense(Domain domain) {
        if (domain.dimension() >= PER_AXIS.length) {
            List<Axis> axes = domain.axes();
            Box box = new Box(axes.stream().mapToDouble(Axis::min).toArray(),
                    axes.stream().mapToDouble(Axis::max).toArray());
            return box.interior(new SobolSampler(SEED), SCATTERED, 0);
        }
        return grid(domain, PER_AXIS[domain.dimension()]);
    }

    /** Fewer points, for a figure while training. */
    static double[][] coarse(Domain domain) {
        double[][] dense = dense(domain);
        int step = Math.max(1, dense[0].length / COARSE) | 1;
        double[][] points = new double[dense.length][(dense[0].length + step - 1) / step];
        for (int axis = 0; axis < dense.length; axis++) {
            for (int p = 0; p < points[axis].length; p++) {
                points[axis][p] = dense[axis][p * step];
            }
        }
        return points;
    }

    /** A full grid with the same number of points along each axis. */
    static double[][] grid(Domain domain, int perAxis) {
        int count = 1;
        for (int axis = 0; axis < domain.dimension(); axis++) {
            count *= perAxis;
        }
        double[][] points = new double[domain.dimension()][count];
        for (int p = 0; p < count; p++) {
            int rest = p;
            for (int axis = 0; axis < points.length; axis++) {
                points[axis][p] = position(domain.axes().get(axis), rest % perAxis, perAxis);
                rest /= perAxis;
            }
        }
        return points;
    }

    /** Equally spaced positions that include both ends exactly. */
    static double position(Axis axis, int index, int perAxis) {
        return index == perAxis - 1 ? axis.max() : axis.min() + axis.length() * index / (perAxis - 1);
    }
}
