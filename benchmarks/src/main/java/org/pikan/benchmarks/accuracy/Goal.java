package org.pikan.benchmarks.accuracy;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A problem of the library and what is asked of it.
 *
 * @param problem
 *            its name
 * @param coordinates
 *            their number, time included
 * @param target
 *            relative L2 error to reach by defaults
 * @param seconds
 *            limit of the training
 * @param deepTarget
 *            what a deep KAN alone is to reach, where that is asked
 * @param deepSeconds
 *            the limit for a deep KAN
 */
record Goal(String problem, int coordinates, double target, double seconds, OptionalDouble deepTarget,
        double deepSeconds) {

    /** Below this the conditions' interpolant, not the network, would give the digits. */
    static final double LEAST_ANSATZ_ERROR = 0.1;

    /** All problems of the table. */
    static final List<Goal> ALL = List.of(
            of("poisson-1d", 1, 1e-12, 3),
            of("poisson-2d", 2, 1e-11, 10, 1e-8, 20),
            of("poisson-3d", 3, 1e-11, 20),
            of("poisson-5d", 5, 1e-6, 60),
            of("poisson-5d-additive", 5, 1e-11, 20),
            of("poisson-peak-2d", 2, 1e-6, 60),
            of("poisson-oblique-2d", 2, 1e-8, 60),
            of("helmholtz-2d", 2, 1e-9, 20, 1e-6, 20),
            of("biharmonic-2d", 2, 1e-8, 60),
            of("heat-1d", 2, 1e-11, 10, 1e-8, 20),
            of("heat-2d", 3, 1e-10, 30),
            of("heat-rod-robin", 2, 1e-10, 20),
            of("burgers-1d", 2, 1e-5, 60),
            of("allen-cahn-1d", 2, 1e-3, 120),
            of("convection-1d", 2, 1e-12, 30),
            of("reaction-1d", 2, 1e-5, 30),
            of("wave-1d", 2, 1e-9, 60, 1e-4, 60),
            of("klein-gordon-1d", 2, 1e-10, 60, 1e-7, 60),
            of("kdv-1d", 2, 1e-3, 300),
            of("kuramoto-sivashinsky-1d", 2, 1e-3, 300));

    private static Goal of(String problem, int coordinates, double target, double seconds) {
        return new Goal(problem, coordinates, target, seconds, OptionalDouble.empty(), seconds);
    }

    private static Goal of(String problem, int coordinates, double target, double seconds, double deepTarget,
            double deepSeconds) {
        return new Goal(problem, coordinates, target, seconds, OptionalDouble.of(deepTarget), deepSeconds);
    }
}
