package org.pikan.formulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.pikan.problem.Pde.coordinate;
import static org.pikan.problem.Pde.interval;
import static org.pikan.problem.Pde.time;
import static org.pikan.problem.Pde.unknown;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pikan.expression.Derivative;
import org.pikan.expression.Evaluator;
import org.pikan.expression.Expression;
import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.Symbol;
import org.pikan.problem.Problem;
import org.pikan.residual.Ansatz;

class FormulationTest {

    private static final Symbol X = coordinate("x");
    private static final Symbol Y = coordinate("y");
    private static final Symbol T = time("t");
    private static final FunctionSymbol U = unknown("u");

    /** Data are polynomials and sines of moderate size. */
    private static final double ROUND_OFF = 1e-13;

    private static Problem heat(String initial) {
        return Problem.named("heat").unknowns(U).on(interval(X, 0, 1), interval(T, 0, 1)).equation("u_t = u_xx")
                .boundary("u = 0").initial(initial).build();
    }

    @Test
    void heatHasHardConditionsByDefault() {
        Formulation formulation = Formulation.of(heat("u = sin(pi*x)"), ConditionMode.AUTO);
        assertThat(formulation.soft()).isEmpty();
        assertThat(formulation.enforcement()).containsOnly(Map.entry("x=0", "hard"), Map.entry("x=1", "hard"),
                Map.entry("initial", "hard"));
    }

    @Test
    void initialDataThatDisagreeWithTheBoundaryStaySoft() {
        Formulation formulation = Formulation.of(heat("u = cos(pi*x)"), ConditionMode.AUTO);
        assertThat(formulation.enforcement()).containsEntry("initial", "soft").containsEntry("x=0", "hard");
    }

    /** 1 + 1.2 - 1.2 is not 1 in floating point. */
    @ParameterizedTest
    @ValueSource(strings = {"u = 2.4*exp(-4*(x - 0.5)^2) - 1.2", "2.4*exp(-4*(x - 0.5)^2) = u + 1.2",
            "3*u + 3.6 = 7.2*exp(-4*(x - 0.5)^2)"})
    void initialValuesAreReadInAnyArrangement(String initial) {
        Problem problem = Problem.named("heat").unknowns(U).on(interval(X, 0, 1), interval(T, 0, 1))
                .equation("u_t = u_xx").condition("x=0", "u_x = 0").condition("x=1", "u_x = 0").initial(initial)
                .build();
        Formulation formulation = Formulation.of(problem, ConditionMode.AUTO);
        assertThat(formulation.evolutionOrder()).hasValue(1);
        assertThat(value(Formulation.of(problem, ConditionMode.HARD).ansatz().get(U).g(), 0.3, 0))
                .isCloseTo(2.4 * StrictMath.exp(-0.16) - 1.2, within(ROUND_OFF));
    }

    @Test
    void aRateThatDependsOnTheValueIsNoDatum() {
        Problem problem = Problem.named("wave").unknowns(U).on(interval(X, 0, 1), interval(T, 0, 1))
                .equation("u_tt = u_xx").boundary("u = 0").initial("u = sin(pi*x)").initial("u_t + 2*u = 0").build();
        assertThat(Formulation.of(problem, ConditionMode.HARD).evolutionOrder()).isEmpty();
    }

    @Test
    void softModeLeavesAllConditionsSoft() {
        Formulation formulation = Formulation.of(heat("u = sin(pi*x)"), ConditionMode.SOFT);
        assertThat(formulation.ansatz()).isEmpty();
        assertThat(formulation.soft()).hasSize(3);
    }

    @Test
    void initialDataOfWavesAreSoftByDefaultAndHardOnDemand() {
        Problem wave = Problem.named("wave").unknowns(U).on(interval(X, 0, 1), interval(T, 0, 2))
                .equation("u_tt = u_xx").boundary("u = 0").initial("u = sin(pi*x)").initial("u_t = x*(1 - x)").build();
        assertThat(Formulation.of(wave, ConditionMode.AUTO).enforcement()).containsEntry("initial", "soft")
                .containsEntry("x=1", "hard");
        Ansatz.Form form = Formulation.of(wave, ConditionMode.HARD).ansatz().get(U);
        double step = 1e-6;
        for (double x : new double[] {0.2, 0.7}) {
            double before = value(form.g(), x, 0);
            double rate = (value(form.g(), x, step) - before) / step;
            assertThat(before).isCloseTo(StrictMath.sin(Math.PI * x), within(ROUND_OFF));
            assertThat(rate).isCloseTo(x * (1 - x), within(1e-8));
            assertThat(value(form.d(), x, step) / step).isCloseTo(0, within(1e-5));
        }
    }

    @Test
    void theInterpolantTakesDataOnAllFacesAndTheFactorVanishesThere() {
        String data = "exp(x)*cos(y) + x*y";
        Problem poisson = Problem.named("poisson").unknowns(U).on(interval(X, -1, 1), interval(Y, 0, 2))
                .equation("u_xx + u_yy = 0").boundary("u = " + data).build();
        Ansatz.Form form = Formulation.of(poisson, ConditionMode.AUTO).ansatz().get(U);
        for (double s : new double[] {0, 0.3, 0.9, 1}) {
            for (double[] p : new double[][] {{-1, 2 * s}, {1, 2 * s}, {2 * s - 1, 0}, {2 * s - 1, 2}}) {
                double expected = StrictMath.exp(p[0]) * StrictMath.cos(p[1]) + p[0] * p[1];
                assertThat(plane(form.g(), p[0], p[1])).isCloseTo(expected, within(ROUND_OFF));
                assertThat(plane(form.d(), p[0], p[1])).isCloseTo(0, within(ROUND_OFF));
            }
        }
        assertThat(plane(form.d(), 0, 1)).isCloseTo(1, within(ROUND_OFF));
    }

    @Test
    void theInterpolantIsMadeOfTracesAndNotOfTheDataInside() {
        Problem poisson = Problem.named("poisson").unknowns(U).on(interval(X, 0, 1), interval(Y, 0, 1))
                .equation("u_xx + u_yy = 0").boundary("u = sin(pi*x)*sin(pi*y)").build();
        Ansatz.Form form = Formulation.of(poisson, ConditionMode.AUTO).ansatz().get(U);
        assertThat(plane(form.g(), 0.5, 0.5)).isCloseTo(0, within(ROUND_OFF));
    }

    @Test
    void derivativeConditionsStaySoft() {
        Problem rod = Problem.named("rod").unknowns(U).on(interval(X, 0, 1), interval(T, 0, 1)).equation("u_t = u_xx")
                .condition("x=0", "u_x = 0").condition("x=1", "u_x + u = 0").initial("u = 1 + x").build();
        assertThat(Formulation.of(rod, ConditionMode.AUTO).enforcement()).containsEntry("x=0", "soft")
                .containsEntry("x=1", "soft").containsEntry("initial", "hard");
    }

    @Test
    void aPeriodicCoordinateIsStructuralOnlyIfTheDataAreSmoothAcrossTheSeam() {
        assertThat(periodic("sin(x)").periodicAxes()).containsExactly(0);
        assertThat(periodic("x*(2*pi - x)").periodicAxes()).isEmpty();
    }

    @Test
    void aKinkAtTheSeamThatDiffusionSmoothsLeavesTheInitialDataSoftAndTheCoordinateStructural() {
        String kinked = "x*(2*pi - x)";
        Formulation diffusion = periodic("u_t = (1 + u^2)*u_xx", kinked, ConditionMode.AUTO);
        assertThat(diffusion.periodicAxes()).containsExactly(0);
        assertThat(diffusion.enforcement()).containsOnly(Map.entry("periodic x", "hard"), Map.entry("initial", "soft"));
        assertThat(diffusion.ansatz()).isEmpty();
        Formulation smooth = periodic("u_t = u_xx", "sin(x)", ConditionMode.AUTO);
        assertThat(smooth.enforcement()).containsEntry("initial", "hard");
        Formulation dispersion = periodic("u_t = u_xxx", kinked, ConditionMode.AUTO);
        assertThat(dispersion.periodicAxes()).isEmpty();
        Formulation asked = periodic("u_t = u_xx", kinked, ConditionMode.HARD);
        assertThat(asked.enforcement()).containsEntry("initial", "hard");
        assertThat(asked.periodicAxes()).isEmpty();
    }

    @Test
    void aKinkThatWeakDiffusionRoundsSlowlyIsRoundedInTheData() {
        String data = "x*(2*pi - x)";
        Formulation formulation = periodic("u_t = 1e-4*(1 + 0.01*u)*u_xx - u", data, ConditionMode.AUTO);
        assertThat(formulation.periodicAxes()).containsExactly(0);
        assertThat(formulation.enforcement()).containsOnly(Map.entry("periodic x", "hard"),
                Map.entry("initial", "hard"));
        Expression rounded = formulation.ansatz().get(U).g();
        Expression slope = Derivative.of(rounded, X);
        double end = 2 * Math.PI;
        assertThat(value(slope, end, 0)).isCloseTo(value(slope, 0, 0), within(1e-9));
        assertThat(value(rounded, end, 0)).isCloseTo(value(rounded, 0, 0), within(ROUND_OFF));
        assertThat(value(rounded, 0.1, 0)).isCloseTo(0.1 * (end - 0.1), within(ROUND_OFF));
        assertThat(value(rounded, 0, 0)).isBetween(1e-4, 0.05);
        assertThat(integralOf(rounded, 0.1) - 0.1 * 0.1 * (Math.PI - 0.1 / 3)).isCloseTo(0, within(1e-8));
    }

    /** A jump of the slope alone, so what is left of the heat equation's residual is that of the data, -nu (-2). */
    @ParameterizedTest
    @ValueSource(doubles = {1e-4, 1e-2})
    void aKinkThatDiffusionWithAConstantRateSmoothsMelts(double nu) {
        Formulation formulation = periodic("3*u_t = 3*" + nu + "*u_xx - u^2", "x*(2*pi - x)", ConditionMode.AUTO);
        assertThat(formulation.enforcement()).containsOnly(Map.entry("periodic x", "hard"),
                Map.entry("initial", "hard"));
        Expression g = formulation.ansatz().get(U).g();
        Expression slope = Derivative.of(g, X);
        Expression heat = Derivative.of(g, T).minus(Derivative.of(slope, X).times(nu));
        double end = 2 * Math.PI;
        for (double t : new double[] {1e-3, 0.02, 0.5}) {
            assertThat(value(slope, end, t)).isCloseTo(value(slope, 0, t), within(1e-9));
            assertThat(value(g, end, t)).isCloseTo(value(g, 0, t), within(ROUND_OFF));
            for (double x : new double[] {1e-3, 0.05, 0.3, 3, end - 0.05}) {
                // The width that stays below the period leaves J_1 w / (s sqrt(pi)).
                double left = 4 * Math.PI * Math.sqrt(4 * nu * t) / (Math.pow(end / 8, 2) * Math.sqrt(Math.PI));
                assertThat(value(heat, x, t)).isCloseTo(2 * nu, within(nu * (1e-3 + 1.01 * left)));
            }
        }
        assertThat(value(g, 0.1, 0)).isCloseTo(0.1 * (end - 0.1), within(ROUND_OFF));
        assertThat(value(g, 0, 0)).isBetween(1e-6, 1e-3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"u_t + u*u_x + u_xx = 0", "u_t = 0.1*u_xx - 0.01*u_xxxx", "u_t = x*u_xx"})
    void otherKinksDoNotMelt(String equation) {
        assertThat(Diffusivity.of(Problem.named("p").unknowns(U).on(interval(X, 0, 1), interval(T, 0, 1))
                .equation(equation).periodic(X).initial("u = x").build(), U, 0)).isEmpty();
    }

    /** From 0 to an end beyond which the data are not rounded, by the trapezoidal rule with its end correction. */
    private static double integralOf(Expression g, double end) {
        int n = 20_000;
        double h = end / n;
        double sum = 0;
        for (int i = 0; i <= n; i++) {
            sum += value(g, i * h, 0) * (i == 0 || i == n ? 0.5 : 1);
        }
        Expression slope = Derivative.of(g, X);
        return h * sum - h * h / 12 * (value(slope, end, 0) - value(slope, 0, 0));
    }

    private static Formulation periodic(String initial) {
        return periodic("u_t + u_x = 0", initial, ConditionMode.AUTO);
    }

    private static Formulation periodic(String equation, String initial, ConditionMode mode) {
        return Formulation.of(
                Problem.named("evolution").unknowns(U).on(interval(X, 0, 2 * Math.PI), interval(T, 0, 1))
                        .equation(equation).periodic(X).initial("u = " + initial).build(),
                mode);
    }

    private static double value(Expression expression, double x, double t) {
        return Evaluator.evaluate(expression, Map.of(X, x, T, t));
    }

    private static double plane(Expression expression, double x, double y) {
        return Evaluator.evaluate(expression, Map.of(X, x, Y, y));
    }

    private static Problem poissonInFourDimensions() {
        return Problem.named("poisson").unknowns(U)
                .on(interval(X, 0, 1), interval(Y, 0, 1), interval(coordinate("z"), 0, 1),
                        interval(coordinate("w"), 0, 1))
                .equation("d(u,x,x) + d(u,y,y) + d(u,z,z) + d(u,w,w) = 0").boundary("u = x + 2*w").build();
    }

    @Test
    void dataAlongMoreThanThreeCoordinatesAreSoftByDefaultAndHardOnDemand() {
        Formulation standard = Formulation.of(poissonInFourDimensions(), ConditionMode.AUTO);
        assertThat(standard.ansatz()).isEmpty();
        assertThat(standard.enforcement()).hasSize(8).containsEntry("w=1", "soft");
        Expression guess = standard.guess().get(U).g();
        assertThat(Evaluator.evaluate(guess, Map.of(X, 0.3, Y, 0.1, coordinate("z"), 0.2, coordinate("w"), 0.6)))
                .isCloseTo(0.3 + 2 * 0.6, within(ROUND_OFF));
        assertThat(Formulation.of(poissonInFourDimensions(), ConditionMode.HARD).enforcement())
                .containsEntry("w=1", "hard");
    }
}
