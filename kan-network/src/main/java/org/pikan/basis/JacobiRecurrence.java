package org.pikan.basis;

/**
 * The three-term recurrence of Jacobi polynomials, P_n = (A_n x + B_n) P_(n-1) - C_n P_(n-2), P_0 = 1, C_1 = 0.
 *
 * <p>Source: NIST Digital Library of Mathematical Functions, 18.9.1 and 18.9.2.
 *
 * @param a
 *            A_n
 * @param b
 *            B_n
 * @param c
 *            C_n
 */
record JacobiRecurrence(double a, double b, double c) {

    /** The step to degree n, at least 1. */
    static JacobiRecurrence step(int n, double alpha, double beta) {
        double sum = alpha + beta;
        if (n == 1) {
            return new JacobiRecurrence(0.5 * (sum + 2), 0.5 * (alpha - beta), 0);
        }
        double s = 2 * n + sum;
        double d = 2 * n * (n + sum) * (s - 2);
        return new JacobiRecurrence((s - 1) * s * (s - 2) / d, (s - 1) * (alpha - beta) * sum / d,
                2 * (n + alpha - 1) * (n + beta - 1) * s / d);
    }

    /**
     * Coefficients e[m][k] with P_m^(from)(slope*x + shift) = sum over k of e[m][k] * P_k^(to)(x), m = 0..degree, k = 0..m: the recurrence
     * of the one family, in which x times a polynomial of the other is again a sum of three.
     */
    static double[][] expansion(int degree, double alpha, double beta, double slope, double shift, double toAlpha,
            double toBeta) {
        double[][] e = new double[degree + 1][degree + 1];
        e[0][0] = 1;
        for (int m = 1; m <= degree; m++) {
            JacobiRecurrence step = step(m, alpha, beta);
            for (int k = 0; k < m; k++) {
                JacobiRecurrence next = step(k + 1, toAlpha, toBeta);
                double value = e[m - 1][k];
                double byX = step.a * slope * value / next.a;
                e[m][k] += (step.a * shift + step.b) * value - byX * next.b;
                e[m][k + 1] += byX;
                if (k > 0) {
                    e[m][k - 1] += byX * next.c;
                }
                if (m > 1 && k < m - 1) {
                    e[m][k] -= step.c * e[m - 2][k];
                }
            }
        }
        return e;
    }
}
