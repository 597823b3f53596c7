package org.pikan.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pikan.problem.Pde.coordinate;
import static org.pikan.problem.Pde.interval;
import static org.pikan.problem.Pde.unknown;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pikan.export.ResultJson;
import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.Symbol;
import org.pikan.formulation.ConditionMode;
import org.pikan.problem.Problem;

/** Each structure wins on the kind of solution it is made for, and says so in the result. */
class RaceTest {

    private static final Symbol X = coordinate("x");
    private static final Symbol Y = coordinate("y");
    private static final FunctionSymbol U = unknown("u");

    private static ResultJson result(String solution, String source, int iterations) {
        Problem problem = Problem.named("poisson").unknowns(U).on(interval(X, -1, 1), interval(Y, -1, 1))
                .equation("u_xx + u_yy = " + source).boundary("u = " + solution).exact(U, solution).build();
        return Solver.standard().conditions(ConditionMode.SOFT).points(640).threads(2).iterations(iterations)
                .solve(problem).result();
    }

    private static double error(ResultJson result) {
        Double error = result.accuracy().relativeL2();
        return error == null ? Double.NaN : error;
    }

    @Test
    void aSumOfFunctionsOfOneCoordinateIsLeftToTheAdditiveNetwork() {
        ResultJson result = result("sin(2*x) + exp(y)", "-4*sin(2*x) + exp(y)", 60);
        assertThat(result.structure().network()).isEqualTo("kan");
        assertThat(result.structure().width()).isEmpty();
        assertThat(error(result)).isLessThan(1e-10);
        assertThat(result.candidates()).filteredOn(c -> List.of(8, 8).equals(c.width()))
                .singleElement().satisfies(c -> assertThat(c.seconds()).isZero());
    }

    @Test
    void aRidgeAcrossTheAxesIsLeftToTheComposedNetwork() {
        ResultJson result = result("exp(-(x + 2*y)^2)", "5*(4*(x + 2*y)^2 - 2)*exp(-(x + 2*y)^2)", 150);
        assertThat(result.structure().network()).isEqualTo("kan");
        assertThat(result.structure().width()).containsExactly(1);
        assertThat(error(result)).isLessThan(1e-6);
        assertThat(result.candidates()).hasSize(5).allSatisfy(c -> assertThat(c.validationResidual()).isFinite());
    }

    @Test
    void dataThatAreNotBuiltInLetAFrontAcrossTheAxesBeAFunctionOfOneSum() {
        String front = "tanh(3*(x + y/2))";
        Problem problem = Problem.named("front").unknowns(U).on(interval(X, -1, 1), interval(Y, -1, 1))
                .equation("u_xx + u_yy = -22.5*" + front + "*(1 - " + front + "^2)").boundary("u = " + front)
                .exact(U, front).build();
        Solution solution = Solver.standard().points(640).threads(2).iterations(300).solve(problem);
        ResultJson result = solution.result();
        assertThat(solution.formulation().mode()).isEqualTo(ConditionMode.SOFT);
        assertThat(result.structure().width()).containsExactly(1);
        assertThat(error(result)).isLessThan(1e-6);
        assertThat(result.candidates()).extracting(c -> c.conditions() + " " + c.width()).containsExactly("auto []",
                "auto [1]", "auto []", "auto [16]", "auto [8, 8]", "soft [1]", "soft [16]", "soft [8, 8]");
        assertThat(solution.structureInWords()).startsWith("composed KAN with soft conditions").contains(": u is");
    }

    @Test
    void dataOfZeroAreBuiltInAndNobodyRacesWithoutThem() {
        Problem problem = Problem.named("zero").unknowns(U).on(interval(X, 0, 1), interval(Y, 0, 1))
                .equation("u_xx + u_yy = -2*pi^2*sin(pi*x)*sin(pi*y)").boundary("u = 0").build();
        ResultJson result = Solver.standard().points(640).threads(2).iterations(60).solve(problem).result();
        assertThat(result.candidates()).hasSize(5).allSatisfy(c -> assertThat(c.conditions()).isEqualTo("auto"));
    }

    @Test
    void aProductIsLeftToTheSeparableNetwork() {
        ResultJson result = result("exp(x)*cos(3*y)", "-8*exp(x)*cos(3*y)", 120);
        assertThat(result.structure().network()).isEqualTo("separable");
        assertThat(error(result)).isLessThan(1e-9);
    }
}
