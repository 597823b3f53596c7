package org.pikan.sampling;

/**
 * A grid of cells of equal volume with one point in each.
 *
 * <p>For {@code m^d} points it is the regular grid of {@code m} cells on each of {@code d} axes. For other counts the
 * first axis is cut into about {@code count^(1/d)} slabs, wide in proportion to the points they get, and each slab in
 * the same way along the remaining axes: the density stays uniform and the count exact. In draw 0 the points are the
 * centres of the cells; in other draws all of them move within their cells by one random offset.
 *
 * @param seed what the offsets depend on
 */
public record UniformGrid(long seed) implements Sampler {
    static final String NAME = "uniform";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public UniformGrid withSeed(long newSeed) {
        return new UniformGrid(newSeed);
    }

    @Override
    public double[][] unitPoints(int dimension, int count, long draw) {
        double[][] points = UnitPoints.allocate(NAME, dimension, Integer.MAX_VALUE, count);
        RandomStream random = RandomStream.of(seed, draw);
        double[] offset = new double[dimension];
        for (int axis = 0; axis < dimension; axis++) {
            offset[axis] = draw == 0 ? 0.5 : random.nextDouble();
        }
        fill(points, offset, 0, 0, count);
        return points;
    }

    private static void fill(double[][] points, double[] offset, int axis, int from, int count) {
        int axesLeft = points.length - axis;
        if (axesLeft == 0 || count == 0) {
            return;
        }
        long slabs = Math.max(1, Math.round(StrictMath.pow(count, 1.0 / axesLeft)));
        for (long slab = 0; slab < slabs; slab++) {
            int first = (int) (count * slab / slabs);
            int end = (int) (count * (slab + 1) / slabs);
            double coordinate = Math.min((first + offset[axis] * (end - first)) / count, Math.nextDown(1.0));
            for (int point = first; point < end; point++) {
                points[axis][from + point] = coordinate;
            }
            fill(points, offset, axis + 1, from + first, end - first);
        }
    }
}
