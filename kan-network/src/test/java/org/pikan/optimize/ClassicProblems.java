package org.pikan.optimize;

import static java.lang.Math.sqrt;

/**
 * Small problems with known minima.
 *
 * <p>Source: Moré, Garbow, Hillstrom: Testing unconstrained optimization software, ACM TOMS 7 (1981) 17.
 */
final class ClassicProblems {
    private ClassicProblems() {}

    /** Minimum 0 at (1, 1), at the end of a curved valley. */
    static DenseProblem rosenbrock() {
        return new DenseProblem(2, 2) {
            @Override
            double[] residuals(double[] x) {
                return new double[] {10 * (x[1] - x[0] * x[0]), 1 - x[0]};
            }

            @Override
            double[][] jacobian(double[] x) {
                return new double[][] {{-20 * x[0], 10}, {-1, 0}};
            }

            @Override
            double[] start() {
                return new double[] {-1.2, 1};
            }
        };
    }

    /** Minimum 0 at the origin, where J has rank 2 of 4. */
    static DenseProblem powellSingular() {
        return new DenseProblem(4, 4) {
            @Override
            double[] residuals(double[] x) {
                double a = x[1] - 2 * x[2];
                double b = x[0] - x[3];
                return new double[] {x[0] + 10 * x[1], sqrt(5) * (x[2] - x[3]), a * a, sqrt(10) * b * b};
            }

            @Override
            double[][] jacobian(double[] x) {
                double a = 2 * (x[1] - 2 * x[2]);
                double b = 2 * sqrt(10) * (x[0] - x[3]);
                return new double[][] {{1, 10, 0, 0}, {0, 0, sqrt(5), -sqrt(5)}, {0, a, -2 * a, 0}, {b, 0, 0, -b}};
            }

            @Override
            double[] start() {
                return new double[] {3, -1, 0, 1};
            }
        };
    }

    /** Minimum 0 at (1e6, 2e-6). */
    static DenseProblem brownBadlyScaled() {
        return new DenseProblem(3, 2) {
            @Override
            double[] residuals(double[] x) {
                return new double[] {x[0] - 1e6, x[1] - 2e-6, x[0] * x[1] - 2};
            }

            @Override
            double[][] jacobian(double[] x) {
                return new double[][] {{1, 0}, {0, 1}, {x[1], x[0]}};
            }

            @Override
            double[] start() {
                return new double[] {1, 1};
            }
        };
    }
}
