package org.pikan.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pikan.expression.Equation;
import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.Names;
import org.pikan.expression.Parser;
import org.pikan.expression.Symbol;
import org.pikan.problem.Axis;
import org.pikan.problem.Condition;
import org.pikan.problem.Domain;
import org.pikan.problem.FaceCondition;
import org.pikan.problem.PeriodicCondition;
import org.pikan.problem.PointCondition;
import org.pikan.problem.Problem;
import org.pikan.problem.ProblemException;

class ReferencesTest {
    private static final Names NAMES = Names.of(List.of("x", "t"), List.of("u"));
    private static final FunctionSymbol U = new FunctionSymbol("u");
    private static final Domain DOMAIN = domain(-1, 1, 0);
    private static final String EQUATION = "u_t + u*u_x = 0.02*u_xx";
    private static final String START = "u = -sin(pi*x)";

    @Test
    void aProblemWithoutReferenceHasNone() {
        assertThat(References.of(problem(Optional.empty(), DOMAIN, EQUATION, walls(START, "u = 0", "u = 0"))))
                .isEmpty();
    }

    @Test
    void anUnknownMethodIsRefusedWithTheNearest() {
        assertThatThrownBy(
                () -> References.of(problem(Optional.of("cole-hof"), DOMAIN, EQUATION, walls(START, "u = 0", "u = 0"))))
                .isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.hint()).contains("'cole-hopf'"))
                .hasMessageContaining("'cole-hof'");
        assertThatThrownBy(
                () -> References.of(problem(Optional.of("spectrum"), DOMAIN, EQUATION, walls(START, "u = 0", "u = 0"))))
                .isInstanceOf(ProblemException.class).hasMessageContaining("'spectrum'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"u_t + u*u_x = 0.02*u_xx", "0.02*u_xx - u_x*u - u_t = 0", "3*u_t = 0.06*u_xx - 3*u*u_x",
            "u_t = u_xx/50 - u*u_x"})
    void takesTheViscosityHoweverTheEquationIsWritten(String equation) {
        ReferenceSolution solution = solution(DOMAIN, equation, walls(START, "-2*u = 0", "u/3 = 0"));
        assertThat(solution.value(U, 0.3, 0.7)).isCloseTo(new ColeHopf(0.02).value(0.3, 0.7), within(1e-13));
    }

    @Test
    void theSolutionIsPeriodicToo() {
        List<Condition> conditions = new ArrayList<>(walls(START, "u = 0", "u = 0").subList(0, 1));
        conditions.add(new PeriodicCondition("periodic x", 0, 1));
        assertThat(solution(DOMAIN, EQUATION, conditions).value(U, 0.25, 0)).isCloseTo(-Math.sqrt(0.5), within(1e-13));
    }

    @ParameterizedTest
    @ValueSource(strings = {"u_t - u*u_x = 0.02*u_xx", "u_t + u*u_x = -0.02*u_xx", "u_t + 2*u*u_x = 0.02*u_xx",
            "u_t + u*u_x = 0.02*u_xx + 0.01", "u_t + u*u_x = 0.02*u_xx + 0.01*x", "u_t + u^2*u_x = 0.02*u_xx",
            "u_t + u*u_x = (0.02 + 0.001*t)*u_xx", "u_t + u*u_x = 0.02*u_xx + 0.001*u_xxx", "u_x + u*u_t = 0.02*u_xx",
            "u_t + u*u_x = 0", "u*u_x = 0.02*u_xx"})
    void anotherEquationIsRefused(String equation) {
        assertThatThrownBy(() -> solution(DOMAIN, equation, walls(START, "u = 0", "u = 0")))
                .isInstanceOf(ProblemException.class).hasMessageContaining("cole-hopf")
                .hasMessageContaining("equation");
    }

    @ParameterizedTest
    @CsvSource({"u = sin(pi*x), u = 0, u = 0, initial", "u = -sin(2*pi*x), u = 0, u = 0, initial",
            "u = -1.01*sin(pi*x), u = 0, u = 0, initial", "u = -sin(pi*x), u = 0.01, u = 0, x=-1",
            "u = -sin(pi*x), u = 0, u = t, x=1", "u = -sin(pi*x), u = 0, u_x = 0, x=1",
            "u_t = 0, u = 0, u = 0, initial", "0*u = 0, u = 0, u = 0, initial"})
    void otherDataAreRefused(String start, String left, String right, String label) {
        assertThatThrownBy(() -> solution(DOMAIN, EQUATION, walls(start, left, right)))
                .isInstanceOf(ProblemException.class).hasMessageContaining("'" + label + "'");
    }

    @Test
    void anotherDomainIsRefused() {
        for (Domain domain : List.of(domain(-1, 2, 0), domain(0, 1, 0), domain(-1, 1, 0.5), new Domain(List.of(
                new Axis(new Symbol("x"), -1, 1, false), new Axis(new Symbol("t"), 0, 1, false))))) {
            assertThatThrownBy(() -> solution(domain, EQUATION, walls(START, "u = 0", "u = 0")))
                    .isInstanceOf(ProblemException.class).hasMessageContaining("cole-hopf");
        }
    }

    @Test
    void otherConditionsAreRefused() {
        List<Condition> conditions = new ArrayList<>(walls(START, "u = 0", "u = 0"));
        conditions.add(new PointCondition("x=0", Map.of(new Symbol("x"), 0.0), equation("u = 0"), 1));
        assertThatThrownBy(() -> solution(DOMAIN, EQUATION, conditions)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> solution(DOMAIN, EQUATION, walls(START, "u = 0", "u = 0").subList(1, 3)))
                .isInstanceOf(ProblemException.class).hasMessageContaining("initial");
    }

    private static ReferenceSolution solution(Domain domain, String equation, List<Condition> conditions) {
        return References.of(problem(Optional.of("cole-hopf"), domain, equation, conditions)).orElseThrow();
    }

    private static Problem problem(Optional<String> method, Domain domain, String equation,
            List<Condition> conditions) {
        return new Problem("b", domain, List.of(U), List.of(equation(equation)), conditions, Map.of(), method,
                Map.of());
    }

    private static Domain domain(double min, double max, double start) {
        return new Domain(
                List.of(new Axis(new Symbol("x"), min, max, false), new Axis(new Symbol("t"), start, 1, true)));
    }

    private static List<Condition> walls(String start, String left, String right) {
        return List.of(new FaceCondition("initial", 1, false, equation(start), 1),
                new FaceCondition("x=-1", 0, false, equation(left), 1),
                new FaceCondition("x=1", 0, true, equation(right), 1));
    }

    private static Equation equation(String text) {
        return Parser.parseEquation(text, NAMES);
    }
}
