package org.pikan.optimize;

/** Plain loops over vectors; sums run in index order, so that the same input gives the same bits. */
final class Vectors {
    private Vectors() {}

    /** The inner product a'b. */
    static double dot(double[] a, double[] b) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            s0 = Math.fma(a[i], b[i], s0);
            s1 = Math.fma(a[i + 1], b[i + 1], s1);
            s2 = Math.fma(a[i + 2], b[i + 2], s2);
            s3 = Math.fma(a[i + 3], b[i + 3], s3);
        }
        for (; i < a.length; i++) {
            s0 = Math.fma(a[i], b[i], s0);
        }
        return (s0 + s1) + (s2 + s3);
    }

    /** y += factor * x. */
    static void axpy(double factor, double[] x, double[] y) {
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.fma(factor, x[i], y[i]);
        }
    }

    /** out = x + factor * direction. */
    static void along(double[] x, double factor, double[] direction, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.fma(factor, direction[i], x[i]);
        }
    }

    /** Whether no entry is NaN or infinite. */
    static boolean finite(double[] a) {
        for (double value : a) {
            if (!Double.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    /** The largest magnitude. */
    static double maxAbs(double[] a) {
        double max = 0;
        for (double value : a) {
            max = Math.max(max, Math.abs(value));
        }
        return max;
    }
}
