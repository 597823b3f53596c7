package org.pikan.basis;

import java.util.List;

/** One of every family and policy, and access to single values. */
final class Bases {

    private Bases() {}

    static List<Basis> all() {
        double[] graded = {-1, -0.2, -0.05, 0, 0.1, 0.5, 1};
        return List.of(new Chebyshev(7), new Chebyshev(1).withoutConstant(), new Chebyshev(2).withDecay(0),
                new Chebyshev(9, false, new Interval(-0.5, 2.5), 2), BSpline.of(5, graded),
                BSpline.of(5, graded).withoutConstant(), BSpline.uniform(3, 1, Interval.UNIT),
                BSpline.uniform(3, 1, Interval.UNIT).withoutConstant(),
                BSpline.uniform(4, 6, new Interval(-1, 2)).withExtrapolation(Extrapolation.CONSTANT),
                BSpline.uniform(4, 6, new Interval(-1, 2)).withExtrapolation(Extrapolation.LINEAR).withoutConstant(),
                BSpline.uniform(1, 3, Interval.UNIT), BSpline.uniform(7, 20, Interval.UNIT), new Fourier(5, 2),
                new Fourier(3, false, 3, 0), Jacobi.legendre(7), Jacobi.legendre(1).withoutConstant(),
                new Jacobi(2, 1, 1).withoutConstant(), new Jacobi(6, false, 0.5, -0.7, new Interval(-0.5, 2.5), 2),
                new Jacobi(5, 2, 0).withDecay(0), GaussianRbf.uniform(4, Interval.UNIT),
                GaussianRbf.uniform(1, new Interval(-1, 2)).refined(), Activation.TANH, Activation.SILU, Activation.SIN,
                Activation.IDENTITY);
    }

    /** Functions x derivatives at one point. */
    static double[][] at(Basis basis, double z, int order) {
        double[] out = new double[basis.size() * (order + 1)];
        basis.evaluate(new double[] {z}, 0, 1, order, out, 0);
        double[][] result = new double[basis.size()][order + 1];
        for (int m = 0; m < basis.size(); m++) {
            System.arraycopy(out, m * (order + 1), result[m], 0, order + 1);
        }
        return result;
    }

    /** Sum over m of c[m] * b_m^(q)(z), for each q. */
    static double[] combination(Basis basis, double[] coefficients, double z, int order) {
        double[] result = new double[order + 1];
        double[][] values = at(basis, z, order);
        for (int m = 0; m < basis.size(); m++) {
            for (int q = 0; q <= order; q++) {
                result[q] += coefficients[m] * values[m][q];
            }
        }
        return result;
    }
}
