package org.pikan.solve;

/** Chebyshev coefficients from values at Chebyshev nodes. */
final class ChebyshevNodes {

    private ChebyshevNodes() {}

    /** Node i of n in (-1, 1), ascending. */
    static double node(int i, int n) {
        return -StrictMath.cos(Math.PI * (i + 0.5) / n);
    }

    /** T_j at node i of n. */
    private static double polynomial(int j, int i, int n) {
        return (j % 2 == 0 ? 1 : -1) * StrictMath.cos(Math.PI * j * (i + 0.5) / n);
    }

    /**
     * Coefficients of T_0 ... T_degree that come nearest to values in the discrete least-squares sense.
     *
     * @param values
     *            as [node][component], more than {@code degree} nodes
     * @return as [j][component]
     */
    static double[][] coefficients(double[][] values, int degree) {
        int n = values.length;
        double[][] result = new double[degree + 1][values[0].length];
        for (int j = 0; j <= degree; j++) {
            for (int i = 0; i < n; i++) {
                double weight = (j == 0 ? 1.0 : 2.0) / n * polynomial(j, i, n);
                for (int c = 0; c < values[i].length; c++) {
                    result[j][c] = Math.fma(weight, values[i][c], result[j][c]);
                }
            }
        }
        return result;
    }
}
