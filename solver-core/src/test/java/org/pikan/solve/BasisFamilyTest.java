package org.pikan.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pikan.problem.Pde.coordinate;
import static org.pikan.problem.Pde.interval;
import static org.pikan.problem.Pde.unknown;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pikan.network.BasisChoice.Family;
import org.pikan.problem.Problem;

/** Every family of functions trains, grows, and is named in the result. */
class BasisFamilyTest {

    private static final Problem WAVE = Problem.named("wave").unknowns(unknown("u"))
            .on(interval(coordinate("x"), 0, 2)).equation("u_xx + 9*u = exp(x)").boundary("u = sin(3*x) + exp(x)/10")
            .exact(unknown("u"), "sin(3*x) + exp(x)/10").build();

    @ParameterizedTest
    @EnumSource(Family.class)
    void solvesAnOrdinaryEquationBeyondItsFirstResolution(Family family) {
        SolveOptions options = SolveOptions.standard().toBuilder().network(NetworkChoice.KAN).width(List.of(4)).build();
        Solution solution = Solver.with(options).basis(family).threads(1)
                .iterations(150).solve(WAVE);
        assertThat(solution.relativeL2Error(unknown("u"))).isLessThan(1e-4);
        assertThat(solution.result().structure().basis()).isEqualTo(family.label());
        assertThat(solution.report()).isNotNull();
        assertThat(solution.report().history()).extracting(Progress::parameterCount).element(0)
                .isNotEqualTo(solution.network().parameterCount());
    }
}
