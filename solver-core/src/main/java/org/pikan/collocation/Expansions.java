package org.pikan.collocation;

import java.util.List;

/**
 * Keeps what the first layer makes of the points, which does not change while the points stay: (expanded functions x
 * components x points) of each block, as long as they fit into a bounded memory.
 *
 * <p>A block is written by the thread that evaluates it first; evaluations of different blocks may run side by side.
 */
final class Expansions {

    /** Doubles kept at most, 64 MB: those of some ten thousand points. */
    private static final long MOST = 1 << 23;

    private final int[] sizes;
    private PointBlocks[] points;
    private double[][][] values;
    private boolean[][] known;

    /**
     * Keeps nothing yet.
     *
     * @param sizes
     *            for each group the numbers of a block
     */
    Expansions(int[] sizes) {
        this.sizes = sizes.clone();
        points = new PointBlocks[sizes.length];
        values = new double[sizes.length][0][];
        known = new boolean[sizes.length][0];
    }

    /** Forgets the groups whose points are other ones than before. */
    void follow(List<PreparedGroup> groups) {
        long used = 0;
        for (int g = 0; g < sizes.length; g++) {
            int blocks = groups.get(g).points().blocks();
            long size = (long) blocks * sizes[g];
            used += size;
            if (groups.get(g).points() != points[g]) {
                points[g] = groups.get(g).points();
                known[g] = new boolean[blocks];
                if (size == 0 || used > MOST) {
                    values[g] = new double[0][];
                } else if (values[g].length != blocks) {
                    values[g] = new double[blocks][sizes[g]];
                }
            }
        }
    }

    /** Whether a group's expansions are kept. */
    boolean keeps(int group) {
        return values[group].length > 0;
    }

    /** The expansion of a block of a group that is kept, to be filled in unless {@link #isKnown}. */
    double[] of(int group, int block) {
        return values[group][block];
    }

    boolean isKnown(int group, int block) {
        return known[group][block];
    }

    void setKnown(int group, int block) {
        known[group][block] = true;
    }
}
