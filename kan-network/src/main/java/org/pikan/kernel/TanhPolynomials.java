package org.pikan.kernel;

/** The polynomials R_q in tanh^(q) = (1 - t^2) R_q(t), t = tanh; R_1 = 1, R_(q+1) = (1 - t^2) R_q' - 2 t R_q. */
final class TanhPolynomials {

    /** 1 - t^2. */
    private static final double[] SLOPE = {1, 0, -1};

    private static final int STORED = 8;
    private static final double[][] FACTORS = new double[STORED + 1][];

    static {
        FACTORS[0] = new double[] {0};
        FACTORS[1] = new double[] {1};
        for (int q = 2; q <= STORED; q++) {
            FACTORS[q] = next(FACTORS[q - 1]);
        }
    }

    private TanhPolynomials() {}

    /** Rows 1 .. order of n numbers behind row 0, which is tanh: its derivatives at the same argument. */
    static void derivatives(RowKernels rows, int order, double[] out, int outOffset, int n) {
        int slope = outOffset + n;
        if (order > 0) {
            rows.polynomial(SLOPE, out, outOffset, out, slope, n);
        }
        for (int q = 2; q <= order; q++) {
            int row = outOffset + q * n;
            rows.polynomial(factor(q), out, outOffset, out, row, n);
            rows.multiply(1, out, row, out, slope, out, row, n, false);
        }
    }

    /** Coefficients of R_q by rising powers, q >= 1. Not to be written to. */
    private static double[] factor(int q) {
        double[] result = FACTORS[Math.min(q, STORED)];
        for (int k = STORED; k < q; k++) {
            result = next(result);
        }
        return result;
    }

    private static double[] next(double[] r) {
        double[] result = new double[r.length + 1];
        for (int k = 0; k < r.length; k++) {
            if (k > 0) {
                result[k - 1] += k * r[k];
            }
            result[k + 1] -= (k + 2) * r[k];
        }
        return result;
    }
}
