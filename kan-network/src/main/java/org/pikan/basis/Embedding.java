package org.pikan.basis;

/**
 * The functions of one basis written in another, larger one.
 *
 * <pre>b_m(z) = constant[m] + sum over k of matrix[m][k] * b'_k(z)</pre>
 *
 * <p>So coefficients c of the old basis become {@code sum over m of c[m] * matrix[m][k]} in the new one, and
 * {@code sum over m of c[m] * constant[m]} goes to the bias of the layer.
 *
 * @param matrix old size x new size
 * @param constant old size; zeros when the new basis spans the constants
 */
public record Embedding(double[][] matrix, double[] constant) {

    /** Coefficients in the new basis. */
    public double[] coefficients(double[] old) {
        double[] result = new double[matrix.length == 0 ? 0 : matrix[0].length];
        for (int m = 0; m < matrix.length; m++) {
            for (int k = 0; k < result.length; k++) {
                result[k] = Math.fma(old[m], matrix[m][k], result[k]);
            }
        }
        return result;
    }

    /** What goes to the bias. */
    public double bias(double[] old) {
        double result = 0;
        for (int m = 0; m < constant.length; m++) {
            result = Math.fma(old[m], constant[m], result);
        }
        return result;
    }
}
