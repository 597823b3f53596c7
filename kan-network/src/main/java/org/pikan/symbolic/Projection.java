package org.pikan.symbolic;

import java.util.ArrayList;
import java.util.List;

/**
 * Orthonormal columns that linear least squares removes from others: modified Gram-Schmidt, each column twice, so that
 * residuals are right to round-off (Giraud, Langou, Rozloznik: Comput. Math. Appl. 50 (2005) 1069).
 */
final class Projection {

    /** A column that keeps less of its length is taken for dependent. */
    private static final double DEPENDENT = 1e-13;

    private final List<double[]> basis = new ArrayList<>();

    Projection() {}

    Projection(Projection other) {
        basis.addAll(other.basis);
    }

    /** Takes a column in; false if it depends on those before, and then nothing changes. */
    boolean add(double[] column) {
        double[] own = column.clone();
        double before = norm(own);
        remove(own);
        double after = norm(own);
        if (!(after > DEPENDENT * before) || !Double.isFinite(after)) {
            return false;
        }
        for (int i = 0; i < own.length; i++) {
            own[i] /= after;
        }
        basis.add(own);
        return true;
    }

    /** Subtracts the projection from a vector, in place. */
    void remove(double[] vector) {
        for (int pass = 0; pass < 2; pass++) {
            for (double[] q : basis) {
                double dot = -dot(q, vector);
                for (int i = 0; i < vector.length; i++) {
                    vector[i] = Math.fma(dot, q[i], vector[i]);
                }
            }
        }
    }

    int size() {
        return basis.size();
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum = Math.fma(a[i], b[i], sum);
        }
        return sum;
    }

    static double norm(double[] a) {
        return StrictMath.sqrt(dot(a, a));
    }

    /**
     * The least-squares coefficients of columns, all finite, for a right-hand side, by columns orthogonalised in turn.
     *
     * @return the coefficients, and 0 for columns that depend on those before; the right-hand side is left as the residual
     */
    static double[] solve(List<double[]> columns, double[] rhs) {
        int n = columns.size();
        double[][] r = new double[n][n];
        List<double[]> q = new ArrayList<>();
        int[] position = new int[n];
        double[] projected = new double[n];
        int count = 0;
        for (int j = 0; j < n; j++) {
            double[] own = columns.get(j).clone();
            double before = norm(own);
            for (int pass = 0; pass < 2; pass++) {
                for (int k = 0; k < count; k++) {
                    double dot = dot(q.get(k), own);
                    r[position[k]][j] += dot;
                    axpy(-dot, q.get(k), own);
                }
            }
            double after = norm(own);
            if (after > DEPENDENT * before) {
                for (int i = 0; i < own.length; i++) {
                    own[i] /= after;
                }
                r[j][j] = after;
                q.add(own);
                position[count++] = j;
            }
        }
        for (int pass = 0; pass < 2; pass++) {
            for (int k = 0; k < count; k++) {
                double dot = dot(q.get(k), rhs);
                projected[position[k]] += dot;
                axpy(-dot, q.get(k), rhs);
            }
        }
        double[] x = new double[n];
        for (int k = count - 1; k >= 0; k--) {
            int j = position[k];
            double sum = projected[j];
            for (int i = j + 1; i < n; i++) {
                sum -= r[j][i] * x[i];
            }
            x[j] = sum / r[j][j];
        }
        return x;
    }

    private static void axpy(double factor, double[] x, double[] y) {
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.fma(factor, x[i], y[i]);
        }
    }
}
