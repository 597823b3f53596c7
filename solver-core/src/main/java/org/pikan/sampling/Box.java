package org.pikan.sampling;

import java.util.Arrays;

/**
 * A box of coordinates, and points in it and on its faces.
 *
 * <pre>{@code
 * Box box = new Box(new double[] {-1, 0}, new double[] {1, 2});
 * double[][] interior = box.interior(sampler.forSet("interior"), 2000, 0);
 * double[][] left = box.face(sampler.forSet("x=-1"), 0, false, 200, 0);    // left[0] is -1 throughout
 * }</pre>
 */
public final class Box {
    private final double[] min;
    private final double[] max;

    /**
     * The box of all points with {@code min[axis] <= coordinate <= max[axis]}.
     *
     * @throws IllegalArgumentException when there is no axis, the lengths differ, or an axis has no interior
     */
    public Box(double[] min, double[] max) {
        if (min.length == 0 || min.length != max.length) {
            throw new IllegalArgumentException("a box has " + min.length + " lower and " + max.length
                    + " upper limits, but needs one of each per axis.");
        }
        for (int axis = 0; axis < min.length; axis++) {
            double width = max[axis] - min[axis];
            boolean hasInterior = Math.nextUp(min[axis]) < max[axis];
            if (!hasInterior || !(width < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("axis " + axis + " of a box goes from " + min[axis] + " to "
                        + max[axis] + ", but its limits must be finite and rise. Maybe they are swapped.");
            }
        }
        this.min = min.clone();
        this.max = max.clone();
    }

    /** Number of axes. */
    public int dimension() {
        return min.length;
    }

    /** Lower limit of an axis. */
    public double min(int axis) {
        return min[axis];
    }

    /** Upper limit of an axis. */
    public double max(int axis) {
        return max[axis];
    }

    /**
     * Points strictly inside.
     *
     * @return new array {@code [axis][point]}; no coordinate equals a limit
     */
    public double[][] interior(Sampler sampler, int count, long draw) {
        return scaled(sampler.unitPoints(dimension(), count, draw));
    }

    /**
     * Points on a face, strictly inside it. The face of a one-dimensional box is a single point, whatever the count.
     *
     * @param axis the coordinate that is fixed
     * @param atMax whether it is fixed at the upper limit
     * @return new array {@code [axis][point]}, with the fixed coordinate in its place
     */
    public double[][] face(Sampler sampler, int axis, boolean atMax, int count, long draw) {
        int others = dimension() - 1;
        int points = others == 0 ? Math.min(count, 1) : count;
        double[][] face = new double[dimension()][points];
        Arrays.fill(face[axis], atMax ? max[axis] : min[axis]);
        if (others > 0) {
            double[][] unit = sampler.unitPoints(others, count, draw);
            for (int other = 0; other < others; other++) {
                int target = other < axis ? other : other + 1;
                scale(unit[other], face[target], target);
            }
        }
        return face;
    }

    /**
     * Maps unit points into the box: {@code min + u * (max - min)}, kept off the limits where that rounds onto them.
     *
     * @param unit {@code [axis][point]}, in (0, 1)
     * @return new array of the same shape
     */
    public double[][] scaled(double[][] unit) {
        if (unit.length != dimension()) {
            throw new IllegalArgumentException(
                    "points have " + unit.length + " coordinates, but the box has " + dimension() + " axes.");
        }
        double[][] points = new double[unit.length][];
        for (int axis = 0; axis < unit.length; axis++) {
            points[axis] = new double[unit[axis].length];
            scale(unit[axis], points[axis], axis);
        }
        return points;
    }

    private void scale(double[] unit, double[] target, int axis) {
        double lowest = Math.nextUp(min[axis]);
        double highest = Math.nextDown(max[axis]);
        double width = max[axis] - min[axis];
        for (int point = 0; point < unit.length; point++) {
            target[point] = Math.clamp(min[axis] + unit[point] * width, lowest, highest);
        }
    }

    @Override
    public String toString() {
        return "Box" + Arrays.toString(min) + Arrays.toString(max);
    }
}
