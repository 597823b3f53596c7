package org.pikan.residual;

import org.jspecify.annotations.Nullable;
import org.pikan.expression.Function;

/** The loops over points. All arrays are different, or out is not read again; each has at least {@code n} values. */
final class Loops {
    private Loops() {}

    static void add(double[] a, double[] b, double[] out, int n) {
        for (int p = 0; p < n; p++) {
            out[p] = a[p] + b[p];
        }
    }

    static void subtract(double[] a, double[] b, double[] out, int n) {
        for (int p = 0; p < n; p++) {
            out[p] = a[p] - b[p];
        }
    }

    static void multiply(double[] a, double[] b, double[] out, int n) {
        for (int p = 0; p < n; p++) {
            out[p] = a[p] * b[p];
        }
    }

    static void divide(double[] a, double[] b, double[] out, int n) {
        for (int p = 0; p < n; p++) {
            out[p] = a[p] / b[p];
        }
    }

    static void negate(double[] a, double[] out, int n) {
        for (int p = 0; p < n; p++) {
            out[p] = -a[p];
        }
    }

    static void multiplyAdd(double[] a, double[] b, double[] c, double[] out, int n) {
        for (int p = 0; p < n; p++) {
            out[p] = Math.fma(a[p], b[p], c[p]);
        }
    }

    static void multiplySubtract(double[] a, double[] b, double[] c, double[] out, int n) {
        for (int p = 0; p < n; p++) {
            out[p] = Math.fma(a[p], b[p], -c[p]);
        }
    }

    static void subtractProduct(double[] a, double[] b, double[] c, double[] out, int n) {
        for (int p = 0; p < n; p++) {
            out[p] = Math.fma(-a[p], b[p], c[p]);
        }
    }

    static void select(double[] condition, double[] then, double[] otherwise, double[] out, int n) {
        for (int p = 0; p < n; p++) {
            out[p] = condition[p] >= 0 ? then[p] : condition[p] < 0 ? otherwise[p] : Double.NaN;
        }
    }

    static void power(double[] a, double[] b, double[] out, int n) {
        for (int p = 0; p < n; p++) {
            out[p] = StrictMath.pow(a[p], b[p]);
        }
    }

    static void call(Function function, double[] a, double @Nullable [] b, double[] out, int n) {
        double[] arguments = new double[b == null ? 1 : 2];
        for (int p = 0; p < n; p++) {
            arguments[0] = a[p];
            if (b != null) {
                arguments[1] = b[p];
            }
            out[p] = function.evaluate(arguments);
        }
    }
}
