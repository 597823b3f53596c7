package org.pikan.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pikan.problem.Pde.*;

import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.Symbol;

class ProblemBuilderTest {
    private final Symbol x = coordinate("x");
    private final Symbol y = coordinate("y");
    private final Symbol t = time("t");
    private final FunctionSymbol u = unknown("u");
    private final FunctionSymbol v = unknown("v");
    private final FunctionSymbol p = unknown("p");

    private ProblemBuilder heat() {
        return Problem.named("heat").on(interval(x, 0, 1), interval(t, 0, 1)).equation("u_t = u_xx")
                .boundary(u.equalTo(0)).initial(u.equalTo(sin(x.times(PI))));
    }

    private ProblemBuilder square() {
        return Problem.named("square").on(interval(x, 0, 1), interval(y, 0, 2));
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(ProblemBuilder builder) {
        return assertThatThrownBy(builder::build).isInstanceOf(ProblemException.class);
    }

    @Test
    void boundaryIsEveryFaceOfSpace() {
        Problem problem = square().equation(laplacian(u).equalTo(1)).boundary(u.equalTo(0)).weight(3).build();

        assertThat(problem.conditions()).extracting(Condition::label).containsExactly("x=0", "x=1", "y=0", "y=2");
        assertThat(problem.conditions()).extracting(Condition::weight).containsOnly(3.0);
        assertThat(problem.equations().getFirst()).hasToString("u_xx + u_yy = 1");
        assertThat(problem.order()).isEqualTo(2);
    }

    @Test
    void boundaryLeavesPeriodicCoordinatesOut() {
        Problem problem = square().equation(laplacian(u).equalTo(1)).boundary(u.equalTo(0)).periodic(x).build();

        assertThat(problem.conditions()).extracting(Condition::label).containsExactly("y=0", "y=2", "periodic x");
        assertRefused(square().equation(laplacian(u).equalTo(u)).boundary(u.equalTo(0)).periodic(x).periodic(y))
                .hasMessageContaining("every space coordinate is periodic");
    }

    @Test
    void unknownsAreThoseThatOccur() {
        Problem problem = square().equation(d(v, x).equalTo(d(u, y))).equation(d(u, x).plus(d(v, y)).equalTo(0))
                .boundary(u.plus(v).equalTo(0)).build();

        assertThat(problem.unknowns()).containsExactly(v, u);
    }

    @Test
    void theTimeNeedNotBeCalledT() {
        Symbol tau = time("tau");
        Problem problem = Problem.named("decay").on(interval(tau, 1, 2)).equation(d(u, tau).equalTo(u.negate()))
                .initial(u.equalTo(1)).exact(u, exp(number(1).minus(tau))).build();

        assertThat(problem.conditions().getFirst().label()).isEqualTo("initial");
        assertThat(problem.order(u, 0)).isEqualTo(1);
    }

    @Test
    void refusesNamesThatTreesDoNotDeclare() {
        assertRefused(heat().equation(u.equalTo(y))).hasMessage(
                "equation 2 contains 'y', which is not declared as a coordinate, parameter or definition");
        assertRefused(heat().equation(d(u, y).equalTo(0)))
                .hasMessage("equation 2 contains 'y', which is not declared as a coordinate");
        assertRefused(heat().unknowns(u).equation(v.equalTo(0)))
                .hasMessage("equation 2 contains 'v', which is not declared as an unknown");
    }

    @Test
    void refusesNamesThatCannotBe() {
        assertThatThrownBy(() -> unknown("e")).hasMessageContaining("unknown: the name 'e' is reserved");
        assertThatThrownBy(() -> coordinate("")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> time("t t")).isInstanceOf(ProblemException.class);
    }

    @Test
    void refusesBuilderCallsThatRepeatOrMissTheirObject() {
        assertThatThrownBy(() -> Problem.named("a").weight(2)).hasMessage("weight 2 follows no condition");
        assertThatThrownBy(() -> heat().parameter("k", 1).parameter("k", 2)).hasMessage("parameter 'k' is given twice");
        assertThatThrownBy(() -> heat().parameter("k", 1.0 / 0)).hasMessageContaining("must be finite");
        assertThatThrownBy(() -> heat().define("f", "1").define("f", "2")).hasMessage("definition 'f' is given twice");
        assertRefused(heat().boundary("u_t = 0").weight(Double.NaN)).hasMessageContaining("weight of the condition");
        assertRefused(heat().periodic(x).periodic(x)).hasMessageContaining("periodic a second time");
        assertRefused(heat().periodic(t)).hasMessageContaining("makes the time 't' periodic");
        assertRefused(Problem.named("a").equation("u = 0")).hasMessage("the problem has no coordinates");
    }

    @Test
    void orderOneNeedsOneEnd() {
        ProblemBuilder transport = Problem.named("transport").on(interval(x, 0, 1), interval(t, 0, 1))
                .equation(d(u, t).plus(d(u, x)).equalTo(0)).initial(u.equalTo(x));

        assertRefused(transport).hasMessage(
                "the equations contain u_x, but there is no condition on 'x=0' or 'x=1'");
        assertThatCode(() -> transport.condition(x.at(0), u.equalTo(t.negate())).build()).doesNotThrowAnyException();
    }

    @Test
    void orderTwoInTimeNeedsAVelocity() {
        assertRefused(Problem.named("wave").on(interval(x, 0, 1), interval(t, 0, 1)).equation("u_tt = u_xx")
                .boundary(u.equalTo(0)).initial(u.equalTo(0)))
                .hasMessage("the equations contain u_tt, so 'u' needs 2 initial conditions, but none sets u_t")
                .extracting("hint").isEqualTo("Maybe add an initial condition such as u_t = 0.");
    }

    @Test
    void whatOnlyTimeDifferentiatesNeedsNoBoundary() {
        assertThatCode(() -> Problem.named("reaction").on(interval(x, 0, 6), interval(t, 0, 1))
                .equation("u_t = 5*u*(1 - u)").initial("u = exp(-(x - 3)^2)").unknowns(u).build())
                .doesNotThrowAnyException();
    }

    @Test
    void aPointMayStandForAFaceOfALine() {
        assertThatCode(() -> Problem.named("line").on(interval(x, 0, 1)).equation(d(u, x, x).equalTo(1))
                .point(u.equalTo(0), x.at(0)).condition(x.at(1), u.equalTo(0)).build()).doesNotThrowAnyException();
    }

    @Test
    void anUnknownFixedUpToAConstantNeedsAGauge() {
        ProblemBuilder neumann = square().equation(laplacian(u).equalTo(0)).boundary(normal(u).equalTo(0));

        assertRefused(neumann).hasMessage("the equations and conditions fix 'u' only up to a constant")
                .extracting("hint")
                .isEqualTo("Maybe add a gauge: {\"at\": {\"x\": 0, \"y\": 0}, \"equation\": \"u = 0\"}.");
        Problem fixed = neumann.point(u.equalTo(0), x.at(0), y.at(0.5)).build();
        assertThat(fixed.conditions().getLast()).isInstanceOf(PointCondition.class)
                .extracting(Condition::label).isEqualTo("x=0,y=0.5");
    }

    @Test
    void aPressureNeedsItsGaugeAtAllTimes() {
        ProblemBuilder flow = square().on(interval(t, 0, 1)).unknowns(u, v, p)
                .equation("u_t + u*u_x + v*u_y = -p_x + laplacian(u)")
                .equation("v_t + u*v_x + v*v_y = -p_y + laplacian(v)").equation("u_x + v_y = 0")
                .boundary(u.equalTo(0)).boundary(v.equalTo(0)).initial(u.equalTo(0)).initial(v.equalTo(0));

        assertRefused(flow).hasMessage("the equations and conditions fix 'p' only up to a function of t");
        assertRefused(flow.point(p.equalTo(0), x.at(0), y.at(0), t.at(0)))
                .hasMessage("the equations and conditions fix 'p' only up to a function of t");
        assertThatCode(() -> flow.point(p.equalTo(0), x.at(0), y.at(0)).build()).doesNotThrowAnyException();
    }

    @Test
    void fewerEquationsThanUnknownsAreRefused() {
        assertRefused(square().equation(laplacian(u).equalTo(v)).boundary(u.equalTo(0)))
                .hasMessage("there are 2 unknowns, but only 1 equation");
    }

    @Test
    void anExactSolutionMustMeetThePeriodicity() {
        ProblemBuilder transport = Problem.named("transport").on(interval(x, 0, 1), interval(t, 0, 1))
                .equation("u_t + u_x = 0").periodic(x);

        assertRefused(transport.initial(u.equalTo(sin(x))).exact(u, sin(x.minus(t))))
                .hasMessageContaining("'periodic x', 'u at both ends': the sides differ by");
    }

    @Test
    void periodicityReachesUpToTheOrderOfEachUnknown() {
        ProblemBuilder kink = Problem.named("kink").on(interval(x, -1, 1)).periodic(x)
                .exact(u, x.pow(2)).point(u.equalTo(0), x.at(0));

        assertRefused(kink.equation(d(u, x, x).equalTo(2))).hasMessageContaining("'u_x at both ends'");
    }

    @Test
    void anExactSolutionMustBeFiniteWithItsDerivatives() {
        ProblemBuilder builder = Problem.named("root").on(interval(x, 0, 1))
                .equation(d(u, x).times(2).times(u).equalTo(1)).condition(x.at(0), d(u, x).times(u).equalTo(0.5));

        assertRefused(builder.exact(u, sqrt(x))).hasMessageContaining("the condition on 'x=0'")
                .hasMessageContaining("at x=0");
    }

    @Test
    void repeatedSettingsOnOneFaceAreRefused() {
        assertRefused(heat().condition(x.at(1), u.equalTo(1))).hasMessage("two conditions on 'x=1' both set 'u'")
                .extracting("hint").isEqualTo("Maybe name the faces one by one instead of 'boundary'.");
    }

    @Test
    void zeroMayStandOnTheLeftOfSeveralConditions() {
        assertThatCode(() -> Problem.named("beam").on(interval(x, 0, 1)).equation("0 = u_xxxx").unknowns(u)
                .boundary("0 = u").boundary("0 = u_n").exact(u, number(0)).build()).doesNotThrowAnyException();
    }

    @Test
    void longSumsAndDeepTreesAreHandled() {
        var sum = d(u, x, x);
        for (int i = 0; i < 3000; i++) {
            sum = sum.plus(u.times(1e-6));
        }
        ProblemBuilder builder = Problem.named("long").on(interval(x, 0, 1)).equation(sum.equalTo(0))
                .boundary(u.equalTo(0)).exact(u, number(0));

        assertThat(builder.build().equations()).hasSize(1);
    }

    @Test
    void definitionsThatMultiplyAreRefused() {
        ProblemBuilder builder = heat();
        builder.define("f0", "x");
        for (int i = 1; i < 40; i++) {
            builder.define("f" + i, "sin(f" + (i - 1) + ")*f" + (i - 1));
        }
        assertRefused(builder.equation("u = f39")).hasMessageContaining("equation 2 has more than 100000 terms");
    }

    @Test
    void definitionsMayUseEachOtherInAnyOrder() {
        Problem problem = Problem.named("ode").on(interval(t, 0, 1)).unknowns(u).equation("u_t = f")
                .define("f", "2*g").define("g", "k*t").parameter("k", "1/2").initial("u = 0").exact(u, "t^2/2").build();

        assertThat(problem.equations().getFirst()).hasToString("u_t = t");
    }

    @Test
    void theHintIsInTheStackTrace() {
        ProblemException e = new ProblemException("a\nb", "Maybe c.");

        assertThat(e).hasMessage("a b").hasToString("org.pikan.problem.ProblemException: a b. Maybe c.");
        assertThat(List.of(ProblemException.quote("x".repeat(200)).length())).containsExactly(85);
    }
}
