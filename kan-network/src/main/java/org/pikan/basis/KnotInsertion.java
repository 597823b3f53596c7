package org.pikan.basis;

/**
 * B-splines on few breakpoints in B-splines on more.
 *
 * <p>The coefficient of new function k is the polar form (blossom) of the old spline's polynomial at the new knots
 * k+1 .. k+degree. The polynomial is that of an interval in the middle of the new function's support, and the polar form
 * comes from the triangle of de Boor with one argument in each column. For knots inserted between equal ends this is
 * the Oslo algorithm.
 *
 * <p>Source: Cohen, Lyche, Riesenfeld, Discrete B-splines and subdivision techniques, Computer Graphics and Image
 * Processing 14 (1980) 87-111; Ramshaw, Blossoms are polar forms, CAGD 6 (1989) 323-358.
 */
final class KnotInsertion {

    private KnotInsertion() {}

    /** Entry (m, k) is the coefficient of new function k in old function m. */
    static double[][] matrix(int degree, double[] breakpoints, double[] newBreakpoints) {
        double[] knots = SplinePieces.clampedKnots(degree, breakpoints);
        double[] newKnots = SplinePieces.clampedKnots(degree, newBreakpoints);
        int size = breakpoints.length - 1 + degree;
        int newSize = newBreakpoints.length - 1 + degree;
        double[][] result = new double[size][newSize];
        for (int k = 0; k < newSize; k++) {
            int newInterval = Math.min(Math.max(k - degree / 2, 0), newBreakpoints.length - 2);
            double inside = newBreakpoints[newInterval]
                    + 0.5 * (newBreakpoints[newInterval + 1] - newBreakpoints[newInterval]);
            int interval = intervalOf(breakpoints, inside);
            // On this interval functions interval .. interval + degree are not zero.
            for (int j = 0; j <= degree; j++) {
                result[interval + j][k] = polarForm(degree, knots, interval, j, newKnots, k + 1);
            }
        }
        return result;
    }

    private static int intervalOf(double[] breakpoints, double z) {
        int interval = 0;
        while (interval < breakpoints.length - 2 && z >= breakpoints[interval + 1]) {
            interval++;
        }
        return interval;
    }

    /** The polar form of function interval + j on an interval, at {@code degree} arguments. */
    private static double polarForm(int degree, double[] knots, int interval, int j, double[] arguments, int from) {
        double[] d = new double[degree + 1];
        d[j] = 1;
        for (int r = 1; r <= degree; r++) {
            double u = arguments[from + r - 1];
            for (int i = degree; i >= r; i--) {
                double left = knots[interval + i];
                double right = knots[interval + i + degree + 1 - r];
                double a = (u - left) / (right - left);
                d[i] = (1 - a) * d[i - 1] + a * d[i];
            }
        }
        return d[degree];
    }
}
