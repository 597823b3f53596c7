package org.pikan.basis;

/**
 * Finds the interval between breakpoints in which a point lies, in constant time when the breakpoints are about even.
 *
 * <p>The range is cut into equal buckets; bucket(z) never decreases with z, so a breakpoint in a lower bucket is below z
 * and one in a higher bucket above it. Only the breakpoints in z's own bucket are searched.
 */
final class IntervalSearch {

    private static final int BUCKETS_PER_INTERVAL = 2;

    private final double[] breakpoints;
    private final double start;
    private final double bucketsPerLength;
    /** Per bucket b: how many breakpoints lie in lower buckets; one entry more than buckets. */
    private final int[] below;

    IntervalSearch(double[] breakpoints) {
        int last = breakpoints.length - 1;
        int buckets = BUCKETS_PER_INTERVAL * last;
        this.breakpoints = breakpoints;
        this.start = breakpoints[0];
        this.bucketsPerLength = buckets / (breakpoints[last] - breakpoints[0]);
        this.below = new int[buckets + 1];
        for (double breakpoint : breakpoints) {
            for (int b = bucketOf(breakpoint) + 1; b <= buckets; b++) {
                below[b]++;
            }
        }
    }

    private int bucketOf(double z) {
        int bucket = (int) ((z - start) * bucketsPerLength);
        return Math.min(Math.max(bucket, 0), below.length - 2);
    }

    /** The interval s with {@code breakpoints[s] <= z < breakpoints[s+1]}; the first or last for points outside. */
    int intervalOf(double z) {
        int bucket = bucketOf(z);
        int low = Math.max(below[bucket] - 1, 0);
        int high = Math.min(below[bucket + 1], breakpoints.length - 1);
        while (high - low > 2) {
            int middle = (low + high) >>> 1;
            if (z < breakpoints[middle]) {
                high = middle;
            } else {
                low = middle;
            }
        }
        // One comparison even if low is the only interval left: what a processor cannot foresee it should not branch on.
        int next = Math.min(low + 1, breakpoints.length - 2);
        return z < breakpoints[next] ? low : next;
    }
}
