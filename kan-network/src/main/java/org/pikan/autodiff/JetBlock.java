package org.pikan.autodiff;

import java.util.Arrays;

/**
 * A work buffer: the jets of several nodes at a block of points.
 *
 * <p>{@code values[node*nodeStride + component*points + point]}: the components x points of one node are contiguous,
 * and lanes run over points. Not thread-safe; whoever holds the block may write to {@link #values}.
 */
public final class JetBlock {

    /** One line of a cache, in numbers. */
    private static final int LINE = 8;

    /** The numbers of all nodes. */
    public final double[] values;

    private final int nodes;
    private final int components;
    private final int points;
    private final int nodeStride;

    /**
     * A block of zeros whose nodes follow each other without a gap.
     *
     * @throws IllegalArgumentException when a size is below 1 or the block has more than 2^31 - 1 numbers
     */
    public JetBlock(int nodes, int components, int points) {
        this(nodes, components, points, components * points);
    }

    private JetBlock(int nodes, int components, int points, int nodeStride) {
        if (nodes < 1 || components < 1 || points < 1 || (long) nodes * nodeStride > Integer.MAX_VALUE
                || (long) nodes * components * points > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("a jet block of " + nodes + " nodes x " + components + " components x "
                    + points + " points cannot be made. Maybe split the points into smaller blocks.");
        }
        this.nodes = nodes;
        this.components = components;
        this.points = points;
        this.nodeStride = nodeStride;
        this.values = new double[nodes * nodeStride];
    }

    /**
     * A block of zeros with {@link #staggered(int)} nodes, for loops that run over many nodes at the same point.
     *
     * @throws IllegalArgumentException when a size is below 1 or the block has more than 2^31 - 1 numbers
     */
    public static JetBlock staggered(int nodes, int components, int points) {
        return new JetBlock(nodes, components, points, staggered(components * points));
    }

    /**
     * The stride of rows that do not compete for the same places in a cache, as rows at a distance of a power of two do: an
     * odd number of its lines.
     *
     * @param size the numbers of a row
     * @return that or a little more
     */
    public static int staggered(int size) {
        return ((size + LINE - 1) / LINE | 1) * LINE;
    }

    public int nodes() {
        return nodes;
    }

    public int components() {
        return components;
    }

    public int points() {
        return points;
    }

    /** From one node to the next: components * points, or more if staggered. */
    public int nodeStride() {
        return nodeStride;
    }

    /** Where the points of a component of a node begin in {@link #values}. */
    public int offset(int node, int component) {
        return node * nodeStride + component * points;
    }

    public double get(int node, int component, int point) {
        return values[offset(node, component) + point];
    }

    public void set(int node, int component, int point, double value) {
        values[offset(node, component) + point] = value;
    }

    public void clear() {
        Arrays.fill(values, 0);
    }

    /**
     * Makes one node the affine function {@code shift + scale * x} of a coordinate: its value, its first derivative
     * {@code scale}, and zeros.
     *
     * @param layout the components of this block
     * @param x the coordinate's values, {@link #points} of them from {@code xOffset}
     * @throws IllegalArgumentException when the layout has another size than this block's jets
     */
    public void seed(int node, JetLayout layout, int coordinate, double[] x, int xOffset, double shift, double scale) {
        if (layout.size() != components) {
            throw new IllegalArgumentException("a layout of " + layout.size() + " components cannot seed a block of "
                    + components + ". Maybe the block was made for another layout.");
        }
        int value = offset(node, 0);
        for (int p = 0; p < points; p++) {
            values[value + p] = Math.fma(scale, x[xOffset + p], shift);
        }
        double[] slopes = layout.slopes(coordinate);
        for (int c = 1; c < components; c++) {
            Arrays.fill(values, offset(node, c), offset(node, c) + points, slopes[c] * scale);
        }
    }
}
