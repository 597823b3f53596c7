package org.pikan.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pikan.formulation.ConditionMode;
import org.pikan.problem.Problem;
import org.pikan.solve.NetworkChoice;
import org.pikan.solve.Solution;
import org.pikan.solve.Solver;

/**
 * The accuracy that the defaults reach on library problems, with limits of iterations, so that a slow machine reaches it too.
 */
class LibraryAccuracyTest {

    private static double error(String name, NetworkChoice network, ConditionMode conditions, int iterations) {
        Problem problem = PdeLibrary.problem(name);
        Solution solution = Solver.standard().network(network).conditions(conditions).iterations(iterations)
                .solve(problem);
        Double error = solution.result().accuracy().relativeL2();
        return error == null ? Double.NaN : error;
    }

    @ParameterizedTest
    @CsvSource({"poisson-1d, 60, 1e-13", "poisson-2d, 60, 1e-12", "helmholtz-2d, 80, 1e-11", "heat-1d, 60, 1e-12",
            "heat-rod-robin, 60, 1e-12", "wave-1d, 120, 1e-10", "convection-1d, 130, 1e-11",
            "poisson-3d, 60, 1e-11", "heat-2d, 60, 1e-11", "biharmonic-2d, 80, 1e-9"})
    void separableNetworksReachManyDigits(String name, int iterations, double bound) {
        assertThat(error(name, NetworkChoice.SEPARABLE, ConditionMode.AUTO, iterations)).isLessThan(bound);
    }

    @ParameterizedTest
    @CsvSource({"heat-1d, AUTO, 40, 1e-4", "poisson-2d, AUTO, 40, 1e-3", "poisson-2d, SOFT, 60, 1e-2"})
    void deepNetworksLearn(String name, ConditionMode conditions, int iterations, double bound) {
        assertThat(error(name, NetworkChoice.KAN, conditions, iterations)).isLessThan(bound);
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"heat-1d, AUTO, 250, 1e-6", "poisson-2d, AUTO, 250, 1e-7", "poisson-2d, SOFT, 300, 1e-6",
            "helmholtz-2d, AUTO, 300, 1e-5", "wave-1d, AUTO, 300, 1e-2"})
    void deepNetworksReachTheirFigures(String name, ConditionMode conditions, int iterations, double bound) {
        assertThat(error(name, NetworkChoice.KAN, conditions, iterations)).isLessThan(bound);
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"poisson-oblique-2d, SOFT, 300, 1e-6", "burgers-1d, AUTO, 400, 1e-6"})
    void theRaceFindsAStructureForSteepSolutions(String name, ConditionMode conditions, int iterations, double bound) {
        assertThat(error(name, NetworkChoice.AUTO, conditions, iterations)).isLessThan(bound);
    }
}
