package org.pikan.collocation;

/**
 * Points cut into blocks of {@value #BLOCK}; the last block is filled up by repeating the last point.
 *
 * <p>For pairs of points that belong together the first half of a block holds the first points of its pairs, the second half
 * the others.
 */
public final class PointBlocks {

    /** Points of a block: a multiple of every vector length, and few enough that a block's jets stay in cache. */
    public static final int BLOCK = 64;

    private final int dimension;
    private final int count;
    private final int perBlock;
    private final double[][] coordinates;

    private PointBlocks(int dimension, int count, int perBlock, double[][] coordinates) {
        this.dimension = dimension;
        this.count = count;
        this.perBlock = perBlock;
        this.coordinates = coordinates;
    }

    /**
     * Cuts points into blocks.
     *
     * @param points
     *            as [axis][point], at least one point
     * @return the blocks
     */
    public static PointBlocks of(double[][] points) {
        return of(points, null, BLOCK);
    }

    /**
     * Cuts pairs of points into blocks of half as many pairs.
     *
     * @param first
     *            as [axis][pair]
     * @param second
     *            as [axis][pair]
     * @return the blocks
     */
    public static PointBlocks ofPairs(double[][] first, double[][] second) {
        return of(first, second, BLOCK / 2);
    }

    private static PointBlocks of(double[][] points, double @org.jspecify.annotations.Nullable [][] partners,
            int perBlock) {
        int count = points[0].length;
        if (count == 0) {
            throw new IllegalArgumentException("a set of points is empty. Maybe ask for more points.");
        }
        int blocks = (count + perBlock - 1) / perBlock;
        double[][] coordinates = new double[blocks][points.length * BLOCK];
        for (int b = 0; b < blocks; b++) {
            for (int axis = 0; axis < points.length; axis++) {
                for (int p = 0; p < BLOCK; p++) {
                    double[][] source = partners != null && p >= perBlock ? partners : points;
                    int point = Math.min(b * perBlock + p % perBlock, count - 1);
                    coordinates[b][axis * BLOCK + p] = source[axis][point];
                }
            }
        }
        return new PointBlocks(points.length, count, perBlock, coordinates);
    }

    /** The number of coordinates. */
    public int dimension() {
        return dimension;
    }

    /** The number of points, or of pairs. */
    public int count() {
        return count;
    }

    /** The number of blocks. */
    public int blocks() {
        return coordinates.length;
    }

    /** The number of points, or pairs, of a block that are not repetitions. */
    public int valid(int block) {
        return Math.min(perBlock, count - block * perBlock);
    }

    /** The coordinates of a block as [axis * BLOCK + p]; not a copy. */
    public double[] coordinates(int block) {
        return coordinates[block];
    }
}
