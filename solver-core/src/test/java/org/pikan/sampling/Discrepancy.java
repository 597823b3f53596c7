package org.pikan.sampling;

/** How far a set of points is from even. */
final class Discrepancy {
    private Discrepancy() {}

    /**
     * Centred L2 discrepancy, equation (5) of Hickernell: A generalized discrepancy and quadrature error bound,
     * Math. Comp. 67 (1998).
     */
    static double centredL2(double[][] points) {
        int dimension = points.length;
        int count = points[0].length;
        double single = 0;
        double pairs = 0;
        for (int i = 0; i < count; i++) {
            double product = 1;
            for (int axis = 0; axis < dimension; axis++) {
                double a = Math.abs(points[axis][i] - 0.5);
                product *= 1 + a / 2 - a * a / 2;
            }
            single += product;
            for (int j = 0; j < count; j++) {
                double both = 1;
                for (int axis = 0; axis < dimension; axis++) {
                    double x = points[axis][i];
                    double y = points[axis][j];
                    both *= 1 + Math.abs(x - 0.5) / 2 + Math.abs(y - 0.5) / 2 - Math.abs(x - y) / 2;
                }
                pairs += both;
            }
        }
        return Math.sqrt(Math.pow(13.0 / 12, dimension) - 2 * single / count + pairs / count / count);
    }
}
